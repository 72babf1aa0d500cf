package xwidget

// Words gives the sentences the widgets need, in the language of the window.
type Words struct {
	// T returns the text of a key of Keys with its arguments.
	T func(key string, args map[string]any) string
}

// Keys of the catalogue that widgets ask for; the comment names the arguments.
const (
	WordSortAsc        = "widget.sort_asc"         // menu of a column
	WordSortDesc       = "widget.sort_desc"        //
	WordMoveLeft       = "widget.move_left"        //
	WordMoveRight      = "widget.move_right"       //
	WordHideColumn     = "widget.hide_column"      //
	WordColumns        = "widget.columns"          // heading of the column chooser
	WordNoMatch        = "widget.no_match"         // Text: a typed text that names nothing known
	WordAddNew         = "widget.add_new"          // Text: the last row of suggestions
	WordClear          = "widget.clear"            // button that empties a field
	WordShowList       = "widget.show_list"        // button that opens the suggestions
	WordCalendar       = "widget.calendar"         // button that opens the calendar
	WordNotADate       = "widget.not_a_date"       // Text
	WordNotANumber     = "widget.not_a_number"     // Text
	WordNotCoords      = "widget.not_coords"       // Text
	WordNotMoney       = "widget.not_money"        // Text
	WordMoneyHint      = "widget.money_hint"       // how an amount is typed
	WordGivenWhenSaved = "widget.given_when_saved" // in place of a running number
	WordHiddenFields   = "widget.hidden_fields"    // Count: sensitive fields left out
	WordShowHidden     = "widget.show_hidden"      // button that shows them
	WordFilled         = "widget.filled"           // Count: fields filled in of a closed section
	WordWorkdays       = "widget.workdays"         // Monday to Friday
	WordHoursHint      = "widget.hours_hint"       // how hours are typed
	WordNotHours       = "widget.not_hours"        // Text
	WordCoordsHint     = "widget.coords_hint"      // how coordinates are typed
	WordSetHint        = "widget.set_hint"         // one text a line
	WordLetters        = "widget.letters"          // button that shows the palette of letters
	WordProblems       = "widget.problems"         // Count: summary above a form
	WordRequired       = "widget.required"         // what the mark of required fields means
	WordNotChosen      = "widget.not_chosen"       // the empty choice
	WordAdd            = "widget.add"              //
	WordEdit           = "widget.edit"             //
	WordRemove         = "widget.remove"           // Text: what is removed
	WordTakeOut        = "widget.take_out"         // takes the open sub-record out of the list
	WordDone           = "widget.done"             // closes the inline form of a sub-record
	WordNotRecorded    = "widget.not_recorded"     //
	WordMore           = "widget.more_languages"   // button that shows the other languages of a text
	WordClose          = "widget.close"            // for callers: closes a message or toast
)

// Keys are all keys above; a test of the catalogues asks for each of them.
var Keys = []string{
	WordSortAsc, WordSortDesc, WordMoveLeft, WordMoveRight, WordHideColumn, WordColumns, WordNoMatch, WordAddNew, WordClear,
	WordShowList, WordCalendar, WordNotADate, WordNotANumber, WordNotCoords, WordCoordsHint, WordSetHint, WordLetters,
	WordProblems, WordRequired, WordNotChosen, WordAdd, WordEdit, WordRemove, WordTakeOut, WordDone, WordMore, WordNotRecorded, WordClose,
	WordNotMoney, WordMoneyHint, WordGivenWhenSaved, WordHiddenFields, WordShowHidden, WordFilled,
	WordWorkdays, WordHoursHint, WordNotHours,
	WordMonths + "1", WordMonths + "2", WordMonths + "3", WordMonths + "4", WordMonths + "5", WordMonths + "6",
	WordMonths + "7", WordMonths + "8", WordMonths + "9", WordMonths + "10", WordMonths + "11", WordMonths + "12",
	WordWeekdays + "1", WordWeekdays + "2", WordWeekdays + "3", WordWeekdays + "4", WordWeekdays + "5", WordWeekdays + "6", WordWeekdays + "7",
}

// Families of keys completed by a number: months 1 to 12, weekdays 1 (Monday) to 7 in their shortest form.
const (
	WordMonths   = "widget.month_"
	WordWeekdays = "widget.weekday_"
)

// say returns the text of a key. Without a T the key itself is shown, so that a missing catalogue is seen and not guessed.
func (w Words) say(key string) string { return w.with(key, nil) }

func (w Words) with(key string, args map[string]any) string {
	if w.T == nil {
		return key
	}
	return w.T(key, args)
}
