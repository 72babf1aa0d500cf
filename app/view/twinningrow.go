package view

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// How a twinning stands on a day, as keys below "twinning.".
const (
	TwinningInForce = models.TwinningInForce
	TwinningIntent  = models.TwinningIntent
	TwinningEnded   = models.TwinningEnded
	TwinningNone    = models.TwinningNone
	// An agreement stands and nothing is done, or is to be done.
	TwinningDormant   = "dormant"
	TwinningSuspended = "suspended"
)

// TwinningRow is one twinning as it stood on a day.
type TwinningRow struct {
	ID           int64
	UID          schema.UID
	Title        string
	Type         string // a key
	Partners     string
	Cities       []int64
	Countries    string
	CountryCodes []string
	FirstContact schema.Date
	Cooperation  string

	Status          string // a key below "twinning."
	StatusCertainty schema.Certainty
	Counted         string      // the instrument years are counted from, a key
	Since           schema.Date // when it was signed
	EndedOn         schema.Date
	Years           int // full years by the day shown
	YearsKnown      bool
	NextOn          schema.Date // next anniversary on or after the day shown; none once it has ended
	NextYears       int
	Mark            int // 5, 10, 25, 50 where the next anniversary is round
	Instruments     int
	Standing        *models.Standing // what was said of it last by the day shown, nil where nothing
}

// Twinnings lists all twinnings in list order as they stood on a day.
func (r *Register) Twinnings(ctx context.Context, asOf schema.Day) ([]TwinningRow, error) {
	return r.twinnings(ctx, asOf, nil)
}

// TwinningsOf lists the twinnings with these ids, in list order.
func (r *Register) TwinningsOf(ctx context.Context, asOf schema.Day, ids ...int64) ([]TwinningRow, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return r.twinnings(ctx, asOf, ids)
}

func (r *Register) twinnings(ctx context.Context, asOf schema.Day, only []int64) ([]TwinningRow, error) {
	all := only == nil
	var twinnings []*models.Twinning
	var states map[int64]*models.State
	var titles map[int64]store.Named
	partners, instruments, standings := map[int64][]*models.Partner{}, map[int64][]*models.Instrument{}, map[int64][]*models.Standing{}
	var sides []*models.Partner
	err := together(
		func() (err error) {
			twinnings, err = records[*models.Twinning](ctx, r.s, "twinning", "k.id", only, all)
			return err
		},
		func() (err error) { states, err = r.states(ctx); return err },
		func() (err error) {
			if all {
				titles, err = r.s.AllNames(ctx, "twinning")
			} else {
				titles, err = r.s.Names(ctx, only...)
			}
			return err
		},
		func() (err error) {
			sides, err = records[*models.Partner](ctx, r.s, "partner", "r.parent", only, all)
			return err
		},
		func() error {
			recs, err := records[*models.Instrument](ctx, r.s, "instrument", "r.parent", only, all)
			for _, x := range recs {
				instruments[x.Parent] = append(instruments[x.Parent], x)
			}
			return err
		},
		func() error {
			recs, err := records[*models.Standing](ctx, r.s, "standing", "r.parent", only, all)
			for _, x := range recs {
				standings[x.Parent] = append(standings[x.Parent], x)
			}
			return err
		},
	)
	if err != nil {
		return nil, err
	}
	// Partners keep the order they were recorded in.
	slices.SortFunc(sides, func(a, b *models.Partner) int { return int(a.ID - b.ID) })
	var cityIDs []int64
	for _, p := range sides {
		partners[p.Parent] = append(partners[p.Parent], p)
		cityIDs = append(cityIDs, p.City)
	}
	cities, err := records[*models.City](ctx, r.s, "city", "k.id", distinct(cityIDs), false)
	if err != nil {
		return nil, err
	}
	city := byID(cities)
	rows := make([]TwinningRow, len(twinnings))
	for i, t := range twinnings {
		row := &rows[i]
		*row = TwinningRow{ID: t.ID, UID: t.UID, Title: titles[t.ID].Title, Type: t.Type, FirstContact: t.FirstContact, Cooperation: strings.Join(t.Cooperation, ", ")}
		if own := t.Name[r.w.Lang]; own != "" {
			row.Title = own
		}
		var names, countries []string
		for _, p := range partners[t.ID] {
			c := city[p.City]
			if c == nil {
				continue
			}
			row.Cities = append(row.Cities, c.ID)
			names = append(names, partnerName(p, c))
			st := states[c.Country]
			if name := r.stateName(st); !slices.Contains(countries, name) {
				countries = append(countries, name)
				row.CountryCodes = append(row.CountryCodes, stateCode(st))
			}
		}
		row.Partners, row.Countries = strings.Join(names, " – "), strings.Join(countries, " – ")
		row.stand(instruments[t.ID], standings[t.ID], asOf)
	}
	return rows, nil
}

func partnerName(p *models.Partner, c *models.City) string {
	if p.Name != "" {
		return p.Name
	}
	return c.Name
}

// stand works out how the relation stood on a day from its instruments and standings.
func (t *TwinningRow) stand(instruments []*models.Instrument, standings []*models.Standing, asOf schema.Day) {
	r := models.RelationOn(instruments, standings, asOf)
	t.Instruments, t.Status, t.StatusCertainty, t.EndedOn = r.Instruments, r.Status, r.Certainty, r.EndedOn
	t.rest(standings, asOf)
	if r.Counted == nil {
		return
	}
	t.Counted, t.Since = r.Counted.Instrument, r.Counted.SignedOn
	t.Years, t.YearsKnown = models.Years(t.Since, asOf)
	if t.Years < 0 {
		t.YearsKnown = false
	}
	if t.EndedOn == "" {
		if on, years, ok := models.NextAnniversary(t.Since, asOf); ok {
			t.NextOn, t.NextYears, t.Mark = on.Date(), years, models.Round(years)
		}
	}
}

// rest says that a relation in force is dormant or suspended on a day, where that is recorded.
func (t *TwinningRow) rest(standings []*models.Standing, asOf schema.Day) {
	for _, x := range standings {
		if after(x.From, asOf) {
			continue
		}
		if t.Standing == nil || newestFirst(x.From, t.Standing.From) < 0 {
			t.Standing = x
		}
	}
	if t.Standing == nil || t.Status != TwinningInForce && t.Status != TwinningIntent {
		return
	}
	if t.Standing.Status == TwinningDormant || t.Standing.Status == TwinningSuspended {
		t.Status = t.Standing.Status
		if _, hi := t.Standing.From.Bounds(); t.Standing.From != "" && hi > asOf {
			t.StatusCertainty = schema.Possibly
		}
	}
}
