package act

import (
	"fmt"

	"github.com/exequatur/exequatur/models/schema"
)

// termEnd is the last day of a term of so many months from a date, as precise as the date: 60 months from 12 May 2023 end on 11 May
// 2028, from 2023 some time in 2028. "" where it cannot be said.
func termEnd(from schema.Date, months int64) schema.Date {
	if months <= 0 || from == "" || from.Qualifier() != 0 {
		return ""
	}
	lo, _ := from.Bounds()
	y, m, d := lo.Civil()
	months += int64(m) - 1
	year, month := y+int(months/12), int(months%12)+1
	if year > schema.MaxYear {
		return ""
	}
	switch from.Precision() {
	case schema.ToYear:
		if months%12 != 0 {
			return ""
		}
		return schema.Date(fmt.Sprintf("%04d", year))
	case schema.ToMonth:
		return schema.Date(fmt.Sprintf("%04d-%02d", year, month))
	}
	end := schema.DayOf(year, month, d)
	if _, em, _ := end.Civil(); em != month { // the 31st of a shorter month: the term ends with that month
		end = schema.DayOf(year, month+1, 1)
	}
	return (end - 1).Date()
}

// dayAfter is the day after an exact date; "" for any other.
func dayAfter(d schema.Date) schema.Date {
	if day, ok := d.Day(); ok {
		return day.Next().Date()
	}
	return ""
}
