package xwidget

import "github.com/exequatur/exequatur/models/schema"

// FormEnv is what a form asks of the program around it. Functions left nil are done without.
type FormEnv struct {
	Words     Words
	Languages []string // of localized fields, in order
	More      []string // further ones, shown when asked for; those of Languages among them are passed over
	Today     schema.Day

	Label         func(k *schema.Kind, f *schema.Field) string
	Help          func(k *schema.Kind, f *schema.Field) string // small text under the field, or ""
	Section       func(key string) string                      // heading of a section
	ChoiceLabel   func(k *schema.Kind, f *schema.Field, choice string) string
	LanguageName  func(code string) string
	SuggestRef    func(f *schema.Field, text string) []Option
	RefTitle      func(id int64) string
	AddNewRef     func(f *schema.Field, text string, done func(id int64, title string)) // nil: nothing can be added from a form
	SuggestText   func(k *schema.Kind, f *schema.Field, text string) []string
	DescribeDate  func(d schema.Date, ambiguous bool) string
	ProblemText   func(p schema.Problem) string
	Validate      func(rec schema.Record) []schema.Problem // asked again while fields complained about are mended
	Fold          func(string) string                      // letters alike when choices are searched
	CanAddRef     func(f *schema.Field) bool               // nil: every reference
	Currency      func() string                            // usual one of amounts
	DescribeMoney func(m schema.Money) string
	SuggestCode   func(f *schema.Field, rec schema.Record, text string) []Option // of a field with a Lookup; Key is the code
	CodeTitle     func(f *schema.Field, code string) string
	Tidy          func(k *schema.Kind, f *schema.Field, text string) string // the usual form of a text, asked for when it is left
	// Offer proposes to fill another field in from codes just chosen; take does it and returns the key of that field. nil: nothing to offer.
	Offer func(k *schema.Kind, f *schema.Field, rec schema.Record) (text string, take func() string)
	// HideSensitive leaves sensitive fields out; ShowSensitive shows them, where that can be done from the form.
	HideSensitive bool
	ShowSensitive func()
	Letters       []string // palette; nil is the letters of the languages around the Baltic and of their neighbours
}

func (e *FormEnv) label(k *schema.Kind, f *schema.Field) string {
	if e.Label == nil {
		return f.Key
	}
	return e.Label(k, f)
}

func (e *FormEnv) help(k *schema.Kind, f *schema.Field) string {
	if e.Help == nil {
		return ""
	}
	return e.Help(k, f)
}

func (e *FormEnv) fold(s string) string {
	if e.Fold == nil {
		return s
	}
	return e.Fold(s)
}

func (e *FormEnv) problem(p schema.Problem) string {
	if e.ProblemText == nil {
		return p.Code
	}
	return e.ProblemText(p)
}

func (e *FormEnv) canAdd(f *schema.Field) bool {
	return e.AddNewRef != nil && (e.CanAddRef == nil || e.CanAddRef(f))
}
