package store_test

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// put keeps the contents of an attachment in an action of their own.
func put(t testing.TB, s *store.Store, contents string) (hash string) {
	t.Helper()
	mustDo(t, s, "attach", func(tx *store.Tx) (err error) {
		hash, _, err = tx.PutBlob(strings.NewReader(contents))
		return err
	})
	return hash
}

// attach gives a record an attachment.
func attach(t testing.TB, s *store.Store, of int64, name, contents string) *models.Attachment {
	t.Helper()
	a := &models.Attachment{Of: of, Name: name, Media: "text/plain"}
	mustDo(t, s, "attach", func(tx *store.Tx) (err error) {
		if a.Hash, a.Size, err = tx.PutBlob(strings.NewReader(contents)); err != nil {
			return err
		}
		return tx.Create(a)
	})
	return a
}

func blobs(t testing.TB, s *store.Store, count int, bytes int64) {
	t.Helper()
	if n, b, err := s.Blobs(context.Background()); n != count || b != bytes || err != nil {
		t.Errorf("%d blobs of %d bytes, not %d of %d; %v", n, b, count, bytes, err)
	}
}

func TestBlobsAreKeptOnceAndTravelWithTheRegister(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	a := attach(t, s, post.ID, "note.txt", "a note")
	if b := attach(t, s, post.ID, "same.txt", "a note"); a.Hash != b.Hash {
		t.Errorf("one content, two hashes: %s %s", a.Hash, b.Hash)
	}
	attach(t, s, post.ID, "empty.txt", "")
	blobs(t, s, 2, 6)
	if data, err := s.Blob(ctx, a.Hash); string(data) != "a note" || err != nil {
		t.Errorf("read back %q %v", data, err)
	}
	if _, err := s.Blob(ctx, strings.Repeat("0", 64)); !store.Is(err, store.BlobMissing) {
		t.Errorf("none of that hash: %v", err)
	}
	path, err := s.Backup(ctx, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	b, err := store.Open(ctx, path, store.Options{ReadOnly: true, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	blobs(t, b, 2, 6)
	clean(t, b)
}

func TestABlobOfTwentyFiveMegabytesAndNoMore(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	var hash string
	mustDo(t, s, "attach", func(tx *store.Tx) (err error) {
		hash, _, err = tx.PutBlob(bytes.NewReader(make([]byte, store.MaxBlob)))
		return err
	})
	if data, err := s.Blob(ctx, hash); len(data) != store.MaxBlob || err != nil {
		t.Errorf("%d bytes read back, %v", len(data), err)
	}
	_, err := s.Do(ctx, store.Action{Kind: "attach"}, func(tx *store.Tx) error {
		_, _, err := tx.PutBlob(io.MultiReader(bytes.NewReader(make([]byte, store.MaxBlob)), strings.NewReader("x")))
		return err
	})
	if !store.Is(err, store.TooBig) {
		t.Errorf("one byte more: %v", err)
	}
}

func TestCheckFindsDamagedAndMissingBlobs(t *testing.T) {
	ctx := context.Background()
	for code, statement := range map[string]string{
		store.BlobDamaged: `UPDATE blob SET data = x'41206e6f7465' WHERE size = 6`,
		store.BlobMissing: `DELETE FROM blob WHERE size = 6`,
	} {
		s := newRegister(t)
		post, _ := torun(t, s)
		a := attach(t, s, post.ID, "note.txt", "a note")
		clean(t, s)
		if err := s.Exec(statement); err != nil {
			t.Fatal(err)
		}
		found, err := s.Check(ctx)
		if err != nil || len(found) != 1 || found[0].Code != code || found[0].Args["Value"] != a.Hash {
			t.Errorf("%s: %v %v", code, found, err)
		}
		if _, err := s.Blob(ctx, a.Hash); !store.Is(err, code) {
			t.Errorf("reading it: %v", err)
		}
		if err := s.CopyTo(ctx, filepath.Join(t.TempDir(), "copy.exq")); err != nil {
			t.Errorf("what is left can still be copied: %v", err)
		}
	}
}

// What an attachment held before an edit stays, so that the edit can be undone, until the attachment is erased.
func TestBlobsOfEditedAttachmentsStay(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	person := appoint(t, s, post.ID, "Przykładowski", models.Appointment{}).Person
	a := attach(t, s, person, "note.txt", "a note")
	edited := mustDo(t, s, "edit", func(tx *store.Tx) error {
		rec, err := tx.Get("attachment", a.ID)
		if err != nil {
			return err
		}
		if rec.(*models.Attachment).Hash, _, err = tx.PutBlob(strings.NewReader("another one")); err != nil {
			return err
		}
		return tx.Update(rec)
	})
	path := s.Path()
	for range 2 {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		var err error
		if s, err = store.Open(ctx, path, store.Options{Now: func() time.Time { return now.Add(100 * time.Hour) }}); err != nil {
			t.Fatal(err)
		}
	}
	defer s.Close()
	blobs(t, s, 2, 17)
	if _, err := s.Undo(ctx, edited.Seq, ""); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
	if _, err := s.Erase(ctx, store.Action{}, store.Erasure{Person: person}); err != nil {
		t.Fatal(err)
	}
	blobs(t, s, 0, 0)
	clean(t, s)
}

func TestBlobsOfFormsNeverSavedGoAfterADay(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	kept := attach(t, s, post.ID, "note.txt", "a note")
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("attachment", kept.ID, "") })
	put(t, s, "half done")
	path := s.Path()
	for _, c := range []struct {
		after time.Duration
		left  int
	}{{time.Hour, 2}, {23 * time.Hour, 2}, {25 * time.Hour, 2}, {26 * time.Hour, 1}} { // it is swept when the register is closed
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		var err error
		if s, err = store.Open(ctx, path, store.Options{Now: func() time.Time { return now.Add(c.after) }}); err != nil {
			t.Fatal(err)
		}
		if n, _, err := s.Blobs(ctx); n != c.left || err != nil {
			t.Errorf("after %s: %d left, not %d; %v", c.after, n, c.left, err)
		}
	}
	if _, err := s.Blob(ctx, kept.Hash); err != nil {
		t.Errorf("that of a removed attachment: %v", err)
	}
	clean(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
