package draw

import (
	"bytes"
	"fmt"
	"image/png"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var longNames = []string{"United States of America", "Bośnia i Hercegowina", "Saint Vincent and the Grenadines", "Lietuva", "Didžioji Britanija ir Šiaurės Airija", "საქართველო", "Հայաստան"}

// many are n categories with falling values.
func many(n int) BarSpec {
	spec := BarSpec{Width: 480, Series: []Series{{}}}
	for i := range n {
		spec.Categories = append(spec.Categories, fmt.Sprintf("%s %d", longNames[i%len(longNames)], i+1))
		spec.Series[0].Values = append(spec.Series[0].Values, float64(n-i))
	}
	return spec
}

func years(from, n int) (out []string) {
	for i := range n {
		out = append(out, fmt.Sprint(from+i))
	}
	return out
}

func barShots() map[string]BarSpec {
	r := rand.New(rand.NewPCG(3, 1))
	values := func(n, most int) (out []float64) {
		for range n {
			out = append(out, float64(r.IntN(most+1)))
		}
		return out
	}
	return map[string]BarSpec{
		"plain":   {Width: 480, Categories: []string{"consulate general", "consulate", "vice-consulate", "consular agency"}, Series: []Series{{Values: []float64{12, 181, 3, 0}}}},
		"long":    {Width: 480, Categories: longNames, Series: []Series{{Values: values(len(longNames), 30)}}},
		"grouped": {Width: 480, Categories: []string{"Europa", "Azja", "Afryka", "Ameryka"}, Series: []Series{{"women", values(4, 20)}, {"men", values(4, 40)}, {"not recorded", values(4, 9)}}},
		"stacked": {Width: 480, Categories: longNames, Stacked: true, Horizontal: true, Series: []Series{{"open", values(7, 20)}, {"vacant", values(7, 9)}, {"closed for a time", values(7, 5)}, {"closed", values(7, 12)}, {"not open", values(7, 4)}, {"?", values(7, 4)}}},
		"years":   {Width: 480, Categories: years(1992, 35), Sparse: true, Stacked: true, Series: []Series{{"opened", values(35, 9)}, {"reopened", values(35, 3)}, {"closed", values(35, 5)}}},
		"one":     {Width: 480, Categories: []string{"Lietuva"}, Series: []Series{{Values: []float64{1}}}},
		"zero":    {Width: 480, Categories: []string{"women", "men"}, Series: []Series{{Values: []float64{0, 0}}}},
		"empty":   {Width: 480},
		"many":    many(200),
		"cut":     func() BarSpec { s := many(200); s.Height = 400; return s }(),
		"large":   {Width: 480, Categories: []string{"a", "b"}, Series: []Series{{Values: []float64{1_000_000, 123_456.5}}}},
		"odd":     {Width: 120, Categories: []string{"a", "b", "c"}, Series: []Series{{Values: []float64{math.NaN(), -5, math.Inf(1)}}, {Name: "short", Values: []float64{1}}}},
		"upright": {Width: 480, Categories: []string{"under 1 year", "1–4 years", "5–9 years", "10–19 years", "20 years and more"}, Series: []Series{{"women", []float64{3, 9, 4, 2, 0}}, {"men", []float64{5, 20, 18, 7, 2}}, {"not recorded", []float64{1, 0, 0, 2, 1}}}, Stacked: true},
	}
}

func lineShots() map[string]LineSpec {
	no := math.NaN()
	return map[string]LineSpec{
		"lines": {Width: 480, From: 1992, Series: []Series{{"open", []float64{3, 5, 8, 12, 14, no, no, 22, 25, 24, 26, 30}}, {"closed for a time", []float64{0, 0, 1, 1, 0, no, no, 2, 2, 3, 2, 1}}, {"vacant", []float64{0, 0, 1, 2, 1, no, no, 2, 1, 3, 2, 2}}}},
		"long":  {Width: 480, From: 1918, Series: []Series{{"visi", slices.Repeat([]float64{4, 7, 3}, 36)}}},
		"one":   {Width: 480, From: 2026, Series: []Series{{"one year", []float64{7}}}},
		"zero":  {Width: 480, From: 2020, Series: []Series{{"none", []float64{0, 0, 0}}}},
		"empty": {Width: 480, From: 2020},
		"none":  {Width: 480, From: 2020, Series: []Series{{"nothing known", []float64{no, no}}}},
	}
}

func TestChartPictures(t *testing.T) {
	dir := os.Getenv("DRAW_PICTURES")
	if dir == "" {
		t.Skip("DRAW_PICTURES names no folder")
	}
	write := func(name string, d Drawing, p Palette) {
		var buf bytes.Buffer
		if err := png.Encode(&buf, Raster(d, p, 2)); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".png"), buf.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, spec := range barShots() {
		write("bars-"+name, BarChart(spec), Print())
	}
	write("bars-dark", BarChart(barShots()["stacked"]), Dark())
	for name, spec := range lineShots() {
		write("lines-"+name, LineChart(spec), Print())
	}
	write("lines-dark", LineChart(lineShots()["lines"]), Dark())
}

// charts are all samples by name.
func charts() map[string]Drawing {
	out := map[string]Drawing{}
	for name, spec := range barShots() {
		out["bars "+name] = BarChart(spec)
	}
	for name, spec := range lineShots() {
		out["lines "+name] = LineChart(spec)
	}
	return out
}

func TestChartsStayWithinTheirFrame(t *testing.T) {
	for name, d := range charts() {
		for _, op := range d.Ops {
			b := op.bounds()
			if math.IsNaN(b.X+b.Y+b.W+b.H) || b.X < -0.5 || b.Y < -0.5 || b.X+b.W > d.W+0.5 || b.Y+b.H > d.H+1 {
				t.Errorf("%s: %T %+v reaches to %v of %v x %v", name, op, op, b, d.W, d.H)
			}
		}
	}
}

func TestWordsOfChartsDoNotOverlap(t *testing.T) {
	for name, d := range charts() {
		var boxes []Box
		var words []string
		for _, op := range d.Ops {
			if x, ok := op.(Text); ok && x.Text != "" {
				boxes, words = append(boxes, x.bounds().grow(-0.8)), append(words, x.Text)
			}
		}
		for i := range boxes {
			for j := range i {
				if boxes[i].meets(boxes[j]) {
					t.Errorf("%s: %q lies on %q", name, words[i], words[j])
				}
			}
		}
	}
}

// Every bar begins at the base, so that twice the value is twice the length.
func TestBarsBeginAtZero(t *testing.T) {
	for _, turned := range []bool{false, true} {
		d := BarChart(BarSpec{Width: 400, Horizontal: turned, Categories: []string{"a", "b", "c"}, Series: []Series{{Values: []float64{98, 99, 49}}}})
		var bars []Rect
		for _, op := range d.Ops {
			if r, ok := op.(Rect); ok && r.Label != "" {
				bars = append(bars, r)
			}
		}
		if len(bars) != 3 {
			t.Fatalf("%d bars", len(bars))
		}
		length := func(r Rect) float64 {
			if turned {
				return r.W
			}
			return r.H
		}
		if got := length(bars[0]) / length(bars[2]); math.Abs(got-2) > 1e-9 {
			t.Errorf("98 to 49 is drawn as %v to 1", got)
		}
		if turned && bars[0].X != bars[2].X || !turned && math.Abs(bars[0].Y+bars[0].H-bars[2].Y-bars[2].H) > 1e-9 {
			t.Error("bars begin at different places")
		}
	}
}

func TestWhatFindsNoRoomIsSummedUp(t *testing.T) {
	spec := many(200)
	spec.Height = 300
	spec.Rest = func(n int) string { return fmt.Sprintf("others: %d", n) }
	d := BarChart(spec)
	if d.H > 300 {
		t.Errorf("%v points high", d.H)
	}
	said, sum := 0, 0
	for _, m := range Marks(d) {
		var v int
		if _, err := fmt.Sscan(m.Label[strings.LastIndex(m.Label, " ")+1:], &v); err != nil {
			t.Fatal(m.Label, err)
		}
		said, sum = said+1, sum+v
	}
	if sum != 200*201/2 || said >= 200 || said < 10 {
		t.Errorf("%d bars sum up to %d", said, sum)
	}
	if last := Marks(d)[said-1].Label; !strings.HasPrefix(last, fmt.Sprintf("others: %d:", 201-said)) {
		t.Errorf("the last bar is %q", last)
	}
}

func TestChartsSayTheirFigures(t *testing.T) {
	d := BarChart(barShots()["grouped"])
	if n := len(Marks(d)); n != 12 {
		t.Errorf("%d bars speak", n)
	}
	if d := LineChart(lineShots()["lines"]); len(Marks(d)) != 30 || !strings.HasPrefix(Marks(d)[0].Label, "open, 1992: 3") {
		t.Errorf("%d values speak: %v", len(Marks(d)), Marks(d)[0])
	}
}

// A year without a value parts the line.
func TestLinesHaveGaps(t *testing.T) {
	pieces := 0
	for _, op := range LineChart(lineShots()["lines"]).Ops {
		if p, ok := op.(Path); ok && p.Open {
			pieces++
		}
	}
	if pieces != 6 {
		t.Errorf("%d pieces of three lines with a gap each", pieces)
	}
}

func TestStepsOfAnAxis(t *testing.T) {
	for _, c := range []struct {
		most  float64
		whole bool
		want  []float64
	}{
		{0, true, []float64{0, 1}}, {1, true, []float64{0, 1}}, {3, true, []float64{0, 1, 2, 3}}, {0.3, false, []float64{0, 0.1, 0.2, 0.3}}, {97, true, []float64{0, 20, 40, 60, 80, 100}},
		{181, true, []float64{0, 50, 100, 150, 200}}, {1, false, []float64{0, 0.2, 0.4, 0.6, 0.8, 1}},
	} {
		got := steps(c.most, c.whole, 5)
		if len(got) != len(c.want) && c.most != 0.3 || math.Abs(got[len(got)-1]-c.want[len(c.want)-1]) > 1e-9 && c.most != 0.3 {
			t.Errorf("to %v: %v", c.most, got)
		}
		if got[len(got)-1] < c.most || got[0] != 0 {
			t.Errorf("to %v: %v", c.most, got)
		}
	}
}
