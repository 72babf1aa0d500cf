package export

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/exequatur/exequatur/app/exchange/webpage"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// page writes consulates as a web page: by country and city, the closed ones marked.
func (e *exporting) page(w io.Writer) error {
	ids, err := e.wanted()
	if err != nil {
		return err
	}
	b, err := e.book()
	if err != nil {
		return err
	}
	openings, err := allOf[*models.Opening](e, "opening")
	if err != nil {
		return err
	}
	var rows []*view.PostRow
	bySender := true
	for _, id := range ids {
		if row := b.rows[id]; row != nil && b.posts[id] != nil {
			if row.Status == models.ClosedForGood && row.StatusCertainty == schema.Certainly && len(e.req.Records) == 0 {
				e.res.Closed++ // nobody who looks for a consulate looks for it; a selection is taken as it is
				continue
			}
			rows = append(rows, row)
			bySender = bySender && row.ReceivingCode == rows[0].ReceivingCode && len(rows) > 0
		}
	}
	bySender = bySender && slices.ContainsFunc(rows, func(row *view.PostRow) bool { return row.SendingCode != rows[0].SendingCode })
	country := func(row *view.PostRow) (code, name string) {
		if bySender { // all stand in one country: whose they are tells them apart
			return row.SendingCode, row.SendingName
		}
		return row.ReceivingCode, row.ReceivingName
	}
	order := collate.New(language.Make(e.w.Lang))
	slices.SortStableFunc(rows, func(x, y *view.PostRow) int {
		_, a := country(x)
		_, b := country(y)
		return cmp.Or(order.CompareString(a, b), order.CompareString(x.Seat, y.Seat), order.CompareString(x.Title, y.Title))
	})
	p := webpage.Page{Lang: e.w.Lang, Title: e.w.Kind("post", true), Office: b.office,
		Intro: e.w.T("export.page.intro", map[string]any{"Date": e.w.LongDate(e.req.AsOf.Date())}) + " · " + e.w.N("export.page.count", len(rows)),
		Foot:  e.foot(),
		Labels: webpage.Labels{Search: e.w.T("export.page.search"), Hint: e.w.T("export.page.hint"), Shown: e.w.T("export.page.shown"), None: e.w.T("export.page.none"),
			Contents: e.w.T("export.page.contents"), Skip: e.w.T("export.page.skip"), Top: e.w.T("export.page.top")}}
	for _, row := range rows {
		code, name := country(row)
		if n := len(p.Groups); n == 0 || p.Groups[n-1].Key != "c-"+code {
			p.Groups = append(p.Groups, webpage.Group{Key: "c-" + code, Name: name})
		}
		g := &p.Groups[len(p.Groups)-1]
		g.Items = append(g.Items, b.item(row, openings[row.ID]))
	}
	e.res.Count = len(rows)
	return webpage.Write(w, p)
}

func (e *exporting) foot() string {
	if e.req.Full {
		return e.w.Variant(true)
	}
	return ""
}

func (b *book) item(row *view.PostRow, openings []*models.Opening) webpage.Item {
	p := b.posts[row.ID]
	x := webpage.Item{Key: "p-" + row.UID.String(), Name: row.Seat, Title: row.Title}
	if x.Name == "" {
		x.Name, x.Title = row.Title, ""
	}
	if row.Status != models.Open || row.StatusCertainty != schema.Certainly {
		x.Note = b.w.Status(row.Status, row.StatusCertainty)
	}
	add := func(label string, values ...webpage.Value) {
		values = slices.DeleteFunc(values, func(v webpage.Value) bool { return strings.TrimSpace(v.Text) == "" })
		if len(values) > 0 {
			x.Facts = append(x.Facts, webpage.Fact{Label: capital(label), Values: values})
		}
	}
	if row.HeadID != 0 && row.HeadCertainty == schema.Certainly {
		title := row.HeadTitle
		if row.Acting || title == "" {
			title = b.w.Field("post", "head")
			if row.Acting {
				title = b.w.Choice("appointment", "role", models.ActingHead)
			}
		}
		add(title, webpage.Value{Text: row.Head})
	}
	add(b.w.Field("post", "office_address"), webpage.Value{Text: p.OfficeAddress})
	var phones, fax, mails []webpage.Value
	for _, t := range b.phones[p.ID] {
		v := webpage.Value{Text: t.Number, Href: "tel:" + dialled(t.Number)}
		switch t.Use {
		case "home":
		case "fax":
			fax = append(fax, webpage.Value{Text: t.Number})
		default:
			if t.Note != "" {
				v.Text += " (" + t.Note + ")"
			}
			phones = append(phones, v)
		}
	}
	for _, m := range p.Emails {
		mails = append(mails, webpage.Value{Text: m, Href: "mailto:" + m})
	}
	add(b.w.Kind("phone", false), phones...)
	add(b.w.Choice("phone", "use", "fax"), fax...)
	add(b.w.T("export.page.email"), mails...)
	add(b.w.Field("post", "web"), webpage.Value{Text: p.Web, Href: website(p.Web)})
	file := schema.File{Rec: p, Parts: map[string][]schema.Record{}}
	for _, o := range openings {
		file.Parts["opening"] = append(file.Parts["opening"], o)
	}
	add(b.w.Kind("opening", true), webpage.Value{Text: strings.TrimSpace(b.r.Hours(file) + "\n" + p.OpeningHours)})
	if len(p.Languages) > 0 {
		add(b.w.Field("post", "languages"), webpage.Value{Text: b.r.Items(models.Catalog.Kind("post"), models.Catalog.Kind("post").Field("languages"), p.Languages)})
	}
	add(b.w.Field("post", "district"), webpage.Value{Text: row.District})
	all := []string{row.Seat, row.Title, row.Region, row.SendingName, row.ReceivingName, row.District}
	if c := b.cities[row.SeatID]; c != nil {
		all = append(all, c.OtherNames...)
	}
	for _, f := range x.Facts {
		for _, v := range f.Values {
			all = append(all, v.Text)
		}
	}
	x.Search = search.Fold(strings.Join(all, " "))
	return x
}

// capital writes a label with a capital at its beginning: words that stand inside sentences elsewhere do not have one.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// dialled keeps of a number what a telephone dials.
func dialled(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' || r == '*' || r == '#' {
			return r
		}
		return -1
	}, s)
}
