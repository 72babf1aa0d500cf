package view

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// StateRow is one State with the consulates it sends and receives.
type StateRow struct {
	ID         int64
	UID        schema.UID
	Code       string
	Name       string
	OtherNames string
	Sends      int
	Receives   int
}

// States lists all States in list order.
func (r *Register) States(ctx context.Context) ([]StateRow, error) {
	var states []*models.State
	var posts []*models.Post
	err := together(
		func() (err error) { states, err = records[*models.State](ctx, r.s, "state", "", nil, true); return err },
		func() (err error) { posts, err = records[*models.Post](ctx, r.s, "post", "", nil, true); return err },
	)
	if err != nil {
		return nil, err
	}
	sends, receives := map[int64]int{}, map[int64]int{}
	for _, p := range posts {
		sends[p.SendingState]++
		receives[p.ReceivingState]++
	}
	rows := make([]StateRow, len(states))
	for i, st := range states {
		rows[i] = StateRow{ID: st.ID, UID: st.UID, Code: st.Code, Name: r.stateName(st), OtherNames: strings.Join(st.OtherNames, ", "), Sends: sends[st.ID], Receives: receives[st.ID]}
	}
	return rows, nil
}
