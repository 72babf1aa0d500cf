package store

import (
	"bytes"
	"encoding/json"
)

// folded is what a record should be by the log.
type folded struct {
	kind    string
	fields  map[string]string
	void    string
	erased  map[string]bool // fields whose present value was erased from the log
	unknown bool            // the creation was erased: only what was written later is known
	version int
	last    int64 // action that counted the version up last
	seen    bool
}

// log verifies digests and chain, and folds the changes into what each record should be.
func (c *checker) log() error {
	var actions []actionRow
	if err := c.s.read.WithContext(c.ctx).Table("action").Order("seq").Scan(&actions).Error; err != nil {
		return err
	}
	rows, err := c.s.read.WithContext(c.ctx).Raw(`SELECT action, n, record, kind, field, line, old, new, salt, digest, base_hlc, base_site FROM change ORDER BY action, n`).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	next, more := changeRow{}, false
	var action int64
	var n int
	erased, torn := false, false
	advance := func() error {
		more = rows.Next()
		if !more {
			return rows.Err()
		}
		next = changeRow{}
		var uid, dig []byte
		var old, now *string
		if err := rows.Scan(&action, &n, &uid, &next.kind, &next.field, &next.line, &old, &now, &next.salt, &dig, &next.base.hlc, &next.base.site); err != nil {
			return err
		}
		next.record = uidOf(uid)
		copy(next.digest[:], dig)
		erased = old == nil && now == nil && next.salt == nil
		torn = !erased && (old == nil || now == nil || next.salt == nil)
		if old != nil {
			next.old = *old
		}
		if now != nil {
			next.new = *now
		}
		return nil
	}
	if err := advance(); err != nil {
		return err
	}
	chains := map[string][]byte{}
	origins := make(map[int64]originOf, len(actions))
	for i := range actions {
		a := &actions[i]
		origins[a.Seq] = originOf{a.Site, a.SiteSeq}
		if a.Undoes != nil {
			a.Undone = origins[*a.Undoes]
		}
		if !a.intact() {
			c.report("action_digest", "Action", a.Seq)
		}
		h := chainHash(chains[string(a.Site)], a)
		count := 0
		for more && action == a.Seq {
			count++
			chainChange(h, n, &next)
			if torn || (!erased && digest(next.salt, next.old, next.new) != next.digest) {
				c.report("change_digest", "Action", a.Seq, "Field", next.field)
			}
			c.fold(a.Seq, &next, erased)
			if err := advance(); err != nil {
				return err
			}
		}
		if sum := h.Sum(nil); !bytes.Equal(sum, a.Chain) || count != a.Changes {
			c.report("chain", "Action", a.Seq)
		}
		chains[string(a.Site)] = a.Chain
	}
	if more {
		c.report("chain", "Action", action)
	}
	return nil
}

// intact reports whether reason and source file are what the chain stands for, or were erased together with their salt.
func (a *actionRow) intact() bool {
	if a.Reason == nil && a.SourceFile == nil && a.Salt == nil {
		return true
	}
	if a.Reason == nil || a.SourceFile == nil || a.Salt == nil {
		return false
	}
	d := digest(a.Salt, *a.Reason, *a.SourceFile)
	return bytes.Equal(d[:], a.Digest)
}

func (c *checker) fold(seq int64, ch *changeRow, erased bool) {
	f := c.folded[ch.record]
	if ch.field == creation {
		f = &folded{kind: ch.kind, fields: map[string]string{}, erased: map[string]bool{}, unknown: erased, version: 1, last: seq}
		if !erased && json.Unmarshal([]byte(ch.new), &f.fields) != nil {
			c.report("change_digest", "Action", seq, "Field", ch.field)
		}
		c.folded[ch.record] = f
		return
	}
	if f == nil {
		c.report("no_creation", "Action", seq)
		return
	}
	if f.last != seq {
		f.last = seq
		f.version++
	}
	if ch.field == restated {
		f.fields, f.erased, f.unknown = map[string]string{}, map[string]bool{voiding: erased}, erased
		if !erased && json.Unmarshal([]byte(ch.new), &f.fields) != nil {
			c.report("change_digest", "Action", seq, "Field", ch.field)
		}
		f.void = f.fields[voiding]
		delete(f.fields, voiding)
		return
	}
	if ch.field == voiding {
		f.void = ch.new
		f.erased[voiding] = erased
		return
	}
	f.fields[ch.field] = ch.new
	f.erased[ch.field] = erased
}

// differs reports whether a field is known to be something else than a value.
func (f *folded) differs(field, value string) bool {
	want, written := f.fields[field]
	if f.erased[field] || (f.unknown && !written) {
		return false
	}
	return want != value
}
