package schema

// Type says how the value of a field is kept, entered, compared and written.
type Type int

// The types a field can have. Whatever has a date or a reference of its own is a child kind instead.
const (
	TextType      Type = iota // one line
	LongTextType              // several lines
	DateType                  // Date
	IntType                   // whole number; 0 is not recorded
	BoolType                  // yes or no
	ChoiceType                // one key of Choices
	RefType                   // another record, by its id inside the file
	CoordsType                // Coords
	SetType                   // several short texts, no order of their own meaning
	LocalizedType             // a text per language
	RefsType                  // several records (table link, role = the field's key)
	MoneyType                 // Money
)

// Record is a pointer to the struct of one kind.
type Record interface {
	// Meta returns what every record has.
	Meta() *Base
}

// Base is what every record has: the row of table record.
type Base struct {
	ID      int64  // inside the file; 0 while new
	UID     UID    // for everything that leaves the file
	Version int    // counted up by each change
	Void    string // why the record was removed; "" while it stands
	Parent  int64  // the owner's id for a child kind, else 0
}

// Meta makes every struct that embeds a Base a Record.
func (b *Base) Meta() *Base { return b }

// Field describes one field of a kind: forms, columns, search, import, export, history and prints follow from it.
// Its key is file format and is never renamed.
type Field struct {
	Key       string
	Type      Type
	Required  bool
	Choices   []string // keys, in order of meaning; of a set the keys it may hold
	Ref       []string // kinds a reference may point at
	Sensitive bool     // left out of public prints and exports
	Search    bool     // its text is searched
	Identity  bool     // part of the key duplicates are looked for by
	Column    bool     // shown as a column of the list at first
	Section   string   // section of form and page, a key below "section."
	Synonyms  []string // headers an import recognises besides key and labels
	Hidden    bool     // kept by the program, not shown in forms
	Suggest   bool     // values already used are proposed while typing
	Spelled   bool     // a name in a foreign language: the palette of letters is offered
	Lookup    string   // what codes the value is made of: RegionCodes, LanguageCodes, or "" for none
	Running   bool     // a number the store counts up by itself within the values of Within, never used twice
	Within    []string // keys of the fields a running number is counted within

	ptr func(Record) any
}

// What the codes of a field with a Lookup stand for.
const (
	RegionCodes   = "region"   // ISO 3166-2
	LanguageCodes = "language" // BCP 47
)

// Ptr returns the pointer to the field inside rec: *string, *Date, *int64, *bool, *Coords, *Set, *Localized, *Refs or *Money.
func (f *Field) Ptr(rec Record) any { return f.ptr(rec) }

// Option sets a property of a field.
type Option func(*Field)

// Required refuses a record without the field.
func Required(f *Field) { f.Required = true }

// Sensitive keeps the field out of public prints and exports.
func Sensitive(f *Field) { f.Sensitive = true }

// Searched adds the field to the text search looks through.
func Searched(f *Field) { f.Search = true }

// Identity makes the field part of the duplicate key.
func Identity(f *Field) { f.Identity = true }

// Column shows the field as a column of the list from the start.
func Column(f *Field) { f.Column = true }

// Hidden keeps the field out of forms.
func Hidden(f *Field) { f.Hidden = true }

// Suggest proposes values already used elsewhere.
func Suggest(f *Field) { f.Suggest = true }

// Spelled offers the palette of special letters.
func Spelled(f *Field) { f.Spelled = true }

// Regions says that the value is made of codes of regions (ISO 3166-2).
func Regions(f *Field) { f.Lookup = RegionCodes }

// Tongues says that the value is made of codes of languages (BCP 47).
func Tongues(f *Field) { f.Lookup = LanguageCodes }

// Running makes a whole number one that the store gives by itself: one more than the highest used where the fields named have the
// same values, removed records counted (invariant 13: running numbers are unique, gaps are not filled).
func Running(within ...string) Option {
	return func(f *Field) { f.Running, f.Within = true, within }
}

// In puts the field into a section of form and page.
func In(section string) Option { return func(f *Field) { f.Section = section } }

// Also names headers an import recognises besides the key and the labels.
func Also(headers ...string) Option { return func(f *Field) { f.Synonyms = headers } }

func field[R Record, T any](key string, t Type, at func(R) *T, opts []Option) *Field {
	f := &Field{Key: key, Type: t, ptr: func(r Record) any { return at(r.(R)) }}
	for _, o := range opts {
		o(f)
	}
	return f
}

// Text describes a text of one line.
func Text[R Record](key string, at func(R) *string, opts ...Option) *Field {
	return field(key, TextType, at, opts)
}

// LongText describes a text of several lines.
func LongText[R Record](key string, at func(R) *string, opts ...Option) *Field {
	return field(key, LongTextType, at, opts)
}

// Dated describes a date as precise as its source.
func Dated[R Record](key string, at func(R) *Date, opts ...Option) *Field {
	return field(key, DateType, at, opts)
}

// Int describes a whole number.
func Int[R Record](key string, at func(R) *int64, opts ...Option) *Field {
	return field(key, IntType, at, opts)
}

// Bool describes a yes or no.
func Bool[R Record](key string, at func(R) *bool, opts ...Option) *Field {
	return field(key, BoolType, at, opts)
}

// Choice describes one of a fixed list of keys.
func Choice[R Record](key string, choices []string, at func(R) *string, opts ...Option) *Field {
	f := field(key, ChoiceType, at, opts)
	f.Choices = choices
	return f
}

// Ref describes a reference to a record of one of the kinds.
func Ref[R Record](key string, kinds []string, at func(R) *int64, opts ...Option) *Field {
	f := field(key, RefType, at, opts)
	f.Ref = kinds
	return f
}

// Point describes coordinates.
func Point[R Record](key string, at func(R) *Coords, opts ...Option) *Field {
	return field(key, CoordsType, at, opts)
}

// Several describes a set of short texts.
func Several[R Record](key string, at func(R) *Set, opts ...Option) *Field {
	return field(key, SetType, at, opts)
}

// SeveralOf describes a set of keys out of a fixed list.
func SeveralOf[R Record](key string, choices []string, at func(R) *Set, opts ...Option) *Field {
	f := field(key, SetType, at, opts)
	f.Choices = choices
	return f
}

// Amount describes an amount of money.
func Amount[R Record](key string, at func(R) *Money, opts ...Option) *Field {
	return field(key, MoneyType, at, opts)
}

// PerLanguage describes a text per language.
func PerLanguage[R Record](key string, at func(R) *Localized, opts ...Option) *Field {
	return field(key, LocalizedType, at, opts)
}

// RefsTo describes references to several records, kept in table link under the role of the field's key.
func RefsTo[R Record](key string, kinds []string, at func(R) *Refs, opts ...Option) *Field {
	f := field(key, RefsType, at, opts)
	f.Ref = kinds
	return f
}
