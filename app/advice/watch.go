package advice

import (
	"context"
	"log/slog"
	"maps"
	"sync"

	"github.com/exequatur/exequatur/models/store"
)

// Watch knows what is to be checked in an open register: it goes through all of it once, in the background, and after each change only
// through what the change concerns. A nil Watch knows nothing.
type Watch struct {
	s    *store.Store
	log  *slog.Logger
	work func(func())
	ctx  context.Context
	stop context.CancelFunc

	mu       sync.Mutex
	idle     *sync.Cond
	reg      *register        // nil until the first run is done
	waiting  map[int64]string // changed records not looked at yet, with their kinds
	anew     bool             // everything is to be checked anew
	doubt    bool             // something could not be read: the next change checks everything
	busy     bool
	ended    bool
	onChange []func()
}

// Start begins to watch a register. work does what it is given away from whoever changes the register: in a goroutine, in tests at once.
func Start(s *store.Store, log *slog.Logger, work func(func())) *Watch {
	w := &Watch{s: s, log: log, work: work, waiting: map[int64]string{}, anew: true}
	w.ctx, w.stop = context.WithCancel(context.Background())
	w.idle = sync.NewCond(&w.mu)
	s.Subscribe(w.heard)
	w.begin()
	return w
}

// Stop ends the watch and waits until nothing of the register is read any more.
func (w *Watch) Stop() {
	if w == nil {
		return
	}
	w.stop()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ended = true
	for w.busy {
		w.idle.Wait()
	}
	w.reg = nil // whoever still knows the watch keeps nothing of the register
}

// heard notes what an action changed.
func (w *Watch) heard(e store.Event) {
	w.mu.Lock()
	w.anew = w.anew || e.Many || w.doubt
	for _, c := range e.Changed {
		w.waiting[c.ID] = c.Kind
	}
	w.mu.Unlock()
	w.begin()
}

// begin has what is waiting looked at, unless somebody is at it.
func (w *Watch) begin() {
	w.mu.Lock()
	free := !w.busy && !w.ended
	w.busy = w.busy || free
	w.mu.Unlock()
	if free {
		w.work(w.drain)
	}
}

// drain looks at what is waiting until there is nothing more.
func (w *Watch) drain() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for !w.ended && (w.anew || len(w.waiting) > 0 || w.yesterday()) {
		changed, anew, reg := w.waiting, w.anew || w.yesterday(), w.reg
		w.waiting, w.anew = map[int64]string{}, false
		w.mu.Unlock()
		w.step(reg, changed, anew)
		w.mu.Lock()
	}
	w.busy = false
	w.idle.Broadcast()
}

// yesterday reports whether what is known was found on another day.
func (w *Watch) yesterday() bool { return w.reg != nil && w.reg.today != w.s.Today() }

// step checks what changed, or everything, and tells whoever listens.
func (w *Watch) step(reg *register, changed map[int64]string, anew bool) {
	var err error
	if !anew && reg != nil {
		if anew, err = reg.changed(w.ctx, changed); err == nil && !anew {
			w.mu.Lock()
			for _, f := range reg.later {
				f()
			}
			w.mu.Unlock()
		}
		reg.later = nil
	}
	if anew || reg == nil {
		var fresh *register
		if fresh, err = full(w.ctx, w.s); err == nil {
			fresh.live = true
			w.mu.Lock()
			w.reg = fresh
			w.mu.Unlock()
		}
	}
	if w.ctx.Err() != nil {
		return
	}
	if err != nil {
		w.log.Error("check of the register", "error", err)
	}
	w.mu.Lock()
	w.doubt = err != nil
	listeners := append([]func(){}, w.onChange...)
	w.mu.Unlock()
	for _, f := range listeners {
		f()
	}
}

// Wait returns when all changes so far have been looked at.
func (w *Watch) Wait() {
	if w == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for w.busy {
		w.idle.Wait()
	}
}

// OnChange calls f, away from the goroutine of the window, when something else is to be checked than before.
func (w *Watch) OnChange(f func()) {
	if w == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.onChange = append(w.onChange, f)
}

// Ready reports whether the first run is done.
func (w *Watch) Ready() bool {
	if w == nil {
		return false
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.reg != nil
}

// Findings returns what is to be checked of a record: of a post with its appointments and all else that belongs to it, of an
// appointment, of a person with the offices held. What is accepted comes last.
func (w *Watch) Findings(record int64) []Finding {
	var list []placed
	n := w.read(func(r *register, n names) { list = r.book.on(record, n) })
	out := titled(list, n)
	sortFindings(out)
	return out
}

// All returns everything that is to be checked, in no order that means anything.
func (w *Watch) All() []Finding {
	var list []placed
	n := w.read(func(r *register, n names) { list = r.book.every(n) })
	return titled(list, n)
}

// Counts returns how much is to be checked and not accepted, by the record it shows on.
func (w *Watch) Counts() map[int64]int {
	out := map[int64]int{}
	w.read(func(r *register, _ names) { out = maps.Clone(r.book.counts) })
	return out
}

// Total returns how much is to be checked and not accepted.
func (w *Watch) Total() (n int) {
	w.read(func(r *register, _ names) { n = r.book.total })
	return n
}

// Overdue returns how many deadlines have passed by the rules; tasks have none.
func (w *Watch) Overdue() (n int) {
	w.read(func(r *register, _ names) { n = r.book.overdue })
	return n
}

// read looks into what is known. Titles are asked for afterwards, without the lock.
func (w *Watch) read(f func(*register, names)) names {
	if w == nil {
		return nil
	}
	n := namesOf(w.ctx, w.s)
	w.mu.Lock()
	if w.reg != nil {
		f(w.reg, n)
	}
	old := w.yesterday()
	w.mu.Unlock()
	if old {
		w.begin()
	}
	return n
}
