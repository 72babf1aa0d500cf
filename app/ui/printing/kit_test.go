package printing

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
)

// kit is a Print page over the story of Toruń, of which only paper and its pictures are not real.
type kit struct {
	t     *testing.T
	st    *pagetest.Story
	desk  *pagetest.Desk
	drive *uitest.Driver
	page  *Page
	c     *Choices
	deps  Deps
	dir   string

	orders  []report.Params // documents made
	names   []string
	missing []rune
	broken  []string
	fail    error
	pages   int // of each document
	opened  []string
	fake    *fakePreview
	asked   []string // names proposed for files
}

func newKit(t *testing.T, lang string, variant look.Variant) *kit {
	t.Helper()
	k := &kit{t: t, st: pagetest.Torun(t, "ministry"), dir: t.TempDir(), c: NewChoices(), pages: 3, fake: &fakePreview{}}
	k.st.More(t)
	k.desk = pagetest.New(t, k.st.Store, lang, variant)
	k.drive = &uitest.Driver{T: t, W: k.desk.Window}
	k.deps = Deps{
		Printer: k, Preview: k.fake, Now: func() time.Time { return pagetest.Now },
		WriteFile: func(path string, write func(io.Writer) error) error {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				return err
			}
			return os.WriteFile(path, b.Bytes(), 0o600)
		},
		AskPath: func(suggested string, then func(string)) {
			k.asked = append(k.asked, suggested)
			then(filepath.Join(k.dir, suggested))
		},
		AskFolder: func(then func(string)) { then(k.dir) },
		OpenFile:  func(path string) error { k.opened = append(k.opened, path); return nil },
		Passing: func(name string, write func(io.Writer) error) (string, error) {
			path := filepath.Join(k.dir, "passing "+name)
			return path, k.deps.WriteFile(path, write)
		},
		Fonts: "fonts",
	}
	return k
}

// show shows the page on what is asked to be printed.
func (k *kit) show(paper desk.Paper) {
	k.t.Helper()
	k.c.Ask(paper, k.desk.Words.Lang, k.desk.Sensitive())
	k.page = New(k.desk.Desk, k.deps, k.c)
	k.desk.Show(k.page)
}

// rest lets the choices come to rest.
func (k *kit) rest() { k.desk.Clock.Advance(pause) }

// Make makes the real document.
func (k *kit) Make(ctx context.Context, v *view.Register, name string, p report.Params) (doc.Document, error) {
	k.names, k.orders = append(k.names, name), append(k.orders, p)
	if k.fail != nil {
		return doc.Document{}, k.fail
	}
	return report.Make(ctx, v, name, p)
}

// Write writes its title and how many pages it is to have.
func (k *kit) Write(ctx context.Context, w io.Writer, d doc.Document, progress func(done, total int)) (Written, error) {
	progress(1, 2)
	if err := ctx.Err(); err != nil {
		return Written{}, err
	}
	_, err := io.WriteString(w, titleOf(d)+strings.Repeat("\f", k.pages))
	return Written{Missing: k.missing, Broken: k.broken}, err
}

// last is what the last document was made of.
func (k *kit) last() report.Params {
	k.t.Helper()
	if len(k.orders) == 0 {
		k.t.Fatal("nothing was made")
	}
	return k.orders[len(k.orders)-1]
}

func (k *kit) file(name string) string {
	k.t.Helper()
	b, err := os.ReadFile(filepath.Join(k.dir, name))
	if err != nil {
		k.t.Fatal(err)
	}
	return string(b)
}

// files are the names in the folder of the test.
func (k *kit) files() []string {
	k.t.Helper()
	entries, err := os.ReadDir(k.dir)
	if err != nil {
		k.t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// fakePreview shows each page as one colour.
type fakePreview struct {
	warmed, open int
	drawn        []wanted
	fail         error
}

func (f *fakePreview) Warm(context.Context) error { f.warmed++; return nil }

func (f *fakePreview) Open(_ context.Context, pdf []byte) (Leaves, error) {
	if f.fail != nil {
		return nil, f.fail
	}
	f.open++
	return &fakeLeaves{f, bytes.Count(pdf, []byte("\f"))}, nil
}

type fakeLeaves struct {
	f *fakePreview
	n int
}

func (l *fakeLeaves) Pages() int              { return l.n }
func (l *fakeLeaves) Size(int) (w, h float64) { return 595, 842 }
func (l *fakeLeaves) Close()                  {}
func (l *fakeLeaves) Render(ctx context.Context, i, widthPx int) (image.Image, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	l.f.drawn = append(l.f.drawn, wanted{i, widthPx})
	img := image.NewRGBA(image.Rect(0, 0, widthPx, widthPx*842/595))
	for p := 0; p < len(img.Pix); p += 4 {
		c := color.RGBA{0xff, 0xff - uint8(i%8)*8, 0xf0, 0xff}
		img.Pix[p], img.Pix[p+1], img.Pix[p+2], img.Pix[p+3] = c.R, c.G, c.B, c.A
	}
	return img, nil
}

var errNoPages = errors.New("no pages")

// held does its work when the test says so.
type held struct {
	work   func(context.Context) func()
	ctx    context.Context
	cancel context.CancelFunc
}

// Go keeps the work; what was kept before is cancelled and forgotten.
func (h *held) Go(work func(ctx context.Context) (apply func())) {
	if h.cancel != nil {
		h.cancel()
	}
	h.ctx, h.cancel = context.WithCancel(context.Background())
	h.work = work
}

// run does it.
func (h *held) run() {
	if apply := h.work(h.ctx); apply != nil && h.ctx.Err() == nil {
		apply()
	}
}

var _ xwidget.Runner = (*held)(nil)
