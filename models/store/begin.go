package store

import (
	"fmt"

	"github.com/exequatur/exequatur/models"
)

// begin writes the first action of a register: the States of the world and whose register it is.
func begin(t *Tx, b Beginning) error {
	r := &models.Register{Keeper: b.Keeper, Name: b.Name, Language: b.Language}
	for _, seed := range b.States {
		st := &models.State{Code: seed.Code, Name: seed.Names}
		st.UID = seed.UID
		if err := t.Create(st); err != nil {
			return err
		}
		if seed.Code == b.State {
			r.State = st.ID
		}
	}
	if r.State == 0 {
		return fail("unknown_state", fmt.Errorf("no State %q", b.State), "Value", b.State)
	}
	if err := t.Create(r); err != nil {
		return err
	}
	return t.About(r.ID) // not about the first of the States
}
