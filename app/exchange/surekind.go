package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models/search"
)

// onlyPosts are targets whose columns speak of consulates even in a list that never says the word: towns, names and numbers are in any.
var onlyPosts = []string{"post_event.class", "post_event.district", "post_event.regions", "post.mission", "post.register_no", "post.category", "phone.duty", "established"}

// leastHeads is how many columns must be known by name for the kind of a list to be certain, and a third of all; enoughHeads are enough
// however many others there are.
const (
	leastHeads  = 3
	enoughHeads = 4
)

// CertainKind refuses a list of which only guessing says what its rows describe, and that hardly: it would be taken for something it is
// not. A list this program wrote, address cards, and lists that speak of consuls are certain.
func CertainKind(t source.Table, g mapping.Guessed) error {
	kind := g.Mapping.Kind
	if ofPersons(t) || slices.Contains(t.Head, "uid") || kind == "post" && mapping.NamesConsuls(t) {
		return nil
	}
	known, filledColumns, telling := 0, 0, kind != "post"
	targets := g.Mapping.Targets()
	both := slices.Contains(targets, "post.sending_state") && slices.Contains(targets, "post.receiving_state")
	for i, name := range mapping.Names(t.Head) {
		if i < len(t.Head) && !filled(t, t.Head[i]) {
			continue
		}
		filledColumns++
		for _, p := range g.Proposals {
			if p.Column != name || p.To == "" || p.From != mapping.FromHead {
				continue
			}
			known++
			telling = telling || slices.Contains(onlyPosts, p.To) || strings.HasPrefix(p.To, "appointment.") || strings.HasPrefix(p.To, "id.") ||
				strings.HasPrefix(p.To, "head.") && strings.Contains(search.Key(t.Head[i]), "head") ||
				both && (p.To == "post.sending_state" || p.To == "post.receiving_state")
			break
		}
	}
	least := leastHeads
	if kind != "post" {
		least = min(least, filledColumns)
	}
	if telling && known >= least && (known*3 >= filledColumns || known >= enoughHeads) {
		return nil
	}
	return say.Refuse("kind_unsure", nil, "File", t.Name, "Count", known, "Of", filledColumns, "Kind", kind, "Key", kind)
}
