package sample

import (
	"context"
	"strings"

	story "github.com/exequatur/exequatur/assets/sample"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Write fills a new register with the sample story: every person, consulate and twinning as an action of its own, so that its log
// reads like one that was kept by hand.
func Write(ctx context.Context, s *store.Store) error {
	return write(ctx, s, story.Register)
}

func write(ctx context.Context, s *store.Store, text string) error {
	entries, err := read(text)
	if err != nil {
		return err
	}
	g, err := place.Open()
	if err != nil {
		return err
	}
	w := &writer{s: s, places: g, states: map[string]int64{}, cities: map[string]*models.City{}, others: map[string]schema.Set{}, persons: map[string]int64{}, posts: map[string]int64{}, twinnings: map[string]int64{},
		missions: map[string]int64{}, offices: map[string]int64{}, events: map[string]int64{}}
	for _, e := range entries {
		if e.word == "city" {
			name, others, _ := strings.Cut(e.rest, "=")
			w.others[strings.Join(strings.Fields(name), ":")] = schema.NewSet(strings.Split(others, ";")...)
			continue
		}
		write, kind := w.writerOf(e.word)
		if write == nil {
			return e.wrong("unknown word")
		}
		if _, err := s.Do(ctx, store.Action{Kind: kind}, func(t *store.Tx) error { w.t = t; return write(e) }); err != nil {
			return errorAt(e, err)
		}
	}
	return nil
}

// writer remembers by name what the story has told so far.
type writer struct {
	s         *store.Store
	t         *store.Tx
	places    *place.Gazetteer
	states    map[string]int64
	cities    map[string]*models.City // by "PL:Toruń"
	others    map[string]schema.Set
	persons   map[string]int64
	posts     map[string]int64
	twinnings map[string]int64
	missions  map[string]int64 // by name in English
	offices   map[string]int64 // the last appointment at a post, by its number
	events    map[string]int64 // by title
}

func (w *writer) writerOf(word string) (write func(*entry) error, action string) {
	switch word {
	case "person":
		return w.person, "add_person"
	case "post":
		return w.post, "add_post"
	case "twinning":
		return w.twinning, "add_twinning"
	case "diary":
		return w.diary, "add_event"
	case "record":
		return w.record, "add"
	}
	return nil, ""
}

// failure names the line of the story a write failed at.
type failure struct {
	at  *entry
	err error
}

func errorAt(e *entry, err error) error { return &failure{e, err} }

func (f *failure) Error() string { return f.at.wrong(f.err.Error()).Error() }

func (f *failure) Unwrap() error { return f.err }

func (w *writer) state(code string) (int64, error) {
	if id, ok := w.states[code]; ok {
		return id, nil
	}
	recs, err := w.t.Select("state", `k."code" = ?`, code)
	if err != nil {
		return 0, err
	}
	if len(recs) == 0 {
		return 0, &store.Failure{Code: "unknown_state", Args: map[string]any{"Value": code}}
	}
	w.states[code] = recs[0].Meta().ID
	return w.states[code], nil
}

// city is a place copied into the register when the story first comes to it.
func (w *writer) city(e *entry, key string) (int64, error) {
	if c := w.cities[key]; c != nil {
		return c.ID, nil
	}
	code, name, _ := strings.Cut(key, ":")
	country, err := w.state(code)
	if err != nil {
		return 0, err
	}
	others, told := w.others[key]
	c := &models.City{Name: name, OtherNames: others, Country: country}
	if found := w.places.Find(name, code); len(found) > 0 {
		p := found[0]
		c.Region, c.RegionCode, c.Population, c.GazetteerID = p.Region, p.RegionCode, int64(p.Population), int64(p.ID)
		c.Coords = schema.Coords{Lat: p.Lat, Lon: p.Lon, Known: true}
		c.UID = schema.UID(place.UID(p.ID))
	} else if !told { // a city the gazetteer lacks is the story's own, if the story names it
		return 0, e.wrong("no such city: " + key)
	}
	w.cities[key] = c
	err = w.create(c)
	return c.ID, err
}

// create writes a record. What the entry is about is not the city it may have to make on the way.
func (w *writer) create(rec schema.Record) error {
	if err := w.t.Create(rec); err != nil {
		return err
	}
	switch rec.(type) {
	case *models.Post, *models.Twinning, *models.Event:
		return w.t.About(rec.Meta().ID)
	}
	return nil
}
