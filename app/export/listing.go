package export

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// List reads the records of a kind as they stood on a day, as they leave the program. keep chooses among them; nil keeps all.
func List(ctx context.Context, s *store.Store, r *view.Register, kind string, day schema.Day, keep func(view.Listing) (view.Listing, error)) (view.Listing, error) {
	l, err := r.Listing(ctx, kind, day)
	if err == nil && keep != nil {
		l, err = keep(l)
	}
	if err != nil {
		return l, err
	}
	plainCoords(&l)
	if kind == "appointment" {
		err = addInOffice(ctx, s, r, &l, day)
	}
	return l, err
}

// addedKeys are what List adds to what a listing holds.
var addedKeys = map[string][]string{"appointment": {"in_office"}}

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

// addInOffice adds whether each appointment was an office held that day: it covers the day, and the consulate is open.
func addInOffice(ctx context.Context, s *store.Store, r *view.Register, l *view.Listing, day schema.Day) error {
	held := map[int64]schema.Certainty{}
	for ids := range slices.Chunk(idsOf(*l), 500) { // as many values as one condition may name
		recs, err := s.Select(ctx, "appointment", "k.id IN ?", ids)
		if err != nil {
			return err
		}
		var posts []int64
		for _, rec := range recs {
			posts = append(posts, rec.(*models.Appointment).Post)
		}
		rows, err := r.PostsOf(ctx, day, posts...)
		if err != nil {
			return err
		}
		of := map[int64]view.PostRow{}
		for _, row := range rows {
			of[row.ID] = row
		}
		for _, rec := range recs {
			a := rec.(*models.Appointment)
			held[a.ID] = inOffice(a, of[a.Post], day, r.Today())
		}
	}
	l.Keys = append(slices.Clone(l.Keys), addedKeys["appointment"]...)
	for i := range l.Rows {
		l.Rows[i].Values = append(l.Rows[i].Values, held[l.Rows[i].ID].Key())
	}
	return nil
}

// inOffice answers for one appointment. On the day of a hand-over the office is the successor's.
func inOffice(a *models.Appointment, post view.PostRow, day, today schema.Day) schema.Certainty {
	another := post.HeadID != 0 && post.HeadCertainty == schema.Certainly && post.AppointmentID != a.ID && post.Acting == (a.Role == models.ActingHead)
	if another || post.Status != models.Open {
		return schema.No
	}
	return min(a.Span().At(day, today), post.StatusCertainty)
}

func idsOf(l view.Listing) []int64 {
	out := make([]int64, len(l.Rows))
	for i, row := range l.Rows {
		out[i] = row.ID
	}
	return out
}

// Only keeps the rows a test is true of.
func Only(l view.Listing, wanted func(view.ListingRow) bool) view.Listing {
	rows := l.Rows
	l.Rows = nil
	for _, row := range rows {
		if wanted(row) {
			l.Rows = append(l.Rows, row)
		}
	}
	return l
}

// Find keeps the rows that contain every word of a text, as the window's search does. What a kind has no search text for is looked
// for in its values.
func Find(ctx context.Context, s *store.Store, r *view.Register, l view.Listing, text string) (view.Listing, error) {
	if search.Fold(text) == "" {
		return l, nil
	}
	texts, err := s.Texts(ctx)
	if err != nil {
		return l, err
	}
	ofPerson := map[int64]string{}
	searched, persons := map[int64]string{}, map[int64]string{}
	for _, t := range texts {
		switch t.Kind {
		case l.Kind:
			searched[t.ID] = t.Text
		case "person":
			persons[t.ID] = t.Text
		}
	}
	if l.Kind == "appointment" { // found by every name of the person
		recs, err := s.List(ctx, l.Kind, 0)
		if err != nil {
			return l, err
		}
		for _, rec := range recs {
			ofPerson[rec.Meta().ID] = persons[rec.(*models.Appointment).Person]
		}
	}
	docs := make([]search.Doc, len(l.Rows))
	for i, row := range l.Rows {
		body := ""
		if r.Searches(models.Catalog.Kind(l.Kind)) {
			body = searched[row.ID]
		}
		if body == "" {
			body = ofPerson[row.ID]
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
	return Only(l, func(row view.ListingRow) bool { return found[row.ID] }), nil
}

func isUID(key string) bool { return key == "uid" || strings.HasSuffix(key, "_uid") }

// Object is a row as data.
func Object(l view.Listing, row view.ListingRow) map[string]any {
	out := make(map[string]any, len(l.Keys))
	for i, key := range l.Keys {
		out[key] = row.Values[i]
	}
	return out
}
