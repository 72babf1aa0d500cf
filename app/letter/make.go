package letter

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/docx"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
)

// Draft is a letter made of a template and a record.
type Draft struct {
	Document  doc.Document
	Gaps      []Gap
	Template  Template
	Subject   string // in words
	Addressee string // lines
	Day       time.Time

	filled []byte // the office's own Word file, filled
}

// Invalid is what Make fails with where a template cannot be read.
type Invalid struct{ Problems []Problem }

func (e *Invalid) Error() string {
	p := e.Problems[0]
	return fmt.Sprintf("template, line %d: %s %v", p.Line, p.Key, p.Args)
}

// Make fills a template with what the register knows of a record on a day. The letter is in the template's language, whatever the
// register's words; names of persons are written as that language asks for. It fails with Invalid where the template has problems.
func Make(ctx context.Context, r *view.Register, t Template, subject int64, o Options) (Draft, error) {
	if o.Day == 0 {
		o.Day = r.Today()
	}
	w := words.In(t.Lang)
	r = r.In(w).ForPrint()
	known, err := r.LetterFacts(ctx, t.Of, subject, o.Day)
	if err != nil {
		return Draft{}, err
	}
	paper, emblem, err := r.LetterPaper(ctx, t.Lang)
	if err != nil {
		return Draft{}, err
	}
	about, wrong := parse(t.Subject, t.Of, true)
	text := t.Body
	if t.Docx != nil {
		text = "" // the file takes its place
	}
	body, more := parse(text, t.Of, false)
	if wrong = append(wrong, more...); len(wrong) > 0 {
		return Draft{}, &Invalid{wrong}
	}
	x := &filler{facts: &facts{LetterFacts: known, r: r, w: w, o: o, sort: t.Sort, paper: paper}, told: map[string]bool{}}
	d := Draft{Template: t, Subject: plain(x.fill(about)), Addressee: x.addressee(), Day: time.Unix(int64(o.Day)*24*60*60, 0).UTC()}
	d.Document = doc.Document{Title: d.Subject, Language: w.Lang, Author: o.Author, Date: o.Made, Letter: true, Letterhead: x.letterhead(emblem)}
	if d.Subject == "" {
		d.Document.Title = t.Title
	}
	if t.Docx != nil {
		err = x.fillFile(&d)
	} else {
		d.Document.Blocks = x.blocks(t, body, d.Subject)
	}
	d.Gaps = x.gaps
	return d, err
}

// letterhead is the office's paper; nil where the register has none.
func (x *filler) letterhead(emblem []byte) *doc.Letterhead {
	l := x.paper
	if l == nil {
		return nil
	}
	h := &doc.Letterhead{Names: texts(l.Office, l.Unit)}
	if emblem != nil {
		h.Emblem = picture(emblem, x.w.T("letter.emblem"))
		h.Emblem.Unreadable = x.w.T("letter.emblem.unreadable")
	}
	h.Address = texts(strings.ReplaceAll(strings.TrimSpace(l.Address), "\n", ", "))
	if l.Phone != "" {
		h.Address = append(h.Address, x.w.T("letter.phone", map[string]any{"Number": strings.ReplaceAll(l.Phone, " ", "\u00a0")}))
	}
	h.Address = append(h.Address, texts(l.Email, l.Web)...)
	return h
}

// texts leaves out what is empty.
func texts(all ...string) (out []string) {
	for _, t := range all {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// blocks sets the letter: a note with its number above and place, date, initials and addressee below, as ministries write them; a letter
// with number, date, addressee and subject above and the signature below; any other paper, a commission, with place, date and signature
// below. What the template says itself is not said again.
func (x *filler) blocks(t Template, body []node, subject string) (out []doc.Block) {
	said := map[string]bool{}
	mentioned(body, said)
	add := func(key string, blocks ...doc.Block) {
		if !said[key] {
			out = append(out, blocks...)
		}
	}
	dated := serif(x.placeAndDate())
	dated.Align = doc.Right
	number := serif(x.w.T("letter.number", map[string]any{"Number": x.number()}))
	switch t.Sort {
	case "note_verbale", "circular":
		add("number", number, doc.Spacer{Height: 14})
	case "letter", "email", "memorandum":
		add("date", dated)
		add("number", number)
		out = append(out, doc.Spacer{Height: 12})
		add("addressee", x.to()...)
		if subject != "" {
			p := serif(subject)
			p.Runs[0].Bold = true
			out = append(out, p, doc.Spacer{Height: 8})
		}
	}
	said["date"] = said["date"] || said["office.place"] && t.Sort == "other"
	for _, p := range paragraphs(x.fill(body), x.w.Lang) {
		if p.signed {
			said["signatory"] = true
			out = append(out, signatures(p)...)
			continue
		}
		if p.head {
			for i := range p.runs {
				p.runs[i].Size = headSize
			}
			out = append(out, doc.Paragraph{Runs: p.runs, Align: p.align}, doc.Spacer{Height: 8})
			continue
		}
		out = append(out, doc.Paragraph{Runs: p.runs, Align: p.align})
	}
	switch t.Sort {
	case "note_verbale", "circular":
		out = append(out, doc.Spacer{Height: 10})
		add("date", dated)
		add("signatory", doc.Spacer{Height: 12}, doc.Signatures{Lines: []doc.Signature{{Below: x.w.T("letter.initials")}}}, doc.Spacer{Height: 18})
		add("addressee", x.to()...)
	case "letter", "email", "memorandum":
		if !said["signatory"] {
			out = append(out, x.signature())
		}
	default:
		out = append(out, doc.Spacer{Height: 14})
		add("date", dated)
		if !said["signatory"] {
			out = append(out, x.signature())
		}
	}
	return out
}

// headSize is the size of a heading within a letter, in points.
const headSize = 15

// mentioned collects the fields a template asks for.
func mentioned(nodes []node, into map[string]bool) {
	for i := range nodes {
		into[nodes[i].field] = true
		for _, b := range nodes[i].choice {
			mentioned(b.then, into)
		}
	}
}

func serif(text string) doc.Paragraph {
	return doc.Paragraph{Runs: []doc.Run{{Text: text, Serif: true}}}
}

// number is that of the letter, or room to write it.
func (x *filler) number() string {
	if x.o.Number == "" {
		return "________"
	}
	return x.o.Number
}

func (x *filler) placeAndDate() string {
	day := x.w.T("letter.date", map[string]any{"Date": x.day(x.Day.Date())})
	if x.paper == nil || x.paper.Place == "" {
		return day
	}
	return x.paper.Place + ", " + day
}

// to is the addressee, a gap where nobody was named.
func (x *filler) to() []doc.Block {
	p := x.value("addressee", "")
	return []doc.Block{doc.Paragraph{Runs: []doc.Run{{Text: p.text, Serif: true, Italic: p.gap}}}, doc.Spacer{Height: 12}}
}

// signature is who signs, with room above.
func (x *filler) signature() doc.Block {
	s := doc.Signature{}
	if x.paper != nil {
		s.Name, s.Below = x.paper.Signatory, x.paper.Title
	}
	return signed(s)
}

func signed(lines ...doc.Signature) doc.Block {
	return doc.Keep{Blocks: []doc.Block{doc.Spacer{Height: 26}, doc.Signatures{Lines: lines}}}
}

// signatures are the lines to be signed a template has itself: the first line is the name, the rest stands below it.
func signatures(p paragraph) []doc.Block {
	var text strings.Builder
	for _, r := range p.runs {
		text.WriteString(r.Text)
	}
	name, below, _ := strings.Cut(text.String(), "\n")
	return []doc.Block{signed(doc.Signature{Name: name, Below: below})}
}

// WriteDOCX writes the letter as a Word file: the office's own, filled, where the template has one.
func (d Draft) WriteDOCX(w io.Writer) error {
	if d.filled != nil {
		_, err := io.Copy(w, bytes.NewReader(d.filled))
		return err
	}
	return docx.Write(w, d.Document)
}
