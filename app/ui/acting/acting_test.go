package acting_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/ui/acting"
	"github.com/exequatur/exequatur/app/ui/edit"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/store"
)

func clock() time.Time { return time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC) }

var ctx = context.Background()

// kit is a window over the sample register.
type kit struct {
	*pagetest.Desk
	t      *testing.T
	drive  *uitest.Driver
	undone []int64
	begun  []string
}

func newKit(t *testing.T, lang string, theme look.Variant) *kit {
	t.Helper()
	var states []store.Seed
	for _, s := range place.States() {
		states = append(states, store.Seed{UID: place.StateUID(s.Code), Code: s.Code, Names: s.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "lithuania.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: states}, store.Options{Author: "R. Example", Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := sample.Write(ctx, s); err != nil {
		t.Fatal(err)
	}
	k := &kit{Desk: pagetest.New(t, s, lang, theme), t: t}
	k.Window.Resize(fyne.NewSize(1280, 800))
	xwidget.SetContent(k.Window, xwidget.NewColumn(0)).After = k.Clock.After
	k.drive = &uitest.Driver{T: t, W: k.Window}
	k.Begin = func(step string, _ int64) { k.begun = append(k.begun, step) }
	return k
}

// find returns the first record of a kind a search finds.
func (k *kit) find(kind, text string) int64 {
	k.t.Helper()
	hits, _ := k.Finder.Search(text, 1, kind)
	if len(hits) == 0 {
		k.t.Fatalf("the sample has no %s %q", kind, text)
	}
	return hits[0].ID
}

func (k *kit) open(key, kind string, id int64) *acting.Form {
	k.t.Helper()
	step := act.Of(key)
	subject, err := act.Subject(ctx, k.Store, step, kind, id)
	if err != nil {
		k.t.Fatalf("%s: %v", key, err)
	}
	f, err := acting.Open(k.Desk.Desk, acting.Fields{Env: edit.Environment, Add: edit.AddInDialog, Name: edit.Name, Undo: func(seq int64) { k.undone = append(k.undone, seq) }}, step, subject, nil)
	if err != nil {
		k.t.Fatalf("%s: %v", key, err)
	}
	return f
}

func (k *kit) shot(name string) {
	if dir := os.Getenv("EXEQUATUR_SHOTS"); dir != "" {
		if err := k.drive.Shot(filepath.Join(dir, name+".png")); err != nil {
			k.t.Error(err)
		}
	}
}

// Every form opens on a record of the sample, says what it would change or what it lacks, and is left by Escape.
func TestEveryFormOpens(t *testing.T) {
	for _, v := range []struct {
		name, lang string
		theme      look.Variant
	}{{"light", "en", look.Light}, {"dark", "pl", look.Dark}} {
		k := newKit(t, v.lang, v.theme)
		post, twinning := k.find("post", "toruń"), k.find("twinning", "kaunas toruń")
		for _, a := range act.All() {
			id := post
			if a.On == "twinning" {
				id = twinning
			}
			if a.New {
				id = 0
			}
			if _, err := act.Subject(ctx, k.Store, a, map[bool]string{true: "twinning", false: "post"}[a.On == "twinning"], id); err != nil {
				continue // nobody to take it on
			}
			kind := "post"
			if a.On == "twinning" {
				kind = "twinning"
			}
			k.open(a.Key, kind, id)
			text := k.drive.Text()
			if strings.Contains(text, "[") {
				t.Errorf("%s %s: a key without words:\n%s", v.name, a.Key, text)
			}
			if !k.drive.Has(k.Words.Step(a.Word())) || (!k.drive.Has(k.Words.T("act.preview")) && !k.drive.Has(k.Words.T("act.preview.refused"))) {
				t.Errorf("%s %s: %s", v.name, a.Key, text)
			}
			k.shot("act-" + v.name + "-" + a.Key)
			k.Window.Canvas().Unfocus()
			k.drive.Key(fyne.KeyEscape)
			if xwidget.ModalOpen(k.Window) {
				t.Fatalf("%s %s: the form stays", v.name, a.Key)
			}
		}
	}
}

// What was proposed follows the date until the person answers it; what was answered stays.
func TestProposalsFollowTheDate(t *testing.T) {
	k := newKit(t, "en", look.Light)
	post := k.find("post", "toruń")
	k.open("appoint", "post", post)
	d := k.drive
	if !d.Has("Present head") {
		t.Fatalf("nothing is asked of the present head: %s", d.Text())
	}
	d.Replace("Order of appointment of", "1950-01-01")
	if d.Has("Present head") {
		t.Error("asked of a head before there was one")
	}
	d.Replace("Order of appointment of", "2026-10-01")
	if !d.Has("Present head") {
		t.Error("not asked any more")
	}
	d.Replace("Last day of the present head", "2026-10-15")
	d.Replace("Order of appointment of", "2026-10-02")
	if got := d.Text(); !strings.Contains(got, "2026-10-15") {
		t.Errorf("the answer is gone: %s", got)
	}
}

// The button takes the step; a toast offers to take it back, and what may come next.
func TestTakenAndOffered(t *testing.T) {
	k := newKit(t, "en", look.Light)
	post := k.find("post", "toruń")
	k.open("close-temporarily", "post", post)
	d := k.drive
	d.Replace("Closed for a time from", "2026-11-01")
	d.Tap("Close consulate for a time")
	if xwidget.ModalOpen(k.Window) {
		t.Fatalf("refused: %s", d.Text())
	}
	d.Expect("Undo", "Reopen consulate")
	d.Tap("Reopen consulate")
	if len(k.begun) != 1 || k.begun[0] != "reopen" {
		t.Errorf("begun: %v", k.begun)
	}
	last, err := k.Store.LastAction(ctx, false)
	if err != nil || last.Kind != "act_close_temporarily" || last.Subject != post {
		t.Errorf("in the log: %+v %v", last, err)
	}

	// A refusal keeps the form and says why under the field; a form in which something was typed is not left by one key.
	k.open("move-seat", "post", post)
	d.Tap("Move seat")
	d.Expect("Seat (city) is missing")
	d.Write("Reference", "7/2026")
	k.Window.Canvas().Unfocus()
	d.Key(fyne.KeyEscape)
	d.Expect("What you typed in this form is not saved")
	d.Tap("Discard")
	if xwidget.ModalOpen(k.Window) {
		t.Error("the form stays")
	}
}

// Establishing without a record shows the one it made.
func TestEstablishedIsShown(t *testing.T) {
	k := newKit(t, "en", look.Light)
	f := k.open("establish", "post", 0)
	d := k.drive
	d.Replace("Receiving State", "latvia")
	d.Key(fyne.KeyReturn)
	f.Finish()
	if len(k.Routes) != 1 || k.Routes[0].Page != "post" || k.Routes[0].ID == 0 {
		t.Errorf("routes: %+v\n%s", k.Routes, d.Text())
	}
}
