package act_test

import (
	"testing"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/advice"
)

// The steps of a record are asked for whenever its page or the menu is shown, a rehearsal with every key typed into a guided form.
func BenchmarkSteps(b *testing.B) {
	k := newKit(b)
	post, _ := k.post()
	for b.Loop() {
		if _, err := act.Steps(ctx, k.s, "post", post); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRehearse(b *testing.B) {
	k := newKit(b)
	post, _ := k.post()
	a := act.Of("close")
	in := &act.Input{On: "2024"}
	if err := act.Defaults(ctx, k.s, a, post, in); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if p, err := act.Rehearse(ctx, k.s, a, post, in, nil, advice.OfPost); err != nil || p.Refused {
			b.Fatal(err, p.Problems)
		}
	}
}
