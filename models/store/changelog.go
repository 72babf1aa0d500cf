package store

import (
	"hash"
	"slices"

	"github.com/exequatur/exequatur/models/schema"
)

// changeLog gathers what an action changes. The chain can only be worked out and the rows only be written when the action ends,
// because both begin with how many changes there are. So that an import need not hold a million of them, all but the last ones lie in
// a temporary table meanwhile, and of these only what the chain is made of stays in memory.
type changeLog struct {
	rows    []changeRow // not spilled
	spilled []chained
	words   []string // kinds and fields the spilled ones name
	bases   []base   // of the spilled ones, the empty one first
}

// chained is a spilled change as far as the chain needs it.
type chained struct {
	record      schema.UID
	digest      [32]byte
	line        int32
	base        int32
	kind, field uint16
}

// spillAt is how many changes are held in memory. Only an import has more.
const spillAt = 2000

func (l *changeLog) len() int { return len(l.spilled) + len(l.rows) }

func (l *changeLog) word(s string) uint16 {
	i := slices.Index(l.words, s)
	if i < 0 {
		i, l.words = len(l.words), append(l.words, s)
	}
	return uint16(i)
}

func (l *changeLog) base(b base) int32 {
	if len(l.bases) == 0 {
		l.bases = append(l.bases, base{})
	}
	if b.hlc == 0 {
		return 0
	}
	l.bases = append(l.bases, b)
	return int32(len(l.bases) - 1)
}

// chain adds the changes to the chain value of their action.
func (l *changeLog) chain(h hash.Hash) {
	var c changeRow
	for i := range l.spilled {
		x := &l.spilled[i]
		c.record, c.digest, c.line, c.base, c.kind, c.field = x.record, x.digest, int(x.line), l.bases[x.base], l.words[x.kind], l.words[x.field]
		chainChange(h, i+1, &c)
	}
	for i := range l.rows {
		chainChange(h, len(l.spilled)+i+1, &l.rows[i])
	}
}

// spill moves the changes held in memory to the temporary table.
func (t *Tx) spill() error {
	l := &t.log
	if len(l.spilled) == 0 {
		if err := t.exec(`CREATE TEMP TABLE spilled (n INTEGER PRIMARY KEY, record, kind, field, line, old, new, salt, digest, base_hlc, base_site)`); err != nil {
			return err
		}
	}
	args := make([]any, 0, len(l.rows)*spillRows.width)
	for i := range l.rows {
		c := &l.rows[i]
		args = append(args, len(l.spilled)+1, c.record[:], c.kind, c.field, c.line, c.old, c.new, c.salt, c.digest[:], c.base.hlc, c.base.site)
		l.spilled = append(l.spilled, chained{c.record, c.digest, int32(c.line), l.base(c.base), l.word(c.kind), l.word(c.field)})
	}
	_, err := t.insert(spillRows, args)
	clear(l.rows) // not before: the values point into them
	l.rows = l.rows[:0]
	return err
}

// writeChanges writes the changes below their action.
func (t *Tx) writeChanges(seq int64) error {
	l := &t.log
	if len(l.spilled) > 0 {
		if err := t.exec(`INSERT INTO change (action, n, record, kind, field, line, old, new, salt, digest, base_hlc, base_site)
			SELECT ?, n, record, kind, field, line, old, new, salt, digest, base_hlc, base_site FROM spilled ORDER BY n`, seq); err != nil {
			return err
		}
		if err := t.exec(`DROP TABLE spilled`); err != nil {
			return err
		}
	}
	args := make([]any, 0, len(l.rows)*changeRows.width)
	for i := range l.rows {
		c := &l.rows[i]
		args = append(args, seq, len(l.spilled)+i+1, c.record[:], c.kind, c.field, c.line, c.old, c.new, c.salt, c.digest[:], c.base.hlc, c.base.site)
	}
	_, err := t.insert(changeRows, args)
	return err
}
