package letter

import (
	"time"

	"github.com/exequatur/exequatur/models/schema"
)

// Template is a letter with fields in it: one that comes with the program, or the office's own.
type Template struct {
	Name    string // what it is asked for by: "note-consent"
	Title   string // what it is called, in its language
	Lang    string // BCP 47
	Of      string // kind of record it is about, of models.TemplateSubjects
	Sort    string // of the correspondence it becomes, of models.CorrespondenceSorts; "" for a paper that gets no number
	Subject string // with fields, as the body
	Body    string
	Record  int64  // of the register, 0 for one of the program's
	Docx    []byte // the office's own Word file, which takes the place of Body
	Own     bool   // the office's own
}

// Field is what can stand between braces in a template.
type Field struct {
	Key     string // "head.name"
	Title   string // what it says, in the words' language
	Example string // what it could give, with invented persons
	Cases   bool   // can be asked for in a case, "head.name:genitive"
}

// Problem is something wrong with a template: the words of Key, which is below "letter.problem.", with Args say what.
type Problem struct {
	Line    int  // of the body from 1, 0 elsewhere
	Subject bool // stands in the subject
	File    bool // stands in the office's own Word file
	Key     string
	Args    map[string]any
}

// Options are what a letter says besides the facts of the register.
type Options struct {
	Day       schema.Day // the letter's date, for which the facts are read; today where 0
	Number    string     // on the paper; "" leaves a visible place for it
	Made      time.Time  // of the file
	Addressee string     // lines
	Author    string
}
