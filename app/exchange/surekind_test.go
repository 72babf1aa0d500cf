package exchange

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
)

// A list of something else is not taken as one of consulates only because nothing speaks for anything else.
func TestAKindThatIsHardlyGuessedIsUnsure(t *testing.T) {
	for list, sure := range map[string]bool{
		"Product,Country,Price\nTomatoes,Spain,2\nBananas,Ecuador,1\n": false,
		"Milk,2\nBread,1\n": false,
		"Restaurant,Country,City,Phone\nSmok,Poland,Kraków,+48 12 100 20 1\n":                                                                         false,
		"291074;Ras al-Khaimah;25.78;55.94;AE;115949\n292223;Dubai;25.06;55.17;AE;1137347\n":                                                          false,
		"Sending State,Receiving State,Seat,Name\nLT,PL,Toruń,Jan Zmyślony\n":                                                                         true,
		"Land;Ort;Leiter/in;Telefon\nPolen;Thorn;Herr Karl Muster, Honorarkonsul;+48 56 100 20 1\n":                                                   true,
		"Country,City,Head of post,Phone\nPoland,Toruń,Jan Zmyślony,+48 56 100 20 1\n":                                                                true,
		"City A,Country A,City B,Country B,Signed on\nKaunas,LT,Toruń,PL,2018-02-16\n":                                                                true,
		"Nachname;Vorname;Beruf\nMuster;Karl;Kaufmann\n":                                                                                              true,
		"sending_state,receiving_state,seat,head" + strings.Repeat(",extra", 396) + "\nLT,PL,Toruń,Jan Zmyślony" + strings.Repeat(",x y", 396) + "\n": true,
		"uid,name,country\n01900000-0000-7000-8000-000000000001,Toruń,PL\n":                                                                           true,
	} {
		table := text(t, list)
		g, err := Guess(table, mapping.Hints{HomeState: "LT"})
		if err != nil {
			t.Fatal(err)
		}
		if err := CertainKind(table, g); (err == nil) != sure || err != nil && !say.Refused(err, "kind_unsure") {
			t.Errorf("%q: %s, %v", list, g.Mapping.Kind, err)
		}
	}
}
