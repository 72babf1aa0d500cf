package templates_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/letter"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/templates"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// real are the letters of the program, as the window gets them.
type real struct{}

func worded(t models.Template) letter.Template {
	return letter.Template{Name: t.Name, Title: t.Title, Lang: t.Lang, Of: t.Of, Sort: t.Sort, Subject: t.Subject, Body: t.Body}
}

func (real) Own() (out []models.Template) {
	for _, t := range letter.Own() {
		out = append(out, models.Template{Name: t.Name, Title: t.Title, Lang: t.Lang, Of: t.Of, Sort: t.Sort, Subject: t.Subject, Body: t.Body})
	}
	return out
}

func (real) Fields(of string, w *words.Words) (out []templates.Field) {
	for _, f := range letter.Fields(of, w) {
		out = append(out, templates.Field{Key: f.Key, Title: f.Title, Example: f.Example})
	}
	return out
}

func (real) Problems(t models.Template, w *words.Words) []string {
	return letter.Problems(w, letter.Check(worded(t)))
}

func (real) Result(ctx context.Context, v *view.Register, t models.Template, record int64) (templates.Result, error) {
	d, err := letter.Make(ctx, v, worded(t), record, letter.Options{})
	return templates.Result{Blocks: d.Document.Blocks}, err
}

// editor opens the editor of a template in a register that holds the story.
func editor(t *testing.T, lang string) (*pagetest.Desk, *templates.Page, int64) {
	t.Helper()
	st := pagetest.Torun(t, "ministry")
	own := &models.Template{Name: "greeting", Title: "Greeting", Lang: lang, Of: "post", Subject: "Greeting", Body: "Dear colleagues,\n"}
	if _, err := st.Store.Do(context.Background(), store.Action{Kind: "add_template"}, func(tx *store.Tx) error { return tx.Create(own) }); err != nil {
		t.Fatal(err)
	}
	d := pagetest.New(t, st.Store, lang, look.Light)
	p := templates.New(d.Desk, real{}, own.ID)
	d.Show(p)
	return d, p, own.ID
}

// write puts a text into the body, and lets the pause after it go by.
func write(t *testing.T, d *pagetest.Desk, label, text string) {
	t.Helper()
	done := false
	pagetest.Walk(d.Window.Content(), func(o fyne.CanvasObject) {
		if e, ok := o.(*xwidget.Entry); ok && e.Label() == label && !done {
			e.SetText(text)
			d.Window.Canvas().Focus(e)
			done = true
		}
	})
	if !done {
		t.Fatalf("no field %q in %q", label, d.Texts())
	}
	d.Clock.Advance(templates.Pause)
}

// The letter follows the text; an unknown field is complained of with its line, and the letter made last stays.
func TestTheLetterFollowsTheText(t *testing.T) {
	d, p, _ := editor(t, "en")
	if !strings.Contains(p.LetterText(), "Dear colleagues") {
		t.Fatalf("the letter says %q", p.LetterText())
	}
	write(t, d, "Text with fields", "Good day,\n\nto {{post.title}}.\n")
	if got := p.LetterText(); !strings.Contains(got, "Good day") || !strings.Contains(got, "Toru") {
		t.Errorf("the letter says %q", got)
	}
	d.Picture("template")
	write(t, d, "Text with fields", "Good day,\n\nto {{post.titel}}.\n")
	all := strings.Join(d.Texts(), "\n")
	if !strings.Contains(all, "Line 3") || !strings.Contains(all, "post.titel") {
		t.Errorf("the unknown field is not complained of: %s", all)
	}
	if got := p.LetterText(); !strings.Contains(got, "Toru") {
		t.Errorf("the last letter is gone: %q", got)
	}
}

// What was typed outlasts the program, until it is saved or given up.
func TestHalfTypedTextIsKept(t *testing.T) {
	d, _, id := editor(t, "en")
	write(t, d, "Text with fields", "Half typed")
	again := templates.New(d.Desk, real{}, id)
	d.Show(again)
	if !again.Dirty() {
		t.Error("what was typed counts as saved")
	}
	kept, err := d.Store.Drafts(context.Background())
	if err != nil || len(kept) != 1 {
		t.Fatal(kept, err)
	}
	if of, ok := templates.DraftOf(kept[0].Key); !ok || of != id {
		t.Errorf("the draft is of %d", of)
	}
	again.Save()
	if kept, err := d.Store.Drafts(context.Background()); err != nil || len(kept) != 0 {
		t.Errorf("saved, and still kept: %v, %v", kept, err)
	}
	rec, err := d.Store.Get(context.Background(), "template", id)
	if err != nil || rec.(*models.Template).Body != "Half typed" {
		t.Errorf("saved: %+v, %v", rec, err)
	}
	write(t, d, "Text with fields", "Typed and taken back")
	write(t, d, "Text with fields", "Half typed")
	if kept, err := d.Store.Drafts(context.Background()); err != nil || len(kept) != 0 {
		t.Errorf("taken back, and still kept: %v, %v", kept, err)
	}
}

// Saving is one action; what was typed is asked about when the page is left.
func TestSavingIsOneAction(t *testing.T) {
	d, p, id := editor(t, "en")
	left := false
	p.Leave(func() { left = true })
	if !left {
		t.Fatal("a page with nothing typed is held")
	}
	before, err := d.View.LogOf(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	write(t, d, "Subject", "Greetings")
	write(t, d, "Text with fields", "Good day.\n")
	left = false
	p.Leave(func() { left = true })
	if left || !xwidget.ModalOpen(d.Window) {
		t.Error("typed text is left without a question")
	}
	p.Save()
	rec, err := d.Store.Get(context.Background(), "template", id)
	if err != nil {
		t.Fatal(err)
	}
	if x := rec.(*models.Template); x.Subject != "Greetings" || x.Body != "Good day.\n" || p.Dirty() {
		t.Errorf("saved: %+v", x)
	}
	after, err := d.View.LogOf(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	actions := map[int64]string{}
	for _, r := range after {
		actions[r.Seq] = r.Kind
	}
	for _, r := range before {
		delete(actions, r.Seq)
	}
	if len(actions) != 1 {
		t.Errorf("saving wrote the actions %v", actions)
	}
}

// A field found by typing goes to where the cursor of the text is.
func TestAFieldIsInserted(t *testing.T) {
	d, p, _ := editor(t, "en")
	write(t, d, "Text with fields", "")
	write(t, d, "Fields to insert", "post.title")
	d.Press(fyne.KeyReturn)
	if !p.Dirty() {
		t.Fatal("nothing was inserted")
	}
	d.Clock.Advance(templates.Pause)
	if got := p.LetterText(); !strings.Contains(got, "Toru") {
		t.Errorf("the letter says %q", got)
	}
}

// open taps the first row that begins with a title.
func open(t *testing.T, d *pagetest.Desk, title string) {
	t.Helper()
	for _, label := range d.Texts() {
		if strings.HasPrefix(label, title+", ") {
			d.Tap(label)
			return
		}
	}
	t.Fatalf("no row %q in %q", title, d.Texts())
}

// A copy of a letter of the program has its words, and a second one is not made.
func TestALetterOfTheProgramIsCopiedOnce(t *testing.T) {
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, "en", look.Light)
	d.Show(templates.NewCopies(d.Desk, real{}))
	d.Picture("copies")
	for range 2 {
		open(t, d, letter.Own()[0].Title)
	}
	recs, err := st.Store.List(context.Background(), "template", 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(recs) != 1 {
		t.Fatalf("%d templates", len(recs))
	}
	own, x := letter.Own()[0], recs[0].(*models.Template)
	if x.Name != own.Name || x.Lang != own.Lang || x.Body != own.Body || x.Subject != own.Subject {
		t.Errorf("the copy: %+v", x)
	}
	if len(d.Routes) != 2 || d.Routes[0].Page != templates.EditorRoute || d.Routes[0].ID != x.ID || d.Routes[1] != d.Routes[0] {
		t.Errorf("led to %v", d.Routes)
	}
}
