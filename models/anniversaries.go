package models

import (
	"slices"

	"github.com/exequatur/exequatur/models/schema"
)

// How a twinning stands on a day, as keys below "twinning.".
const (
	TwinningInForce = "in_force"
	TwinningIntent  = "intent" // a protocol of intent, no agreement yet
	TwinningEnded   = "ended"
	TwinningNone    = "none" // no instrument yet, or none recorded
)

// Relation is how a twinning stands on a day by its instruments.
type Relation struct {
	Status      string
	Certainty   schema.Certainty
	Counted     *Instrument // the instrument years are counted from: the first agreement, else the first instrument; nil where there is none
	EndedOn     schema.Date
	Instruments int // how many there are, those to come included
}

// RelationOn works out how a twinning stands on a day. standings that say it has ended count like a termination.
func RelationOn(instruments []*Instrument, standings []*Standing, day schema.Day) Relation {
	instruments = slices.Clone(instruments)
	SortInstruments(instruments)
	r := Relation{Instruments: len(instruments), Status: TwinningNone, Certainty: schema.Certainly}
	instruments = slices.DeleteFunc(instruments, func(x *Instrument) bool {
		lo, _ := x.SignedOn.Bounds()
		return lo > day
	})
	if r.Counted = countedFrom(instruments); r.Counted == nil {
		return r
	}
	if r.EndedOn = endOf(instruments); r.EndedOn == "" {
		r.EndedOn = endedBy(standings, day)
	}
	r.Status, r.Certainty = relationOf(instruments, r.Counted, r.EndedOn, day)
	return r
}

// SortInstruments puts instruments in the order they were signed.
func SortInstruments(list []*Instrument) {
	slices.SortStableFunc(list, func(a, b *Instrument) int {
		x, _ := a.SignedOn.Bounds()
		y, _ := b.SignedOn.Bounds()
		if x != y {
			return cmp(x, y)
		}
		return slices.Index(InstrumentKinds, a.Instrument) - slices.Index(InstrumentKinds, b.Instrument)
	})
}

// IsAgreement reports whether a kind of instrument brings a relation into force.
func IsAgreement(instrument string) bool {
	switch instrument {
	case "cooperation_agreement", "framework_agreement", "twinning_agreement", "agreement":
		return true
	}
	return false
}

func countedFrom(instruments []*Instrument) *Instrument {
	for _, x := range instruments {
		if IsAgreement(x.Instrument) {
			return x
		}
	}
	for _, x := range instruments {
		if x.Instrument != "termination" {
			return x
		}
	}
	return nil
}

// endOf is when a relation ended: a termination, else the end of its last agreement where none goes on.
func endOf(instruments []*Instrument) schema.Date {
	var last schema.Date
	goesOn := false
	for _, x := range instruments {
		switch {
		case x.Instrument == "termination":
			if x.EndedOn != "" {
				return x.EndedOn
			}
			return x.SignedOn
		case IsAgreement(x.Instrument) || x.Instrument == "renewal":
			if x.EndedOn == "" {
				goesOn = true
			} else if was, _ := last.Bounds(); last == "" || was < firstDay(x.EndedOn) {
				last = x.EndedOn
			}
		}
	}
	if goesOn {
		return ""
	}
	return last
}

func firstDay(d schema.Date) schema.Day {
	lo, _ := d.Bounds()
	return lo
}

// endedBy is the date of the last standing begun by a day, where it says that the relation has ended.
func endedBy(standings []*Standing, day schema.Day) schema.Date {
	var last *Standing
	for _, s := range standings {
		if lo := firstDay(s.From); lo <= day && (last == nil || lo >= firstDay(last.From)) {
			last = s
		}
	}
	if last == nil || last.Status != "ended" {
		return ""
	}
	return last.From
}

// relationOf answers for a day; dates less exact than the day leave the answer possible only.
func relationOf(instruments []*Instrument, counted *Instrument, ended schema.Date, day schema.Day) (string, schema.Certainty) {
	if ended != "" {
		lo, hi := ended.Bounds()
		if day > hi {
			return TwinningEnded, schema.Certainly
		}
		if day > lo {
			return TwinningEnded, schema.Possibly
		}
	}
	begun := func(x *Instrument) schema.Certainty {
		lo, hi := x.SignedOn.Bounds()
		switch {
		case x.SignedOn == "" || day >= hi:
			return schema.Certainly
		case day >= lo:
			return schema.Possibly
		}
		return schema.No
	}
	if IsAgreement(counted.Instrument) {
		if c := begun(counted); c != schema.No {
			return TwinningInForce, c
		}
	}
	for _, x := range instruments {
		if c := begun(x); c != schema.No && !IsAgreement(x.Instrument) && x.Instrument != "termination" {
			return TwinningIntent, c
		}
	}
	return TwinningNone, schema.Certainly
}
