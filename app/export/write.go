package export

import (
	"context"
	"errors"
	"io"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/vcard"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Write writes what a request asks for. r is the register in the words it is read in. A kind that is sensitive as a whole is refused
// in the public variant.
func Write(ctx context.Context, s *store.Store, r *view.Register, req Request, w io.Writer) (Result, error) {
	if err := req.check(); err != nil {
		return Result{}, err
	}
	if req.Since && s.ReadOnly != "" { // before anything is written: what was given could not be remembered
		return Result{}, say.Refuse("export_since_read_only", nil)
	}
	if req.Lang != "" {
		r = r.In(words.In(req.Lang))
	}
	if req.Full {
		r = r.Internal()
	}
	if req.VCard == "" {
		req.VCard = vcard.V4
	}
	if req.Days == 0 {
		req.Days = 365
	}
	e := &exporting{ctx: ctx, s: s, r: r, w: r.Words(), req: req}
	var err error
	switch req.Format {
	case VCF:
		err = e.cards(w)
	case ICS:
		err = e.calendar(w)
	case GeoJSON:
		err = e.places(w)
	case HTML:
		err = e.page(w)
	default:
		err = e.table(w)
	}
	if errors.Is(err, view.ErrSensitive) {
		err = say.Refuse("export_sensitive", nil, "Kind", req.Kind)
	}
	return e.res, err
}

// exporting is one export.
type exporting struct {
	ctx context.Context
	s   *store.Store
	r   *view.Register
	w   *words.Words
	req Request
	res Result
}

// listing reads the records asked for, in list order.
func (e *exporting) listing() (view.Listing, error) {
	return List(e.ctx, e.s, e.r, e.req.Kind, e.req.AsOf, e.keep)
}

// keep chooses the records asked for.
func (e *exporting) keep(l view.Listing) (view.Listing, error) {
	if len(e.req.Records) > 0 {
		wanted := make(map[int64]bool, len(e.req.Records))
		for _, id := range e.req.Records {
			wanted[id] = true
		}
		l = Only(l, func(row view.ListingRow) bool { return wanted[row.ID] })
	}
	if e.req.Find == "" {
		return l, nil
	}
	return Find(e.ctx, e.s, e.r, l, e.req.Find)
}

// wanted are the ids of the records asked for, in list order.
func (e *exporting) wanted() ([]int64, error) {
	l, err := e.listing()
	return idsOf(l), err
}

// all reads the standing records of a kind by their ids.
func all[R schema.Record](e *exporting, kind string) (map[int64]R, error) {
	recs, err := e.s.List(e.ctx, kind, 0)
	out := make(map[int64]R, len(recs))
	for _, rec := range recs {
		out[rec.Meta().ID] = rec.(R)
	}
	return out, err
}

// allOf reads the standing records of a child kind by their owners, in order.
func allOf[R schema.Record](e *exporting, kind string) (map[int64][]R, error) {
	recs, err := e.s.List(e.ctx, kind, 0)
	out := map[int64][]R{}
	for _, rec := range recs {
		out[rec.Meta().Parent] = append(out[rec.Meta().Parent], rec.(R))
	}
	return out, err
}

// office is the name of who keeps the register.
func (e *exporting) office() (string, error) {
	own, err := e.s.Register(e.ctx)
	if err != nil {
		return "", err
	}
	return own.Name, nil
}
