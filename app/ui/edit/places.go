package edit

import (
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/settle"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// settlePlaces turns places of the gazetteer that a draft points at (negative ids) into cities of the register: a used city is copied.
func settlePlaces(tx *store.Tx, places *place.Gazetteer, k *schema.Kind, rec schema.Record) error {
	return settle.Record(tx, places, k, rec)
}
