package preview

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf"
)

// paper is a file of so many pages, each with one line of words at its top.
func paper(t testing.TB, pages int) []byte {
	t.Helper()
	d := doc.Document{Title: "Consulates", Language: "en", Date: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)}
	for i := range pages {
		if i > 0 {
			d.Blocks = append(d.Blocks, doc.PageBreak{})
		}
		d.Blocks = append(d.Blocks, doc.Text("Honorary Consulate of Lithuania in Toruń"))
	}
	var out bytes.Buffer
	if err := pdf.Render(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var (
	once    sync.Once
	kept    *Engine
	keptDir string
)

// engine is one for all tests: a start takes seconds.
func engine(t testing.TB) *Engine {
	t.Helper()
	once.Do(func() {
		var err error
		if keptDir, err = os.MkdirTemp("", "preview"); err != nil {
			t.Fatal(err)
		}
		kept = New(keptDir)
	})
	return kept
}

func TestMain(m *testing.M) {
	code := m.Run()
	if kept != nil {
		kept.Release()
		_ = os.RemoveAll(keptDir)
	}
	os.Exit(code)
}

func open(t testing.TB, e *Engine, data []byte) *Document {
	t.Helper()
	d, err := e.Open(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

// ink counts the dark pixels of a picture.
func ink(img image.Image) int {
	n := 0
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y < 128 {
				n++
			}
		}
	}
	return n
}

func TestPagesBecomePictures(t *testing.T) {
	d := open(t, engine(t), paper(t, 3))
	if d.Pages() != 3 {
		t.Fatalf("%d pages", d.Pages())
	}
	if w, h := d.Size(2); w < 594 || w > 596 || h < 841 || h > 843 {
		t.Errorf("A4 is %.1f × %.1f points", w, h)
	}
	img, err := d.Render(context.Background(), 0, 600)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 600 || b.Dy() < 848 || b.Dy() > 850 {
		t.Errorf("a picture of %v", b)
	}
	if n := ink(img); n < 200 || n > 600*849/4 {
		t.Errorf("%d dark pixels", n)
	}
	if r, g, b, a := img.At(1, 848).RGBA(); r != 0xffff || g != 0xffff || b != 0xffff || a != 0xffff {
		t.Error("the paper is not white")
	}
	again, err := d.Render(context.Background(), 0, 1200)
	if err != nil {
		t.Fatal(err)
	}
	if ink(again) < 3*ink(img) {
		t.Error("twice as wide is not sharper")
	}
}

func TestWhatIsNoPageIsRefused(t *testing.T) {
	e := engine(t)
	whole := paper(t, 2)
	for name, data := range map[string][]byte{
		"nothing": nil, "a text": []byte("Honorary Consulate"), "a head alone": []byte("%PDF-1.7\n"), "zeros": make([]byte, 4096),
	} {
		if _, err := e.Open(context.Background(), data); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	// A file cut short or scratched may or may not be shown, but nothing of it is lasting.
	for _, at := range []int{len(whole) / 4, len(whole) / 2, len(whole) - 20} {
		for _, data := range [][]byte{whole[:at], append(append(bytes.Clone(whole[:at]), bytes.Repeat([]byte{0xff}, 16)...), whole[min(at+16, len(whole)):]...)} {
			d, err := e.Open(context.Background(), data)
			if err != nil {
				continue
			}
			for i := range d.Pages() {
				_, _ = d.Render(context.Background(), i, 100)
			}
			d.Close()
		}
	}
	d := open(t, e, whole)
	for _, i := range []int{-1, 2} {
		if _, err := d.Render(context.Background(), i, 100); !errors.Is(err, ErrNoPage) {
			t.Errorf("page %d: %v", i, err)
		}
	}
	for _, w := range []int{0, -5, largest + 1} {
		if _, err := d.Render(context.Background(), 0, w); err == nil {
			t.Errorf("%d pixels wide", w)
		}
	}
	if _, err := d.Render(context.Background(), 0, 100); err != nil {
		t.Errorf("the sound file after them: %v", err)
	}
}

func TestACrashIsMended(t *testing.T) {
	e := engine(t)
	d := open(t, e, paper(t, 2))
	before := e.lives
	if err := e.inst.Kill(); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Render(context.Background(), 1, 100); err != nil {
		t.Fatal(err)
	}
	if e.lives == before {
		t.Error("no new instance was made")
	}
}

func TestMemoryIsGivenBackAndTakenAgain(t *testing.T) {
	e := engine(t)
	d := open(t, e, paper(t, 1))
	e.Release()
	if e.module != nil || e.inst != nil {
		t.Fatal("something is still held")
	}
	e.Release()
	if _, err := d.Render(context.Background(), 0, 100); err != nil {
		t.Fatal(err)
	}
	d.Close()
	d.Close()
	if _, err := d.Render(context.Background(), 0, 100); err == nil {
		t.Error("a closed document was shown")
	}
}

func TestAnIdleEngineRests(t *testing.T) {
	e := engine(t)
	if err := e.Warm(context.Background()); err != nil {
		t.Fatal(err)
	}
	defer func() { e.rest = restAfter }()
	e.rest = time.Millisecond
	if err := e.Warm(context.Background()); err != nil {
		t.Fatal(err)
	}
	for { // ends by the test's own time limit where it never rests
		e.turn <- struct{}{}
		resting := e.module == nil
		e.yield()
		if resting {
			return
		}
	}
}

func TestManyAskAtOnce(t *testing.T) {
	e := engine(t)
	data := paper(t, 4)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			d, err := e.Open(context.Background(), data)
			if err != nil {
				t.Error(err)
				return
			}
			defer d.Close()
			for i := range d.Pages() {
				if _, err := d.Render(context.Background(), i, 120); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
}

func TestWhoWaitsMayGiveUp(t *testing.T) {
	e := engine(t)
	d := open(t, e, paper(t, 1))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := d.Render(ctx, 0, 100); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	e.turn <- struct{}{} // somebody is busy
	done := make(chan error)
	ctx, cancel = context.WithCancel(context.Background())
	go func() { _, err := d.Render(ctx, 0, 100); done <- err }()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	e.yield()
}

// What is kept of the compiled code may be damaged, or be of an earlier edition, or there may be no place for it.
func TestTheCacheIsMendedOrDoneWithout(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles several times")
	}
	engine(t).Release()
	if err := kept.Warm(context.Background()); err != nil {
		t.Fatal(err)
	}
	kept.Release()
	code := files(keptDir)
	if len(code) != 1 {
		t.Fatalf("%v is kept", code)
	}
	for path := range code {
		body, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		body[len(body)/2] ^= 0xff
		if err := os.WriteFile(path, body, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	older := filepath.Join(keptDir, "older")
	if err := os.WriteFile(older, []byte("code"), 0o600); err != nil {
		t.Fatal(err)
	}
	open(t, kept, paper(t, 1))
	if now := files(keptDir); len(now) != 1 || now[older] {
		t.Errorf("%v is kept", now)
	}
	kept.Release()

	inTheWay := filepath.Join(t.TempDir(), "cache")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	e := New(filepath.Join(inTheWay, "preview"))
	defer e.Release()
	if d := open(t, e, paper(t, 1)); d.Pages() != 1 {
		t.Error("no page without a cache")
	}
}

func TestNothingIsStartedBeforeItIsNeeded(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cache")
	e := New(dir)
	if e.module != nil || e.inst != nil {
		t.Error("it has been started")
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("its folder was made")
	}
}
