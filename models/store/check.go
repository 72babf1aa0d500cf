package store

import (
	"context"
	"database/sql"
	"slices"

	"github.com/exequatur/exequatur/models/schema"
)

// Finding is one thing a check found, as a key of the catalogue ("check."+Code) with arguments.
type Finding struct {
	Code string
	Args map[string]any
}

// Check looks for damage: SQLite's structure, the schema, the chain of the log, every value against the log, everything derived
// against the facts, attachments against their hashes. A flipped byte anywhere is seen. It sees the register as it stands when it begins, also while somebody writes.
func (s *Store) Check(ctx context.Context) ([]Finding, error) {
	tx := s.read.WithContext(ctx).Begin(&sql.TxOptions{ReadOnly: true})
	if tx.Error != nil {
		return nil, translate(tx.Error)
	}
	defer tx.Rollback() // nothing was written
	view := &Store{path: s.path, opt: s.opt, read: tx, site: s.site}
	view.register.Store(s.register.Load())
	c := &checker{s: view, ctx: ctx, folded: map[schema.UID]*folded{}}
	steps := []func() error{c.structure, c.schema, c.log, c.records, c.derived, c.blobs, c.meta}
	if s.ReadOnly == NewerFile {
		steps = steps[:1] // what a newer program wrote only that program can judge
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return c.found, translate(err)
		}
	}
	if s.ReadOnly == NewerFile {
		return c.found, s.refusal()
	}
	return c.found, nil
}

type checker struct {
	s      *Store
	ctx    context.Context
	found  []Finding
	folded map[schema.UID]*folded
}

func (c *checker) report(code string, args ...any) {
	f := Finding{Code: code, Args: map[string]any{}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i].(string)] = args[i+1]
	}
	c.found = append(c.found, f)
}

func (c *checker) structure() error {
	found, err := checkStructure(c.s.read.WithContext(c.ctx), true)
	for _, f := range found {
		c.report("structure", "Detail", f)
	}
	return err
}

// schema compares tables, indexes and triggers with those a new register gets.
func (c *checker) schema() error {
	want, err := freshSchema()
	if err != nil {
		return err
	}
	got, err := schemaOf(c.s.read.WithContext(c.ctx))
	if err == nil && !slices.Equal(got, want) {
		c.report("structure", "Detail", "tables, indexes or triggers are not those of a register")
	}
	return err
}

// meta checks the few settings of the file itself.
func (c *checker) meta() error {
	all, err := readMeta(c.s.read.WithContext(c.ctx))
	if err != nil {
		return err
	}
	seal := ""
	for _, m := range all {
		switch {
		case m.Key == metaSeal:
			seal = m.Value
		case m.Key == "sort" && m.Value != sortVersion(c.s.Lang()):
			c.report("meta", "Field", m.Key)
		}
	}
	if seal != sealOf(all) {
		c.report("meta", "Field", metaSeal)
	}
	return nil
}
