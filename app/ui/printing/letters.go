package printing

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// Letters are the letters of the office: those that come with the program and its own.
type Letters interface {
	// All lists them.
	All(ctx context.Context, v *view.Register) ([]Letter, error)
	// Make fills one in for a record, in a language it is there in.
	Make(ctx context.Context, v *view.Register, name, lang string, record int64, o LetterOptions) (Draft, error)
}

// Letter is one that can be written.
type Letter struct {
	Name     string
	Of       string            // kind of record it is about
	Titles   map[string]string // by language: those it is there in
	Numbered bool              // it is entered in the register of correspondence
}

// LetterOptions are what a letter says besides the facts of the register.
type LetterOptions struct {
	Day       schema.Day
	Number    string // "" leaves room for it
	Addressee string // lines
	Author    string
}

// Draft is a letter that was filled in.
type Draft struct {
	Document doc.Document
	Gaps     []Gap
	Word     func(io.Writer) error // writes it as a Word file
	// Enter enters it in the register of correspondence and returns the number it got and the record; note has what the letter does noted
	// on its appointment too. nil where it gets no number, or has one.
	Enter func(ctx context.Context, note bool) (number string, record int64, err error)
}

// Gap is a place of a letter the register has nothing for.
type Gap struct {
	Text   string // what is not recorded
	Record int64  // that should hold it, 0 where there is none
}

// letterMark stands before the names of letters, which no document has.
const letterMark = "letter:"

// offered is a document or letter that can be chosen.
type offered struct {
	report.Info
	title, about string  // in the window's language
	letter       *Letter // nil for a document
}

// offers lists what can be printed, by groups.
func (p *Page) offers() []offered {
	if p.offered == nil {
		p.offered = p.list()
	}
	return p.offered
}

// list puts all of it together.
func (p *Page) list() []offered {
	w := p.d.Words
	var out []offered
	for _, info := range report.List() {
		out = append(out, offered{Info: info, title: w.T(info.Title), about: w.T(info.Description)})
	}
	for i := range p.letters {
		l := &p.letters[i]
		out = append(out, offered{
			Info:  report.Info{Name: letterMark + l.Name, Of: l.Of, Many: true, Group: "letters"},
			title: l.title(w.Lang), about: w.T("printing.letter.about", map[string]any{"Kind": w.KindInText(l.Of)}), letter: l,
		})
	}
	slices.SortStableFunc(out, func(a, b offered) int {
		return slices.Index(report.Groups, a.Group) - slices.Index(report.Groups, b.Group)
	})
	return out
}

// chosen is what was chosen to be printed.
func (p *Page) chosen() (offered, bool) { return p.named(p.c.name) }

func (p *Page) named(name string) (offered, bool) {
	all := p.offers()
	i := slices.IndexFunc(all, func(x offered) bool { return x.Name == name })
	if i < 0 {
		return offered{}, false
	}
	return all[i], true
}

// title is what a letter is called, in the language nearest.
func (l *Letter) title(lang string) string { return l.Titles[l.nearest(lang)] }

// nearest is the language of a letter nearest to one.
func (l *Letter) nearest(lang string) string {
	all := l.langs()
	if slices.Contains(all, lang) || len(all) == 0 {
		return lang
	}
	if slices.Contains(all, "en") {
		return "en"
	}
	return all[0]
}

// langs are those it is there in.
func (l *Letter) langs() []string {
	var out []string
	for lang := range l.Titles {
		out = append(out, lang)
	}
	slices.Sort(out)
	return out
}

// readLetters reads the letters there are, beside everything else.
func (p *Page) readLetters() {
	if p.deps.Letters == nil {
		return
	}
	v := view.New(p.d.Store, p.d.Words)
	p.reader.Go(func(ctx context.Context) func() {
		all, err := p.deps.Letters.All(ctx, v)
		return func() {
			if err != nil {
				p.d.Log.Error("letters", "error", err)
				return
			}
			p.letters, p.offered = all, nil
			p.pane.offer.Objects = nil
			p.column.show()
			p.remakeNow()
		}
	})
}

// draft fills a letter in for each of the records chosen: one document with a part for each.
func (p *Page) draft(ctx context.Context, o order) (Draft, error) {
	var out Draft
	for i, id := range o.params.IDs {
		d, err := p.deps.Letters.Make(ctx, o.view, strings.TrimPrefix(o.name, letterMark), o.params.Words.Lang, id,
			LetterOptions{Day: o.params.AsOf, Number: o.numbers[id], Addressee: o.addressee, Author: o.params.Author})
		if err != nil {
			return out, err
		}
		if len(o.params.IDs) == 1 {
			return d, nil
		}
		if i == 0 {
			out.Document = d.Document
			out.Document.Blocks = nil
		}
		out.Document.Parts = append(out.Document.Parts, d.Document)
		out.Gaps = append(out.Gaps, d.Gaps...)
	}
	return out, nil
}

// saveWord saves the letter as a Word file.
func (p *Page) saveWord() {
	if !p.may() {
		return
	}
	info, _ := p.chosen()
	name := strings.TrimSuffix(p.fileName(p.title(info)), ending) + ".docx"
	o := p.order(info)
	p.deps.AskPath(name, func(path string) {
		p.job("printing.saving", func(ctx context.Context, _ func(done, total int)) error {
			d, err := p.draft(ctx, o)
			if err != nil {
				return err
			}
			return p.deps.WriteFile(path, func(w io.Writer) error {
				if err := ctx.Err(); err != nil {
					return err
				}
				return d.Word(w)
			})
		}, func() { p.saved(path) })
	})
}

// enter enters the letter in the register of correspondence; it then stands there with its number, and on the paper.
func (p *Page) enter() {
	if !p.may() || !p.d.CanEdit() {
		return
	}
	info, _ := p.chosen()
	o := p.order(info)
	id := o.params.IDs[0]
	number, record, note := "", int64(0), !p.c.unnoted && info.Of == "appointment"
	p.job("printing.entering", func(ctx context.Context, _ func(done, total int)) error {
		d, err := p.draft(ctx, o)
		if err != nil || d.Enter == nil {
			return err
		}
		number, record, err = d.Enter(ctx, note)
		return err
	}, func() {
		w := p.d.Words
		if number == "" { // it has one
			return
		}
		p.c.numbers[numbered{info.Name, id}] = entry{number, record}
		p.remakeNow()
		p.d.Toast(w.T("printing.entered", map[string]any{"Number": number}), w.T("printing.show_entry"), func() {
			p.d.Go(desk.Route{Page: "correspondence", ID: record})
		})
	})
}

// numbered is a letter about a record that has been entered.
type numbered struct {
	letter string
	record int64
}

// entry is where a letter stands in the register of correspondence.
type entry struct {
	number string
	record int64
}

// numberOf is the number a letter about a record was entered under, "" where it was not, or the entry was taken back.
func (p *Page) numberOf(letter string, record int64) string {
	key := numbered{letter, record}
	e, ok := p.c.numbers[key]
	if !ok {
		return ""
	}
	names, err := p.d.Store.Names(context.Background(), e.record)
	if n, there := names[e.record]; err == nil && (!there || n.Void != "") {
		delete(p.c.numbers, key)
		return ""
	}
	return e.number
}
