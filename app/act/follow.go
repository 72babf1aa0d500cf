package act

import "github.com/exequatur/exequatur/models/schema"

// Follow is what else follows from a step, as a key below "follow." with the records meant.
type Follow struct {
	Key     string
	Article string  // of the Vienna Convention it rests on, or ""
	Todo    bool    // something is to be done: a note to write, a thing to ask back
	Warn    bool    // something is missing
	Records []int64 // whom or what it is about
	Date    schema.Date
}

// follow notes what else follows, once.
func (r *run) follow(f Follow) {
	for i := range r.follows {
		if r.follows[i].Key == f.Key && r.follows[i].Date == f.Date {
			r.follows[i].Records = append(r.follows[i].Records, f.Records...)
			return
		}
	}
	r.follows = append(r.follows, f)
}

// consent notes that a change stands without the receiving State's consent.
func (r *run) consent() {
	if r.in.ConsentNo == "" && r.in.ConsentOn == "" {
		r.follow(Follow{Key: "consent_missing", Article: "4", Warn: true, Todo: true})
	}
}
