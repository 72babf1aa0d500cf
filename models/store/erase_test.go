package store_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// Words that stand nowhere else, so that any remnant of them is one. None is a real person's.
const (
	familyName  = "Žąsłowskięįgrabinė"
	givenName   = "Przemysłavąs"
	otherName   = "Жонсловскиграбина"
	birthPlace  = "Ożarówękmieścisko"
	privateMail = "zaslowska.prywatnie@example.org"
	vettingNote = "wąžny \"zapis\" <policja>\nšnipinėjimas"
	badTitle    = "Skarga na zachowanięžmogaus"
	fileName    = "świadectwoniekaralnościžmogaus.pdf"
	fileBody    = "contents of the certificate that only this file has"
	reasonTyped = "Prošymasištrintižmogų"
)

// erasable is a register with a person of whom much is recorded, also in what was changed, removed, merged and half typed.
type erasable struct {
	*store.Store
	person, double, post, other int64
	appointment                 *models.Appointment
	vetting                     *models.Vetting
	attachment                  *models.Attachment
	edited                      int64 // action that edited private fields
	renamed                     int64 // action that edited a public one
}

func newErasable(t *testing.T) *erasable {
	t.Helper()
	ctx := context.Background()
	e := &erasable{Store: newRegister(t)}
	post, _ := torun(t, e.Store)
	e.post = post.ID
	e.appointment = appoint(t, e.Store, post.ID, familyName, models.Appointment{TookUp: "2023-05-12"})
	e.person = e.appointment.Person
	edit := func(f func(*models.Person)) int64 {
		res, err := e.Do(ctx, store.Action{Kind: "edit", Subject: e.person, Reason: reasonTyped}, func(tx *store.Tx) error {
			rec, err := tx.Get("person", e.person)
			if err != nil {
				return err
			}
			f(rec.(*models.Person))
			return tx.Update(rec)
		})
		if err != nil {
			t.Fatal(err)
		}
		return res.Seq
	}
	e.edited = edit(func(p *models.Person) { p.BornAt, p.BornOn, p.GivenName = birthPlace, "1961-02-03", givenName })
	e.renamed = edit(func(p *models.Person) { p.Prefix = "dr" })
	edit(func(p *models.Person) { p.BornAt = "Elsewhere" })
	mustDo(t, e.Store, "add", func(tx *store.Tx) error {
		sp := &models.Spelling{Use: "own", Name: otherName}
		sp.Parent = e.person
		c := &models.Contact{Use: "email", Value: privateMail}
		c.Parent = e.person
		e.vetting = &models.Vetting{Person: e.person, Subject: "conduct", Note: vettingNote}
		in := &models.Incident{Date: "2024", Sort: "complaint", Title: badTitle, Person: e.person, Post: e.post}
		double := &models.Person{FamilyName: familyName, GivenName: "Double", BornAt: birthPlace}
		other := &models.Person{FamilyName: "Another", BornAt: "Stays"}
		err := errors.Join(tx.Create(sp), tx.Create(c), tx.Create(e.vetting), tx.Create(in), tx.Create(double), tx.Create(other))
		e.double, e.other = double.ID, other.ID
		return err
	})
	e.attachment = attach(t, e.Store, e.vetting.ID, fileName, fileBody)
	mustDo(t, e.Store, "remove", func(tx *store.Tx) error { return tx.Void("attachment", e.attachment.ID, badTitle) })
	merge(t, e.Store, "person", e.double, e.person)
	for key, body := range map[string]string{"person|1|0": `{"Fields":{"born_at":"` + birthPlace + `"}}`, "city|9999|0": `{"Fields":{"name":"Toruń"}}`} {
		if err := e.SaveDraft(ctx, key, body); err != nil {
			t.Fatal(err)
		}
	}
	clean(t, e.Store)
	return e
}

func (e *erasable) erase(t *testing.T, everything bool) store.Result {
	t.Helper()
	res, err := e.Erase(context.Background(), store.Action{Reason: "request 7/2026"}, store.Erasure{Person: e.person, Everything: everything})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// remnants returns which of some texts the files of a folder still hold in any form.
func remnants(t *testing.T, dir string, texts ...string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, s := range texts {
			escaped, _ := json.Marshal(s)
			twice, _ := json.Marshal(string(escaped))
			for _, form := range []string{s, search.Fold(s), strings.ToLower(s), strings.Trim(string(escaped), `"`), strings.Trim(string(twice), `\"`)} {
				if bytes.Contains(raw, []byte(form)) {
					out = append(out, filepath.Base(path)+": "+form)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestErasureOfPrivateData(t *testing.T) {
	ctx := context.Background()
	e := newErasable(t)
	private := []string{birthPlace, privateMail, vettingNote, badTitle, fileName, fileBody, "1961-02-03", "Elsewhere", reasonTyped}
	if len(remnants(t, filepath.Dir(e.Path()), private...)) == 0 {
		t.Fatal("the test finds nothing before either")
	}
	res := e.erase(t, false)
	clean(t, e.Store)
	if left := remnants(t, filepath.Dir(e.Path()), private...); len(left) > 0 {
		t.Errorf("left in open files: %q", left)
	}
	got, err := e.Get(ctx, "person", e.person)
	if err != nil {
		t.Fatal(err)
	}
	if p := got.(*models.Person); p.FamilyName != familyName || p.GivenName != givenName || p.Prefix != "dr" || p.BornAt != "" || p.BornOn != "" || p.Void != "" {
		t.Errorf("the person: %+v", p)
	}
	if v, err := e.Get(ctx, "vetting", e.vetting.ID); err != nil || v.Meta().Void == "" || v.(*models.Vetting).Person != 0 || v.(*models.Vetting).Note != "" {
		t.Errorf("the vetting: %+v %v", v, err)
	}
	if o, err := e.Get(ctx, "person", e.other); err != nil || o.(*models.Person).BornAt != "Stays" {
		t.Errorf("another person: %+v %v", o, err)
	}
	blobs(t, e.Store, 0, 0)
	drafts, err := e.Drafts(ctx)
	if err != nil || len(drafts) != 1 || !strings.Contains(drafts[0].Body, "Toruń") {
		t.Errorf("drafts: %v %v", drafts, err)
	}

	// Nothing of it comes back; what is not erased can still be undone.
	for name, seq := range map[string]int64{"the erasure": res.Seq, "what it erased": e.edited} {
		if _, err := e.Undo(ctx, seq, ""); !store.Is(err, store.NothingToUndo) {
			t.Errorf("undo of %s: %v", name, err)
		}
	}
	_, err = e.Do(ctx, store.Action{Kind: "restore"}, func(tx *store.Tx) error { return tx.Restore("vetting", e.vetting.ID) })
	if !store.Is(err, store.Erased) {
		t.Errorf("restoring an erased record: %v", err)
	}
	if last, err := e.LastAction(ctx, false); err != nil || last.Kind == "erase" || last.Seq == 0 {
		t.Errorf("undo is offered of %+v, %v", last, err)
	}
	if _, err := e.Undo(ctx, e.renamed, ""); err != nil {
		t.Errorf("undo of what was kept: %v", err)
	}
	changes, err := e.ChangesOf(ctx, res.Seq)
	if err != nil || len(changes) == 0 || slices.ContainsFunc(changes, func(c store.FieldChange) bool { return !c.Erased }) {
		t.Errorf("changes: %+v %v", changes, err)
	}
	clean(t, e.Store)

	// The record can be edited and erased again.
	mustDo(t, e.Store, "edit", func(tx *store.Tx) error {
		rec, err := tx.Get("person", e.person)
		if err != nil {
			return err
		}
		rec.(*models.Person).BornAt = birthPlace
		return tx.Update(rec)
	})
	clean(t, e.Store)
	e.erase(t, false)
	clean(t, e.Store)
	dir := filepath.Dir(e.Path())
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if left := remnants(t, dir, private...); len(left) > 0 {
		t.Errorf("left at rest: %q", left)
	}
}

// A merge that was undone left what the other person had taken over in that one's history, and a copy of the private contact.
func TestErasureFollowsAMergeThatWasUndone(t *testing.T) {
	ctx := context.Background()
	for _, everything := range []bool{false, true} {
		e := newErasable(t)
		seq := merge(t, e.Store, "person", e.person, e.other).Seq
		for range 3 { // undone, redone, undone
			res, err := e.Undo(ctx, seq, "")
			if err != nil {
				t.Fatal(err)
			}
			seq = res.Seq
		}
		private := []string{birthPlace, privateMail, "1961-02-03"}
		if everything {
			private = append(private, givenName, otherName)
		}
		if len(remnants(t, filepath.Dir(e.Path()), private...)) == 0 {
			t.Fatal("the test finds nothing before either")
		}
		e.erase(t, everything)
		clean(t, e.Store)
		if o, err := e.Get(ctx, "person", e.other); err != nil || o.(*models.Person).BornAt != "Stays" || o.Meta().Void != "" {
			t.Errorf("the other person: %+v %v", o, err)
		}
		dir := filepath.Dir(e.Path())
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
		if left := remnants(t, dir, private...); len(left) > 0 {
			t.Errorf("everything %v, left at rest: %q", everything, left)
		}
	}
}

func TestErasureOfEverything(t *testing.T) {
	ctx := context.Background()
	for name, private := range map[string]bool{"at once": false, "after what is private": true} {
		t.Run(name, func(t *testing.T) {
			e := newErasable(t)
			if private {
				e.erase(t, false)
			}
			res := e.erase(t, true)
			clean(t, e.Store)
			all := []string{familyName, givenName, otherName, birthPlace, privateMail, vettingNote, badTitle, fileName, fileBody, reasonTyped, "Pšemeslav"}
			if left := remnants(t, filepath.Dir(e.Path()), all...); len(left) > 0 {
				t.Errorf("left: %q", left)
			}
			if !slices.ContainsFunc(res.Changed, func(c store.ChangedRecord) bool { return c.ID == e.post }) {
				t.Error("the post is called anew for nobody")
			}
			f, err := e.File(ctx, "person", e.person)
			if err != nil || f.Rec.(*models.Person).FullName() != "–" || len(f.Parts["spelling"])+len(f.Parts["contact"]) != 0 || len(f.Parts["appointment"]) != 1 {
				t.Errorf("the person: %+v %v", f, err)
			}
			if st := on(t, e.Store, e.post, "2024-01-01"); st.Head != e.person {
				t.Errorf("somebody was in office: %+v", st)
			}
			// What is left is edited like any other record.
			mustDo(t, e.Store, "edit", func(tx *store.Tx) error {
				rec, err := tx.Get("person", e.person)
				if err != nil {
					return err
				}
				rec.(*models.Person).Note = "erased on request"
				return tx.Update(rec)
			})
			clean(t, e.Store)
			if err := e.Close(); err != nil {
				t.Fatal(err)
			}
			if left := remnants(t, filepath.Dir(e.Path()), all...); len(left) > 0 {
				t.Errorf("left at rest: %q", left)
			}
		})
	}
}

func TestWhatAnErasureLeavesStaysVerifiable(t *testing.T) {
	for field, statement := range map[string]string{
		"given_name": `UPDATE person SET given_name = 'Other' WHERE id = ?`,
		"born_at":    `UPDATE person SET born_at = 'Other' WHERE id = ?`,
		"void":       `UPDATE record SET void = 'other' WHERE id = (SELECT id FROM vetting WHERE id <> ? LIMIT 1)`,
	} {
		e := newErasable(t)
		e.erase(t, false)
		if err := e.Exec(statement, e.person); err != nil {
			t.Fatal(err)
		}
		found, err := e.Check(context.Background())
		if err != nil || !slices.ContainsFunc(found, func(f store.Finding) bool { return f.Code == "differs" && f.Args["Field"] == field }) {
			t.Errorf("%s: %v %v", field, found, err)
		}
	}
}

func TestRemainsOfAnErasureGoWhenNobodyReadsThem(t *testing.T) {
	ctx := context.Background()
	e := newErasable(t)
	stop, err := e.HoldReader()
	if err != nil {
		t.Fatal(err)
	}
	res, err := e.Erase(ctx, store.Action{}, store.Erasure{Person: e.person, Everything: true})
	if !store.Is(err, store.NotScrubbed) || res.Seq == 0 {
		t.Errorf("erased while somebody reads: %+v %v", res, err)
	}
	if err := stop(); err != nil {
		t.Fatal(err)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if left := remnants(t, filepath.Dir(e.Path()), familyName, birthPlace, vettingNote); len(left) > 0 {
		t.Errorf("left at rest: %q", left)
	}
}

func TestWhatStillHoldsErasedData(t *testing.T) {
	ctx := context.Background()
	e := newErasable(t)
	path, backups := e.Path(), t.TempDir()
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	s := later(t, path, backups, now)
	defer s.Close()
	upgrade := strings.TrimSuffix(path, store.Extension) + " before upgrade 2" + store.Extension
	if err := s.CopyTo(ctx, upgrade); err != nil {
		t.Fatal(err)
	}
	made, err := s.Backup(ctx, backups)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(backups, "lithuania 2026-01-01 000000.exq"), []byte("another one's"), 0o600); err != nil {
		t.Fatal(err)
	}
	mustDo(t, s, "add", func(tx *store.Tx) error {
		return tx.Create(&models.Event{Event: "visit", Title: "Visit of Mrs. " + strings.ToUpper(familyName), About: schema.NewRefs(e.post), Participants: "Wolf, Żąsłowskięįgrabinėlis"})
	})
	found, err := s.MentionsOf(ctx, []string{familyName, "", " "})
	if err != nil || len(found) != 2 || found[0].Field != "title" || found[0].Title == "" || found[1].Field != "participants" {
		t.Errorf("mentions: %+v %v", found, err)
	}
	if none, err := s.MentionsOf(ctx, []string{"slowskieigrabine", "olf", "Mr"}); err != nil || len(none) != 0 {
		t.Errorf("inside of words: %+v %v", none, err)
	}
	if _, err := s.Erase(ctx, store.Action{}, store.Erasure{Person: e.person, Everything: true}); err != nil {
		t.Fatal(err)
	}
	holding, err := s.BackupsHolding(ctx)
	if err != nil || !slices.Contains(holding, made) || !slices.Contains(holding, upgrade) || slices.ContainsFunc(holding, func(p string) bool { return strings.Contains(p, "2026-01-01") }) {
		t.Errorf("backups: %v %v", holding, err)
	}
}

func TestErasureOnANetworkShare(t *testing.T) {
	ctx := context.Background()
	e := newErasable(t)
	path := e.Path()
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, path, store.WithRollbackJournal(store.Options{Now: clock}))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Erase(ctx, store.Action{}, store.Erasure{Person: e.person, Everything: true}); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
	if left := remnants(t, filepath.Dir(path), familyName, birthPlace, vettingNote); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}

// An erasure cut off before the file was written anew is finished when the register is opened again.
func TestAnErasureCutOffIsFinishedLater(t *testing.T) {
	ctx := context.Background()
	e := newErasable(t)
	stop, err := e.HoldReader()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Erase(ctx, store.Action{}, store.Erasure{Person: e.person, Everything: true}); !store.Is(err, store.NotScrubbed) {
		t.Fatal(err)
	}
	if err := stop(); err != nil {
		t.Fatal(err)
	}
	killed := filepath.Join(t.TempDir(), "killed.exq") // the files as a kill leaves them
	for _, end := range []string{"", "-wal"} {
		copyFile(t, e.Path()+end, killed+end)
	}
	if len(remnants(t, filepath.Dir(killed), birthPlace)) == 0 {
		t.Fatal("there is nothing left to be cleaned")
	}
	s, err := store.Open(ctx, killed, store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	clean(t, s)
	if left := remnants(t, filepath.Dir(killed), familyName, birthPlace, vettingNote); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}
