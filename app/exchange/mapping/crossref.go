package mapping

import (
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// seeWords send the reader to another entry: "Andorra siehe Spanien".
const seeWords = `siehe(?:\s+(?:auch|unter))?|s\.\s*(?:a\.|u\.)?|see(?:\s+(?:also|under))?|voir(?:\s+(?:aussi|sous))?|žr\.|žiūrėk(?:ite)?|žiūrėti|patrz|zob\.|zobacz|por\.|vide|cf\.|vgl\.|vedi|véase|→`

var (
	crossReference = regexp.MustCompile(`(?i)^(.{1,80}?)[\s,;:–—-]*(?:[\s(\[]|[,;:–—]\s*)(?:` + seeWords + `)\s+(.{1,80}?)[)\].]*$`)
	rowNumber      = regexp.MustCompile(`^[0-9]{1,5}\.?$`)
	pointer        = regexp.MustCompile(`(?i)^[(\[]?(?:` + seeWords + `)\s+(.{1,80}?)[)\].]*$`)
)

// crossReferenceIn recognises a row that only points to another entry: one cell that does, or a name and a cell that does.
func crossReferenceIn(filled []string) *say.Note {
	var name, to string
	if len(filled) == 0 || len(filled) > 2 || len(filled[len(filled)-1]) > 400 {
		return nil
	}
	switch len(filled) {
	case 1:
		g := crossReference.FindStringSubmatch(filled[0])
		if g == nil {
			return nil
		}
		name, to = g[1], g[2]
	case 2:
		g := pointer.FindStringSubmatch(filled[1])
		if g == nil {
			return nil
		}
		name, to = filled[0], g[1]
	}
	if strings.ContainsAny(to, "\n@:") {
		return nil
	}
	return &say.Note{Code: "cross_reference", Args: say.Pairs("Name", name, "To", to)}
}

// withoutNumber leaves out the number of a row.
func withoutNumber(filled []string) []string {
	if len(filled) > 1 && len(filled) < 4 && rowNumber.MatchString(filled[0]) {
		return filled[1:]
	}
	return filled
}

// continued ends the title of a section that goes on behind a page break.
var continued = regexp.MustCompile(`(?i)\s*[(\[–-]?\s*(?:fortsetzung|forts\.|fortges\.|continued|cont\.|cont'd|contd\.?|suite|ciąg dalszy|c\.\s?d\.|cd\.|tęsinys|tęs\.)\s*[)\]]?$`)

// sectionTitle gives what a row that names a section says.
func sectionTitle(text string) string {
	return strings.TrimSpace(strings.TrimRight(continued.ReplaceAllString(text, ""), ": "))
}

// CrossReference recognises a text that only points to another entry, "Andorra siehe Spanien", and says from where to where.
func CrossReference(text string) (name, to string, ok bool) {
	g := crossReference.FindStringSubmatch(text)
	if g == nil {
		return "", "", false
	}
	return g[1], g[2], true
}
