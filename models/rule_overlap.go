package models

import (
	"slices"

	"github.com/exequatur/exequatur/models/schema"
)

// overlapRules: districts of open posts of the same two States overlap (invariant 7). Where the receiving State forbids it, it is an error.
// An honorary post lies in the district of the career post above it as a rule, so that only posts of one category are compared.
func overlapRules(c *postCase) schema.Problems {
	own := c.District()
	if own == nil {
		return nil
	}
	return AdviseOverlap(c.Post, *own, c.Neighbours, c.Inside, c.receivingNow().Overlap == "forbidden")
}

// District returns what the post covers today, or nil where it is not certainly open or its regions are not recorded.
func (c *postCase) District() *District { return districtOf(c.Post, c.state) }

// DistrictOn returns what a post covers on a day, or nil where it is not certainly open then or its regions are not recorded.
func DistrictOn(p *Post, events []*PostEvent, day, today schema.Day) *District {
	return districtOf(p, StateOn(PostPeriods(events, nil), day, today))
}

func districtOf(p *Post, st PostState) *District {
	if st.Status != Open || st.Certainty != schema.Certainly || st.Regions == "" {
		return nil
	}
	in, out := RegionsOf(st.Regions)
	category := p.Category
	if category == "" {
		category = Honorary
	}
	return &District{Post: p.ID, Category: category, Mission: p.Mission, In: in, Out: out}
}

// AdviseOverlap compares one district with others of the same two States.
func AdviseOverlap(p *Post, own District, others []District, inside func(code, region string) bool, forbidden bool) (out schema.Problems) {
	code := "districts_overlap"
	if forbidden {
		code = "districts_overlap_forbidden"
	}
	for _, o := range others {
		if o.Post == own.Post || o.Category != own.Category || o.Mission == own.Post || own.Mission == o.Post {
			continue
		}
		if region := Shared(own, o, inside); region != "" {
			out = append(out, say(code, "", p, map[string]any{"Other": Of(o.Post), "Region": region}))
		}
	}
	return out
}

// Shared returns a region two districts both cover, or "".
func Shared(a, b District, inside func(code, region string) bool) string {
	out := func(d District, code string) bool {
		return slices.ContainsFunc(d.Out, func(r string) bool { return inside(code, r) }) && !slices.Contains(d.In, code)
	}
	for _, x := range a.In {
		for _, y := range b.In {
			region := ""
			switch {
			case inside(x, y):
				region = x
			case inside(y, x):
				region = y
			default:
				continue
			}
			if !out(a, region) && !out(b, region) {
				return region
			}
		}
	}
	return ""
}
