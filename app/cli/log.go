package cli

import (
	"context"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// log lists the actions of a register, the newest first.
func (p *program) log() *cobra.Command {
	c := p.command("log", "log FILE [--for KEY] [--format table|json]", args{1, 1})
	var key, format string
	c.Flags().StringVar(&key, "for", "", p.w.T("cli.log.for"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.log.format"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if err := oneOf(format, formatsOf("log")); err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			all, err := p.logged(cmd.Context(), s, r, key)
			if err != nil {
				return err
			}
			if format == jsonFormat {
				return exchange.WriteJSON(p.env.Stdout, logObjects(r, all))
			}
			return p.logTable(r, all).write(p.env.Stdout, "")
		})
	}
	return c
}

func (p *program) logged(ctx context.Context, s *store.Store, r *view.Register, key string) ([]store.Logged, error) {
	if key == "" {
		return s.Log(ctx, 0)
	}
	if uid, err := schema.ParseUID(key); err == nil { // also of a record that was removed: its history stays
		n, err := s.ByUID(ctx, uid)
		if err != nil {
			return nil, err
		}
		return s.LogOf(ctx, n.ID)
	}
	rec, err := p.one(ctx, r, "", key)
	if err != nil {
		return nil, err
	}
	return s.LogOf(ctx, rec.ID)
}

func (p *program) logTable(r *view.Register, all []store.Logged) *table {
	t := &table{right: map[int]bool{0: true, 5: true}}
	for _, key := range []string{"number", "when", "author", "action", "title", "changes", "mark"} {
		t.head = append(t.head, p.w.T("cli.log.column."+key))
	}
	for _, a := range all {
		mark := ""
		switch {
		case a.UndoneBy != 0:
			mark = p.w.T("cli.log.undone", map[string]any{"By": a.UndoneBy})
		case a.Undoes != 0:
			mark = p.w.T("cli.log.undoes", map[string]any{"Action": a.Undoes})
		case a.SourceFile != "":
			mark = a.SourceFile
		case a.Reason != "":
			mark = a.Reason
		}
		t.rows = append(t.rows, []string{strconv.FormatInt(a.Seq, 10), a.At.Format("2006-01-02 15:04"), a.Author, r.ActionWords(a.Kind), p.w.Title(a.Of, a.Title), strconv.Itoa(a.Changes), mark})
	}
	return t
}

// logObjects are the actions as data: keys of the format, no words but the title's.
func logObjects(r *view.Register, all []store.Logged) []map[string]any {
	out := make([]map[string]any, len(all))
	for i, a := range all {
		out[i] = map[string]any{"action": a.Seq, "at": a.At.UTC().Format(time.RFC3339), "kind": a.Kind, "words": r.ActionWords(a.Kind), "author": a.Author, "account": a.Account,
			"machine": a.Machine, "title": a.Title, "reason": a.Reason, "source_file": a.SourceFile, "changes": a.Changes, "undoes": orNil(a.Undoes), "undone_by": orNil(a.UndoneBy)}
	}
	return out
}

// orNil keeps a number that is not there out of the data.
func orNil(n int64) any {
	if n == 0 {
		return nil
	}
	return n
}
