package listpage

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models/schema"
)

func TestRanksFollowTheLanguage(t *testing.T) {
	for lang, want := range map[string]string{
		"pl": "lodz Lublin Łódź mars no. 9 no. 10 ", // what is empty comes last
		"en": "lodz Łódź Lublin mars no. 9 no. 10 ",
	} {
		texts := []string{"no. 10", "Łódź", "", "mars", "Lublin", "no. 9", "lodz"}
		all := items(texts, func(*string) int64 { return 0 })
		r := ranks(context.Background(), newSorter(lang), all, func(s *string) string { return *s })
		slices.SortFunc(all, func(a, b *item[string]) int { return int(r[a.place] - r[b.place]) })
		var got []string
		for _, it := range all {
			got = append(got, it.row)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %q, want %q", lang, s, want)
		}
	}
}

// Dates sort by the earliest day they can mean; of those the less exact one comes later, and what is not recorded last.
func TestDatesSort(t *testing.T) {
	got := []schema.Date{"", "2023", "2022-05", "2022-05-01", "<2001", "~2022"}
	slices.SortFunc(got, compareDates)
	want := []schema.Date{"<2001", "~2022", "2022-05-01", "2022-05", "2023", ""}
	if !slices.Equal(got, want) {
		t.Errorf("sorted: %q", got)
	}
}
