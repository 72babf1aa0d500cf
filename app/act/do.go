package act

import (
	"context"
	"errors"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Before runs inside the action before the step: it turns places of a gazetteer into cities of the register.
type Before func(tx *store.Tx, k *schema.Kind, in schema.Record) error

// Outcome is what a step did.
type Outcome struct {
	store.Result
	Kind    string // of the record to go on with
	Subject int64
	Follows []Follow // what is left to be done, and what was done along with it
	Next    []Next
}

// Possible says why a step makes no sense today, as a problem below "problem."; nil where it does.
func Possible(ctx context.Context, s *store.Store, a *Action, subject int64) error {
	st, err := look(ctx, s, a.On, subject)
	if err != nil {
		return err
	}
	return a.refusal(st, st.today.Date())
}

func (a *Action) refusal(st *situation, on schema.Date) error {
	if st.post == nil && st.twinning == nil && !a.New {
		return schema.Problems{problem("step_needs_record", "", nil)}
	}
	if a.possible == nil {
		return nil
	}
	if code := a.possible(st, on); code != "" {
		return schema.Problems{problem(code, "", nil)}
	}
	return nil
}

// Defaults fills in what is empty and can be known: today, the present class, the term the sending State sets, whom to end.
func Defaults(ctx context.Context, s *store.Store, a *Action, subject int64, in *Input) error {
	st, err := look(ctx, s, a.On, subject)
	if err != nil {
		return err
	}
	a.fill(st, in)
	return nil
}

func (a *Action) fill(st *situation, in *Input) {
	if in.On == "" && a.Input.Field("on").Required {
		in.On = st.today.Date()
	}
	if a.Key == "renew" && st.appointment != nil && in.On == st.today.Date() {
		if next := dayAfter(models.TermEnd(st.appointment, st.renewals)); next != "" {
			in.On = next
		}
	}
	if a.propose != nil {
		a.propose(st, in)
	}
	for _, key := range a.without(st, in) { // what is not asked is not answered
		f := a.Input.Field(key)
		if !f.Required {
			f.Copy(in, &Input{})
		}
	}
}

// without lists what need not be asked as things stand.
func (a *Action) without(st *situation, in *Input) []string {
	if a.needless == nil {
		return nil
	}
	return a.needless(st, in)
}

// Fields are what is to be asked, as things stand and with what has been entered so far.
func Fields(ctx context.Context, s *store.Store, a *Action, subject int64, in *Input) ([]*schema.Field, error) {
	st, err := look(ctx, s, a.On, subject)
	if err != nil {
		return nil, err
	}
	skip := map[string]bool{}
	for _, key := range a.without(st, in) {
		skip[key] = true
	}
	var out []*schema.Field
	for _, f := range a.Input.Fields {
		if !skip[f.Key] {
			out = append(out, f)
		}
	}
	return out, nil
}

// take runs a step inside an action of the store.
func take(ctx context.Context, tx *store.Tx, a *Action, subject int64, in *Input, before Before) (*run, error) {
	if bad := models.CheckRecord(a.Input, in); len(bad) > 0 {
		return nil, bad
	}
	if before != nil {
		if err := before(tx, a.Input, in); err != nil {
			return nil, err
		}
	}
	st, err := look(ctx, tx.Store(), a.On, subject)
	if err != nil {
		return nil, err
	}
	if err := a.refusal(st, in.On); err != nil {
		return nil, err
	}
	if a.check != nil {
		if bad := a.check(st, in); len(bad) > 0 {
			return nil, bad
		}
	}
	r := &run{situation: st, tx: tx, in: in, about: subject, kind: a.On}
	if err := a.run(r); err != nil {
		return nil, err
	}
	if err := r.tasks(); err != nil {
		return nil, err
	}
	return r, tx.About(r.about)
}

// Do takes a step as one named action and returns what it changed and what may come next. in is left as it was.
func Do(ctx context.Context, s *store.Store, a *Action, subject int64, in *Input, before Before) (Outcome, error) {
	var done *run
	copied := a.Input.Clone(in).(*Input)
	res, err := s.Do(ctx, store.Action{Kind: a.Kind()}, func(tx *store.Tx) (err error) {
		done, err = take(ctx, tx, a, subject, copied, before)
		return err
	})
	if err != nil {
		return Outcome{}, a.asAsked(err)
	}
	out := Outcome{Result: res, Kind: done.kind, Subject: done.about, Follows: done.follows}
	out.Next, err = next(ctx, s, a, done.kind, done.about)
	return out, err
}

// asAsked leads what the store complains about in a record back to the field that was asked.
func (a *Action) asAsked(err error) error {
	var bad schema.Problems
	if !errors.As(err, &bad) {
		return err
	}
	out := make(schema.Problems, len(bad))
	for i, p := range bad {
		if field := a.blames[p.Kind+"."+p.Field]; field != "" && p.Code != "end_before_start" {
			p.Kind, p.Field, p.Record = InputKey, field, 0
		}
		out[i] = p
	}
	return out
}
