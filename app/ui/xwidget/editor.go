package xwidget

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/models/schema"
)

// editor is the widget of one field of a form. It writes into the draft as soon as what stands in it can be read.
type editor struct {
	object  fyne.CanvasObject
	focus   func() fyne.Focusable
	load    func()        // shows what the draft holds
	unread  func() string // why what stands in it cannot be read, or ""
	frame   func(problem bool)
	entries []*Entry // where letters can be inserted
}

// editorFor makes the widget that the field's type asks for.
func editorFor(r *fieldRow) *editor {
	switch r.field.Type {
	case schema.TextType:
		if r.field.Lookup != "" && r.form.env.SuggestCode != nil {
			return codeEditor(r)
		}
	case schema.LongTextType:
		return longTextEditor(r)
	case schema.MoneyType:
		return moneyEditor(r)
	case schema.DateType:
		return dateEditor(r)
	case schema.IntType:
		return parsedEditor(r, intText, readInt, WordNotANumber)
	case schema.CoordsType:
		return parsedEditor(r, coordsText, readCoords, WordNotCoords)
	case schema.BoolType:
		return boolEditor(r)
	case schema.ChoiceType:
		return choiceEditor(r)
	case schema.RefType:
		return refEditor(r)
	case schema.SetType:
		switch {
		case len(r.field.Choices) > 0:
			return keySetEditor(r)
		case r.field.Lookup != "" && r.form.env.SuggestCode != nil:
			return codesEditor(r)
		}
		return setEditor(r)
	case schema.LocalizedType:
		return localizedEditor(r)
	case schema.RefsType:
		return refsEditor(r)
	}
	return textEditor(r)
}

func value[T any](r *fieldRow) *T { return r.field.Ptr(r.form.draft).(*T) }

func nothingUnread() string { return "" }

// ownEntry gives an entry the manners of a form: it scrolls into view and tells the form when it is left.
func (r *fieldRow) ownEntry(e *Entry) *Entry {
	e.OnFocus = r.focused
	e.OnShortcut = r.shortcut
	return e
}

// entryEditor is an editor around one entry whose text is read by set.
func entryEditor(r *fieldRow, e *Entry, get func() string, set func(string)) *editor {
	loading := false
	e.OnChanged = func(s string) {
		if !loading {
			set(s)
			r.changed()
		}
	}
	return &editor{
		object: e, focus: func() fyne.Focusable { return e }, unread: nothingUnread, frame: e.SetProblem, entries: []*Entry{e},
		load: func() {
			loading = true
			e.SetText(get())
			e.CursorToEnd()
			loading = false
		},
	}
}

func textEditor(r *fieldRow) *editor {
	e := r.ownEntry(NewEntry(r.name))
	ed := entryEditor(r, e, func() string { return *value[string](r) }, func(s string) { *value[string](r) = s })
	if r.field.Suggest && r.form.env.SuggestText != nil {
		suggestWhileTyping(r, e)
	}
	if r.form.env.Tidy != nil {
		tidyWhenLeft(r, e)
	}
	return ed
}

// tidyWhenLeft brings a text into its usual form when the focus leaves it: "9" of a time of day becomes "09:00".
func tidyWhenLeft(r *fieldRow, e *Entry) {
	focus := e.OnFocus
	e.OnFocus = func(has bool) {
		if tidy := r.form.env.Tidy(r.form.kind, r.field, e.Text); !has && tidy != e.Text {
			e.SetText(tidy)
		}
		focus(has)
	}
}

// suggestWhileTyping proposes values used before; any other text is as good.
func suggestWhileTyping(r *fieldRow, e *Entry) {
	popup := newSuggestPopup(e, e, mostSuggested, func(o Option) {
		e.SetText(o.Text)
		e.CursorToEnd()
	})
	changed := e.OnChanged
	e.OnChanged = func(s string) {
		changed(s)
		if !e.focused {
			return
		}
		var options []Option
		if s != "" {
			for _, t := range r.form.env.SuggestText(r.form.kind, r.field, s) {
				if t != s {
					options = append(options, Option{Text: t})
				}
			}
		}
		popup.show(options, false)
	}
	e.OnKey = popup.key
	e.TabKey = func() bool {
		_, ok := popup.list.Current()
		return popup.open() && ok
	}
	focus := e.OnFocus
	e.OnFocus = func(has bool) {
		if !has {
			popup.left()
		}
		focus(has)
	}
}

func longTextEditor(r *fieldRow) *editor {
	e := r.ownEntry(NewLongEntry(r.name, 3))
	return entryEditor(r, e, func() string { return *value[string](r) }, func(s string) { *value[string](r) = s })
}

func setEditor(r *fieldRow) *editor {
	e := r.ownEntry(NewLongEntry(r.name, 2))
	r.hint = r.form.env.Words.say(WordSetHint)
	return entryEditor(r, e,
		func() string { return strings.Join(*value[schema.Set](r), "\n") },
		func(s string) { *value[schema.Set](r) = schema.NewSet(strings.Split(s, "\n")...) })
}

// parsedEditor is an entry whose text has to be read; while it cannot be, the draft keeps the last value and the form says why.
func parsedEditor(r *fieldRow, text func(*fieldRow) string, read func(*fieldRow, string) bool, word string) *editor {
	e := r.ownEntry(NewEntry(r.name))
	bad := false
	ed := entryEditor(r, e, func() string { return text(r) }, func(s string) { bad = !read(r, strings.TrimSpace(s)) })
	load := ed.load
	ed.load = func() { bad = false; load() }
	ed.unread = func() string {
		if !bad {
			return ""
		}
		return r.form.env.Words.with(word, map[string]any{"Text": e.Text})
	}
	switch {
	case r.field.Type == schema.CoordsType:
		r.hint = r.form.env.Words.say(WordCoordsHint)
	case r.field.Running:
		e.SetPlaceHolder(r.form.env.Words.say(WordGivenWhenSaved))
	}
	return ed
}

func intText(r *fieldRow) string {
	if n := *value[int64](r); n != 0 {
		return strconv.FormatInt(n, 10)
	}
	return ""
}

func readInt(r *fieldRow, s string) bool {
	if s == "" {
		*value[int64](r) = 0
		return true
	}
	n, err := strconv.ParseInt(strings.NewReplacer(" ", "", "\u00a0", "").Replace(s), 10, 64)
	if err == nil {
		*value[int64](r) = n
	}
	return err == nil
}

func coordsText(r *fieldRow) string { return value[schema.Coords](r).String() }

func readCoords(r *fieldRow, s string) bool {
	c, err := schema.ParseCoords(s)
	if err == nil {
		*value[schema.Coords](r) = c
	}
	return err == nil
}

func dateEditor(r *fieldRow) *editor {
	f := NewDateField(r.name, r.form.env.Words, r.form.env.Today, r.form.env.DescribeDate)
	f.onHeight = r.form.relayout
	f.OnFocus = r.focused
	f.entry.OnShortcut = r.shortcut
	f.OnChanged = func(d schema.Date, valid bool) {
		if valid {
			*value[schema.Date](r) = d
		}
		r.changed()
	}
	return &editor{
		object: f, focus: func() fyne.Focusable { return f.entry }, frame: f.SetProblem,
		load: func() { f.SetDate(*value[schema.Date](r)) },
		// The field says so itself, under the entry.
		unread: func() string {
			if f.valid {
				return ""
			}
			return f.caption.text
		},
	}
}

func boolEditor(r *fieldRow) *editor {
	c := NewCheck(r.name, "", func(on bool) {
		*value[bool](r) = on
		r.changed()
	})
	c.OnFocus = r.focused
	return &editor{
		object: NewSides(0, c), focus: func() fyne.Focusable { return c }, unread: nothingUnread, frame: func(bool) {},
		load: func() { c.SetChecked(*value[bool](r)) },
	}
}

// comboEditor is an editor around a combo box that has to name something.
func comboEditor(r *fieldRow, c *ComboBox, load func()) *editor {
	c.onHeight = r.form.relayout
	c.OnFocus = r.focused
	c.entry.OnShortcut = r.shortcut
	return &editor{
		object: c, focus: func() fyne.Focusable { return c.entry }, frame: c.SetProblem, load: load,
		unread: func() string {
			if c.Unmatched() == "" {
				return ""
			}
			return r.form.env.Words.with(WordNoMatch, map[string]any{"Text": c.Unmatched()})
		},
	}
}

func choiceEditor(r *fieldRow) *editor {
	env := &r.form.env
	label := func(choice string) string {
		if env.ChoiceLabel == nil {
			return choice
		}
		return env.ChoiceLabel(r.form.kind, r.field, choice)
	}
	c := NewComboBox(r.name, env.Words, func(text string) []Option {
		var out, later []Option
		want := strings.ToLower(env.fold(text))
		for _, key := range r.field.Choices {
			o := Option{Key: key, Text: label(key)}
			switch have := strings.ToLower(env.fold(o.Text)); {
			case strings.HasPrefix(have, want):
				out = append(out, o)
			case strings.Contains(have, want):
				later = append(later, o)
			}
		}
		return append(out, later...)
	})
	c.entry.SetPlaceHolder(env.Words.say(WordNotChosen))
	c.OnChanged = func(o Option, _ bool) {
		*value[string](r) = o.Key
		r.changed()
	}
	return comboEditor(r, c, func() {
		o := Option{}
		if key := *value[string](r); key != "" {
			o = Option{Key: key, Text: label(key)}
		}
		c.SetChosen(o)
	})
}

func (r *fieldRow) suggestRef(text string) []Option {
	if r.form.env.SuggestRef == nil {
		return nil
	}
	return r.form.env.SuggestRef(r.field, text)
}

func (r *fieldRow) refTitle(id int64) string {
	if r.form.env.RefTitle == nil {
		return strconv.FormatInt(id, 10)
	}
	return r.form.env.RefTitle(id)
}

func refEditor(r *fieldRow) *editor {
	c := NewComboBox(r.name, r.form.env.Words, r.suggestRef)
	c.OnChanged = func(o Option, _ bool) {
		*value[int64](r) = o.ID
		r.changed()
	}
	if r.form.env.canAdd(r.field) {
		c.OnAddNew = func(text string) {
			r.form.env.AddNewRef(r.field, text, func(id int64, title string) {
				c.pick(Option{ID: id, Text: title})
				focusOn(c.entry)
			})
		}
	}
	return comboEditor(r, c, func() {
		o := Option{}
		if id := *value[int64](r); id != 0 {
			o = Option{ID: id, Text: r.refTitle(id)}
		}
		c.SetChosen(o)
	})
}

// refsEditor shows what is referred to as chips and takes more through a combo box, which empties itself after each.
func refsEditor(r *fieldRow) *editor {
	words := r.form.env.Words
	chips := NewFlow(look.Space)
	var c *ComboBox
	var show func()
	add := func(o Option) {
		*value[schema.Refs](r) = schema.NewRefs(append(*value[schema.Refs](r), o.ID)...)
		c.SetChosen(Option{})
		show()
		r.changed()
	}
	c = NewComboBox(r.name, words, func(text string) []Option {
		var out []Option
		for _, o := range r.suggestRef(text) {
			if !hasRef(*value[schema.Refs](r), o.ID) || o.New {
				out = append(out, o)
			}
		}
		return out
	})
	c.OnChanged = func(o Option, ok bool) {
		if ok {
			add(o)
		}
	}
	if r.form.env.canAdd(r.field) {
		c.OnAddNew = func(text string) {
			r.form.env.AddNewRef(r.field, text, func(id int64, title string) {
				add(Option{ID: id, Text: title})
				focusOn(c.entry)
			})
		}
	}
	show = func() {
		chips.Objects = nil
		for _, id := range *value[schema.Refs](r) {
			title := r.refTitle(id)
			chips.Add(NewChip(title, words.with(WordRemove, map[string]any{"Text": title}), func() {
				focusOn(c.entry)
				*value[schema.Refs](r) = withoutRef(*value[schema.Refs](r), id)
				show()
				r.changed()
			}))
		}
		chips.Hidden = len(chips.Objects) == 0
		r.form.relayout()
	}
	ed := comboEditor(r, c, func() {
		c.SetChosen(Option{})
		show()
	})
	ed.object = NewColumn(look.Space, chips, c)
	return ed
}

func hasRef(refs schema.Refs, id int64) bool {
	for _, x := range refs {
		if x == id {
			return true
		}
	}
	return false
}

func withoutRef(refs schema.Refs, id int64) schema.Refs {
	var out []int64
	for _, x := range refs {
		if x != id {
			out = append(out, x)
		}
	}
	return schema.NewRefs(out...)
}

// localizedEditor has an entry for each language of the register, and for each further one the value already has.
func localizedEditor(r *fieldRow) *editor {
	env := &r.form.env
	box := NewColumn(look.Space)
	ed := &editor{object: box, unread: nothingUnread}
	entries := map[string]*Entry{}
	var more *Button // shows the further languages; nil once they are shown
	addLanguage := func(code string) {
		name := code
		if env.LanguageName != nil {
			name = env.LanguageName(code)
		}
		e := r.ownEntry(NewEntry(r.name + " " + name))
		e.OnChanged = func(s string) {
			p := value[schema.Localized](r)
			if *p == nil {
				*p = schema.Localized{}
			}
			if (*p)[code] = s; s == "" {
				delete(*p, code)
			}
			r.changed()
		}
		entries[code] = e
		ed.entries = append(ed.entries, e)
		line := &fyne.Container{Layout: &labelled{}, Objects: []fyne.CanvasObject{NewPara(name, look.CaptionText, look.MutedText), e}}
		if more == nil {
			box.Add(line)
			return
		}
		box.Objects = slices.Insert(box.Objects, len(box.Objects)-1, fyne.CanvasObject(line))
	}
	for _, code := range env.Languages {
		addLanguage(code)
	}
	if slices.ContainsFunc(env.More, func(code string) bool { return entries[code] == nil }) {
		more = NewStyledButton(env.Words.say(WordMore), Link, func() {
			var first *Entry
			for _, code := range env.More {
				if entries[code] == nil {
					addLanguage(code)
					if first == nil {
						first = entries[code]
					}
				}
			}
			box.Objects = box.Objects[:len(box.Objects)-1]
			more = nil
			r.form.relayout()
			if first != nil {
				focusOver(r, first)
			}
		})
		box.Add(&fyne.Container{Layout: &labelled{}, Objects: []fyne.CanvasObject{NewPara("", look.CaptionText, look.MutedText), NewFlow(0, more)}})
	}
	ed.focus = func() fyne.Focusable { return ed.entries[0] }
	ed.frame = func(bad bool) {
		for _, e := range ed.entries {
			e.SetProblem(bad)
		}
	}
	ed.load = func() {
		held := *value[schema.Localized](r)
		for _, code := range sortedKeys(held) {
			if entries[code] == nil {
				addLanguage(code)
			}
		}
		for code, e := range entries {
			changed := e.OnChanged
			e.OnChanged = nil
			e.SetText(held[code])
			e.OnChanged = changed
		}
	}
	return ed
}
