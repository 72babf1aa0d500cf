package desk

import (
	"context"

	"github.com/exequatur/exequatur/models/schema"
)

// Wheres says in a list's few words where records are: a consulate by its seat and the State that sends its head, all else by what it
// is called. titles are what they are called in full.
func (d *Desk) Wheres(ctx context.Context, day schema.Day, ids ...int64) (wheres, titles map[int64]string, err error) {
	names, err := d.Names(ctx, ids...)
	if err != nil {
		return nil, nil, err
	}
	wheres, titles = make(map[int64]string, len(names)), make(map[int64]string, len(names))
	var posts []int64
	for id, n := range names {
		wheres[id], titles[id] = n.Title, n.Title
		if n.Kind == "post" {
			posts = append(posts, id)
		}
	}
	rows, err := d.View.PostsOf(ctx, day, posts...)
	for i := range rows {
		r := &rows[i]
		at := r.Seat
		if at == "" {
			at = r.ReceivingName
		}
		wheres[r.ID] = at + " (" + r.SendingCode + ")"
	}
	return wheres, titles, err
}
