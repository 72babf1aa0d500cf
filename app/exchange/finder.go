package exchange

import (
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/place/geonames"
	"github.com/exequatur/exequatur/models/store"
)

// places finds places for the rows of this import.
func (x *index) places() (*place.Union, error) {
	if x.finder != nil {
		return x.finder, nil
	}
	f, err := newFinder(x.tx)
	if err != nil {
		return nil, err
	}
	x.finder = f
	return f, nil
}

// newFinder finds places in the gazetteer and in what the office loaded beside it, for the length of an action.
func newFinder(tx *store.Tx) (*place.Union, error) {
	g, err := place.Open()
	if err != nil {
		return nil, err
	}
	return geonames.NewFinder(g, tx)
}
