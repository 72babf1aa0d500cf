package policy

import (
	"bytes"
	"context"
	"os"
	"path/filepath"

	"github.com/exequatur/exequatur/app/media"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// Begin writes the letterheads a new register begins with, as an action that can be undone. An emblem that cannot be read is left out;
// then missing says so.
func (p Policy) Begin(ctx context.Context, s *store.Store) (missing *Problem, err error) {
	if len(p.Letterheads) == 0 {
		return nil, nil
	}
	_, err = s.Do(ctx, store.Action{Kind: "add_letterhead"}, func(t *store.Tx) error {
		missing = nil
		for _, h := range p.Letterheads {
			l := h.Letterhead
			if err := t.Create(&l); err != nil {
				return err
			}
			if h.Emblem == "" {
				continue
			}
			a, data, err := emblem(h.Emblem)
			if err != nil {
				missing = &Problem{File: p.File, Code: "emblem", Args: map[string]any{"Value": h.Emblem}, Err: err}
				continue
			}
			if a.Hash, a.Size, err = t.PutBlob(bytes.NewReader(data)); err != nil {
				return err
			}
			a.Of = l.ID
			if err := t.Create(a); err != nil {
				return err
			}
		}
		return nil
	})
	return missing, err
}

// CheckEmblem reports whether an emblem could be attached now.
func CheckEmblem(path string) error {
	_, _, err := emblem(path)
	return err
}

// emblem reads a picture as it is attached to a letterhead.
func emblem(path string) (*models.Attachment, []byte, error) {
	st, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	name := filepath.Base(path)
	if !st.Mode().IsRegular() || st.Size() > media.MostBytes {
		return nil, nil, &media.Refusal{Code: media.TooBig, Name: name}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	t, err := media.Detect(name, data)
	if err != nil {
		return nil, nil, err
	}
	if t.Icon != "picture" {
		return nil, nil, &media.Refusal{Code: media.Unknown, Name: name}
	}
	return &models.Attachment{Name: t.Named(name), Media: t.Media, Use: "emblem"}, data, nil
}
