package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func dump(t testing.TB, s *store.Store) []string {
	t.Helper()
	d, err := s.Dump(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestConflictOfVersions(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	read := func() *models.Post {
		rec, err := s.Get(ctx, "post", post.ID)
		if err != nil {
			t.Fatal(err)
		}
		return rec.(*models.Post)
	}
	mine, theirs := read(), read()
	theirs.Note = "theirs"
	mustDo(t, s, "edit", func(tx *store.Tx) error { return tx.Update(theirs) })
	mine.Note = "mine"
	before := dump(t, s)
	if _, err := s.Do(ctx, store.Action{Kind: "edit"}, func(tx *store.Tx) error { return tx.Update(mine) }); !store.Is(err, store.Conflict) {
		t.Errorf("a change made meanwhile: %v", err)
	}
	if !slices.Equal(before, dump(t, s)) {
		t.Error("the refused change wrote something")
	}
	// Several changes of a record in one action count it up once, and the copy the caller holds stays good.
	again := read()
	mustDo(t, s, "edit", func(tx *store.Tx) error {
		again.Note = "first"
		if err := tx.Update(again); err != nil {
			return err
		}
		again.Note = "second"
		return tx.Update(again)
	})
	if got := read(); got.Version != 3 || again.Version != 3 || got.Note != "second" {
		t.Errorf("version %d, held %d, note %q", got.Version, again.Version, got.Note)
	}
	res := mustDo(t, s, "edit", func(tx *store.Tx) error { return tx.Update(again) })
	if res.Seq != 0 {
		t.Error("a save without a change is no action")
	}
	clean(t, s)
}

func TestUndoOfReferencesSetsAndLanguages(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, city := torun(t, s)
	e := &models.Event{Event: "visit", Title: "Visit", About: schema.Refs{post.ID, city.ID}, Links: schema.NewSet("b", "a")}
	mustDo(t, s, "add", func(tx *store.Tx) error { return tx.Create(e) })
	res := mustDo(t, s, "edit", func(tx *store.Tx) error {
		e.About, e.Links, e.City = schema.Refs{city.ID}, schema.NewSet("c"), city.ID
		if err := tx.Update(e); err != nil {
			return err
		}
		st, err := tx.Get("state", post.SendingState)
		if err != nil {
			return err
		}
		st.(*models.State).Name = schema.Localized{"en": "Republic of Lithuania", "ja": "リトアニア"}
		return tx.Update(st)
	})
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, path, store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	undo, err := s.Undo(ctx, res.Seq, "")
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Get(ctx, "event", e.ID)
	if err != nil {
		t.Fatal(err)
	}
	if g := got.(*models.Event); !slices.Equal(g.About, schema.NewRefs(post.ID, city.ID)) || !slices.Equal(g.Links, schema.NewSet("a", "b")) || g.City != 0 {
		t.Errorf("after undo: %+v", g)
	}
	if name, err := s.Names(ctx, post.SendingState); err != nil || name[post.SendingState].Title != "Lithuania" {
		t.Errorf("the State: %v %v", name, err)
	}
	clean(t, s)
	if _, err := s.Undo(ctx, res.Seq, ""); !store.Is(err, store.AlreadyUndone) {
		t.Errorf("twice: %v", err)
	}
	if _, err := s.Undo(ctx, undo.Seq, ""); err != nil {
		t.Fatal(err)
	}
	got, err = s.Get(ctx, "event", e.ID)
	if err != nil || !slices.Equal(got.(*models.Event).About, schema.Refs{city.ID}) {
		t.Errorf("after redo: %+v %v", got, err)
	}
	clean(t, s)
	for code, seq := range map[string]int64{store.NothingToUndo: 1, store.NoSuchAction: 999} {
		if err := s.WouldUndo(ctx, seq); !store.Is(err, code) {
			t.Errorf("undo of %d: %v", seq, err)
		}
	}
}

// What was removed with its children comes back with them, and an undo of that removes it again.
func TestRemovingAndRestoring(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, city := torun(t, s)
	a := appoint(t, s, post.ID, "Pierwszy", models.Appointment{TookUp: "2023-05-12"})
	void := func(kind string, id int64) (store.Result, error) {
		return s.Do(ctx, store.Action{Kind: "remove"}, func(tx *store.Tx) error { return tx.Void(kind, id, "entered twice") })
	}
	for kind, id := range map[string]int64{"post": post.ID, "city": city.ID, "person": a.Person, "state": post.SendingState} {
		if _, err := void(kind, id); !store.Is(err, store.StillUsed) {
			t.Errorf("removing a %s that is in use: %v", kind, err)
		}
	}
	if _, err := void("appointment", a.ID); err != nil {
		t.Fatal(err)
	}
	title := func() string {
		n, err := s.Names(ctx, post.ID)
		if err != nil {
			t.Fatal(err)
		}
		return n[post.ID].Title
	}
	called := title()
	gone, err := void("post", post.ID)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(ctx, "post_event"); n != 0 || err != nil || title() != called {
		t.Errorf("%d events stand without their post, %v; it is called %q", n, err, title())
	}
	if _, err := s.Do(ctx, store.Action{}, func(tx *store.Tx) error {
		return tx.Create(&models.Appointment{Post: post.ID, Person: a.Person, Category: models.Honorary, Role: models.Head})
	}); err == nil {
		t.Error("a removed post was given a head")
	}
	back, err := s.Undo(ctx, gone.Seq, "")
	if err != nil {
		t.Fatal(err)
	}
	if st := on(t, s, post.ID, "2024-01-01"); st.Status != models.Open {
		t.Errorf("restored: %+v", st)
	}
	if _, err := s.Undo(ctx, back.Seq, ""); err != nil {
		t.Errorf("removing it again: %v", err)
	}
	if _, err := s.Do(ctx, store.Action{}, func(tx *store.Tx) error { return tx.Restore("appointment", a.ID) }); err == nil {
		t.Error("an appointment came back without its post")
	}
	clean(t, s)
}

func TestChildrenAddedLaterKeepACreation(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	var post *models.Post
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	res := mustDo(t, s, "add", func(tx *store.Tx) error {
		post = &models.Post{SendingState: lt, ReceivingState: pl}
		return tx.Create(post)
	})
	phone := mustDo(t, s, "phone", func(tx *store.Tx) error {
		p := &models.Phone{Number: "112"}
		p.Parent = post.ID
		return tx.Create(p)
	})
	if _, err := s.Undo(ctx, res.Seq, ""); !store.Is(err, store.StillUsed) {
		t.Errorf("with a telephone added later: %v", err)
	}
	for _, seq := range []int64{phone.Seq, res.Seq} {
		if _, err := s.Undo(ctx, seq, ""); err != nil {
			t.Fatal(err)
		}
	}
	clean(t, s)
}

func TestTryKeepsTheGoodAndTakesBackTheBad(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	var kept []int64
	good := func(tx *store.Tx, no string) func() error {
		return func() error {
			p := &models.Post{SendingState: lt, ReceivingState: pl, RegisterNo: no}
			if err := tx.Create(p); err != nil {
				return err
			}
			phone := &models.Phone{Number: no}
			phone.Parent = p.ID
			if err := tx.Create(phone); err != nil {
				return err
			}
			kept = append(kept, p.ID, phone.ID)
			return nil
		}
	}
	refused := 0
	res := mustDo(t, s, "import", func(tx *store.Tx) error {
		for i, part := range []func() error{
			good(tx, "1"),
			func() error { return good(tx, "1")() }, // the number is taken
			func() error { // its own mistake, after rows that were right
				if err := good(tx, "2")(); err != nil {
					return err
				}
				return tx.Create(&models.Post{SendingState: lt, ReceivingState: lt})
			},
			func() error { // an edit of a kept record that goes too far
				rec, err := tx.Get("post", kept[0])
				if err != nil {
					return err
				}
				rec.(*models.Post).Note = "changed"
				if err := tx.Update(rec); err != nil {
					return err
				}
				rec.(*models.Post).ReceivingState = lt
				return tx.Update(rec)
			},
			good(tx, "3"),
			func() error { return errors.New("stop") },
		} {
			before := len(kept)
			problems, err := tx.Try(part)
			if i == 5 {
				if err == nil || len(problems.Errors()) > 0 {
					t.Errorf("a failure is no problem: %v %v", problems, err)
				}
				continue
			}
			if err != nil {
				return err
			}
			if len(problems.Errors()) > 0 {
				refused++
				kept = kept[:before]
			}
		}
		return nil
	})
	if refused != 3 || len(kept) != 4 {
		t.Errorf("%d refused, kept %v", refused, kept)
	}
	ids := slices.Clone(kept)
	slices.Sort(ids)
	if len(slices.Compact(ids)) != len(kept) {
		t.Errorf("an id was given twice: %v", kept)
	}
	if n, err := s.Count(ctx, "post"); n != 2 || err != nil {
		t.Errorf("%d posts, %v", n, err)
	}
	rec, err := s.Get(ctx, "post", kept[0])
	if err != nil || rec.Meta().Version != 1 || rec.(*models.Post).Note != "" {
		t.Errorf("the edit that was taken back left %+v, %v", rec, err)
	}
	changes, err := s.ChangesOf(ctx, res.Seq)
	if err != nil || len(changes) != 4 {
		t.Errorf("logged: %v %v", changes, err)
	}
	clean(t, s)
}

func TestRehearsalChangesNothing(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	before := dump(t, s)
	told := false
	s.Subscribe(func(store.Event) { told = true })
	res, err := s.Rehearse(ctx, store.Action{Kind: "edit"}, func(tx *store.Tx) error {
		rec, err := tx.Get("post", post.ID)
		if err != nil {
			return err
		}
		rec.(*models.Post).Note = "only tried"
		return tx.Update(rec)
	})
	if err != nil || res.Seq != 0 || len(res.Changed) == 0 || told {
		t.Errorf("%+v, told %t, %v", res, told, err)
	}
	if !slices.Equal(before, dump(t, s)) {
		t.Error("a rehearsal changed something")
	}
}

func TestAPanicLeavesTheRegisterUsable(t *testing.T) {
	s := newRegister(t)
	post, _ := torun(t, s)
	before := dump(t, s)
	func() {
		defer func() { _ = recover() }()
		_, _ = s.Do(context.Background(), store.Action{}, func(tx *store.Tx) error {
			if err := tx.Create(&models.Event{Event: "other", Title: "half"}); err != nil {
				t.Error(err)
			}
			panic("a mistake of the program")
		})
	}()
	if !slices.Equal(before, dump(t, s)) {
		t.Error("half an action was written")
	}
	appoint(t, s, post.ID, "Nowy", models.Appointment{TookUp: "2023-05-12"})
}

func TestListenersMayWrite(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	var heard []string
	s.Subscribe(func(e store.Event) {
		heard = append(heard, e.Action)
		if e.Action == "first" {
			mustDo(t, s, "second", func(tx *store.Tx) error { return tx.Create(&models.Event{Event: "other", Title: "B"}) })
			if n, err := s.Count(ctx, "event"); n != 2 || err != nil {
				t.Error(n, err)
			}
		}
	})
	mustDo(t, s, "first", func(tx *store.Tx) error { return tx.Create(&models.Event{Event: "other", Title: "A"}) })
	if !slices.Equal(heard, []string{"first", "second"}) {
		t.Errorf("heard %v", heard)
	}
}

func TestTheLogIsFixed(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	_, err := s.Do(ctx, store.Action{Kind: "edit", Reason: "asked by telephone", SourceFile: "list.csv"}, func(tx *store.Tx) error {
		rec, err := tx.Get("post", post.ID)
		if err != nil {
			return err
		}
		rec.(*models.Post).Note = "private"
		return tx.Update(rec)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{
		`DELETE FROM action`, `DELETE FROM change`, `UPDATE change SET new = 'x'`, `UPDATE change SET old = NULL`, `UPDATE action SET author = 'x'`,
		`UPDATE change SET old = NULL, new = NULL, salt = NULL, field = 'x'`, `UPDATE action SET reason = 'other'`, `UPDATE action SET chain = zeroblob(32)`,
		`UPDATE change SET old = NULL, new = NULL, salt = NULL, digest = zeroblob(32)`, `UPDATE action SET reason = NULL, source_file = NULL, salt = NULL, at = 0`,
		`INSERT OR REPLACE INTO change SELECT action, n, record, kind, field, line, old, 'x', salt, digest, base_hlc, base_site FROM change`,
		`INSERT OR REPLACE INTO action SELECT seq, site, site_seq, hlc, kind, 'x', account, machine, subject, at, source_hash, undoes, changes, reason, source_file, salt, digest, chain FROM action`,
	} {
		if err := s.Exec(q); err == nil {
			t.Errorf("was done: %s", q)
		}
	}
	clean(t, s)
	// A value and a reason can be erased: then nobody can read them, and the chain still holds.
	for _, q := range []string{`UPDATE change SET old = NULL, new = NULL, salt = NULL WHERE field = 'note'`, `UPDATE action SET reason = NULL, source_file = NULL, salt = NULL WHERE reason <> ''`} {
		if err := s.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	clean(t, s)
	changes, err := s.ChangesOf(ctx, 3)
	if err != nil || len(changes) != 1 || !changes[0].Erased || changes[0].New != "" {
		t.Errorf("erased: %+v %v", changes, err)
	}
	if err := s.WouldUndo(ctx, 3); !store.Is(err, store.NothingToUndo) {
		t.Errorf("undo of what was erased: %v", err)
	}
}

func TestTextsAreStoredAsText(t *testing.T) {
	s := newRegister(t)
	e := &models.Event{Event: "other", Title: "a\xff\x00b", Text: "NUL\x00", Links: schema.Set{"x\xfe", "x\xfe"}}
	mustDo(t, s, "add", func(tx *store.Tx) error { return tx.Create(e) })
	rec, err := s.Get(context.Background(), "event", e.ID)
	if err != nil {
		t.Fatal(err)
	}
	if g := rec.(*models.Event); g.Title != "a\uFFFDb" || g.Text != "NUL" || len(g.Links) != 1 {
		t.Errorf("%q %q %q", g.Title, g.Text, g.Links)
	}
	clean(t, s)
}

func TestTheAuthorCanChangeWhileTheRegisterIsOpen(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	mustDo(t, s, "first", func(tx *store.Tx) error {
		s.SetAuthor("N. Ext") // also from within, without waiting for the action
		return tx.Create(&models.Event{Event: "other", Title: "A"})
	})
	mustDo(t, s, "second", func(tx *store.Tx) error { return tx.Create(&models.Event{Event: "other", Title: "B"}) })
	log, err := s.Log(ctx, 1)
	if err != nil || log[0].Author != "N. Ext" || s.Author() != "N. Ext" {
		t.Errorf("%+v %v", log, err)
	}
}
