package advice

import (
	"fmt"
	"hash/fnv"
)

// Key tells a finding from all others, also when everything was checked anew. It is no record's id.
func (f *Finding) Key() int64 { return key(f.Subject, f.Record, f.Code, f.Detail) }

// Key tells a deadline from all others. It is no record's id.
func (d *Deadline) Key() int64 { return key(d.Kind, d.Record, d.On, d.Years) }

func key(of ...any) int64 {
	h := fnv.New64a()
	_, _ = fmt.Fprint(h, of...) // a hash takes everything
	return -int64(h.Sum64()>>1) - 1
}
