package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/atomicfile"
	"github.com/exequatur/exequatur/app/media"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// attachments lists the files of a record and writes them into a folder.
func (p *program) attachments() *cobra.Command {
	c := p.command("attachments", "attachments FILE --for KEY [--kind KIND] [--save DIR]", args{1, 1})
	var key, of, dir string
	flag(c, &key, "for", "", p.w.T("cli.attach.for"))
	flag(c, &of, "kind", "", p.w.T("cli.attach.kind"))
	flag(c, &dir, "save", "", p.w.T("cli.attachments.save"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if key == "" {
			return &usageError{"cli.wrong.too_few", nil}
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			rec, err := p.one(cmd.Context(), r, of, key)
			if err != nil {
				return err
			}
			found, err := s.Select(cmd.Context(), "attachment", `k."of" = ?`, rec.ID)
			if err != nil {
				return err
			}
			t := table{head: []string{p.w.Field("attachment", "title"), p.w.Field("attachment", "use"), p.w.Field("attachment", "on"), p.w.Field("attachment", "name"), p.w.Field("attachment", "size")},
				right: map[int]bool{4: true}}
			for _, f := range found {
				a := f.(*models.Attachment)
				t.rows = append(t.rows, []string{a.Title, p.w.Choice("attachment", "use", a.Use), string(a.On), a.Name, strconv.FormatInt(a.Size, 10)})
				if dir != "" {
					if err := p.save(cmd.Context(), s, a, dir); err != nil {
						return err
					}
				}
			}
			if len(t.rows) == 0 {
				_, err := fmt.Fprintln(p.env.Stdout, p.w.T("attach.none"))
				return err
			}
			return t.write(p.env.Stdout, "")
		})
	}
	return c
}

// save writes a file into a folder, under a name of its own where there is one of that name.
func (p *program) save(ctx context.Context, s *store.Store, a *models.Attachment, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": dir}, err: err}
	}
	data, err := s.Blob(ctx, a.Hash)
	if err != nil {
		return err
	}
	name := media.Of(a.Media).Named(a.Name)
	path := filepath.Join(dir, name)
	for n := 2; ; n++ {
		if _, err := os.Stat(path); err != nil {
			break
		}
		path = filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+" "+strconv.Itoa(n)+filepath.Ext(name))
	}
	err = atomicfile.Write(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return &refusal{key: "cli.cannot_write", args: map[string]any{"File": path}, err: err}
	}
	_, err = fmt.Fprintln(p.env.Stdout, p.w.T("cli.attachments.saved", map[string]any{"File": path}))
	return err
}
