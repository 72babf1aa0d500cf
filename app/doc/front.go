package doc

// TitlePage is a page of its own before everything else, without header and footer.
type TitlePage struct {
	Office   string // whose document it is
	Title    string
	Subtitle string
	Lines    []string // as of, edition, what the reader should know
	Emblem   *Picture
}

// Contents lists the headings with their pages, each a link.
type Contents struct {
	Title  string
	Levels int // how many levels of headings; 0 means 2
}

// Index lists words with the pages they stand on, in two columns under their initials.
type Index struct {
	Title   string
	Entries []IndexEntry // in the order printed
}

// IndexEntry is a line of an index.
type IndexEntry struct {
	Initial string   // a new one begins a group
	Text    string   // "Kowalska, Anna"
	Anchors []string // of the headings it stands under
}
