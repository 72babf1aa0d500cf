package schema

import (
	"math"
	"testing"
)

func TestMoneyIsReadAsWritten(t *testing.T) {
	for in, want := range map[string]string{
		"12.50 EUR": "12.50 EUR", "EUR 12,5": "12.50 EUR", "12": "12.00 EUR", "1 250 PLN": "1250.00 PLN", "1.250,50 eur": "1250.50 EUR",
		"1,250.50 USD": "1250.50 USD", "100 JPY": "100 JPY", "-3.20 EUR": "-3.20 EUR", "0,05 EUR": "0.05 EUR", "1.250 KWD": "1.250 KWD",
		"1.250.000 EUR": "1250000.00 EUR", "15EUR": "15.00 EUR", "1\u00a0250,00 PLN": "1250.00 PLN", "": "",
		"€50": "50.00 EUR", "12,50 €": "12.50 EUR", "1 000 zł": "1000.00 PLN", "£3": "3.00 GBP",
	} {
		m, err := ParseMoney(in, "EUR")
		if err != nil || m.String() != want {
			t.Errorf("%q read as %q (%v), not %q", in, m, err, want)
		}
	}
	for _, in := range []string{"1.250 EUR", "12.505 EUR", "twelve", "12 XYZW", "1.5 JPY", "EUR", "99999999999999999999 EUR", ".50 EUR", "$5", "5 kr", "€"} {
		if m, err := ParseMoney(in, "EUR"); err == nil {
			t.Errorf("%q read as %q", in, m)
		}
	}
	if _, err := ParseMoney("12", ""); err == nil {
		t.Error("an amount without a currency was taken")
	}
}

func FuzzMoneyComesBack(f *testing.F) {
	f.Add(int64(1250), "EUR")
	f.Add(int64(-5), "PLN")
	f.Add(int64(7), "JPY")
	f.Add(int64(math.MaxInt64), "KWD")
	f.Fuzz(func(t *testing.T, minor int64, code string) {
		if len(code) != 3 || minor == math.MinInt64 {
			t.Skip()
		}
		first, err := ParseMoney("1 "+code, "")
		if err != nil {
			t.Skip()
		}
		m := Money{minor, first.Currency}
		if back, err := ParseMoney(m.String(), ""); err != nil || back != m {
			t.Errorf("%v written as %q came back as %v (%v)", m, m.String(), back, err)
		}
	})
}
