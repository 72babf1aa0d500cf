package cli

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// listing reads the records of a kind as they stood on a day, as they leave the program.
func listing(ctx context.Context, r *view.Register, kind string, day schema.Day) (view.Listing, error) {
	l, err := r.Listing(ctx, kind, day)
	if err != nil {
		return l, err
	}
	plainCoords(&l)
	switch kind {
	case "post":
		err = addHeadSince(ctx, r, &l, day)
	case "appointment":
		err = addInOffice(ctx, r, &l, day)
	}
	return l, err
}

// plainCoords writes coordinates as they are stored, without the comma for people.
func plainCoords(l *view.Listing) {
	for i, key := range l.Keys {
		if f := models.Catalog.Kind(l.Kind).Field(key); f == nil || f.Type != schema.CoordsType {
			continue
		}
		for _, row := range l.Rows {
			row.Values[i] = strings.ReplaceAll(view.Text(row.Values[i]), ",", "")
		}
	}
}

// addHeadSince adds when the head of each consulate began.
func addHeadSince(ctx context.Context, r *view.Register, l *view.Listing, day schema.Day) error {
	rows, err := r.Posts(ctx, day)
	since := make(map[int64]string, len(rows))
	for i := range rows {
		if rows[i].HeadID != 0 {
			since[rows[i].ID] = string(rows[i].HeadSince)
		}
	}
	l.Keys = append(append([]string{}, l.Keys...), "head_since")
	for i := range l.Rows {
		l.Rows[i].Values = append(l.Rows[i].Values, since[l.Rows[i].ID])
	}
	return err
}

// addInOffice adds whether each appointment was an office held that day: it covers the day, and the consulate is open.
func addInOffice(ctx context.Context, r *view.Register, l *view.Listing, day schema.Day) error {
	posts, err := r.Posts(ctx, day)
	if err != nil {
		return err
	}
	open := map[int64]schema.Certainty{}
	for i := range posts {
		if posts[i].Status == models.Open {
			open[posts[i].ID] = posts[i].StatusCertainty
		}
	}
	appointments, err := r.Appointments(ctx, day)
	held := map[int64]schema.Certainty{}
	for i := range appointments {
		held[appointments[i].ID] = min(appointments[i].Covers, open[appointments[i].PostID])
	}
	l.Keys = append(l.Keys, "in_office")
	for i := range l.Rows {
		l.Rows[i].Values = append(l.Rows[i].Values, held[l.Rows[i].ID].Key())
	}
	return err
}

// find keeps the rows that contain every word of a text, as the window's search does. What a kind has no search text for is looked
// for in its values.
func find(ctx context.Context, s *store.Store, l view.Listing, text string) (view.Listing, error) {
	if search.Fold(text) == "" {
		return l, nil
	}
	texts, err := s.Texts(ctx)
	if err != nil {
		return l, err
	}
	searched := map[int64]string{}
	for _, t := range texts {
		if t.Kind == l.Kind {
			searched[t.ID] = t.Text
		}
	}
	docs := make([]search.Doc, len(l.Rows))
	for i, row := range l.Rows {
		body := searched[row.ID]
		if body == "" {
			for k, v := range row.Values {
				if !isUID(l.Keys[k]) {
					body += " " + view.Text(v)
				}
			}
		}
		docs[i] = search.Doc{ID: row.ID, Title: row.Title, Text: body}
	}
	found := map[int64]bool{}
	for _, id := range search.NewIndex(docs).IDs(text, nil) {
		found[id] = true
	}
	rows := l.Rows
	l.Rows = nil
	for _, row := range rows {
		if found[row.ID] {
			l.Rows = append(l.Rows, row)
		}
	}
	return l, nil
}

func isUID(key string) bool { return key == "uid" || strings.HasSuffix(key, "_uid") }

// object is a row as data.
func object(l view.Listing, row view.ListingRow) map[string]any {
	out := make(map[string]any, len(l.Keys))
	for i, key := range l.Keys {
		out[key] = row.Values[i]
	}
	return out
}
