package source

// Structure is how a table lies in its file, as far as a person decided it. What is zero is found by looking.
type Structure struct {
	Encoding  string `json:"encoding,omitempty"`  // one of Encodings
	Delimiter string `json:"delimiter,omitempty"` // ",", ";", "\t" or "|"
	Sheet     string `json:"sheet,omitempty"`     // name of the sheet
	Head      int    `json:"head,omitempty"`      // line of the head, from 1; -1 where there is none
}

// Encodings a text may be in, as they are named to a person and in mappings.
var Encodings = []string{"UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1250", "Windows-1251", "Windows-1252", "Windows-1253", "Windows-1257"}
