package exchange

import (
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// dateTargets are columns of dates that are no field of the same name.
var dateTargets = map[string]bool{"established": true}

func isDate(target string) bool {
	if dateTargets[target] {
		return true
	}
	kind, field, ok := strings.Cut(target, ".")
	if !ok || models.Catalog.Kind(kind) == nil {
		return false
	}
	f := models.Catalog.Kind(kind).Field(field)
	return f != nil && f.Type == schema.DateType
}

// lookAtColumns decides how dates are read and says what is noteworthy of whole columns.
func (j *job) lookAtColumns() {
	var unknown []string
	for i, c := range j.columns {
		if c.Target == "" && !c.Beside && c.Header != "" && j.holds(i) {
			unknown = append(unknown, c.Header)
		}
		if !isDate(c.Target) {
			continue
		}
		d := decideDates(func(yield func(string) bool) {
			for k := range j.table.Rows {
				if cells := j.table.Rows[k].Cells; i < len(cells) && j.wanted(cells) && !yield(strings.TrimSpace(cells[i])) {
					return
				}
			}
		})
		j.dates[i] = d
		if d.newYear > 0 {
			j.notes = append(j.notes, say.Note{Code: "new_year", Ask: true, Args: say.Pairs("Column", c.Header, "Count", d.newYear)})
		}
		if d.ambiguous > 0 {
			code := "day_first"
			switch {
			case d.mixed:
				code = "dates_mixed"
			case d.monthFirst:
				code = "month_first"
			}
			j.notes = append(j.notes, say.Note{Code: code, Ask: true, Args: say.Pairs("Column", c.Header, "Count", d.ambiguous)})
		}
	}
	if len(unknown) > 0 {
		j.notes = append(j.notes, say.Note{Code: "columns_not_taken", Args: say.Pairs("Columns", strings.Join(unknown, ", "), "Count", len(unknown))})
	}
}

// holds reports whether a column has a cell that holds anything in a row that is wanted.
func (j *job) holds(column int) bool {
	for i := range j.table.Rows {
		if cells := j.table.Rows[i].Cells; column < len(cells) && strings.TrimSpace(cells[column]) != "" && j.wanted(cells) {
			return true
		}
	}
	return false
}
