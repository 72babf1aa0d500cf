package models

import "github.com/exequatur/exequatur/models/schema"

// subjects are the kinds that papers, tasks and attachments can belong to.
var subjects = []string{"post", "appointment", "person", "twinning", "city", "state", "mission", "event", "correspondence", "gift", "inventory_item", "activity_report",
	"award", "incident", "vetting"}

// titles joins what the records of a list are called.
func titles(n schema.Names, ids schema.Refs) string {
	var out []string
	for _, id := range ids {
		out = append(out, n.Title(id))
	}
	return join(out...)
}

// year returns the year of a date, 0 where it is not known.
func year(d schema.Date) int64 {
	lo, hi := d.Bounds()
	if !lo.Bounded() || !hi.Bounded() {
		return 0
	}
	first, _, _ := lo.Civil()
	if last, _, _ := hi.Civil(); first != last {
		return 0
	}
	return int64(first)
}

// over reports whether a recorded last day certainly lies before day.
func over(until schema.Date, day schema.Day) bool {
	_, hi := until.Bounds()
	return until != "" && hi < day
}

// reached reports whether a recorded date certainly is day or before it.
func reached(d schema.Date, day schema.Day) bool {
	_, hi := d.Bounds()
	return d != "" && hi <= day
}
