package history

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// What an import changed is said to come from a line of a list, whose file and digest stand with the action.
func TestHistorySaysWhichListAValueCameFrom(t *testing.T) {
	hash := strings.Repeat("0123456789abcdef", 4)
	for lang, want := range map[string]string{"en": "from list of March 2026, line 212", "lt": "iš sąrašo „list of March 2026“, 212 eilutė", "pl": "z listy „list of March 2026”, wiersz 212"} {
		t.Run(lang, func(t *testing.T) {
			st := pagetest.Torun(t, "ministry")
			if _, err := st.Store.Do(context.Background(), store.Action{Kind: "import", SourceFile: "march.csv", SourceHash: hash}, func(tx *store.Tx) error {
				rec, err := tx.Get("post", st.Post)
				if err != nil {
					return err
				}
				for i := range mostShown + 10 { // more rows of the list than are shown come before that of the record
					tx.From(2 + i/2)
					if err := tx.Create(&models.City{Name: fmt.Sprintf("Place %d", i), Country: rec.(*models.Post).ReceivingState}); err != nil {
						return err
					}
				}
				tx.From(212)
				rec.(*models.Post).RegisterNo = "PL-77"
				return errors.Join(tx.Update(rec), tx.KeepImport(store.Import{Source: "list of March 2026", File: "march.csv", Hash: hash, Kind: "post"}, nil))
			}); err != nil {
				t.Fatal(err)
			}
			d := pagetest.New(t, st.Store, lang, look.Light)
			d.Show(New(d.Desk, st.Post))
			text := strings.Join(d.Texts(), "\n")
			for _, said := range []string{"   ·   " + want, ": march.csv", hash, "PL-77"} {
				if !strings.Contains(text, said) {
					t.Errorf("%q is not shown:\n%s", said, text)
				}
			}
			d.Picture("history_import_" + lang)
		})
	}
}
