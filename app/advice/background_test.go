package advice_test

import (
	"log/slog"
	"sync/atomic"
	"testing"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// In the window the check runs beside whoever writes and reads; stopped in the middle it leaves nothing running.
func TestWatchInTheBackground(t *testing.T) {
	o := newOffice(t)
	var told atomic.Int64
	w := advice.Start(o.s, slog.New(slog.DiscardHandler), func(work func()) { go work() })
	w.OnChange(func() { told.Add(1) })
	post := o.post(o.lt)
	a := o.head(post, o.person("X"), nil)
	for i := range 20 {
		edit(o, a, func(a *models.Appointment) { a.TermUntil = []schema.Date{"2026-01-31", "2030-01-31"}[i%2] })
		w.Findings(post)
		w.Counts()
	}
	w.Wait()
	if codes(w.Findings(post)) != "" || told.Load() == 0 || !w.Ready() {
		t.Error(codes(w.Findings(post)), told.Load())
	}
	edit(o, a, func(a *models.Appointment) { a.TermUntil = "2026-01-31" })
	w.Stop()
	edit(o, a, func(a *models.Appointment) { a.TermUntil = "2026-02-28" }) // nobody listens, and nothing breaks
}
