package records

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func register(d *desk.Desk) models.Register {
	reg, err := d.Store.Register(context.Background())
	if err != nil {
		d.Log.Error("register", "error", err)
		return models.Register{}
	}
	return *reg
}

// statePage are the consulates a State has and receives, its missions, cities and settings.
func statePage(r *record) []fyne.CanvasObject {
	w := r.d.Words
	var sent, received []int64
	for _, rec := range r.rel.Of("post") {
		p := rec.(*models.Post)
		if p.SendingState == r.ID {
			sent = append(sent, p.ID)
		}
		if p.ReceivingState == r.ID {
			received = append(received, p.ID)
		}
	}
	var out []fyne.CanvasObject
	out = append(out, r.posts(w.T("page.state.sends"), "sent", sent), r.posts(w.T("page.state.receives"), "received", received))
	out = append(out, r.rel.SectionOf("mission", w.Kind("mission", true), r.rel.Of("mission"), false, nil),
		r.rel.SectionOf("city", w.Kind("city", true), r.rel.Of("city"), false, nil),
		r.Children("sending_rule", r.file.Parts["sending_rule"], r.names, r.day, true),
		r.Children("receiving_rule", r.file.Parts["receiving_rule"], r.names, r.day, true))
	if s := r.suggested(); s != nil { // below the settings it would become
		out = append(out, s)
	}
	return out
}

// posts lists consulates as they stood on the day shown; nil where there is none.
func (r *record) posts(title, key string, ids []int64) fyne.CanvasObject {
	if len(ids) == 0 {
		return nil
	}
	rows, err := r.d.View.PostsOf(context.Background(), r.day, ids...)
	if err != nil {
		r.d.Log.Error("consulates of a State", "error", err)
		return nil
	}
	title = r.d.Words.T("page.record.counted", map[string]any{"Title": title, "Number": len(rows)})
	return recordpage.Section(r.d, title, nil, r.FoldPosts(key, title, rows)...)
}

// missionPosts are the consulates a mission supervises, as they stood on the day shown.
func missionPosts(r *record) []fyne.CanvasObject {
	var ids []int64
	for _, rec := range r.rel.Of("post") {
		ids = append(ids, rec.Meta().ID)
	}
	w := r.d.Words
	title := w.T("page.mission.supervises")
	add := []recordpage.Action{{Text: w.T("action.add_post"), Add: true, Do: func() {
		m := r.file.Rec.(*models.Mission)
		r.d.Edit(desk.Form{Kind: "post", Then: func(int64) {}, Prepare: func(rec schema.Record) {
			p := rec.(*models.Post)
			p.Mission, p.SendingState = m.ID, m.State
		}})
	}}}
	if len(ids) == 0 {
		return []fyne.CanvasObject{recordpage.Section(r.d, title, add, recordpage.Note(w.T("page.mission.none")))}
	}
	rows, err := r.d.View.PostsOf(context.Background(), r.day, ids...)
	if err != nil {
		r.d.Log.Error("consulates of a mission", "error", err)
		return nil
	}
	return []fyne.CanvasObject{recordpage.Section(r.d, w.T("page.record.counted", map[string]any{"Title": title, "Number": len(rows)}), add, r.FoldPosts("posts", title, rows)...)}
}
