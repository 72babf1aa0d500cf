package view

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
)

// OfficeTemplate is a template of the register's own; Docx is the Word file attached to it last, nil where none is.
type OfficeTemplate struct {
	models.Template
	Docx []byte
}

// OfficeTemplates reads the register's own templates, in list order.
func (r *Register) OfficeTemplates(ctx context.Context) ([]OfficeTemplate, error) {
	recs, err := records[*models.Template](ctx, r.s, "template", "", nil, true)
	if err != nil {
		return nil, err
	}
	out := make([]OfficeTemplate, len(recs))
	for i, t := range recs {
		out[i].Template = *t
		out[i].Docx, err = r.attached(ctx, t.ID, func(a *models.Attachment) bool {
			return a.Media == docxMedia || strings.HasSuffix(strings.ToLower(a.Name), ".docx")
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

const docxMedia = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

// LetterPaper is the office's letterhead in a language, or another where there is none in it, and its emblem: the bytes of a picture or
// of an SVG drawing, of any letterhead where this one has none. Both are nil where nothing is recorded.
func (r *Register) LetterPaper(ctx context.Context, lang string) (head *models.Letterhead, emblem []byte, err error) {
	all, err := records[*models.Letterhead](ctx, r.s, "letterhead", "", nil, true)
	if err != nil {
		return nil, nil, err
	}
	head = models.LetterheadIn(all, lang)
	if head == nil {
		return nil, nil, nil
	}
	for _, l := range append([]*models.Letterhead{head}, all...) {
		emblem, err = r.attached(ctx, l.ID, func(a *models.Attachment) bool { return a.Use == "emblem" })
		if emblem != nil || err != nil {
			break
		}
	}
	return head, emblem, err
}

// attached reads the file attached last to a record among those wanted.
func (r *Register) attached(ctx context.Context, id int64, wanted func(*models.Attachment) bool) ([]byte, error) {
	recs, err := records[*models.Attachment](ctx, r.s, "attachment", `k."of"`, []int64{id}, false)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(recs, func(a, b *models.Attachment) int { return int(b.ID - a.ID) })
	for _, a := range recs {
		if wanted(a) {
			return r.s.Blob(ctx, a.Hash)
		}
	}
	return nil, nil
}

// LetterAbout are the records an entry of correspondence is about that tells of a letter about a record of a kind: the appointment with its
// consulate and person, an event's consulates and twinnings.
func (r *Register) LetterAbout(ctx context.Context, kind string, id int64) ([]int64, error) {
	rec, err := r.s.Get(ctx, kind, id)
	if err != nil {
		return nil, err
	}
	switch x := rec.(type) {
	case *models.Appointment:
		return distinct([]int64{x.ID, x.Post, x.Person}), nil
	case *models.Event:
		return x.About, nil
	}
	return []int64{id}, nil
}
