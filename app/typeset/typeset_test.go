package typeset

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/go-text/typesetting/font"
)

// spoken puts together what the glyphs of a line say, in the order spoken.
func spoken(line Line) string {
	runs := slices.Clone(line.Runs)
	slices.SortStableFunc(runs, func(a, b Run) int { return a.At - b.At })
	var b strings.Builder
	for _, r := range runs {
		for i := range r.Glyphs {
			if r.RTL {
				i = len(r.Glyphs) - 1 - i
			}
			b.WriteString(r.Glyphs[i].Text)
		}
	}
	return b.String()
}

// seen is what stands on the line from left to right, one glyph after the other.
func seen(line Line) string {
	var b strings.Builder
	for _, r := range line.Runs {
		for _, g := range r.Glyphs {
			b.WriteString(g.Text)
		}
	}
	return strings.TrimSpace(b.String())
}

// clusters counts the signs of a line as a reader sees them.
func clusters(line Line) (n int) {
	for _, r := range line.Runs {
		for _, g := range r.Glyphs {
			if g.Text != "" {
				n++
			}
		}
	}
	return n
}

// trace is a text without what leaves no trace on paper.
func trace(s string) string {
	return strings.Map(func(r rune) rune {
		if invisible(r) && r != '\t' || r == ' ' || r == '\t' || joining(r) || selector(r) {
			return -1
		}
		if nonCharacter(r) {
			return Substitute
		}
		return r
	}, s)
}

// check asserts what holds for any lines.
func check(t *testing.T, spans []Span, p Paragraph, lines []Line, missing []rune) {
	t.Helper()
	var said, given strings.Builder
	for _, s := range spans {
		given.WriteString(trace(s.Text))
	}
	for _, line := range lines {
		if got := spoken(line); got != line.Text {
			t.Fatalf("%+q: the glyphs say %q, the line %q", given.String(), got, line.Text)
		}
		said.WriteString(line.Text)
		width := 0.0
		for _, r := range line.Runs {
			sum := 0.0
			for _, g := range r.Glyphs {
				sum += g.Advance
				if g.ID == 0 {
					t.Fatalf("%q shows .notdef in %s", line.Text, r.Face.Name())
				}
				if g.Missing && len(missing) == 0 {
					t.Fatalf("%q misses a sign nobody is told of", line.Text)
				}
			}
			if math.Abs(sum-r.Width) > 1e-6*(1+sum) {
				t.Fatalf("%q: run of %v, glyphs of %v", line.Text, r.Width, sum)
			}
			width += sum
			if len(r.Glyphs) == 0 {
				t.Fatalf("%q has an empty run", line.Text)
			}
		}
		if math.Abs(width-line.Width) > 1e-6*(1+width) {
			t.Fatalf("%q: line of %v, runs of %v", line.Text, line.Width, width)
		}
		// Only one sign, with the space before it, may be wider than the line.
		if p.Width > 0 && line.Width > p.Width+slack+1e-6 && graphemes(strings.TrimSpace(line.Text)) > 1 {
			t.Fatalf("%q is %v wide, %v allowed", line.Text, line.Width, p.Width)
		}
	}
	if a, b := trace(strings.ReplaceAll(said.String(), "\u00AD", "")), given.String(); a != b {
		t.Fatalf("given %q, said %q", b, a)
	}
}

func graphemes(s string) (n int) {
	w := shapeWord(s, sansRegular, current.Load().tongue(""), false, context{})
	return len(w.places()) + 1
}

var samples = map[string]string{
	"lt":         "Įgaliotasis konsulas Žydrūnas Šimkus, Kaunas",
	"lt stress":  "lietùvių kalbà: Ė̃ ą́ j̇̃ ū́ m̃ i̇́ ė́ dė̃želė",
	"pl":         "Żółć, Łódź, święto konsulów honorowych",
	"el":         "Ἑλληνικὴ Δημοκρατία, ᾧ Ἄργος τῷ ᾴ",
	"mk":         "Ѓорѓи Ќосев, Љубљана, Ѕвезда",
	"uk":         "Ґалаґан Їжак, Київ – Рівне",
	"bg":         "Пловдив, ъгъл",
	"ka":         "თბილისი, საქართველო",
	"hy":         "Երևան, Հայաստան",
	"he":         "הקונסוליה בירושלים, 12/3 (עיר)",
	"he points":  "שָׁלוֹם",
	"ar":         "القنصلية الفخرية في بيروت، ١٢٣ (لبنان)",
	"fa":         "می\u200Cخواهم کنسولگری",
	"ur":         "پاکستان کا قونصل خانہ",
	"hi":         "भारत के मानद वाणिज्य दूत, क्षत्रिय र्क",
	"th":         "กงสุลกิตติมศักดิ์ประจำกรุงเทพมหานคร ที่นี่ น้ำ",
	"vi":         "Lãnh sự danh dự tại Thành phố Hồ Chí Minh, Nguyễn Thị Ỹ",
	"tr":         "İstanbul, ığdır, Şişli",
	"is":         "Þórður Ægir, Ísafjörður",
	"ro":         "Țară, Iași, București",
	"lv":         "Ķekava, Ļaudona, Ģirts",
	"ru":         "Съезд почётных консулов",
	"kk":         "Құрметті консул, Әлия",
	"az":         "Fəxri konsul Əliyev, Gəncə",
	"sq mt":      "Ħaż-Żabbar, Gżira, ëçË",
	"signs":      "→ ← • – № € ₾ ₴ ☐ ☑ ✓ ✗ ★ − … ‰ ½ © ⚠ ☎",
	"ligatures":  "fi ffl ﬁ Œuvre",
	"NFD":        "Z\u030Cydru\u0304ne\u0307 Łódz\u0301 Nguye\u0302\u0303n",
	"ISO, range": "2023-05-12, 9.00–\u206011.00, Nr.\u00A05, 10\u202F000",
}

func TestEveryLanguageIsShown(t *testing.T) {
	for name, text := range samples {
		for _, st := range []Style{{}, {Bold: true}, {Italic: true}, {Family: Serif}, {Family: Serif, Bold: true}, {Family: Serif, Italic: true}} {
			spans := []Span{{Text: text, Style: st, Size: 10, Lang: strings.Fields(name)[0]}}
			lines, missing := Lines(spans, Paragraph{})
			if len(missing) > 0 || len(lines) != 1 {
				t.Errorf("%s %+v: %d lines, missing %q", name, st, len(lines), missing)
			}
			check(t, spans, Paragraph{}, lines, missing)
			for _, width := range []float64{20, 55, 90} {
				p := Paragraph{Width: width}
				lines, missing := Lines(spans, p)
				check(t, spans, p, lines, missing)
			}
		}
	}
}

func TestComposedAndDecomposedLookAlike(t *testing.T) {
	for _, pair := range [][2]string{{"Žydrūnė", "Z\u030Cydru\u0304ne\u0307"}, {"Nguyễn", "Nguye\u0302\u0303n"}, {"ᾧ", "ω\u0314\u0342\u0345"}, {"Їжак", "І\u0308жак"}} {
		if a, b := Width(pair[0], Style{}, 10), Width(pair[1], Style{}, 10); math.Abs(a-b) > 1e-9 {
			t.Errorf("%s is %v wide composed, %v decomposed", pair[0], a, b)
		}
		lines, _ := Lines([]Span{{Text: pair[1], Size: 10}}, Paragraph{})
		if lines[0].Text != pair[1] {
			t.Errorf("%q was respelt as %q", pair[1], lines[0].Text)
		}
	}
}

func TestOrderOnThePage(t *testing.T) {
	for _, c := range []struct {
		text string
		rtl  bool
		want string
	}{
		{"Konsulatas בירושלים, 12/3 (עיר)", false, "Konsulatas (ריע) 12/3 ,םילשוריב"},
		{"a שלום 12 x", false, "a 12 םולש x"},
		{"שלום 12 x", false, "x 12 םולש"},
		{"שלום 12 x", true, "x 12 םולש"},
		{"a (ב) ג", false, "a (ב) ג"},
		{"א a (ב) ג", false, "ג (ב) a א"},
		{"א (b) ג", true, "ג (b) א"},
		{"م ١٢٣ ab", true, "ab ١٢٣ م"},
		{"tel. +972 2 500, רחוב 5", false, "tel. +972 2 500, 5 בוחר"},
		{"Mr. A", true, "Mr. A"},
		{"ab \u2067אב c\u2069 d", false, "ab c בא d"},
	} {
		p := Paragraph{RTL: c.rtl}
		spans := []Span{{Text: c.text, Size: 10}}
		lines, missing := Lines(spans, p)
		check(t, spans, p, lines, missing)
		// Brackets are mirrored as glyphs; what they say stays.
		want := c.want
		if got := seen(lines[0]); got != want && mirror(got) != mirror(want) {
			t.Errorf("%q (rtl %v) stands as %q, want %q", c.text, c.rtl, got, want)
		}
	}
	lines, _ := Lines([]Span{{Text: "בוחר (5) ", Size: 10}, {Text: "x"}}, Paragraph{})
	if !lines[0].RTL {
		t.Error("a paragraph that begins with Hebrew is not written from right to left")
	}
}

func mirror(s string) string { return strings.NewReplacer("(", "|", ")", "|").Replace(s) }

func TestBracketsAreMirrored(t *testing.T) {
	glyphs := func(s string) (ids []uint16) {
		lines, _ := Lines([]Span{{Text: s, Size: 10}}, Paragraph{})
		for _, r := range lines[0].Runs {
			for _, g := range r.Glyphs {
				if g.Text == "(" || g.Text == ")" {
					ids = append(ids, g.ID)
				}
			}
		}
		return ids
	}
	if a, b := glyphs("a(b)c"), glyphs("א(ב)ג"); !slices.Equal(a, b) {
		t.Errorf("brackets left to right %v, right to left %v", a, b)
	}
}

func TestBreaks(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"one two three", 45, []string{"one two ", "three"}},
		{"a\n\nb", 45, []string{"a", "", "b"}},
		{"a\r\nb\u2028c\n", 45, []string{"a", "b", "c", ""}},
		{"Nr.\u00A0123 and", 40, []string{"Nr.\u00A0123 ", "and"}},
		{"10\u202F000 x", 36, []string{"10\u202F000 ", "x"}},
		{"on 2023-05-12", 62, []string{"on ", "2023-05-12"}},
		{"kujawsko-pomorskie", 60, []string{"kujawsko-", "pomorskie"}},
		{"I–\u2060IV abc", 30, []string{"I–IV ", "abc"}},
		{"someone@example.org", 62, []string{"someone@", "example.org"}},
		{"mmmmmmmm", 40, []string{"mmmm", "mmmm"}},
		{"trailing   ", 80, []string{"trailing   "}},
		{"Kon\u00ADsu\u00ADlatas", 40, []string{"Konsu\u00AD", "latas"}},
		{"Kon\u00ADsulatas", 80, []string{"Konsulatas"}},
		{"a ( b", 12, []string{"a ", "( b"}},
		{"oui ! non", 30, []string{"oui ! ", "non"}},
		{"a\tb\x01c", 80, []string{"a bc"}},
		{"", 80, []string{""}},
		{"日本語の", 25, nil},
	} {
		p := Paragraph{Width: c.width}
		spans := []Span{{Text: c.text, Size: 10}}
		lines, missing := Lines(spans, p)
		check(t, spans, p, lines, missing)
		var got []string
		for _, l := range lines {
			got = append(got, l.Text)
		}
		if c.want != nil && !slices.Equal(got, c.want) {
			t.Errorf("%q in %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
	lines, _ := Lines([]Span{{Text: "a\nb\n", Size: 10}}, Paragraph{})
	if !lines[0].Hard || !lines[1].Hard || lines[2].Hard {
		t.Errorf("ends asked for: %+v", lines)
	}
}

func TestWhatNoFaceHasIsSubstituted(t *testing.T) {
	for _, c := range []struct {
		text, said string
		missing    string
	}{
		{"ok 😀!", "ok 😀!", "😀"},
		{"👩‍👩‍👧 x", "👩‍👩‍👧 x", "👩"},
		{"🇱🇹", "🇱🇹", "🇱"},
		{"\xff\xfe", "\uFFFD\uFFFD", "\uFFFD"},
		{"a\x00\x1b\u0085b", "ab", ""},
		{"\uFEFFa\u200Bb\u200Ec\u2060d", "abcd", ""},
		{"\uE000", "\uE000", "\uE000"},
		{"☎\uFE0F", "☎\uFE0F", ""},
		{"\uFFFF\uFDD0", "\uFFFD\uFFFD", "\uFFFF\uFDD0"},
		{"\U000E0041a", "a", ""},
		{"\u0378", "\u0378", "\u0378"},
		{"日本 日", "日本 日", "日本"},
		{"a\u20DDb", "a\u20DDb", "a"},
		{"\u0301a", "\u0301a", ""},
		{" \u0301a", " \u0301a", ""},
	} {
		spans := []Span{{Text: c.text, Size: 10}}
		lines, missing := Lines(spans, Paragraph{})
		check(t, spans, Paragraph{}, lines, missing)
		var said []string
		for _, l := range lines {
			said = append(said, l.Text)
		}
		if got := strings.Join(said, ""); got != c.said {
			t.Errorf("%q says %q, want %q", c.text, got, c.said)
		}
		if string(missing) != c.missing {
			t.Errorf("%q misses %q, want %q", c.text, missing, c.missing)
		}
	}
}

func TestInvisibleSignsLeaveNoGlyph(t *testing.T) {
	for _, s := range []string{"\u200D", "\u200C", "\u200E\u200F", "\u2060", "\u00AD", "\uFEFF", "\u200D \u200D", "\uFE0F"} {
		lines, _ := Lines([]Span{{Text: s, Size: 10}}, Paragraph{Width: 50})
		for _, r := range lines[0].Runs {
			for _, g := range r.Glyphs {
				if strings.Trim(g.Text, "\u200D") != " " {
					t.Errorf("%q leaves the glyph %+v", s, g)
				}
			}
		}
	}
	// A non-joiner parts Persian letters and leaves nothing else.
	a, _ := Lines([]Span{{Text: "میخ", Size: 10}}, Paragraph{})
	b, _ := Lines([]Span{{Text: "می\u200Cخ", Size: 10}}, Paragraph{})
	if a[0].Width == b[0].Width || clusters(a[0]) != 3 || clusters(b[0]) != 3 {
		t.Errorf("joined %+v, parted %+v", a[0].Runs, b[0].Runs)
	}
	if got := b[0].Runs[0]; !slices.ContainsFunc(got.Glyphs, func(g Glyph) bool { return g.Text == "ی\u200C" }) {
		t.Errorf("the non-joiner does not go with the letter before it: %+v", got.Glyphs)
	}
	if b[0].Text != "می\u200Cخ" {
		t.Errorf("the text is %q", b[0].Text)
	}
}

func TestArabicJoinsOverSpansOfOneFaceAndOverBreaks(t *testing.T) {
	ids := func(lines []Line) (ids []uint16) {
		for _, l := range lines {
			for i := range l.Runs {
				r := l.Runs[len(l.Runs)-1-i]
				for j := range r.Glyphs {
					ids = append(ids, r.Glyphs[len(r.Glyphs)-1-j].ID)
				}
			}
		}
		return ids
	}
	whole, _ := Lines([]Span{{Text: "محمد", Size: 10}}, Paragraph{})
	parted, _ := Lines([]Span{{Text: "مح", Size: 10}, {Text: "مد", Size: 10, Tag: 1}}, Paragraph{})
	if !slices.Equal(ids(whole), ids(parted)) {
		t.Errorf("whole %v, in two spans %v", ids(whole), ids(parted))
	}
	if len(parted[0].Runs) != 2 {
		t.Errorf("two spans make %d runs", len(parted[0].Runs))
	}
	heavy, _ := Lines([]Span{{Text: "مح", Size: 10}, {Text: "مد", Size: 10, Style: Style{Bold: true}}}, Paragraph{})
	alone, _ := Lines([]Span{{Text: "مح", Size: 10}}, Paragraph{})
	if !slices.Equal(ids(heavy)[:2], ids(alone)) {
		t.Errorf("letters join to those of another face: %v, alone %v", ids(heavy), ids(alone))
	}
	broken, _ := Lines([]Span{{Text: "محمد", Size: 10}}, Paragraph{Width: whole[0].Width * 0.6})
	if len(broken) < 2 || !slices.Equal(ids(whole), ids(broken)) {
		t.Errorf("whole %v, broken in %d lines %v", ids(whole), len(broken), ids(broken))
	}
}

func TestMarksFollowTheirLetterIntoItsSpan(t *testing.T) {
	spans := []Span{{Text: "Ė", Size: 10, Style: Style{Bold: true}}, {Text: "\u0303ja", Size: 10}}
	lines, missing := Lines(spans, Paragraph{})
	check(t, spans, Paragraph{}, lines, missing)
	if first := lines[0].Runs[0]; first.Span != 0 || first.Glyphs[0].Text != "Ė\u0303" {
		t.Errorf("the first run says %+v", first.Glyphs)
	}
}

func TestFacesAreKeptWithin(t *testing.T) {
	names := func(s string) (out []string) {
		lines, _ := Lines([]Span{{Text: s, Size: 10}}, Paragraph{})
		for _, r := range lines[0].Runs {
			out = append(out, r.Face.Name())
		}
		return out
	}
	for s, want := range map[string][]string{
		"Tbilisi თბილისი ქალაქი, x": {"NotoSans-Regular", "NotoSansGeorgian-Regular", "NotoSans-Regular"},
		"one two\u00A0three": {"NotoSans-Regular"},
		"x אבג דה":           {"NotoSans-Regular", "NotoSansHebrew-Regular"},
	} {
		if got := names(s); !slices.Equal(got, want) {
			t.Errorf("%q in %q, want %q", s, got, want)
		}
	}
}

func TestLongestWordIsWhatAColumnNeeds(t *testing.T) {
	for _, text := range []string{"kujawsko-pomorskie ir kt.", "on 2023-05-12", "Žydrūnė Šimkutė–Przybyszewska/Lukšytė", "a\nbbb c", "R-00001", "", "-",
		"თბილისი - x", "Kon\u00ADsu\u00ADlatas", "( a )", "הקונסוליה בירושלים, 12/3 (עיר)", "Nr.\u00A012 oui !", samples["hi"], samples["ar"]} {
		width := LongestWord(text, Style{}, 10)
		if width == 0 {
			continue
		}
		spans := []Span{{Text: text, Size: 10}}
		lines, _ := Lines(spans, Paragraph{Width: width})
		allowed := Span{Text: text, Size: 10}
		// No line may end where a line of any other width would not.
		ends := map[int]bool{}
		for w := width; w < width*8; w += width / 20 {
			at := 0
			wide, _ := Lines([]Span{allowed}, Paragraph{Width: w})
			for _, l := range wide {
				at += len(trace(l.Text))
				ends[at] = true
			}
		}
		at := 0
		for _, l := range lines {
			if at += len(trace(l.Text)); !ends[at] && l.Width > width+slack {
				t.Errorf("%q is broken after %q in the %v points of its longest word", text, l.Text, width)
			}
		}
	}
	if a, b := LongestWord("kujawsko-pomorskie", Style{}, 10), Width("pomorskie", Style{}, 10); a != b {
		t.Errorf("a hyphenated word needs %v, want %v", a, b)
	}
}

func TestEllipsisFits(t *testing.T) {
	for _, s := range []string{"Pšemeslav Bankovskis", "Ė̃ja ą́", "القنصلية الفخرية", "a 😀 b c d e f g"} {
		short := 0
		for max := 0.0; max < 90; max += 3 {
			got := Ellipsis(s, Style{Bold: true}, 9, max)
			if w := Width(got, Style{Bold: true}, 9); w > max+0.001 {
				t.Errorf("%q is %v wide, %v allowed", got, w, max)
			}
			if got != s && got != "" {
				short++
				if !strings.HasSuffix(got, "…") || !strings.HasPrefix(s, strings.TrimSuffix(got, "…")) {
					t.Errorf("%q became %q", s, got)
				}
			}
		}
		if short == 0 {
			t.Errorf("%q was never shortened", s)
		}
	}
}

// The short way and the thorough one must agree wherever the short one is taken.
func TestShortWayAgrees(t *testing.T) {
	words := strings.Fields(`Kaunas (Lietuva) „Neris“ “x” – — - / a/b 12/3 2023-05-12 someone@example.org č.p. "q" ' ! ? …
		50% €5 №3 «a» « » [x] ) ( 1. a) + = • § & # ѣ Ἄ კ Հ é e\u0301 I–\u2060IV kujawsko-pomorskie x\u00ADy 日 ! :a ;b .5 ,5 -5 +5 ° ‘a’ ’90 * ไทย नि ー`)
	for i := range words {
		words[i] = strings.NewReplacer(`\u0301`, "\u0301", `\u2060`, "\u2060", `\u00AD`, "\u00AD").Replace(words[i])
	}
	r := rand.New(rand.NewPCG(1, 2))
	easy := 0
	for range 4000 {
		var chosen []string
		for range 1 + r.IntN(7) {
			chosen = append(chosen, words[r.IntN(len(words))])
		}
		spans := []Span{{Text: strings.Join(chosen, " "), Size: 10}}
		set := func() (*setter, []string) {
			s := new(setter)
			s.start(spans, "")
			s.segs = []seg{{0, spans[0].Text}}
			return s, nil
		}
		ends := func(s *setter) (out []string) {
			text := ""
			for i := range s.pieces {
				p := &s.pieces[i]
				from := 0
				for _, b := range p.inner {
					out = append(out, text+p.text[from:b.at])
					text, from = "", b.at
				}
				text += p.text[from:]
				if p.after != whole {
					out, text = append(out, text), ""
				}
			}
			return append(out, text)
		}
		a, _ := set()
		if !a.easy(spans) {
			continue
		}
		easy++
		b, _ := set()
		b.hard(spans, false)
		if x, y := ends(a), ends(b); !slices.Equal(x, y) {
			t.Fatalf("%q: short %q, thorough %q", spans[0].Text, x, y)
		}
	}
	if easy < 500 {
		t.Errorf("the short way was taken %d times", easy)
	}
}

func TestNoLetterIsLostAtAnyWidth(t *testing.T) {
	var names []string
	for name := range samples {
		names = append(names, name)
	}
	slices.Sort(names)
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		var spans []Span
		for range 1 + r.IntN(4) {
			text := []rune(samples[names[r.IntN(len(names))]])
			from := r.IntN(len(text))
			spans = append(spans, Span{Text: string(text[from : from+r.IntN(len(text)-from+1)]), Size: 8 + float64(r.IntN(4)), Style: Style{Bold: r.IntN(2) == 0, Family: Family(r.IntN(2))}})
		}
		p := Paragraph{Width: float64(r.IntN(200)), RTL: r.IntN(3) == 0}
		lines, missing := Lines(spans, p)
		check(t, spans, p, lines, missing)
	}
}

func TestManyAtOnce(t *testing.T) {
	var wait sync.WaitGroup
	want := map[string]float64{}
	for name, text := range samples {
		want[name] = Width(text, Style{}, 10)
	}
	for range 6 {
		wait.Go(func() {
			for name, text := range samples {
				lines, _ := Lines([]Span{{Text: text, Size: 10}}, Paragraph{Width: 60})
				if spoken(lines[0]) != lines[0].Text || Width(text, Style{}, 10) != want[name] {
					t.Errorf("%s differs", name)
				}
			}
		})
	}
	wait.Wait()
}

func TestMemoryIsBounded(t *testing.T) {
	l := &library{}
	tongue := l.tongue("")
	for i := range shards * shardWords * 4 {
		l.word("w"+string(rune('a'+i%26))+strings.Repeat("x", i%3)+string(rune(0x400+i/200))+string(rune(0x100+i%200)), sansRegular, tongue, false)
	}
	for i := range tongue.books[0].shards {
		sh := &tongue.books[0].shards[i]
		if len(sh.young) > shardWords || len(sh.old) > shardWords {
			t.Errorf("shard %d remembers %d and %d words", i, len(sh.young), len(sh.old))
		}
	}
	before := shaped.Load()
	l.word("kept", sansRegular, tongue, false)
	l.word("kept", sansRegular, tongue, false)
	if n := shaped.Load() - before; n != 1 {
		t.Errorf("a word was shaped %d times", n)
	}
	for i := range 1000 {
		l.tongue(string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + "-X")
	}
	if n := len(l.tongues.all); n > len(shapes)+6 {
		t.Errorf("%d languages are remembered", n)
	}
}

func TestLanguagesThatDrawLettersTheirOwnWay(t *testing.T) {
	own := map[string]bool{}
	for _, f := range houseFaces() {
		loaded := f.load()
		for _, scripts := range [][]font.Script{loaded.GSUB.Scripts, loaded.GPOS.Scripts} {
			for _, script := range scripts {
				for _, record := range script.LangSysRecords {
					own[strings.TrimSpace(record.Tag.String())] = true
				}
			}
		}
	}
	known := map[string]string{"CAT": "ca", "EWE": "ee", "KSH": "ks", "KUR": "ku", "MAH": "mh", "MKD": "mk", "MOL": "mo", "MAR": "mr", "NEP": "ne", "NAV": "nv",
		"RHG": "rhg", "ROM": "ro", "SAN": "sa", "SAT": "sat", "SND": "sd", "SRB": "sr", "URD": "ur", "APPH": "", "IPPH": ""}
	for tag := range own {
		if lang, ok := known[tag]; !ok || lang != "" && !shapes[lang] {
			t.Errorf("a face draws letters for %q in a way of its own, and nobody asks for it", tag)
		}
	}
	for tag, want := range map[string]string{"lt": "", "en-GB": "", "mk": "mk", "sr-Latn": "sr", "ZH-hant-TW": "zh-hant", "ja_JP": "ja", "ur-PK": "ur", "": "", "-": ""} {
		if got := canonical(tag); got != want {
			t.Errorf("%q counts as %q, want %q", tag, got, want)
		}
	}
	// Bulgarian and Serbian б differ; Serbian has its own here.
	if a, b := glyphOf("б", "ru", Style{Italic: true}), glyphOf("б", "sr", Style{Italic: true}); a == b {
		t.Error("Serbian б is drawn as the Russian one")
	}
}

func glyphOf(s, lang string, st Style) uint16 {
	lines, _ := Lines([]Span{{Text: s, Size: 10, Lang: lang, Style: st}}, Paragraph{})
	return lines[0].Runs[0].Glyphs[0].ID
}

func FuzzLines(f *testing.F) {
	for _, text := range samples {
		f.Add(text, "x", 40.0, false)
	}
	f.Add("ab\xc5", "\xbd0", 74.0, false)
	f.Add("👩‍👩‍👧\u200D\u0301", "\u0301\u200F)", 5.0, true)
	f.Fuzz(func(t *testing.T, a, b string, width float64, rtl bool) {
		if len(a)+len(b) > 2000 || math.IsNaN(width) || width > 1e6 {
			return
		}
		spans := []Span{{Text: a, Size: 10}, {Text: b, Size: 9, Style: Style{Bold: true}}}
		p := Paragraph{Width: max(0, width), RTL: rtl}
		lines, missing := Lines(spans, p)
		check(t, spans, p, lines, missing)
		Ellipsis(a, Style{}, 10, width)
		LongestWord(b, Style{Italic: true}, 10)
	})
}
