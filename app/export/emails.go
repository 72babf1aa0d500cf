package export

import (
	"context"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Emails returns the addresses of consulates or persons in one line, each once, in the order of the list, with sep between them ("; "
// or ", "). Of a person they are those of the offices headed on the day and, where r reads what is sensitive, the private ones.
func Emails(ctx context.Context, s *store.Store, r *view.Register, kind string, records []int64, asOf schema.Day, sep string) (string, error) {
	if kind != "post" && kind != "person" {
		return "", say.Refuse("export_no_emails", nil, "Kind", kind)
	}
	e := &exporting{ctx: ctx, s: s, r: r, w: r.Words(), req: Request{Kind: kind, Records: records, AsOf: asOf}}
	ids, err := e.wanted()
	if err != nil {
		return "", err
	}
	posts, err := all[*models.Post](e, "post")
	if err != nil {
		return "", err
	}
	headed, private := map[int64][]int64{}, map[int64][]*models.Contact{}
	if kind == "person" {
		people, err := r.People(ctx, asOf)
		if err != nil {
			return "", err
		}
		for _, p := range people {
			headed[p.ID] = p.Posts
		}
		if r.IsInternal() {
			if private, err = allOf[*models.Contact](e, "contact"); err != nil {
				return "", err
			}
		}
	}
	var out []string
	seen := map[string]bool{}
	add := func(address string) {
		address = strings.TrimSpace(address)
		if key := strings.ToLower(address); strings.Contains(address, "@") && !strings.ContainsAny(address, " ,;\n") && !seen[key] {
			seen[key] = true
			out = append(out, address)
		}
	}
	of := func(post int64) {
		if p := posts[post]; p != nil {
			for _, m := range p.Emails {
				add(m)
			}
		}
	}
	for _, id := range ids {
		if kind == "post" {
			of(id)
			continue
		}
		for _, post := range headed[id] {
			of(post)
		}
		for _, c := range private[id] {
			if c.Use == "email" {
				add(c.Value)
			}
		}
	}
	return strings.Join(out, sep), nil
}
