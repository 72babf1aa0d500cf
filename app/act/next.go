package act

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// glance answers what makes sense on records, each of which it reads once.
type glance struct {
	ctx  context.Context
	s    *store.Store
	seen map[string]*situation
}

func newGlance(ctx context.Context, s *store.Store) *glance {
	return &glance{ctx, s, map[string]*situation{}}
}

func (g *glance) look(kind string, id int64) (*situation, error) {
	key := kind + strconv.FormatInt(id, 10)
	if st := g.seen[key]; st != nil {
		return st, nil
	}
	st, err := look(g.ctx, g.s, kind, id)
	if err == nil {
		g.seen[key] = st
	}
	return st, err
}

// Next is a step that can be taken now, with the record it is taken on.
type Next struct {
	Key     string
	Subject int64
	Due     bool // the record waits for it as it stands; the others can be taken, but nothing calls for them
}

// next returns the steps that may follow one, the likeliest first, as far as they make sense now.
func next(ctx context.Context, s *store.Store, a *Action, kind string, id int64) ([]Next, error) {
	var out []Next
	g := newGlance(ctx, s)
	headed, open := false, false
	if kind != "twinning" {
		st, err := g.look(kind, id)
		if err != nil {
			return nil, err
		}
		headed = st.headed() || st.lastBefore(st.today.Date()) == models.Closed // closed for good it looks for nobody
		open = st.open(st.today.Date())
	}
	for _, key := range a.next {
		if (headed && slices.Contains(seekingHead, key)) || (open && key == "open") { // an establishment opened it
			continue
		}
		n, ok, err := g.sensible(Of(key), kind, id)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, n)
		}
	}
	return out, nil
}

// seekingHead are the steps of a post that looks for a head.
var seekingHead = []string{"appoint", "propose", "acting-head"}

// headed reports whether somebody is head of the post today, or about to be.
func (st *situation) headed() bool {
	heads := st.heads(st.today)
	return (len(heads) > 0 && heads[0].Role == models.Head) || len(st.candidates()) > 0
}

// sensible reports whether a step makes sense on a record now.
func (g *glance) sensible(a *Action, kind string, id int64) (Next, bool, error) {
	if a == nil || !reaches(a, kind) {
		return Next{}, false, nil
	}
	var bad schema.Problems
	subject, err := g.subject(a, kind, id)
	if err == nil {
		var st *situation
		if st, err = g.look(a.On, subject); err == nil {
			err = a.refusal(st, st.today.Date())
		}
	}
	if errors.As(err, &bad) {
		return Next{}, false, nil
	}
	return Next{Key: a.Key, Subject: subject}, err == nil, err
}

// reaches reports whether an action can be taken on records of a kind, its own or one that leads to it.
func reaches(a *Action, kind string) bool {
	switch kind {
	case "post", "appointment":
		return a.On == "post" || a.On == "appointment"
	case "person":
		return a.On == "appointment"
	}
	return kind == a.On
}

// Steps returns the steps that can be taken on a record now, the likeliest first; only that one can be due. The record may be
// a post, an appointment, a person in or before an office, or a twinning; of any other kind there are none.
func Steps(ctx context.Context, s *store.Store, kind string, id int64) ([]Next, error) {
	g := newGlance(ctx, s)
	keys, err := g.likely(kind, id)
	if err != nil {
		return nil, err
	}
	for _, a := range actions {
		if reaches(a, kind) && !slices.Contains(keys, a.Key) {
			keys = append(keys, a.Key)
		}
	}
	var out []Next
	for _, key := range keys {
		n, ok, err := g.sensible(Of(key), kind, id)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, n)
		}
	}
	if len(out) > 0 {
		out[0].Due, err = g.due(kind, id, out[0])
	}
	return out, err
}

// due reports whether a record waits for the likeliest step.
func (g *glance) due(kind string, id int64, n Next) (bool, error) {
	if kind == "person" {
		kind, id = "appointment", n.Subject
	}
	keys, err := g.likely(kind, id)
	if err != nil || !slices.Contains(keys, n.Key) {
		return false, err
	}
	st, err := g.look(kind, id)
	if err != nil {
		return false, err
	}
	switch n.Key {
	case "renew":
		head, err := g.look("appointment", n.Subject)
		return err == nil && head.endsWithin(renewFrom), err
	case "reopen":
		return st.state(st.today).Status == models.ClosedForATime, nil
	case "sign-instrument":
		return len(st.instruments) == 0, nil
	case "took-up", "establish", "open", "appoint", "propose", "acting-head", "return-items":
		return true, nil
	}
	return slices.Contains(admissionKeys, n.Key), nil
}

// renewFrom is how many days before the end of a term its renewal is what comes next.
const renewFrom = 365

// endsWithin reports whether term or exequatur of the appointment ends within so many days, or has ended.
func (st *situation) endsWithin(days schema.Day) bool {
	for _, end := range []schema.Date{models.TermEnd(st.appointment, st.renewals), models.ExequaturEnd(st.appointment, st.renewals)} {
		if lo, _ := end.Bounds(); end != "" && lo <= st.today+days {
			return true
		}
	}
	return false
}

// likely puts the steps first that a record waits for as it stands.
func (g *glance) likely(kind string, id int64) ([]string, error) {
	if kind == "twinning" {
		return []string{"sign-instrument", "council-resolution"}, nil
	}
	if kind != "post" && kind != "appointment" {
		return admissionKeys, nil
	}
	st, err := g.look(kind, id)
	if err != nil {
		return nil, err
	}
	var out []string
	if a := st.appointment; (a != nil && !a.Ended() && !begun(a)) || (a == nil && len(st.candidates()) > 0) {
		out = append(out, "commission", "exequatur-requested", "exequatur-granted", "admit-provisionally", "took-up", "exequatur-refused")
	} else if a != nil && !a.Ended() && a.TookUp == "" {
		out = append(out, "took-up", "exequatur-granted")
	}
	now := st.state(st.today)
	switch {
	case now.Status == models.ClosedForATime || now.Status == models.ClosedForGood:
		out = append(out, "reopen", "return-items", "appoint", "propose")
	case now.Status == models.NotOpen:
		out = append(out, "establish", "open", "appoint", "propose")
	case now.Head == 0:
		out = append(out, "appoint", "propose", "acting-head", "close-temporarily", "close")
	case now.Acting:
		out = append(out, "appoint", "propose", "end")
	default:
		out = append(out, "renew", "leave", "end", "close-temporarily")
	}
	return append(out, "move-seat", "change-class", "change-district", "change-title"), nil
}
