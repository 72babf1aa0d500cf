package xwidget

import "fyne.io/fyne/v2"

// ReloadFields shows again what the draft holds in some fields, and leaves the others as they stand: one of them may be typed into.
func (f *RecordForm) ReloadFields(keys ...string) {
	for _, r := range f.rows {
		for _, k := range keys {
			if r.field.Key == k {
				r.editor.load()
			}
		}
	}
	f.Refresh()
}

// ShowFields shows the fields for which shown is true and hides the others, headings without a field with them.
func (f *RecordForm) ShowFields(shown func(key string) bool) {
	changed := false
	set := func(o fyne.CanvasObject, on bool) {
		if o.Visible() == on {
			return
		}
		changed = true
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	for _, sec := range f.sections {
		some := len(sec.lists) > 0
		for _, r := range sec.rows {
			on := shown(r.field.Key)
			set(r, on)
			some = some || on
		}
		set(sec, some)
	}
	if changed {
		f.relayout()
	}
}
