package advice

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// Subject is whose page findings belong to.
type Subject struct {
	store.Named
	States   []string // codes of the States concerned: sending and receiving, or the State itself
	InCharge string   // of a post
}

// About says of the subjects of findings what they are called and which States they concern.
func About(ctx context.Context, s *store.Store, findings []Finding) (map[int64]Subject, error) {
	ids := distinctIDs(findings)
	names, err := s.Names(ctx, ids...)
	if err != nil {
		return nil, err
	}
	states, err := all[*models.State](ctx, s, "state")
	if err != nil {
		return nil, err
	}
	state := byID(states)
	code := func(id int64) string {
		if st := state[id]; st != nil {
			return st.Code
		}
		return ""
	}
	out := make(map[int64]Subject, len(names))
	var posts []int64
	for id, n := range names {
		x := Subject{Named: n}
		switch n.Kind {
		case "post":
			posts = append(posts, id)
		case "state":
			x.States = []string{code(id)}
		}
		out[id] = x
	}
	recs, err := among[*models.Post](ctx, s, "post", "k.id", posts)
	for _, p := range recs {
		x := out[p.ID]
		x.States, x.InCharge = []string{code(p.SendingState), code(p.ReceivingState)}, p.InCharge
		out[p.ID] = x
	}
	return out, err
}

func distinctIDs(findings []Finding) []int64 {
	seen := map[int64]bool{}
	var out []int64
	for i := range findings {
		if id := findings[i].Subject; !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}
