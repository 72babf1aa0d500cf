package templates

// LetterText is the letter shown beside the text.
func (p *Page) LetterText() string { return p.result.String() }
