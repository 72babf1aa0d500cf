package preview

import (
	"context"
	"errors"
	"runtime/debug"
	"time"

	"github.com/klippa-app/go-pdfium"
)

// Engine makes pictures. One is enough for a program: it does one thing at a time, for as many goroutines as ask. Nothing of it is
// started before it is needed, and after some minutes without work its memory is given back.
type Engine struct {
	dir string

	turn   chan struct{} // full while somebody works with what follows
	module *module       // nil while none runs
	lives  int           // modules and instances started so far: what was opened in an earlier one has to be opened again
	inst   pdfium.Pdfium // of the module; nil after it has failed
	idle   *time.Timer
	rest   time.Duration
}

// restAfter is how long an engine waits for more work before it gives its memory back.
const restAfter = 5 * time.Minute

// slowest is how long one request may take: a damaged file could keep the module busy for ever.
const slowest = 30 * time.Second

// ErrDamaged says that a file is no PDF file that can be shown.
var ErrDamaged = errors.New("the file cannot be shown as pages")

// ErrNoPage says that a document has no such page.
var ErrNoPage = errors.New("no such page")

// New returns an engine that keeps its compiled code in cacheDir, which is made when it is needed. Where it is "" or cannot be written the
// engine works all the same, but each start takes seconds.
func New(cacheDir string) *Engine {
	return &Engine{dir: cacheDir, turn: make(chan struct{}, 1), rest: restAfter}
}

// Warm starts the engine, so that the first document is shown sooner.
func (e *Engine) Warm(ctx context.Context) error {
	return e.work(ctx, func(pdfium.Pdfium) error { return nil })
}

// Release gives the memory of the engine back; what is asked of it later starts it again. Documents stay open.
func (e *Engine) Release() {
	e.turn <- struct{}{}
	defer e.yield()
	e.stop()
}

// work waits for its turn and does something with an instance of PDFium. One that fails is replaced by a new one, once.
func (e *Engine) work(ctx context.Context, do func(pdfium.Pdfium) error) error {
	select {
	case e.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer e.yield()
	if err := ctx.Err(); err != nil {
		return err
	}
	defer e.later()
	for again := true; ; again = false {
		if err := e.start(ctx); err != nil {
			return err
		}
		err := e.guarded(do)
		if err == nil || !broken(err) {
			return err
		}
		_ = e.inst.Kill() // it is broken already
		e.inst = nil
		if !again {
			return errors.Join(ErrDamaged, err)
		}
	}
}

func (e *Engine) yield() { <-e.turn }

// guarded ends what takes far too long.
func (e *Engine) guarded(do func(pdfium.Pdfium) error) error {
	inst := e.inst
	watch := time.AfterFunc(slowest, func() { _ = inst.Kill() }) // do then returns with an error
	defer watch.Stop()
	return do(inst)
}

// start starts the module and an instance where there is none.
func (e *Engine) start(ctx context.Context) error {
	if e.module == nil {
		m, err := startModule(e.dir)
		if err != nil {
			return err
		}
		e.module = m
	}
	if e.inst == nil {
		inst, err := e.module.pool.GetInstanceWithContext(ctx)
		if err != nil {
			return err
		}
		e.inst = inst
		e.lives++
	}
	return nil
}

// later sets the time when the engine rests.
func (e *Engine) later() {
	if e.idle == nil {
		e.idle = time.AfterFunc(e.rest, e.Release)
		return
	}
	e.idle.Reset(e.rest)
}

func (e *Engine) stop() {
	if e.module == nil {
		return
	}
	e.module.close()
	e.module, e.inst = nil, nil
	debug.FreeOSMemory() // tens of megabytes that would otherwise stay until much more has been used
}
