package printing

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

// column is the left side of the page: what is chosen, and what is done with the document.
type column struct {
	p       *Page
	content *fyne.Container
	scroll  *xwidget.Page

	document *xwidget.ComboBox
	about    *xwidget.Para
	whom     *whom
	asOf     *xwidget.DateField
	language *picks
	variant  *picks
	only     *xwidget.Para   // says that there is no public variant
	reveal   *xwidget.Button // shows sensitive fields
	from     *xwidget.DateField
	until    *xwidget.DateField
	draft    *xwidget.Check
	options  map[string]fyne.CanvasObject // of documents, made once so that the focus stays
	strip    *strip                       // of what is being saved

	addressee *xwidget.Entry // of letters
	note      *xwidget.Check

	save, open, each *xwidget.Button
	word, enter      *xwidget.Button // of letters
	foot             *fyne.Container

	shown string // document and kind the choices are shown for
}

func newColumn(p *Page) *column {
	w := p.d.Words
	k := &column{p: p, options: map[string]fyne.CanvasObject{}}
	k.document = xwidget.NewComboBox(w.T("printing.document"), p.d.WidgetWords(), k.suggest)
	k.document.Wide(760, 14)
	k.document.OnChanged = k.chose
	k.about = xwidget.NewPara("", look.CaptionText, look.MutedText)
	k.whom = newWhom(k)
	k.asOf = k.dateField("printing.as_of", func(d schema.Date) { p.c.asOf = d })
	k.from = k.dateField("printing.from", func(d schema.Date) { p.c.from = d })
	k.until = k.dateField("printing.until", func(d schema.Date) { p.c.until = d })
	k.language = newPicks(w.T("printing.language"), func(key string) {
		p.c.lang = key
		p.remake()
	})
	k.variant = newPicks(w.T("printing.variant"), func(key string) {
		p.c.full = key == fullVariant
		p.remake()
	})
	k.only = xwidget.NewPara("", look.CaptionText, look.MutedText)
	k.reveal = xwidget.NewButton(w.T("printing.show_sensitive"), func() { p.d.SetSensitive(true) })
	k.draft = xwidget.NewCheck(w.T("printing.draft"), w.T("printing.draft"), func(on bool) {
		p.c.draft = on
		p.remake()
	})
	k.save = xwidget.NewStyledButton(w.T("printing.save"), xwidget.Primary, p.save)
	k.open = xwidget.NewButton(w.T("printing.open"), p.open)
	k.open.Tip = w.T("printing.open.tip")
	k.each = xwidget.NewButton(w.T("printing.each"), p.saveEach)
	k.scroll = xwidget.NewPage(3 * look.Space)
	k.word = xwidget.NewButton(w.T("printing.word"), p.saveWord)
	k.enter = xwidget.NewButton(w.T("printing.enter"), p.enter)
	k.enter.Tip = w.T("printing.enter.tip")
	k.addressee = xwidget.NewLongEntry(w.T("printing.addressee"), 3)
	k.addressee.OnChanged = func(text string) {
		p.c.addressee = text
		p.remake()
	}
	k.note = xwidget.NewCheck(w.T("printing.note"), w.T("printing.note"), func(on bool) { p.c.unnoted = !on })
	k.foot = xwidget.NewFlow(2*look.Space, k.save, k.open, k.word, k.enter, k.each)
	k.strip = newStrip(w, p.d.After, func() { k.content.Refresh() })
	title := xwidget.NewPara(w.T("printing.title"), look.TitleText, look.Text)
	title.Bold = true
	k.content = &fyne.Container{Layout: columnLayout{}, Objects: []fyne.CanvasObject{ground(look.Surface), title, k.scroll, ground(look.Line), k.strip.box, k.foot}}
	for _, f := range []fyne.CanvasObject{k.document, k.asOf, k.from, k.until, k.language, k.variant, k.reveal, k.draft, k.addressee, k.note} {
		k.follow(f)
	}
	return k
}

// fullVariant and publicVariant are the two a document can have.
const (
	publicVariant = "public"
	fullVariant   = "full"
)

// follow scrolls a field into sight when it gets the focus.
func (k *column) follow(field fyne.CanvasObject) {
	reveal := func(has bool) {
		if has {
			k.scroll.Reveal(field)
		}
	}
	switch f := field.(type) {
	case *xwidget.ComboBox:
		f.OnFocus = reveal
	case *xwidget.DateField:
		f.OnFocus = reveal
	case *xwidget.Check:
		f.OnFocus = reveal
	case *xwidget.Entry:
		f.OnFocus = reveal
	case *xwidget.Button:
		f.OnFocus = reveal
	case *picks:
		f.OnFocus = reveal
	}
}

func (k *column) dateField(word string, set func(schema.Date)) *xwidget.DateField {
	w := k.p.d.Words
	f := xwidget.NewDateField(w.T(word), k.p.d.WidgetWords(), k.p.d.Store.Today(), w.ReadAs)
	f.OnChanged = func(d schema.Date, valid bool) {
		if valid {
			set(d)
		}
		k.p.remake()
	}
	return f
}

// wrongDate reports whether a date is half typed, or is none a document can be made for.
func (k *column) wrongDate() bool {
	info, _ := k.p.chosen()
	fields := []*xwidget.DateField{k.asOf}
	if info.Period {
		fields = append(fields, k.from, k.until)
	}
	for _, f := range fields {
		d, valid := f.Date()
		if _, exact := d.Day(); !valid || d != "" && !exact {
			return true
		}
	}
	return false
}

// suggest lists the documents, all of them or those a text is part of the name or description of.
func (k *column) suggest(text string) []xwidget.Option {
	return suggestDocuments(k.p.d.Words, k.p.offers(), text)
}

// chose takes another document.
func (k *column) chose(o xwidget.Option, ok bool) {
	info, known := k.p.named(o.Key)
	if !ok || !known {
		return
	}
	k.p.c.choose(info.Info)
	k.show()
	k.p.remake()
}

// show shows the choices of the document chosen.
func (k *column) show() {
	w, c := k.p.d.Words, k.p.c
	info, chosen := k.p.chosen()
	if chosen {
		k.document.SetChosen(xwidget.Option{Key: info.Name, Text: info.title})
		k.about.SetText(info.about)
		if name := xwidget.NewPara(info.title, look.BaseText, look.Text); name.Natural() > (columnWidth-80)*look.Size(look.BaseText)/14 {
			k.about.SetText(info.title + "\n" + info.about) // the field shows a part of it
		}
	} else {
		k.document.SetChosen(xwidget.Option{})
		k.about.SetText("")
	}
	if c.asOf == "" {
		k.asOf.SetDate(k.p.d.AsOf().Date())
	} else {
		k.asOf.SetDate(c.asOf)
	}
	k.from.SetDate(c.from)
	k.until.SetDate(c.until)
	var languages []pick
	spoken := words.Languages
	if info.letter != nil {
		spoken = info.letter.langs()
	}
	for _, l := range spoken {
		name := w.Language(l)
		if slices.Contains(words.Languages, l) {
			name = w.T("language.own." + l)
		}
		languages = append(languages, pick{l, name})
	}
	k.language.set(languages, k.p.language())
	variant := publicVariant
	if c.full {
		variant = fullVariant
	}
	k.variant.set([]pick{{publicVariant, w.T("variant.public")}, {fullVariant, w.T("variant.internal")}}, variant)
	k.draft.SetChecked(c.draft)
	k.note.SetChecked(!c.unnoted)
	if k.addressee.Text != c.addressee {
		k.addressee.SetText(c.addressee)
	}
	k.whom.show(info)
	k.arrange(info, chosen)
	k.ready()
}

// arrange puts those choices below one another that matter.
func (k *column) arrange(info offered, chosen bool) {
	w, d := k.p.d.Words, k.p.d
	objects := []fyne.CanvasObject{labelled(w.T("printing.document"), k.document, k.about)}
	if chosen {
		objects = append(objects, k.whom.objects(info)...)
		if info.Period {
			objects = append(objects, labelled(w.T("printing.from"), k.from), labelled(w.T("printing.until"), k.until))
		}
		for _, o := range info.Options {
			key := info.Name + " " + o.Key
			if k.options[key] == nil {
				k.options[key] = k.option(info.Info, o)
			}
			objects = append(objects, k.options[key])
		}
		if info.letter != nil {
			objects = append(objects, labelled(w.T("printing.addressee"), k.addressee), labelled(w.T("printing.dated"), k.asOf), labelled(w.T("printing.language"), k.language))
			if info.Of == "appointment" && info.letter.Numbered {
				objects = append(objects, k.note)
			}
			k.arranged(info, objects)
			return
		}
		objects = append(objects, labelled(w.T("printing.as_of"), k.asOf), labelled(w.T("printing.language"), k.language))
		switch only := secret(info.Info, k.p.c.kindFor(info.Info)); {
		case only && !d.Sensitive():
			k.only.SetText(w.T("printing.variant.hidden"))
			objects = append(objects, labelled(w.T("printing.variant"), k.only, xwidget.NewFlow(0, k.reveal)))
		case only:
			k.only.SetText(w.T("printing.variant.only"))
			objects = append(objects, labelled(w.T("printing.variant"), k.only))
		case d.Sensitive():
			objects = append(objects, labelled(w.T("printing.variant"), k.variant))
		default:
			k.only.SetText(w.T("printing.variant.public"))
			objects = append(objects, labelled(w.T("printing.variant"), k.only))
		}
		objects = append(objects, k.draft)
	}
	k.arranged(info, objects)
}

// arranged shows the choices; those of the same document stay where they are scrolled to.
func (k *column) arranged(info offered, objects []fyne.CanvasObject) {
	now := info.Name + " " + k.p.c.kind
	if now == k.shown && slices.Equal(objects, k.scroll.Objects()) {
		return
	}
	k.scroll.Keep(now == k.shown, objects...)
	k.shown = now
}

// option is a choice of the document's own.
func (k *column) option(info report.Info, o report.Option) fyne.CanvasObject {
	w, c := k.p.d.Words, k.p.c
	label := w.T("report.option." + o.Key)
	if len(o.Values) == 0 {
		e := xwidget.NewEntry(label)
		e.SetText(c.option(info, o.Key))
		e.OnChanged = func(text string) {
			c.setOption(info, o.Key, text)
			k.p.remake()
		}
		k.follow(e)
		return labelled(label, e)
	}
	all := make([]pick, len(o.Values))
	for i, v := range o.Values {
		all[i] = pick{v, w.T("report.option." + o.Key + "." + v)}
	}
	now := c.option(info, o.Key)
	if now == "" {
		now = o.Values[0]
	}
	f := newPicks(label, func(key string) {
		c.setOption(info, o.Key, key)
		k.p.remake()
	})
	f.set(all, now)
	k.follow(f)
	return labelled(label, f)
}

// labelled puts a caption over a field.
func labelled(label string, fields ...fyne.CanvasObject) fyne.CanvasObject {
	return xwidget.NewColumn(look.Space, append([]fyne.CanvasObject{xwidget.NewPara(label, look.CaptionText, look.MutedText)}, fields...)...)
}

// ready lets done be what can be done with what is chosen. A document need not be made yet to be saved.
func (k *column) ready() {
	info, _ := k.p.chosen()
	can := k.p.lack(info) == ""
	enable(k.save, can)
	enable(k.open, can)
	several := info.Of != "" && info.Many && len(k.p.c.chosen(info.Info).ids) > 1
	one := len(k.p.c.chosen(info.Info).ids) == 1
	changed := false
	show := func(b *xwidget.Button, on bool) {
		changed = changed || b.Hidden == on
		b.Hidden = !on
		enable(b, can)
	}
	show(k.each, several)
	show(k.word, info.letter != nil && one)
	show(k.enter, info.letter != nil && one && info.letter.Numbered && k.p.d.CanEdit())
	if one && k.p.numberOf(info.Name, k.p.c.chosen(info.Info).ids[0]) != "" { // it stands there already
		k.enter.Disable()
	}
	if changed {
		k.content.Refresh()
	}
}

// columnLayout places ground, title, the choices, a line, what is being saved, and the buttons at the foot.
type columnLayout struct{}

func (columnLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 300) }

func (columnLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	const side = 4 * look.Space
	w := s.Width - 2*side
	o[0].Resize(s)
	title := xwidget.HeightFor(o[1], w)
	o[1].Move(fyne.NewPos(side, 3*look.Space))
	o[1].Resize(fyne.NewSize(w, title))
	foot := xwidget.HeightFor(o[5], w)
	bottom := s.Height - foot - 3*look.Space
	o[5].Move(fyne.NewPos(side, bottom))
	o[5].Resize(fyne.NewSize(w, foot))
	if o[4].Visible() {
		h := xwidget.HeightFor(o[4], w)
		bottom -= h + 2*look.Space
		o[4].Move(fyne.NewPos(side, bottom))
		o[4].Resize(fyne.NewSize(w, h))
	}
	bottom -= 3 * look.Space
	o[3].Move(fyne.NewPos(0, bottom))
	o[3].Resize(fyne.NewSize(s.Width, 1))
	top := title + 6*look.Space
	o[2].Move(fyne.NewPos(side, top))
	o[2].Resize(fyne.NewSize(s.Width-side, max(0, bottom-top)))
}
