package store

import (
	"context"

	"github.com/exequatur/exequatur/models/schema"
)

// Result is what became of an action.
type Result struct {
	Seq      int64           // number of the action in the log; 0 where nothing changed
	Problems schema.Problems // warnings; nothing was refused
	Changed  []ChangedRecord
	Many     bool // too many changed to be listed
}

// Do is the one way to write. It runs f in one durable transaction, refuses what breaks an invariant (with schema.Problems), rebuilds
// what is derived, writes the log and announces the action. Where it returns an error nothing was changed.
func (s *Store) Do(ctx context.Context, a Action, f func(*Tx) error) (Result, error) {
	return s.do(ctx, a, f, false)
}

// Rehearse runs an action like Do and takes it back: what it would say and change, and why it would be refused.
func (s *Store) Rehearse(ctx context.Context, a Action, f func(*Tx) error) (Result, error) {
	return s.do(ctx, a, f, true)
}

func (s *Store) do(ctx context.Context, a Action, f func(*Tx) error, rehearsal bool) (Result, error) {
	res, err := s.locked(ctx, a, f, rehearsal)
	s.announce() // no longer locked, so that a listener may write
	return res, err
}

func (s *Store) locked(ctx context.Context, a Action, f func(*Tx) error, rehearsal bool) (Result, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return Result{}, fail(Closed, nil, "File", s.path)
	}
	if s.write == nil {
		return Result{}, s.refusal()
	}
	if !rehearsal && !a.unsaved {
		s.backupOfTheDay(ctx)
	}
	tx := s.write.WithContext(ctx).Begin()
	if tx.Error != nil {
		return Result{}, translate(tx.Error)
	}
	over := false
	defer func() {
		if !over { // f panicked: the one connection must not stay in the transaction
			tx.Rollback()
		}
	}()
	t, err := newTx(ctx, s, tx)
	if err == nil {
		err = f(t)
	}
	if err == nil {
		err = t.finish(a)
	}
	if bad := t.problems.Errors(); len(bad) > 0 {
		err = bad
	}
	over = true
	if err != nil || rehearsal {
		tx.Rollback()
	} else {
		err = tx.Commit().Error
	}
	if err != nil {
		return Result{Problems: t.problems}, translate(err)
	}
	res := Result{Seq: t.seq, Problems: t.problems, Changed: lastOfEach(t.changed), Many: t.many}
	if rehearsal {
		res.Seq = 0
		return res, nil
	}
	if t.seq != 0 {
		s.register.Store(t.register)
		s.queue(Event{Seq: t.seq, Action: a.Kind, Changed: res.Changed, Many: res.Many})
	}
	return res, nil
}

// lastOfEach keeps of several notes about one record the last.
func lastOfEach(changed []ChangedRecord) []ChangedRecord {
	at := make(map[int64]int, len(changed))
	out := changed[:0]
	for _, c := range changed {
		if i, ok := at[c.ID]; ok {
			out[i] = c
			continue
		}
		at[c.ID] = len(out)
		out = append(out, c)
	}
	return out
}

// finish rebuilds what is derived, checks the invariants and writes the log.
func (t *Tx) finish(a Action) error {
	if err := t.derive(); err != nil {
		return err
	}
	if err := t.guard(); err != nil {
		return err
	}
	if t.log.len() == 0 || t.refused {
		return nil
	}
	if err := t.writeLog(a); err != nil || t.closing == nil {
		return err
	}
	return t.closing()
}

// Try runs part of an action on its own: where it breaks an invariant all of its changes are taken back and the reasons returned,
// and the action can go on.
func (t *Tx) Try(f func() error) (schema.Problems, error) {
	if err := t.derive(); err != nil {
		return nil, err
	}
	before := struct {
		made, changes, problems, changed, counted int
		subject                                   schema.UID
		register                                  *registerInfo
		refused                                   bool
	}{len(t.made), len(t.log.rows), len(t.problems), len(t.changed), len(t.counted), t.subject, t.register, t.refused}
	if err := t.exec("SAVEPOINT try"); err != nil {
		return nil, err
	}
	t.tries++
	err := f()
	if err == nil {
		err = t.derive()
	}
	if err == nil {
		err = t.guard()
	}
	t.tries--
	problems := append(schema.Problems{}, t.problems[before.problems:]...)
	var refused schema.Problems
	if p, ok := err.(schema.Problems); ok {
		refused, err = p, nil
	}
	if bad := problems.Errors(); len(bad) > 0 {
		refused, err = bad, nil
	}
	if err == nil && len(refused) == 0 {
		if err := t.exec("RELEASE try"); err != nil || len(t.log.rows) < spillAt || t.tries > 0 {
			return problems, err
		}
		return problems, t.spill()
	}
	if e := t.exec("ROLLBACK TO try"); e != nil {
		return nil, e
	}
	if e := t.exec("RELEASE try"); e != nil {
		return nil, e
	}
	for _, id := range t.counted[before.counted:] {
		delete(t.raised, id)
	}
	t.forget()
	clear(t.names)
	clear(t.dirty)
	clear(t.written)
	clear(t.fresh)
	clear(t.lived)
	clear(t.numbers) // none is given twice, and none is left out
	t.pending, t.failed = nil, nil
	t.subject, t.register, t.refused = before.subject, before.register, before.refused
	t.made, t.log.rows, t.problems, t.counted = t.made[:before.made], t.log.rows[:before.changes], t.problems[:before.problems], t.counted[:before.counted]
	t.changed = t.changed[:min(before.changed, len(t.changed))]
	return refused, err
}

// writeLog appends the action and its changes to the log and extends the site's chain.
func (t *Tx) writeLog(a Action) error {
	var last struct {
		Seq   int64
		HLC   int64 `gorm:"column:hlc"`
		Chain []byte
		Mine  int64
	}
	err := t.db.Raw(`SELECT coalesce(max(seq), 0) AS seq, coalesce(max(hlc), 0) AS hlc,
		(SELECT coalesce(max(site_seq), 0) FROM action WHERE site = ?) AS mine,
		(SELECT chain FROM action WHERE site = ? ORDER BY site_seq DESC LIMIT 1) AS chain FROM action`,
		blob(t.s.site[:]), blob(t.s.site[:])).Scan(&last).Error
	if err != nil {
		return err
	}
	now := t.s.opt.Now().UTC()
	row := actionRow{Seq: last.Seq + 1, Site: t.s.site[:], SiteSeq: last.Mine + 1, HLC: max(last.HLC+1, now.UnixMilli()<<16),
		Kind: a.Kind, Author: t.s.Author(), Account: t.s.opt.Account, Machine: t.s.opt.Machine,
		At: now.UnixMilli(), SourceHash: a.SourceHash, Changes: t.log.len(), Salt: newSalt(), Reason: &a.Reason, SourceFile: &a.SourceFile}
	if a.undoes != 0 {
		row.Undoes = &a.undoes
		if err := t.db.Raw(`SELECT site, site_seq FROM action WHERE seq = ?`, a.undoes).Scan(&row.Undone).Error; err != nil {
			return err
		}
	}
	subject := t.subject
	if a.Subject != 0 {
		if subject, err = t.UID(a.Subject); err != nil {
			return err
		}
	}
	row.Subject = subject[:]
	d := digest(row.Salt, a.Reason, a.SourceFile)
	row.Digest = d[:]
	h := chainHash(last.Chain, &row)
	t.log.chain(h)
	row.Chain = h.Sum(nil)
	if err := t.db.Table("action").Create(&row).Error; err != nil {
		return err
	}
	if err := t.writeChanges(row.Seq); err != nil {
		return err
	}
	t.seq = row.Seq
	return nil
}
