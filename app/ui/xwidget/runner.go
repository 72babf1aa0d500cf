package xwidget

import (
	"context"
	"sync"

	"fyne.io/fyne/v2"
)

// Runner does work away from the goroutine of the window. The work returns what is to be done with its result, which then runs
// on the goroutine of the window. Every owner (a page, a list) has its own Runner.
type Runner interface {
	Go(work func(ctx context.Context) (apply func()))
}

// Inline runs everything at once where it is called: for tests.
type Inline struct{}

// Go does the work and applies it.
func (Inline) Go(work func(ctx context.Context) (apply func())) {
	if apply := work(context.Background()); apply != nil {
		apply()
	}
}

// Background runs each work in a goroutine of its own. A newer work cancels the older one, whose result is dropped even when it
// comes later: what an owner shows is always the answer to its last question.
type Background struct {
	mu     sync.Mutex
	gen    int
	cancel context.CancelFunc
}

// Go starts the work.
func (b *Background) Go(work func(ctx context.Context) (apply func())) {
	ctx, cancel := context.WithCancel(context.Background())
	b.mu.Lock()
	if b.cancel != nil {
		b.cancel()
	}
	b.gen++
	gen := b.gen
	b.cancel = cancel
	b.mu.Unlock()
	go func() {
		apply := work(ctx)
		if apply == nil || !b.current(gen) {
			return
		}
		fyne.Do(func() {
			if b.current(gen) {
				apply()
			}
		})
	}()
}

// Stop cancels what runs and drops its result: the owner is going.
func (b *Background) Stop() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.gen++
	if b.cancel != nil {
		b.cancel()
		b.cancel = nil
	}
}

func (b *Background) current(gen int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return gen == b.gen
}
