package cli

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// log lists the actions of a register, the newest first.
func (p *program) log() *cobra.Command {
	c := p.command("log", "log FILE [--for KEY] [--field F] [--by NAME] [--sensitive] [--format table|json]", args{1, 1})
	var key, field, by, format string
	var sensitive bool
	c.Flags().StringVar(&key, "for", "", p.w.T("cli.log.for"))
	c.Flags().StringVar(&field, "field", "", p.w.T("cli.log.field"))
	c.Flags().StringVar(&by, "by", "", p.w.T("cli.log.by"))
	flag(c, &format, "format", tableFormat, p.w.T("cli.log.format"))
	c.Flags().BoolVar(&sensitive, "sensitive", false, p.w.T("cli.flag.sensitive"))
	c.RunE = func(cmd *cobra.Command, given []string) error {
		if err := oneOf(format, formatsOf("log")); err != nil {
			return err
		}
		fields, err := p.fieldsOf(field)
		if err != nil {
			return err
		}
		return p.reading(cmd.Context(), given[0], func(s *store.Store, r *view.Register) error {
			if sensitive {
				r = r.Internal()
			}
			all, of, err := p.logged(cmd.Context(), s, r, key, fields)
			if err != nil {
				return err
			}
			all = filterLog(all, by)
			if format == jsonFormat {
				objects, err := logObjects(cmd.Context(), s, r, all)
				if err != nil {
					return err
				}
				return exchange.WriteJSON(p.env.Stdout, objects)
			}
			t, err := p.logTable(cmd.Context(), r, all, fields, of)
			if err != nil {
				return err
			}
			return t.write(p.env.Stdout, "")
		})
	}
	return c
}

// fieldsOf finds the fields a name means, as "kind.field": its key, with or without that of its kind, or what it is called.
func (p *program) fieldsOf(name string) (map[string]bool, error) {
	if name == "" {
		return nil, nil
	}
	out := map[string]bool{}
	for _, k := range models.Catalog.All() {
		for _, f := range k.Fields {
			if name == f.Key || name == k.Key+"."+f.Key || search.Fold(name) == search.Fold(p.w.Field(k.Key, f.Key)) {
				out[k.Key+"."+f.Key] = true
			}
		}
		if name == view.VoidField {
			out[k.Key+"."+view.VoidField] = true
		}
	}
	if len(out) == 0 {
		return nil, &usageError{"cli.wrong.field", map[string]any{"Value": name}}
	}
	return out, nil
}

// filterLog keeps the actions by a person.
func filterLog(all []store.Logged, by string) []store.Logged {
	return slices.DeleteFunc(all, func(a store.Logged) bool {
		return by != "" && !strings.Contains(search.Fold(a.Author+" "+a.Account), search.Fold(by))
	})
}

// logged reads the actions about a record, or all of them, that changed one of the fields; of is that record.
func (p *program) logged(ctx context.Context, s *store.Store, r *view.Register, key string, fields map[string]bool) (all []store.Logged, of int64, err error) {
	q := store.LogQuery{Fields: slices.Sorted(maps.Keys(fields))}
	if uid, err := schema.ParseUID(key); key != "" && err == nil { // also of a record that was removed: its history stays
		n, err := s.ByUID(ctx, uid)
		if err != nil {
			return nil, 0, err
		}
		q.Record = n.ID
	} else if key != "" {
		rec, err := p.one(ctx, r, "", key)
		if err != nil {
			return nil, 0, err
		}
		q.Record = rec.ID
	}
	all, err = s.LogPage(ctx, q)
	return all, q.Record, err
}

func (p *program) logTable(ctx context.Context, r *view.Register, all []store.Logged, fields map[string]bool, of int64) (*table, error) {
	t := &table{right: map[int]bool{0: true, 5: true}}
	for _, key := range []string{"number", "when", "author", "action", "title", "changes", "mark"} {
		t.head = append(t.head, p.w.T("cli.log.column."+key))
	}
	rows, err := r.LogRows(ctx, all)
	if err != nil {
		return nil, err
	}
	for _, a := range rows {
		mark := ""
		switch {
		case a.UndoneBy != 0:
			mark = p.w.T("cli.log.undone", map[string]any{"By": a.UndoneBy})
		case a.Undoes != 0:
			mark = p.w.T("cli.log.undoes", map[string]any{"Action": a.Undoes})
		case a.Source != "":
			mark = a.Source
		case a.Reason != "":
			mark = a.Reason
		}
		if fields != nil { // what became of the field is what was asked for
			values, err := changedTo(ctx, r, a.Seq, fields, of)
			if err != nil {
				return nil, err
			}
			if a.Source != "" && mark == a.Source { // the values say so themselves
				mark = ""
			}
			mark = named(values, mark)
		}
		t.rows = append(t.rows, []string{strconv.FormatInt(a.Seq, 10), a.At.Format("2006-01-02 15:04"), a.Author, a.Action, a.Title, strconv.Itoa(a.Changes), mark})
	}
	return t, nil
}

// changedTo says what became of some fields in an action: of one record, or of all where it is 0.
func changedTo(ctx context.Context, r *view.Register, seq int64, fields map[string]bool, of int64) (string, error) {
	var changes []view.LogChange
	var own int
	var err error
	if of == 0 {
		changes, _, err = r.Changes(ctx, seq, 0)
	} else {
		changes, own, _, err = r.ChangesAbout(ctx, seq, of, 0)
		changes = changes[:own]
	}
	var out []string
	for _, c := range changes {
		if !fields[c.Kind+"."+c.Field] {
			continue
		}
		text := c.New
		if c.Old != "" {
			text = c.Old + " → " + c.New
		}
		if c.From != "" {
			text += " (" + c.From + ")"
		}
		out = append(out, text)
	}
	return strings.ReplaceAll(strings.Join(out, "; "), "\n", ", "), err
}

// logObjects are the actions as data, each with its changes: keys of the format, and values as the log holds them beside their words.
// What is sensitive is left out and marked.
func logObjects(ctx context.Context, s *store.Store, r *view.Register, all []store.Logged) ([]map[string]any, error) {
	rows, err := r.LogRows(ctx, all)
	if err != nil {
		return nil, err
	}
	out := make([]map[string]any, len(all))
	for i, a := range all {
		if rows[i].Hidden {
			a.Title = rows[i].Title
		}
		out[i] = map[string]any{"action": a.Seq, "at": a.At.UTC().Format(time.RFC3339), "kind": a.Kind, "words": r.ActionWords(a.Kind), "author": a.Author, "account": a.Account,
			"machine": a.Machine, "title": a.Title, "hidden": rows[i].Hidden, "reason": a.Reason, "source": rows[i].Source, "source_file": a.SourceFile, "source_hash": a.SourceHash, "changes": a.Changes, "undoes": orNil(a.Undoes), "undone_by": orNil(a.UndoneBy)}
		changes, err := s.ChangesOf(ctx, a.Seq)
		if err != nil {
			return nil, err
		}
		shown, err := r.ReadChanges(ctx, changes)
		if err != nil {
			return nil, err
		}
		var ids []int64
		for _, c := range changes {
			ids = append(ids, c.Record)
		}
		names, err := s.Names(ctx, ids...)
		if err != nil {
			return nil, err
		}
		values := make([]map[string]any, len(changes))
		for j, c := range shown {
			title := names[c.Record].Title
			if c.Secret {
				title = ""
			}
			values[j] = map[string]any{"record": names[c.Record].UID.String(), "kind": c.Kind, "title": title, "field": c.Field, "old": c.Old, "new": c.New,
				"line": orNil(int64(c.Line)), "erased": c.Erased, "hidden": c.Hidden}
			if c.Hidden && c.New == "" { // a word in the place of a value could be taken for one
				values[j]["old"], values[j]["new"] = nil, nil
			}
		}
		out[i]["values"] = values
	}
	return out, nil
}

// orNil keeps a number that is not there out of the data.
func orNil(n int64) any {
	if n == 0 {
		return nil
	}
	return n
}
