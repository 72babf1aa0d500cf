package cli

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// kinds lists the kinds that can be listed and shown: first those that stand by themselves.
func kinds() []string {
	var out, children []string
	for _, k := range models.Catalog.All() {
		switch {
		case k.Singleton:
		case k.Parent != "":
			children = append(children, k.Key)
		default:
			out = append(out, k.Key)
		}
	}
	return append(out, children...)
}

// kind checks the name of a kind.
func kind(key string) (*schema.Kind, error) {
	k := models.Catalog.Kind(key)
	if k == nil || k.Singleton {
		return nil, &usageError{"cli.wrong.kind", map[string]any{"Value": key, "Kinds": strings.Join(kinds(), ", ")}}
	}
	return k, nil
}

// one finds the one record a key means; an empty kind is any.
func (p *program) one(ctx context.Context, r *view.Register, kind, key string) (view.Candidate, error) {
	found, err := r.Resolve(ctx, kind, key)
	switch {
	case err != nil:
		return view.Candidate{}, err
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0 && kind == "":
		return view.Candidate{}, &refusal{key: "cli.no_record", args: map[string]any{"Value": key}}
	case len(found) == 0:
		return view.Candidate{}, &refusal{key: "cli.no_record_of_kind", args: map[string]any{"Value": key, "Kind": p.w.Kind(kind, false)}}
	}
	e := &refusal{key: "cli.ambiguous", args: map[string]any{"Value": key, "Count": len(found)}}
	for _, c := range found {
		e.more = append(e.more, "  "+c.UID.String()+"  "+p.w.Kind(c.Kind, false)+"  "+c.Title)
	}
	return view.Candidate{}, e
}
