package printing

import (
	"context"
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// fakeLetters are a note there is in two languages and a certificate that gets no number.
type fakeLetters struct {
	asked   []LetterOptions
	langs   []string
	entered int
	noted   bool
	entry   int64 // record of the entry
}

func (f *fakeLetters) All(context.Context, *view.Register) ([]Letter, error) {
	return []Letter{
		{Name: "note-consent", Of: "appointment", Titles: map[string]string{"lt": "Nota dėl sutikimo", "pl": "Nota o zgodę"}, Numbered: true},
		{Name: "certificate", Of: "post", Titles: map[string]string{"en": "Certificate of appointment"}},
	}, nil
}

func (f *fakeLetters) Make(_ context.Context, _ *view.Register, name, lang string, record int64, o LetterOptions) (Draft, error) {
	f.asked, f.langs = append(f.asked, o), append(f.langs, lang)
	d := Draft{Document: doc.Document{Title: name + " " + lang, Letter: true}, Gaps: []Gap{{Text: "commission number", Record: record}, {Text: "commission number"}}}
	d.Word = func(w io.Writer) error { _, err := io.WriteString(w, "word "+o.Number); return err }
	d.Enter = func(_ context.Context, note bool) (string, int64, error) {
		f.entered++
		f.noted = f.noted || note
		return "17-2026", f.entry, nil
	}
	return d, nil
}

// A letter is found among the documents, filled in for an appointment found by its person, entered, and saved with its number.
func TestALetterIsWritten(t *testing.T) {
	k := newKit(t, "en", look.Light)
	c := &models.Correspondence{Direction: "out", Year: 2026, Number: 17, Date: "2026-11-22", Sort: "note_verbale", Subject: "Consent"}
	res, err := k.st.Store.Do(context.Background(), store.Action{Kind: "add_correspondence"}, func(tx *store.Tx) error { return tx.Create(c) })
	if err != nil {
		t.Fatal(err)
	}
	letters := &fakeLetters{entry: c.ID}
	k.deps.Letters = letters
	k.show(desk.Paper{})
	k.drive.Expect("Letters", "Nota dėl sutikimo", "Certificate of appointment")
	k.drive.Type("nota")
	k.drive.Key(fyne.KeyReturn)
	k.page.Focus()
	k.drive.Type("przykladowski")
	k.drive.Key(fyne.KeyReturn)
	k.rest()
	if len(letters.asked) != 1 || letters.langs[0] != "lt" || letters.asked[0].Number != "" {
		t.Fatalf("%+v %q", letters.asked, letters.langs)
	}
	k.drive.Expect("Not recorded: commission number", "Open the record", "Page 1 of 3", "Lietuvių", "Polski")
	if k.drive.Has("English") || k.drive.Has("Mark as a draft") {
		t.Error("a choice the letter has not")
	}
	k.drive.Write("To whom", "Ministry of Foreign Affairs")
	k.rest()
	if got := letters.asked[len(letters.asked)-1].Addressee; got != "Ministry of Foreign Affairs" {
		t.Errorf("to %q", got)
	}
	k.drive.Tap("Note it on the appointment when it is entered")
	k.drive.Tap("Enter in correspondence")
	k.drive.Tap("Enter in correspondence")
	if letters.noted || letters.entered != 1 || letters.asked[len(letters.asked)-1].Number != "17-2026" {
		t.Errorf("%d entered, %+v", letters.entered, letters.asked)
	}
	k.drive.Expect("Entered in correspondence as 17-2026")
	k.drive.Tap("Show entry")
	if r := k.desk.Routes; len(r) != 1 || r[0] != (desk.Route{Page: "correspondence", ID: c.ID}) {
		t.Errorf("%+v", r)
	}
	k.drive.Tap("Save for Word…")
	if name := k.asked[0]; !strings.HasSuffix(name, ".docx") || k.file(name) != "word 17-2026" {
		t.Errorf("%q: %q", name, k.file(name))
	}
	// An entry that is taken back takes its number along.
	if _, err := k.st.Store.Undo(context.Background(), res.Seq, ""); err != nil {
		t.Fatal(err)
	}
	if n := letters.asked[len(letters.asked)-1].Number; n != "" || k.page.column.enter.Disabled() {
		t.Errorf("number %q", n)
	}
	k.drive.Tap("Open the record")
	if r := k.desk.Routes; len(r) != 2 || r[1].Page != "appointment" {
		t.Errorf("%+v", r)
	}
}

// A paper that gets no number is not entered; a dossier chosen after a letter lacks nothing.
func TestAPaperWithoutANumber(t *testing.T) {
	k := newKit(t, "en", look.Light)
	k.deps.Letters = &fakeLetters{}
	k.show(desk.Paper{Name: letterMark + "certificate", Kind: "post", IDs: []int64{k.st.Post}})
	k.drive.Expect("Certificate of appointment", "Save for Word…")
	if k.drive.Has("Enter in correspondence") {
		t.Error("it can be entered")
	}
	k.show(desk.Paper{Kind: "post", IDs: []int64{k.st.Post}})
	if k.drive.Shows("Not recorded:") || k.drive.Has("Save for Word…") {
		t.Error("something of the letter is left")
	}
}
