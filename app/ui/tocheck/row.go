package tocheck

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// row is one finding with the words the list shows.
type row struct {
	advice.Finding
	kind     string // of the record whose page it belongs to
	where    string
	title    string
	what     string
	article  string
	states   []string
	inCharge string
	rule     int // place among the rules
}

var ruleAt = func() map[string]int {
	out := map[string]int{}
	for i, r := range models.Rules {
		out[r.Code] = i
	}
	return out
}()

// read collects what is to be checked, by record; what is sensitive only while it is shown.
func read(ctx context.Context, d *desk.Desk, hidden *int) ([]row, error) {
	all := d.Advice.All()
	*hidden = 0
	if !d.Sensitive() {
		all = slices.DeleteFunc(all, func(f advice.Finding) bool {
			if f.Sensitive() && f.Accepted == nil {
				*hidden++
			}
			return f.Sensitive()
		})
	}
	about, err := advice.About(ctx, d.Store, all)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, 0, len(about))
	for id := range about {
		ids = append(ids, id)
	}
	wheres, titles, err := d.Wheres(ctx, d.Store.Today(), ids...)
	if err != nil {
		return nil, err
	}
	rows := make([]row, len(all))
	for i, f := range all {
		a := about[f.Subject]
		rows[i] = row{Finding: f, kind: a.Kind, where: wheres[f.Subject], title: titles[f.Subject], what: d.Words.Problem(f.Problem), article: f.Article, states: a.States, inCharge: a.InCharge, rule: ruleAt[f.Code]}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(weight(&a)-weight(&b), strings.Compare(a.where, b.where), cmp.Compare(a.Subject, b.Subject), a.rule-b.rule)
	})
	return rows, nil
}

// weight puts what contradicts itself first and what is accepted last.
func weight(r *row) int {
	switch {
	case r.Accepted != nil:
		return 2
	case r.Level == schema.Error:
		return 0
	}
	return 1
}

var weights = []string{"error", "warning", "accepted"}
