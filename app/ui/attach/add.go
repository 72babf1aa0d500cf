package attach

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/media"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Choose asks for a file and attaches it to a record.
func Choose(d *desk.Desk, of int64) {
	w := d.Words
	d.AskFile(w.T("attach.choose"), w.T("attach.choose.do"), media.Endings(), func(path string) { Drop(d, of, []string{path}) })
}

// Drop attaches files to a record, asking about each of them in turn.
func Drop(d *desk.Desk, of int64, paths []string) {
	if len(paths) == 0 || !d.CanEdit() {
		return
	}
	next := func() { Drop(d, of, paths[1:]) }
	data, t, err := take(paths[0])
	if err != nil {
		refuse(d, filepath.Base(paths[0]), err, next)
		return
	}
	a := &models.Attachment{Of: of, Name: t.Named(filepath.Base(paths[0])), Media: t.Media, On: onDay, Use: usual(t)}
	a.Title = strings.TrimSpace(strings.TrimSuffix(a.Name, filepath.Ext(a.Name)))
	ask(d, a, data, next)
}

// take reads a file that may be attached. One that is too large is not read.
func take(path string) ([]byte, media.Type, error) {
	st, err := os.Stat(path)
	if err != nil {
		return nil, media.Type{}, err
	}
	switch name := filepath.Base(path); {
	case st.IsDir():
		return nil, media.Type{}, &media.Refusal{Code: folder, Name: name}
	case st.Size() > media.MostBytes:
		return nil, media.Type{}, &media.Refusal{Code: media.TooBig, Name: name}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, media.Type{}, err
	}
	t, err := media.Detect(filepath.Base(path), data)
	return data, t, err
}

// folder is the reason a dropped folder is refused for.
const folder = "folder"

// refuse says kindly why a file is not attached.
func refuse(d *desk.Desk, name string, err error, then func()) {
	w := d.Words
	text := w.T("attach.refused.unreadable", map[string]any{"File": name})
	var r *media.Refusal
	if errors.As(err, &r) {
		text = w.T("attach.refused."+r.Code, map[string]any{"File": name})
	} else if !errors.Is(err, fs.ErrNotExist) {
		d.Log.Error("attach", "error", err)
	}
	xwidget.Inform(d.Window, w.T("attach.refused"), text, w.T("window.close"), then)
}

// usual is what a file of a type most often is.
func usual(t media.Type) string {
	if t.Icon == "picture" {
		return "photo"
	}
	return "document"
}

// asked are the fields a person is asked for.
var asked = []string{"title", "use", "on"}

// ask asks what a file is and attaches it.
func ask(d *desk.Desk, a *models.Attachment, data []byte, then func()) {
	w := d.Words
	detail := a.Name + " · " + Size(w.Lang, int64(len(data)))
	form(d, a, w.T("attach.add_title"), detail, w.T("attach.choose.do"), then, func(then func()) {
		police(d, a, func() {
			if d.Act(store.Action{Kind: "add_attachment", Subject: a.Of}, w.T("attach.added", map[string]any{"Title": name(a)}), func(tx *store.Tx) error {
				hash, size, err := tx.PutBlob(bytes.NewReader(data))
				if err != nil {
					return err
				}
				a.Hash, a.Size = hash, size
				return tx.Create(a)
			}) {
				then()
			}
		})
	})
}

// change asks what a file is, once more.
func change(d *desk.Desk, a *models.Attachment) {
	w := d.Words
	k := models.KindOf(a)
	draft := k.Clone(a).(*models.Attachment)
	form(d, draft, w.T("attach.edit_title"), a.Name+" · "+Size(w.Lang, a.Size), w.T("attach.keep"), func() {}, func(then func()) {
		police(d, draft, func() {
			if d.Act(store.Action{Kind: "edit_attachment", Subject: a.Of}, w.T("attach.changed", map[string]any{"Title": name(draft)}),
				func(tx *store.Tx) error { return tx.Update(draft) }) {
				then()
			}
		})
	})
}

// form shows title, kind and date in a dialog; save is called with what closes it. then runs after it, saved or not.
func form(d *desk.Desk, a *models.Attachment, title, detail, do string, then func(), save func(done func())) {
	w, k := d.Words, models.KindOf(a)
	var fields []*schema.Field
	for _, f := range k.Fields {
		if slices.Contains(asked, f.Key) {
			fields = append(fields, f)
		}
	}
	env := xwidget.FormEnv{
		Words: d.WidgetWords(), Today: d.Store.Today(), DescribeDate: w.ReadAs, ProblemText: w.Problem,
		Label:       func(k *schema.Kind, f *schema.Field) string { return w.Field(k.Key, f.Key) },
		Help:        func(k *schema.Kind, f *schema.Field) string { return w.Help(k.Key, f.Key) },
		ChoiceLabel: func(k *schema.Kind, f *schema.Field, choice string) string { return w.Choice(k.Key, f.Key, choice) },
	}
	edit := xwidget.NewRecordForm(k, fields, a, env)
	var open *xwidget.Modal
	content := []fyne.CanvasObject{xwidget.NewPara(detail, look.BaseText, look.MutedText)}
	if isPolice(d, a) {
		content = append(content, xwidget.NewPara(w.T("attach.police"), look.BaseText, look.Warning))
	}
	open = xwidget.Dialog{
		Title: title, Content: xwidget.NewFill(3*look.Space, edit, content...),
		Answers: []xwidget.Answer{
			{Text: w.T("form.cancel"), Do: then},
			{Text: do, Style: xwidget.Primary, Before: func() bool {
				if edit.SetProblems(nil) {
					save(func() { open.Close(); then() })
				}
				return false
			}},
		},
		Default: 1, Cancel: 0, Width: 620, Height: 430, Focus: edit.First(),
	}.Show(d.Window)
}

// isPolice reports whether a file is a police certificate: what is attached to a vetting by the police, or a certificate of any vetting.
func isPolice(d *desk.Desk, a *models.Attachment) bool {
	names, err := d.Store.Names(context.Background(), a.Of)
	if err != nil || names[a.Of].Kind != "vetting" {
		return false
	}
	rec, err := d.Store.Get(context.Background(), "vetting", a.Of)
	return err == nil && (rec.(*models.Vetting).Subject == "police" || a.Use == "certificate")
}

// police asks before a police certificate is stored (GDPR, art. 10).
func police(d *desk.Desk, a *models.Attachment, then func()) {
	if !isPolice(d, a) {
		then()
		return
	}
	w := d.Words
	xwidget.Dialog{
		Title: w.T("attach.police.title"), Message: w.T("attach.police"), Over: true, Default: 0, Cancel: 0,
		Answers: []xwidget.Answer{{Text: w.T("attach.police.not")}, {Text: w.T("attach.police.store"), Style: xwidget.Danger, Do: then}},
	}.Show(d.Window)
}
