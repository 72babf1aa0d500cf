package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/exequatur/exequatur/app/ui"
	"github.com/exequatur/exequatur/app/ui/importing"
)

// The lists the wizard is shown with: one as a ministry sends it, one of many columns, one of many rows. The persons are invented.
const sentList = "Honorary consuls of Lithuania abroad\n" +
	"as of March 2026\n" +
	"No.;Sending State;Country;City;Consular district;Head of post;Rank;Phone and fax;Since\n" +
	"1;LT;Poland;Torun;Kujawsko-Pomorskie;Dr. Jan Wymyślony;Honorary Consul;Tel: +48 56 000 00 01 Fax: n/a;03/04/2019\n" +
	"2;LT;Poland;Cracovie;Małopolskie;Anna Zmyślona;Honorary Consul;Tel: +48 12 000 00 02;05/06/2020\n" +
	"3;LT;Poland;Nowa Wieś;;Piotr Nieistniejący;Honorary Vice-Consul;-;01/01/2015\n" +
	"4;LT;Republik Polen;Breslau;Dolnośląskie;;Hon. Consul;FAX:;11/12/18\n" +
	"5;LT;Nowhere;Springfield;;Maria Wymyślona;Honorary Consul;;\n" +
	"6;LT;Germany;München;Bayern;Erika Erfunden;Honorarkonsulin;Tel: +49 89 000 003;2008\n"

func wideList(columns, rows int) string {
	var b strings.Builder
	b.WriteString("no,sending_state,receiving_state,seat_city")
	for i := range columns - 4 {
		fmt.Fprintf(&b, ",question %d of the questionnaire", i+1)
	}
	for r := range rows {
		fmt.Fprintf(&b, "\n%d,LT,PL,Toruń", r+1)
		for i := range columns - 4 {
			fmt.Fprintf(&b, ",answer %d.%d", r+1, i+1)
		}
	}
	return b.String() + "\n"
}

func longList(rows int) string {
	var b strings.Builder
	b.WriteString("register_no,sending_state,receiving_state,seat_city,district\n")
	for r := range rows {
		fmt.Fprintf(&b, "LT-%d,LT,PL,Toruń,district %d\n", r+1, r%300)
	}
	return b.String()
}

var wizardSteps = []string{"read", "map", "understand", "match", "write"}

// wizard takes a picture of each step of an import, up to the last that writes nothing yet.
func wizard(w *ui.Window, dir, only string, name func(string) string) error {
	for _, l := range []struct{ name, body string }{{"wizard", sentList}, {"wizard-wide", wideList(400, 200)}, {"wizard-long", longList(100_000)}} {
		if !strings.HasPrefix(l.name, only) || l.name == "wizard-long" && only != l.name { // takes minutes: only where it is asked for
			continue
		}
		path := filepath.Join(dir, l.name+" 2026.csv")
		if err := os.WriteFile(path, []byte(l.body), 0o600); err != nil {
			return err
		}
		w.Import(path)
		p, ok := w.Page().(*importing.Page)
		if !ok {
			return fmt.Errorf("no wizard for %s", path)
		}
		for i, s := range wizardSteps {
			if i > 0 {
				p.Step(1)
			}
			if err := picture(w.Fyne(), name(l.name+"-"+s)); err != nil {
				return err
			}
		}
		p.GiveUp(func() {}) // nothing was decided
	}
	return nil
}
