package view

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// InstrumentRow is one document of a twinning.
type InstrumentRow struct {
	ID          int64
	UID         schema.UID
	TwinningID  int64
	TwinningUID schema.UID
	Twinning    string
	Instrument  string // a key
	SignedOn    schema.Date
	SignedAt    string
	Reference   string
	EndedOn     schema.Date
	EndReason   string
	Note        string
	Resolutions string // decisions of the councils: side, number, date
}

// Instruments lists the documents of all twinnings in list order.
func (r *Register) Instruments(ctx context.Context) ([]InstrumentRow, error) {
	var instruments []*models.Instrument
	var resolutions []*models.Resolution
	var names map[int64]store.Named
	err := together(
		func() (err error) {
			instruments, err = records[*models.Instrument](ctx, r.s, "instrument", "", nil, true)
			return err
		},
		func() (err error) {
			resolutions, err = records[*models.Resolution](ctx, r.s, "resolution", "", nil, true)
			return err
		},
		func() (err error) { names, err = r.names(ctx, "twinning", "city"); return err },
	)
	return r.instrumentRows(instruments, resolutions, names), err
}

func (r *Register) instrumentRows(instruments []*models.Instrument, resolutions []*models.Resolution, names map[int64]store.Named) []InstrumentRow {
	decided := map[int64][]string{}
	for _, x := range resolutions {
		text := names[x.City].Title
		for _, part := range []string{x.Number, r.w.Date(x.Date)} {
			if part != "" {
				text += " " + part
			}
		}
		decided[x.Parent] = append(decided[x.Parent], text)
	}
	rows := make([]InstrumentRow, len(instruments))
	for i, x := range instruments {
		rows[i] = InstrumentRow{ID: x.ID, UID: x.UID, TwinningID: x.Parent, TwinningUID: names[x.Parent].UID, Twinning: names[x.Parent].Title,
			Instrument: x.Instrument, SignedOn: x.SignedOn, SignedAt: x.SignedAt, Reference: x.Reference,
			EndedOn: x.EndedOn, EndReason: x.EndReason, Note: x.Note, Resolutions: strings.Join(decided[x.ID], "; ")}
	}
	return rows
}
