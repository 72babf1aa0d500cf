package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/media"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// attach attaches a file to a record.
func (p *program) attach() *cobra.Command {
	c := p.command("attach", "attach FILE PATH --for KEY [--kind KIND] [--title TITLE] [--use USE] [--on DATE]", args{2, 2})
	var key, of, on string
	a := &models.Attachment{}
	uses := models.KindOf(a).Field("use").Choices
	flag(c, &key, "for", "", p.w.T("cli.attach.for"))
	flag(c, &of, "kind", "", p.w.T("cli.attach.kind"))
	flag(c, &a.Title, "title", "", p.w.T("cli.attach.title"))
	flag(c, &a.Use, "use", "", p.w.T("cli.attach.use", map[string]any{"Uses": strings.Join(uses, ", ")}))
	flag(c, &on, "on", "", p.w.T("cli.attach.on"))
	lawful := c.Flags().Bool("lawful", false, p.w.T("cli.attach.lawful"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if key == "" {
			return &usageError{"cli.wrong.too_few", nil}
		}
		if a.Use != "" {
			if err := oneOf(a.Use, uses); err != nil {
				return err
			}
		}
		today, err := p.today()
		if err != nil {
			return err
		}
		if a.On, _, err = schema.ReadDate(on, today); err != nil {
			return &usageError{"cli.wrong.value", map[string]any{"Flag": "--on", "Value": on}}
		}
		data, err := p.contents(given[1], a)
		if err != nil {
			return err
		}
		return p.trying(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			rec, err := p.one(cmd.Context(), r, of, key)
			if err != nil {
				return err
			}
			if !slices.Contains(models.Attachable, rec.Kind) {
				return &refusal{key: "cli.attach.not_there", args: map[string]any{"Kind": p.w.Kind(rec.Kind, false)}}
			}
			if is, err := police(cmd.Context(), s, rec, a); err != nil || is && !*lawful {
				return errors.Join(err, &refusal{key: "cli.attach.police"})
			}
			return p.attachTo(cmd.Context(), s, rec, a, data)
		})
	}
	return c
}

// contents reads a file that may be attached.
func (p *program) contents(path string, a *models.Attachment) ([]byte, error) {
	name := filepath.Base(path)
	refused := func(code string, err error) error {
		return &refusal{key: "attach.refused." + code, args: map[string]any{"File": name}, err: err}
	}
	st, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, refused("unreadable", err)
	case st.IsDir():
		return nil, refused("folder", nil)
	case st.Size() > media.MostBytes:
		return nil, refused(media.TooBig, nil)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, refused("unreadable", err)
	}
	t, err := media.Detect(name, data)
	var no *media.Refusal
	if errors.As(err, &no) {
		return nil, refused(no.Code, nil)
	}
	a.Name, a.Media = t.Named(name), t.Media
	if a.Use == "" && t.Icon == "picture" {
		a.Use = "photo"
	} else if a.Use == "" {
		a.Use = "document"
	}
	return data, err
}

// police reports whether a file is a police certificate, which the law lets few keep (GDPR, art. 10).
func police(ctx context.Context, s *store.Store, of view.Candidate, a *models.Attachment) (bool, error) {
	if of.Kind != "vetting" {
		return false, nil
	}
	rec, err := s.Get(ctx, of.Kind, of.ID)
	if err != nil {
		return false, err
	}
	return rec.(*models.Vetting).Subject == "police" || a.Use == "certificate", nil
}

func (p *program) attachTo(ctx context.Context, s *store.Store, of view.Candidate, a *models.Attachment, data []byte) error {
	a.Of = of.ID
	_, err := s.Do(ctx, store.Action{Kind: "add_attachment", Subject: of.ID}, func(tx *store.Tx) (err error) {
		if a.Hash, a.Size, err = tx.PutBlob(bytes.NewReader(data)); err != nil {
			return err
		}
		return tx.Create(a)
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.env.Stdout, p.w.T("cli.attach.done", map[string]any{"File": a.Name, "Title": of.Title, "UID": a.UID.String()}))
	return err
}
