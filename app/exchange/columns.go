package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// dateTargets are columns of dates that are no field of the same name.
var dateTargets = map[string]bool{"established": true}

func isDate(target string) bool {
	if dateTargets[target] {
		return true
	}
	f := fieldOf(target)
	return f != nil && f.Type == schema.DateType
}

// fieldOf gives the described field a target means, or nil.
func fieldOf(target string) *schema.Field {
	kind, key, _ := strings.Cut(target, ".")
	if k := models.Catalog.Kind(kind); k != nil {
		return k.Field(key)
	}
	return nil
}

// column gives the cells of a field in the rows that count.
func (j *job) column(field int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for i := range j.source {
			if cells := j.source[i].Cells; cells != nil && !yield(cells[field]) {
				return
			}
		}
	}
}

// translated gives the cells of a field as a person gave them a meaning.
func (j *job) translated(field int) func(yield func(string) bool) {
	values := j.fields[field].Values
	if len(values) == 0 {
		return j.column(field)
	}
	return func(yield func(string) bool) {
		for cell := range j.column(field) {
			if v, ok := values[mapping.ValueKey(cell)]; ok {
				cell = strings.TrimSpace(v)
			}
			if !yield(cell) {
				return
			}
		}
	}
}

// lookAtColumns decides how dates are read, lists what choices are called, and says what is noteworthy of whole columns.
func (j *job) lookAtColumns(lang string) {
	j.dates, j.choices = map[int]*dateColumn{}, nil
	for i, f := range j.fields {
		if read := choiceReader(f.Target); read != nil {
			j.choices = append(j.choices, j.choiceColumn(i, read))
		}
		if !isDate(f.Target) {
			continue
		}
		d := newDateColumn(i, f, j.today, j.translated(i))
		j.dates[i] = d
		if d.Header == "" {
			d.Header = say.TargetLabel(words.In(lang), f.Target)
		}
		note := func(code string, ask bool, count int) {
			if count > 0 {
				j.notes = append(j.notes, say.Note{Code: code, Ask: ask, Args: say.Pairs("Column", d.Header, "Count", count)})
			}
		}
		if d.Order == mapping.YearOnly {
			note("year_only", false, d.NewYear)
		} else {
			note("new_year", true, d.NewYear)
		}
		switch {
		case d.decided:
		case d.Mixed:
			note("dates_mixed", true, d.Ambiguous)
		case d.Order == mapping.MonthFirst:
			note("month_first", true, d.Ambiguous)
		default:
			note("day_first", true, d.Ambiguous)
		}
		note("two_digit_years", false, d.TwoDigit)
		note("serial_days", false, d.Serials)
	}
}

// dateColumns lists how the columns of dates are read, in the order of the fields.
func (j *job) dateColumns() []DateColumn {
	var out []DateColumn
	for _, c := range j.dates {
		out = append(out, c.DateColumn)
	}
	slices.SortFunc(out, func(a, b DateColumn) int { return a.Field - b.Field })
	return out
}
