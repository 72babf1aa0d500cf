package advice

import (
	"slices"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
)

// districts finds, without going through all of them, the districts that may overlap one.
type districts struct {
	of    map[int64]covered
	named map[regionKey][]int64 // posts whose district names a region
	above map[regionKey][]int64 // posts whose district names something inside a region
}

// regionKey is a region as the posts of one pair of States name it.
type regionKey struct {
	sending, receiving int64
	region             string
}

type covered struct {
	sending, receiving int64
	district           models.District
}

func newDistricts() *districts {
	return &districts{of: map[int64]covered{}, named: map[regionKey][]int64{}, above: map[regionKey][]int64{}}
}

// set keeps what a post covers now; nil where it covers nothing that is known.
func (x *districts) set(p *models.Post, d *models.District) {
	x.drop(p.ID)
	if d == nil {
		return
	}
	c := covered{p.SendingState, p.ReceivingState, *d}
	x.of[p.ID] = c
	c.keys(func(index string, k regionKey) {
		m := x.index(index)
		if !slices.Contains(m[k], p.ID) {
			m[k] = append(m[k], p.ID)
		}
	})
}

func (x *districts) drop(post int64) {
	c, ok := x.of[post]
	if !ok {
		return
	}
	delete(x.of, post)
	c.keys(func(index string, k regionKey) {
		m := x.index(index)
		if m[k] = slices.DeleteFunc(m[k], func(id int64) bool { return id == post }); len(m[k]) == 0 {
			delete(m, k)
		}
	})
}

func (x *districts) index(name string) map[regionKey][]int64 {
	if name == "named" {
		return x.named
	}
	return x.above
}

// keys calls each with every place a district is found under.
func (c covered) keys(each func(index string, k regionKey)) {
	for _, region := range c.district.In {
		each("named", regionKey{c.sending, c.receiving, region})
		for outer := range place.Outwards(region) {
			if outer != region {
				each("above", regionKey{c.sending, c.receiving, outer})
			}
		}
	}
}

// mostNeighbours is how many overlapping districts are named of one post; more would say no more.
const mostNeighbours = 5

// neighbours returns districts of the same two States that share a region with that of a post, the ones recorded first.
func (x *districts) neighbours(post int64) []models.District {
	c, ok := x.of[post]
	if !ok {
		return nil
	}
	var ids []int64
	for _, region := range c.district.In {
		for outer := range place.Outwards(region) {
			ids = append(ids, x.named[regionKey{c.sending, c.receiving, outer}]...)
		}
		ids = append(ids, x.above[regionKey{c.sending, c.receiving, region}]...)
	}
	slices.Sort(ids)
	var out []models.District
	for _, id := range slices.Compact(ids) {
		if d := x.of[id].district; id != post && models.Shared(c.district, d, place.Inside) != "" {
			if out = append(out, d); len(out) == mostNeighbours {
				break
			}
		}
	}
	return out
}
