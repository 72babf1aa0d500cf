package draw

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/draw/atlas"
)

var update = flag.Bool("update", false, "write the pictures of testdata anew from what is drawn now")

var testWords = MapWords{
	Status: [postStatuses]string{"open", "open, vacant", "closed for a time", "closed"},
	Own:    "own State", Partner: "receiving States", Several: "several posts",
	Source:  "Map: Natural Earth / visionscarto. Boundaries as drawn state no position.",
	Also:    func(names []string) string { return "Also: " + strings.Join(names, ", ") + "." },
	Outside: func(names []string) string { return "Beyond this map: " + strings.Join(names, ", ") + "." },
}

// somePosts stand in cities of several continents.
func somePosts() []MapPost {
	var posts []MapPost
	for i, c := range []struct {
		name     string
		lat, lon float64
	}{
		{"Toruń", 53.01, 18.6}, {"Gdańsk", 54.35, 18.65}, {"Kraków", 50.06, 19.94}, {"Wrocław", 51.1, 17.03}, {"Łódź", 51.77, 19.46}, {"Poznań", 52.4, 16.93},
		{"Szczecin", 53.43, 14.55}, {"Lublin", 51.25, 22.57}, {"Białystok", 53.13, 23.16}, {"Rzeszów", 50.04, 22.0}, {"Honolulu", 21.3, -157.86}, {"Anchorage", 61.2, -149.9},
		{"Suva", -18.14, 178.44}, {"São Paulo", -23.55, -46.63}, {"Buenos Aires", -34.6, -58.4}, {"Ushuaia", -54.8, -68.3}, {"Reykjavík", 64.13, -21.9}, {"Tromsø", 69.65, 18.96},
		{"Valletta", 35.9, 14.51}, {"Nicosia", 35.17, 33.36}, {"Yerevan", 40.18, 44.51}, {"Tbilisi", 41.69, 44.8}, {"Almaty", 43.24, 76.9}, {"Vladivostok", 43.1, 131.9},
		{"Provideniya", 64.4, -173.2}, {"Wellington", -41.29, 174.78}, {"Hobart", -42.88, 147.33}, {"Cape Town", -33.92, 18.42}, {"Nairobi", -1.29, 36.82}, {"Dakar", 14.72, -17.47},
		{"Singapore", 1.29, 103.85}, {"München", 48.14, 11.58}, {"Lyon", 45.76, 4.84}, {"Genève", 46.2, 6.15}, {"Torino", 45.07, 7.69}, {"Milano", 45.46, 9.19},
	} {
		posts = append(posts, MapPost{Lat: c.lat, Lon: c.lon, Label: c.name, Status: PostStatus(i % int(postStatuses)), Weight: 100 - i})
	}
	return posts
}

func someShades() map[string]Shade {
	out := map[string]Shade{"LT": {Own, "Lithuania"}}
	for _, key := range []string{"PL", "US", "BR", "RU", "FJ", "DE", "FR", "CY", "MT", "SG", "CL"} {
		out[key] = Shade{Partner, key}
	}
	return out
}

func mapShots() map[string]Drawing {
	posts := somePosts()
	out := map[string]Drawing{}
	put := func(name string, d Drawing, _ []MapMark) { out[name] = d }
	d, k := WorldMap(MapSpec{Width: 500, Posts: posts, Shade: someShades(), Words: testWords})
	put("world", d, k)
	d, k = WorldMap(MapSpec{Width: 500, Height: 150, Posts: posts, Shade: someShades(), CoastOnly: true, Words: testWords})
	put("coasts", d, k)
	for _, c := range []string{"PL", "US", "RU", "FJ", "FR", "NO", "CL", "MT", "ID", "LT", "VA", "CY"} {
		d, k = CountryMap(MapSpec{Width: 400, Posts: posts, Country: c, Words: testWords, Shade: map[string]Shade{c: {Partner, c}, "LT": {Own, "LT"}}})
		put("country-"+c, d, k)
	}
	d, k = CountryMap(MapSpec{Width: 400, Posts: posts, Region: Region{-11, 35, 42, 71}, Words: testWords, Shade: someShades()})
	put("region-europe", d, k)
	d, k = CountryMap(MapSpec{Width: 400, Height: 260, Posts: posts[:6], Words: testWords, CoastOnly: true})
	put("region-posts", d, k)
	return out
}

func TestMapPictures(t *testing.T) {
	dir := os.Getenv("DRAW_PICTURES")
	if dir == "" {
		t.Skip("DRAW_PICTURES names no folder")
	}
	for name, d := range mapShots() {
		for look, p := range map[string]Palette{"light": Light(), "dark": Dark()} {
			if look == "dark" && name != "world" && name != "country-PL" {
				continue
			}
			var buf bytes.Buffer
			if err := png.Encode(&buf, Raster(d, p, 2)); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name+"-"+look+".png"), buf.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// ringsOf are the points of all paths that are filled: land and territories.
func ringsOf(d Drawing) (out []Path) {
	for _, op := range d.Ops {
		if p, ok := op.(Path); ok && !p.Open && p.Fill != None {
			out = append(out, p)
		}
	}
	return out
}

func TestShapesStayWithinTheFrame(t *testing.T) {
	for name, d := range mapShots() {
		found := 0
		for _, op := range d.Ops {
			if _, ok := op.(Text); ok {
				continue
			}
			b := op.bounds()
			found++
			if b.X < -4 || b.Y < -4 || b.X+b.W > d.W+4 || b.Y+b.H > d.H+4 {
				t.Errorf("%s: %T reaches to %v of %v x %v", name, op, b, d.W, d.H)
			}
		}
		for _, p := range ringsOf(d) {
			for _, ring := range p.Rings {
				for i, a := range ring {
					b := ring[(i+1)%len(ring)]
					if strings.HasPrefix(name, "world") && math.Abs(a.X-b.X) > d.W/2 {
						t.Errorf("%s: a side from %v to %v", name, a, b)
					}
				}
			}
		}
		if found < 5 {
			t.Errorf("%s holds %d shapes", name, found)
		}
	}
}

// textBoxes are the names on the map itself: those above the legend, without the numbers in marks.
func textBoxes(d Drawing) (out []Box) {
	for _, op := range d.Ops {
		if x, ok := op.(Text); ok && !x.Bold {
			out = append(out, x.bounds())
		}
	}
	return out
}

func TestNamesNeverOverlap(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	for round := range 40 {
		var posts []MapPost
		for i := range r.IntN(400) {
			at := MapPost{Lat: r.Float64()*130 - 50, Lon: r.Float64()*360 - 180}
			if i%3 > 0 {
				at = MapPost{Lat: 40 + r.Float64()*20, Lon: r.Float64() * 30}
			}
			at.Label, at.Status, at.Weight = strings.Repeat("Ąžuolų ", 1+r.IntN(3))+fmt.Sprint(i), PostStatus(r.IntN(int(postStatuses))), r.IntN(1000)
			posts = append(posts, at)
		}
		draw := WorldMap
		if round%2 == 1 {
			draw = CountryMap
		}
		d, marks := draw(MapSpec{Width: 300 + r.Float64()*500, Posts: posts, Region: Region{-11, 35, 42, 71}, Words: testWords})
		boxes := textBoxes(d)
		for i := range boxes {
			for j := range i {
				if a, b := boxes[i].grow(-0.1), boxes[j]; a.meets(b) {
					t.Fatalf("round %d: %v lies on %v", round, a, b)
				}
			}
		}
		seen := map[int]bool{}
		var circles []Box
		for _, m := range marks {
			if d.Ops[m.Op].label() == "" {
				t.Errorf("round %d: the mark of %v says nothing", round, m.Posts)
			}
			b := d.Ops[m.Op].bounds()
			for _, name := range boxes {
				if name.grow(-0.3).meets(b.grow(-0.5)) {
					t.Fatalf("round %d: a name lies on a mark: %v on %v", round, name, b)
				}
			}
			for _, o := range circles {
				if math.Hypot(o.X+o.W/2-b.X-b.W/2, o.Y+o.H/2-b.Y-b.H/2) < 4 {
					t.Fatalf("round %d: marks at %v and %v", round, o, b)
				}
			}
			circles = append(circles, b)
			for _, p := range m.Posts {
				if seen[p] {
					t.Errorf("round %d: post %d has two marks", round, p)
				}
				seen[p] = true
			}
		}
		if round%2 == 0 && len(seen) != len(posts) {
			t.Errorf("round %d: %d of %d posts are on the map", round, len(seen), len(posts))
		}
	}
}

func TestAMapIsAsLargeAsAsked(t *testing.T) {
	for _, h := range []float64{120, 200, 400} {
		d, _ := WorldMap(MapSpec{Width: 500, Height: h, Posts: somePosts(), Shade: someShades(), Words: testWords})
		if d.W != 500 || d.H > h+8 {
			t.Errorf("%v x %v in %v", d.W, d.H, h)
		}
	}
	if d, marks := WorldMap(MapSpec{Width: 500}); len(marks) != 0 || d.H < 150 || len(Marks(d)) != 0 {
		t.Errorf("a map of nothing: %v high, marks %v", d.H, marks)
	}
}

func TestACoastOnlyMapHasNoBoundary(t *testing.T) {
	spec := MapSpec{Width: 500, Posts: somePosts(), Shade: someShades(), Words: testWords}
	with, _ := WorldMap(spec)
	spec.CoastOnly = true
	without, _ := WorldMap(spec)
	if len(ringsOf(without)) != 1 || len(ringsOf(with)) < 10 {
		t.Errorf("%d territories with boundaries, %d without", len(ringsOf(with)), len(ringsOf(without)))
	}
	// On the coast-only map the middle of Europe is as plain as that of the Sahara.
	for _, op := range without.Ops {
		if p, ok := op.(Path); ok && p.Open && p.Stroke == RoleSurface {
			t.Error("a boundary is drawn")
		}
	}
	for _, m := range Marks(without) {
		if m.Label == "Lithuania" {
			t.Error("a territory is named")
		}
	}
}

// Pointing at a mark, at a shaded State and at the sea says what is there.
func TestPointingAtAMap(t *testing.T) {
	d, marks := WorldMap(MapSpec{Width: 800, Posts: somePosts(), Shade: someShades(), Words: testWords})
	for _, m := range marks {
		b := d.Ops[m.Op].bounds()
		label, at := HitTest(d, b.X+b.W/2, b.Y+b.H/2)
		if at != m.Op {
			t.Errorf("the middle of %v is %q", m.Posts, label)
		}
	}
	m := newMapping(MapSpec{Width: 800}, atlas.World())
	m.p = atlas.EqualEarth{Lon: centreOfWorld}
	m.view = atlas.Empty()
	for _, p := range worldEdge() {
		m.view = m.view.With(m.p.Project(p))
	}
	m.fit(0)
	for name, c := range map[string]struct {
		lon, lat float64
		want     string
	}{"Siberia": {100, 62, "RU"}, "Amazonia": {-60, -5, "BR"}, "the Atlantic": {-35, 25, ""}, "Mongolia": {104, 46, ""}} {
		p, _ := m.place(c.lon, c.lat)
		if got, _ := HitTest(d, p.X, p.Y); got != c.want {
			t.Errorf("%s says %q, not %q", name, got, c.want)
		}
	}
}

// The far ends of States that lie on both sides of the 180th meridian, and islands of States far off, do not spoil the picture.
func TestACountryFillsItsMap(t *testing.T) {
	for _, key := range []string{"PL", "RU", "FJ", "FR", "NL", "CL", "US", "NO", "PT", "EC", "VA", "NZ", "LT"} {
		d, _ := CountryMap(MapSpec{Width: 400, Country: key, Shade: map[string]Shade{key: {Partner, key}}})
		b := Box{}
		for _, p := range ringsOf(d) {
			if p.Label == key {
				b = p.bounds()
			}
		}
		least := 0.3
		if key == "VA" {
			least = 0.005
		}
		if max(b.W/d.W, b.H/d.H) < least {
			t.Errorf("%s takes %.0f x %.0f of %.0f x %.0f", key, b.W, b.H, d.W, d.H)
		}
	}
}

// crowded are 200 posts all over the world.
func crowded() []MapPost {
	posts := somePosts()
	r := rand.New(rand.NewPCG(1, 2))
	for len(posts) < 200 {
		p := posts[r.IntN(len(posts))]
		p.Lat, p.Lon, p.Label = p.Lat+r.Float64()*6-3, p.Lon+r.Float64()*6-3, fmt.Sprint("Place ", len(posts))
		posts = append(posts, p)
	}
	return posts
}

// measured prints how long a map of 200 posts takes to be drawn and to be painted 1280 pixels wide, and how often ten plain
// rectangles of its size could have been painted in that time.
func measured(b *testing.B, draw func(MapSpec) (Drawing, []MapMark)) {
	spec := MapSpec{Width: 640, Posts: crowded(), Shade: someShades(), Words: testWords, Region: Region{-11, 35, 42, 71}}
	first, _ := draw(spec)
	plain := Drawing{W: first.W, H: first.H}
	for range 10 {
		plain.Ops = append(plain.Ops, Rect{W: plain.W, H: plain.H, Fill: RoleLine})
	}
	began := time.Now()
	Raster(plain, Print(), 2)
	base := time.Since(began)
	var drawn, painted time.Duration
	for b.Loop() {
		t0 := time.Now()
		d, _ := draw(spec)
		t1 := time.Now()
		Raster(d, Print(), 2)
		drawn, painted = drawn+t1.Sub(t0), painted+time.Since(t1)
	}
	n := float64(b.N)
	b.ReportMetric(float64(drawn.Microseconds())/1000/n, "ms/drawn")
	b.ReportMetric(float64(painted.Microseconds())/1000/n, "ms/painted")
	b.ReportMetric(float64(drawn+painted)/n/float64(base), "x-ten-rectangles")
}

func BenchmarkWorldMap(b *testing.B) { measured(b, WorldMap) }

func BenchmarkRegionMap(b *testing.B) { measured(b, CountryMap) }

// Pictures without words, which look the same whatever becomes of typefaces: a change that is meant is taken over with -update and
// looked at.
func TestPicturesStayAsTheyAre(t *testing.T) {
	world, _ := WorldMap(MapSpec{Width: 320, Posts: bare(somePosts()), Shade: someShades()})
	poland, _ := CountryMap(MapSpec{Width: 160, Country: "PL", Posts: bare(somePosts()[:4])})
	bars := BarChart(BarSpec{Width: 200, Categories: []string{"", "", ""}, Stacked: true, Format: func(float64) string { return "" },
		Series: []Series{{"", []float64{3, 5, 1}}, {"", []float64{2, 2, 2}}, {"", []float64{4, 1, 0}}, {"", []float64{1, 1, 3}}, {"", []float64{2, 1, 1}}, {"", []float64{1, 2, 3}}}})
	for name, d := range map[string]Drawing{"world": world, "poland": poland, "bars": bars} {
		compared(t, filepath.Join("testdata", name+".png"), Raster(d, Print(), 1.5))
	}
}

// bare are posts without names, far enough apart to stand alone.
func bare(posts []MapPost) []MapPost {
	for i := range posts {
		posts[i].Label, posts[i].Hover = "", "post"
	}
	return posts
}

func compared(t *testing.T, path string, got *image.RGBA) {
	t.Helper()
	if *update {
		var buf bytes.Buffer
		if err := png.Encode(&buf, got); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, buf.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Bounds() {
		t.Fatalf("%s: %v, not %v", path, got.Bounds(), want.Bounds())
	}
	off := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			a, b := got.RGBAAt(x, y), color.RGBAModel.Convert(want.At(x, y)).(color.RGBA)
			if max(apartBy(a.R, b.R), apartBy(a.G, b.G), apartBy(a.B, b.B)) > 24 {
				off++
			}
		}
	}
	if off > got.Rect.Dx()*got.Rect.Dy()/500 {
		t.Errorf("%s: %d pixels differ", path, off)
	}
}

func apartBy(a, b uint8) int { return max(int(a), int(b)) - min(int(a), int(b)) }

func TestPathsHaveHoles(t *testing.T) {
	square := func(x, y, w float64) []Point { return []Point{{x, y}, {x + w, y}, {x + w, y + w}, {x, y + w}} }
	for name, rings := range map[string][][]Point{"the same way": {square(10, 10, 40), square(20, 20, 20), square(25, 25, 10)}, "another way": {square(10, 10, 40), reversed(square(20, 20, 20)), square(25, 25, 10)}} {
		d := Drawing{W: 60, H: 60, Ops: []Op{Path{Rings: rings, Fill: RoleError, Label: "ring"}}}
		p := Light()
		img := Raster(d, p, 1)
		for _, c := range []struct {
			x, y int
			in   bool
		}{{5, 5, false}, {15, 15, true}, {22, 22, false}, {30, 30, true}, {45, 30, true}} {
			if got := img.RGBAAt(c.x, c.y); (got.R == p[RoleError].R && got.G == p[RoleError].G) != c.in {
				t.Errorf("%s: %d, %d is %v", name, c.x, c.y, got)
			}
			if label, _ := HitTest(d, float64(c.x), float64(c.y)); (label != "") != c.in {
				t.Errorf("%s: pointing at %d, %d says %q", name, c.x, c.y, label)
			}
		}
		var buf bytes.Buffer
		if err := WriteSVG(&buf, d, p); err != nil || !strings.Contains(buf.String(), `fill-rule="evenodd"`) || strings.Count(buf.String(), "Z") != 3 {
			t.Errorf("%v\n%s", err, buf.String())
		}
	}
}
