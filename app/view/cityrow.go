package view

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// CityRow is one city with what stands there on a day.
type CityRow struct {
	ID          int64
	UID         schema.UID
	Name        string
	OtherNames  string
	CountryCode string
	CountryName string
	Region      string
	RegionCode  string
	Population  int64
	Posts       int // consulates with their seat there
	Twinnings   int
}

// Cities lists all cities in list order.
func (r *Register) Cities(ctx context.Context, asOf schema.Day) ([]CityRow, error) {
	var cities []*models.City
	var states map[int64]*models.State
	posts, twinnings := map[int64]int{}, map[int64]int{}
	err := together(
		func() (err error) { cities, err = records[*models.City](ctx, r.s, "city", "", nil, true); return err },
		func() (err error) { states, err = r.states(ctx); return err },
		func() error {
			standing, err := r.s.StatesOn(ctx, asOf)
			for _, st := range standing {
				posts[st.Seat]++
			}
			return err
		},
		func() error {
			partners, err := records[*models.Partner](ctx, r.s, "partner", "", nil, true)
			seen := map[[2]int64]bool{}
			for _, p := range partners {
				if key := [2]int64{p.Parent, p.City}; !seen[key] {
					seen[key] = true
					twinnings[p.City]++
				}
			}
			return err
		},
	)
	if err != nil {
		return nil, err
	}
	rows := make([]CityRow, len(cities))
	for i, c := range cities {
		rows[i] = r.cityRow(c, states[c.Country])
		rows[i].Posts, rows[i].Twinnings = posts[c.ID], twinnings[c.ID]
	}
	return rows, nil
}

func (r *Register) cityRow(c *models.City, country *models.State) CityRow {
	return CityRow{ID: c.ID, UID: c.UID, Name: c.Name, OtherNames: strings.Join(c.OtherNames, ", "),
		CountryCode: stateCode(country), CountryName: r.stateName(country),
		Region: c.Region, RegionCode: c.RegionCode, Population: c.Population}
}
