package advice

import (
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// sides names who the partners of a twinning are: Kaunas city and Kaunas district differ.
func sides(partners []*models.Partner) string {
	var out []string
	for _, p := range partners {
		out = append(out, strconv.FormatInt(p.City, 10)+p.Level)
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

func (t *twins) advise(x *models.Twinning, today schema.Day) schema.Problems {
	var others []int64
	if key := sides(t.partners[x.ID]); slices.Contains(t.active[key], x.ID) {
		others = t.active[key]
	}
	return models.AdviseTwinning(x, t.partners[x.ID], t.resolutions[x.ID], t.reports[x.ID], others, today)
}
