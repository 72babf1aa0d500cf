package printing

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/exequatur/exequatur/app/report"
)

const ending = ".pdf"

// fileName is what the document's file is called.
func (p *Page) fileName(title string) string {
	return report.FileName(strings.TrimPrefix(p.c.name, letterMark), title, map[string]bool{}) + ending
}

// title is what the document is called before it is made.
func (p *Page) title(info offered) string {
	if p.made != nil {
		return p.made.title
	}
	if ids := p.c.chosen(info.Info).ids; info.Of != "" && len(ids) == 1 {
		return p.d.RefTitle(ids[0])
	}
	if info.letter != nil {
		return info.letter.Titles[p.language()]
	}
	return p.words().T(info.Title)
}

// work does something with the document that is chosen, away from the goroutine of the window: with the file that stands already, or with
// one made for it. Then done is called.
func (p *Page) work(word string, do func(ctx context.Context, m *made) error, done func()) {
	info, _ := p.chosen()
	o := p.order(info)
	m := p.made
	if p.stampMade() != o.stamp {
		m = nil
	}
	p.job(word, func(ctx context.Context, progress func(done, total int)) (err error) {
		if m == nil {
			if m, err = p.make(ctx, o, progress); err != nil {
				return err
			}
		}
		return do(ctx, m)
	}, func() {
		p.tellWritten(m.written)
		done()
	})
}

// job runs work that can be cancelled, with its progress at the foot of the choices.
func (p *Page) job(word string, work func(ctx context.Context, progress func(done, total int)) error, done func()) {
	progress := p.column.strip.begin(p.d.Words.T(word), func() {
		p.halt(p.saver)
		p.column.strip.end()
		p.d.Toast(p.d.Words.T("printing.save_cancelled"), "", nil)
	})
	p.saver.Go(func(ctx context.Context) func() {
		err := work(ctx, progress)
		return func() {
			p.column.strip.end()
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil:
				p.d.Fail(err)
			default:
				done()
			}
		}
	})
}

// may reports whether everything is chosen; what is lacking is shown in the pane already.
func (p *Page) may() bool {
	info, _ := p.chosen()
	return p.lack(info) == ""
}

// save asks for a place and saves the document there.
func (p *Page) save() {
	if !p.may() {
		return
	}
	info, _ := p.chosen()
	p.deps.AskPath(p.fileName(p.title(info)), func(path string) {
		p.work("printing.saving", func(ctx context.Context, m *made) error {
			return p.deps.WriteFile(path, func(w io.Writer) error { return copyTo(ctx, w, m.pdf) })
		}, func() { p.saved(path) })
	})
}

// copyTo writes a file that is made already, unless it was cancelled meanwhile.
func copyTo(ctx context.Context, w io.Writer, pdf []byte) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	_, err := w.Write(pdf)
	return err
}

func (p *Page) saved(path string) {
	w := p.d.Words
	p.d.Toast(w.T("window.file_saved", map[string]any{"File": path}), w.T("window.open_file"), func() { p.openFile(path) })
}

func (p *Page) openFile(path string) {
	if err := p.deps.OpenFile(path); err != nil {
		p.d.Log.Warn("open a file", "error", err)
		p.d.Toast(p.d.Words.T("printing.no_viewer", map[string]any{"File": path}), "", nil)
	}
}

// open shows the document in the program the system has for such files, which prints it.
func (p *Page) open() {
	if !p.may() {
		return
	}
	path := ""
	p.work("printing.opening", func(ctx context.Context, m *made) (err error) {
		path, err = p.deps.Passing(p.fileName(m.title), func(w io.Writer) error { return copyTo(ctx, w, m.pdf) })
		return err
	}, func() { p.openFile(path) })
}

// saveEach saves a file for each record into a folder. Nothing there is overwritten: a name that is taken gets a number.
func (p *Page) saveEach() {
	if !p.may() {
		return
	}
	info, _ := p.chosen()
	o := p.order(info)
	p.deps.AskFolder(func(dir string) {
		saved := 0
		p.job("printing.saving_each", func(ctx context.Context, progress func(done, total int)) error {
			taken := names(dir)
			for i, id := range o.params.IDs {
				one := o
				one.params.IDs = []int64{id}
				m, err := p.make(ctx, one, func(int, int) {})
				if err != nil {
					return err
				}
				path := filepath.Join(dir, report.FileName(info.Name, m.title, taken)+ending)
				if err := p.deps.WriteFile(path, func(w io.Writer) error { return copyTo(ctx, w, m.pdf) }); err != nil {
					return err
				}
				saved++
				progress(i+1, len(o.params.IDs))
			}
			return nil
		}, func() {
			w := p.d.Words
			p.d.Toast(w.T("printing.saved_each", map[string]any{"Count": saved, "Folder": dir}), w.T("printing.open_folder"), func() { p.openFile(dir) })
		})
	})
}

// names are those of the files in a folder, as FileName compares them.
func names(dir string) map[string]bool {
	out := map[string]bool{}
	entries, _ := os.ReadDir(dir) // where it cannot be read, nothing can be written either, and that is told
	for _, e := range entries {
		out[strings.ToLower(strings.TrimSuffix(e.Name(), filepath.Ext(e.Name())))] = true
	}
	return out
}
