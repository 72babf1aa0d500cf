package store_test

import (
	"context"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// A record is removed with its attachments and the warnings accepted about it, which nobody else needs; restoring it or taking the
// removal back brings them back.
func TestWhatBelongsToARecordGoesWithIt(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	var file models.Attachment
	accepted := models.Acceptance{Of: post.ID, Code: "archive_not_apart", Reason: "asked for"}
	mustDo(t, s, "attach", func(tx *store.Tx) error {
		hash, size, err := tx.PutBlob(strings.NewReader("%PDF-1.7"))
		if err != nil {
			return err
		}
		file = models.Attachment{Of: post.ID, Name: "note.pdf", Media: "application/pdf", Size: size, Hash: hash}
		if err := tx.Create(&file); err != nil {
			return err
		}
		return tx.Create(&accepted)
	})
	standing := func(want int) {
		t.Helper()
		for _, kind := range []string{"attachment", "acceptance"} {
			if n, err := s.Count(ctx, kind); n != want || err != nil {
				t.Errorf("%d of kind %s, not %d; %v", n, kind, want, err)
			}
		}
		clean(t, s)
	}
	standing(1)
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("post", post.ID, "entered twice") })
	standing(0)
	mustDo(t, s, "restore", func(tx *store.Tx) error { return tx.Restore("post", post.ID) })
	standing(1)
	again := mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("post", post.ID, "entered twice") })
	standing(0)
	if _, err := s.Undo(ctx, again.Seq, ""); err != nil {
		t.Fatal(err)
	}
	standing(1)
	// One taken away before does not come back with the record.
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("acceptance", accepted.ID, "mended") })
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("post", post.ID, "entered twice") })
	mustDo(t, s, "restore", func(tx *store.Tx) error { return tx.Restore("post", post.ID) })
	if n, err := s.Count(ctx, "acceptance"); n != 0 || err != nil {
		t.Errorf("%d warnings accepted again, %v", n, err)
	}
}
