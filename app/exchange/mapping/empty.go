package mapping

import (
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// stubKey is the form in which texts that stand for nothing are compared: folded, all dashes alike.
func stubKey(text string) string {
	if k := search.Fold(text); k != "" {
		return k
	}
	if strings.TrimSpace(text) != "" {
		return "-"
	}
	return ""
}

// stubs are texts that stand for nothing, by stubKey.
type stubs struct {
	keys    map[string]bool
	longest int // bytes of a cell that could still be one
}

func newStubs(lists ...[]string) stubs {
	s := stubs{keys: map[string]bool{}}
	for _, list := range lists {
		for _, text := range list {
			if k := stubKey(text); k != "" {
				s.keys[k] = true
				s.longest = max(s.longest, 4*len(k)+8) // letters with marks and spaces fold to less
			}
		}
	}
	return s
}

// has reports whether a cell holds nothing but a stub.
func (s stubs) has(cell string) bool {
	return cell != "" && len(cell) <= s.longest && s.keys[stubKey(cell)]
}

// Stubs are texts that lists of any language leave where there is nothing to say; Guess proposes those a list has. Two letters alone are
// none of them: BD is Bangladesh.
var Stubs = []string{"n/a", "n.a.", "n. a.", "n/d", "n.d.", "-", ".", "..", "...", "…", "?", "??", "/", "//", "none", "nil", "null", "nihil", "tbd", "tba", "t.b.d.", "tbc", "unknown",
	"not available", "not applicable", "k.A.", "k. A.", "keine Angabe", "keine Angaben", "entfällt", "nicht bekannt", "unbekannt", "liegt nicht vor",
	"brak", "brak danych", "b.d.", "nie dotyczy", "n.d", "nėra", "nėra duomenų", "nenurodyta", "nežinoma", "néant", "non communiqué", "n.c.", "s.o.", "sans objet", "aucun", "inconnu",
	"neterminuotai", "neterminuota", "bezterminowo", "bezterminowe", "na czas nieokreślony", "unbefristet", "indefinite", "indefinitely", "unlimited", "illimité", "illimitée", "durée indéterminée", "indefinido",
	"se desconoce", "desconocido", "sin datos", "no consta"}

// StubsOfNames are texts that lists leave where nobody heads the post.
var StubsOfNames = []string{"vacant", "vakant", "wakat", "laisva", "laisva vieta", "nicht besetzt", "unbesetzt", "zurzeit unbesetzt", "z.Zt. unbesetzt", "derzeit nicht besetzt", "Amtsinhaber vakant",
	"poste vacant", "siège vacant", "nieobsadzony", "nieobsadzone", "stanowisko nieobsadzone", "stanowisko wolne", "neužimta", "vacancy", "position vacant", "post vacant", "currently vacant", "vacante", "N.N.", "NN"}

// labelStubs are labels that stand alone where the number behind them is missing.
var labelStubs = []string{"tel", "tel.", "tel:", "tel.:", "telefon:", "phone:", "t:", "fax", "fax:", "fax.", "telefax:", "faks", "faks:", "faks.", "faks.:", "f:", "e-mail:", "email:", "e-mail", "mail:",
	"el. paštas:", "el. p.:", "www", "www:", "web:", "http://", "https://", "correo:", "teléfono:", "mob.:", "mobil:", "kom.:", "gsm:", "+", "@"}
