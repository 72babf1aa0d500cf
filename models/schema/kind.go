package schema

// Kind describes one kind of record. Its key is file format, the name of its table, and is never renamed.
type Kind struct {
	Key       string
	Parent    string   // kind of the owner for a child kind, saved with it; "" for a kind of its own
	ParentKey string   // key of the owner in exchange formats: "post" for a post_event
	Fields    []*Field // in reading order
	Ordered   bool     // children carry an ordinal along which bounds tighten
	Singleton bool     // one record a register
	Titled    string   // choice field whose key begins the title, to be put into words where it is shown; "" for none
	Sensitive bool     // whole records are left out of public prints and exports
	With      string   // reference whose record it goes with when that is removed, and comes back with; "" for none
	From      string   // key of the date a record holds from: as of a day certainly before it, it is not there; "" where it always is
	// Mark says how a record stands on a day, as a key of the words "choice."+Key+".mark."; "" where there is nothing to say. nil: never.
	Mark func(rec Record, day Day) string
	// Complete fills in what follows from the other fields of a record before it is checked and written: the year of a running number.
	Complete func(rec Record)
	New      func() Record

	// Parts are the kinds besides the children whose records belong to the file of one: the appointments of a post.
	Parts []Part
	// Summary derives what lists, search and as-of questions need from the file of one record. It is pure: the same file and
	// names give the same summary.
	Summary func(f File, n Names) Summary
	// Check returns what is wrong with the file of one record; an Error refuses the write.
	Check func(f File) Problems

	byKey map[string]*Field
}

// Part is a kind whose records point at the owner of a file through one of their reference fields.
type Part struct {
	Kind string // the kind that points
	By   string // its field
}

// File is a record with all that belongs to it: children by kind (in order) and the records of its parts.
type File struct {
	Rec   Record
	Parts map[string][]Record
}

// Names gives what is known of referenced records, in the register's own language.
type Names struct {
	Lang  string
	Title func(id int64) string // how the record is called
	Text  func(id int64) string // what is searched of it
}

// Period is one derived answer about a record: what held, with which value, when.
type Period struct {
	What  string // "status", "seat", "class", "district", "title", "head", "acting", "admitted"
	Value string
	Ref   int64 // record meant (city, person), or 0
	By    int64 // record it follows from (event, appointment)
	Ord   int   // order along the life; of several answers about one day the last one counts
	Since Date  // beginning as recorded
	Span  Span
}

// Summary is what is derived from a file.
type Summary struct {
	Title    string // how the record is called, in the register's language
	SortName string // what lists are ordered by at first
	Text     string // what search looks through
	Periods  []Period
}

// Field returns the field of that key, or nil.
func (k *Kind) Field(key string) *Field {
	if k.byKey == nil {
		for _, f := range k.Fields {
			if f.Key == key {
				return f
			}
		}
		return nil
	}
	return k.byKey[key]
}

// Catalog is the ordered list of all kinds of a program.
type Catalog struct {
	kinds []*Kind
	byKey map[string]*Kind
}

// NewCatalog collects kinds; owners stand before their children. It panics on a key used twice, which only a programmer can cause.
func NewCatalog(kinds ...*Kind) *Catalog {
	c := &Catalog{kinds: kinds, byKey: map[string]*Kind{}}
	for _, k := range kinds {
		if c.byKey[k.Key] != nil {
			panic("kind described twice: " + k.Key)
		}
		c.byKey[k.Key] = k
		k.byKey = map[string]*Field{}
		for _, f := range k.Fields {
			if k.byKey[f.Key] != nil {
				panic("field described twice: " + k.Key + "." + f.Key)
			}
			k.byKey[f.Key] = f
		}
	}
	return c
}

// All returns the kinds in order.
func (c *Catalog) All() []*Kind { return c.kinds }

// Kind returns the kind of that key, or nil.
func (c *Catalog) Kind(key string) *Kind { return c.byKey[key] }

// Children returns the child kinds of a kind, in order.
func (c *Catalog) Children(key string) []*Kind {
	var out []*Kind
	for _, k := range c.kinds {
		if k.Parent == key {
			out = append(out, k)
		}
	}
	return out
}
