package search

import (
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "",
		"  ":                         "",
		"torun":                      "torun",
		"Toruń":                      "torun",
		"Łódź":                       "lodz",
		"Žemaitija":                  "zemaitija",
		"Straße":                     "strasse",
		"STRAẞE":                     "strasse",
		"Þórshöfn":                   "thorshofn",
		"Ærø":                        "aero",
		"İstanbul":                   "istanbul",
		"Diyarbakır":                 "diyarbakir",
		"Đà Nẵng":                    "da nang",
		"Kuujjuaŋ":                   "kuujjuang",
		"Œuvre":                      "oeuvre",
		"Bielsko-Biała":              "bielsko biala",
		"Bielsko – Biała":            "bielsko biala",
		"Val-d’Oise":                 "val d'oise",
		"„Garbės“ \u00a0konsulas\n ": `"garbes" konsulas`,
		"Αθήνας":                     "αθηνασ",
		"Ёлкино":                     "елкино",
		"ﬁn ℌ Ⅳ":                     "fin h iv",
		"ไทย":                        "ไทย",
		"भारत":                       "भारत",
		"קָמֵץ":                      "קמץ",
		"soft\u00adhyphen":           "softhyphen",
		"bad\xffbyte":                "bad\ufffdbyte",
		"Torun\u0301":                "torun",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldEveryCharacterTwice(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		once := Fold("a" + string(r) + "b")
		if twice := Fold(once); twice != once {
			t.Fatalf("%U folds to %q, then to %q", r, once, twice)
		}
		if slow := string(appendFoldAny(nil, "a"+string(r)+"b")); slow != once {
			t.Fatalf("%U: table says %q, normalisation %q", r, once, slow)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"Toruń – Łódź", "a\u0e38\u200d\u0e38", "ẞİŉ", "\u1100\u1161", "x\u0345\u0301", " - "} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("%q folds to %q, then to %q", s, once, twice)
		}
		if got := string(AppendFold([]byte("x "), s)); got != "x "+once {
			t.Errorf("AppendFold of %q gives %q", s, got)
		}
		if key := Key(s); Key(key) != key {
			t.Errorf("key of %q is %q, whose key is %q", s, key, Key(key))
		}
	})
}

func TestKey(t *testing.T) {
	for in, want := range map[string]string{
		"St. John's":          "st johns",
		"ST JOHNS":            "st johns",
		"Kraków (Krakowskie)": "krakow krakowskie",
		"U.S.A.":              "usa",
		"Kaunas / Toruń":      "kaunas torun",
		"...":                 "",
	} {
		if got := Key(in); got != want {
			t.Errorf("Key(%q) = %q, want %q", in, got, want)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	for name, s := range map[string]string{
		"latin":  "Lietuvos garbės konsulas Toruniuje, PL-04",
		"ascii":  "Honorary Consulate of Lithuania in Torun",
		"folded": "honorary consulate of lithuania in torun",
		"thai":   "สถานกงสุลกิตติมศักดิ์",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(s)
			}
		})
	}
}
