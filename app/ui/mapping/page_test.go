package mapping

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// register is that of the sample story.
func register(t testing.TB) *store.Store {
	t.Helper()
	ctx := context.Background()
	var seeds []store.Seed
	for _, st := range place.States() {
		seeds = append(seeds, store.Seed{UID: place.StateUID(st.Code), Code: st.Code, Names: st.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "map.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: seeds},
		store.Options{Author: "Tester", Today: func() schema.Day { return schema.DayOf(2026, 11, 22) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // nothing is lost with a register of a test
	if err := sample.Write(ctx, s); err != nil {
		t.Fatal(err)
	}
	return s
}

func open(t *testing.T) (*pagetest.Desk, *Page) {
	t.Helper()
	d := pagetest.New(t, register(t), "en", look.Light)
	p := New(d.Desk)
	d.Show(p)
	return d, p
}

// markOf is the mark of a city.
func markOf(t *testing.T, p *Page, text string) int {
	t.Helper()
	for i, s := range p.drawn.spots {
		if strings.Contains(s.Text, text) {
			return i
		}
	}
	t.Fatalf("no mark says %q in %+v", text, p.drawn.spots)
	return -1
}

// Every consulate that is not closed for good is on the map, once, or is said not to be.
func TestEveryConsulateIsShown(t *testing.T) {
	d, p := open(t)
	seen := map[int64]int{}
	for i := range p.drawn.marks {
		for _, id := range p.drawn.marked(i) {
			seen[id]++
		}
	}
	for _, id := range p.drawn.without {
		seen[id]++
	}
	want := 0
	for _, post := range p.posts {
		if st := post.Standing(); st != "closed" && st != "not_open" {
			want++
			if seen[post.ID] != 1 {
				t.Errorf("%s is shown %d times", post.Title, seen[post.ID])
			}
		}
	}
	if want < 50 || len(seen) != want {
		t.Errorf("%d are shown of %d", len(seen), want)
	}
	d.Picture("map")
}

// headOf is who heads the consulate in a city.
func (p *Page) headOf(t *testing.T, seat string) string {
	t.Helper()
	for i := range p.posts {
		if p.posts[i].Seat == seat && p.posts[i].Head != "" {
			return p.posts[i].Head
		}
	}
	t.Fatalf("nobody heads %s", seat)
	return ""
}

// Enter on a mark opens the consulate; the words of a mark name it.
func TestOpen(t *testing.T) {
	d, p := open(t)
	m := markOf(t, p, "Melbourne")
	for _, want := range []string{"Australia", p.headOf(t, "Melbourne")} {
		if !strings.Contains(p.drawn.spots[m].Text, want) {
			t.Errorf("%q does not say %q", p.drawn.spots[m].Text, want)
		}
	}
	p.open(m)
	if len(d.Routes) != 1 || d.Routes[0].Page != "post" {
		t.Fatalf("%+v", d.Routes)
	}
	rec, err := d.Store.Names(context.Background(), d.Routes[0].ID)
	if err != nil || !strings.Contains(rec[d.Routes[0].ID].Title, "Melbourne") {
		t.Errorf("%+v, %v", rec, err)
	}
}

// A mark of several consulates looks closer until they part.
func TestSeveral(t *testing.T) {
	d, p := open(t)
	mark := -1
	for i := range p.drawn.marks {
		if n := len(p.drawn.marks[i].Posts); n > 3 && p.drawn.apart(i) {
			mark = i
		}
	}
	if mark < 0 {
		t.Fatal("nowhere do consulates lie close together")
	}
	before := len(p.drawn.marked(mark))
	p.open(mark)
	if len(d.Routes) > 0 || p.sight.closer != 1 {
		t.Fatalf("%+v, %+v", d.Routes, p.sight)
	}
	most := 0
	for i := range p.drawn.marks {
		most = max(most, len(p.drawn.marked(i)))
	}
	if most >= before {
		t.Errorf("still %d of %d together", most, before)
	}
}

// A closer look keeps what lies under the pointer where it was; 0 shows all again, and there is an end to it.
func TestZoom(t *testing.T) {
	_, p := open(t)
	m := markOf(t, p, "Busan")
	p.zoom(1, p.drawn.spots[m].X, p.drawn.spots[m].Y)
	m = markOf(t, p, "Busan")
	x, y := p.drawn.spots[m].X, p.drawn.spots[m].Y
	p.zoom(1, x, y)
	m = markOf(t, p, "Busan")
	if dx, dy := p.drawn.spots[m].X-x, p.drawn.spots[m].Y-y; dx*dx+dy*dy > 0.01*0.01 {
		t.Errorf("it moved by %v, %v", dx, dy)
	}
	m = markOf(t, p, "Busan")
	x = p.drawn.spots[m].X
	p.view.OnPan(0.125, 0)
	if got := p.drawn.spots[markOf(t, p, "Busan")].X - x; got < 0.115 || got > 0.135 {
		t.Errorf("dragged by 1/8 it moved by %v", got)
	}
	was := p.sight.lon
	p.view.OnPan(0.25, 0)
	if p.sight.lon >= was {
		t.Error("dragging to the right does not show what lies further west")
	}
	for range 30 {
		p.Zoom(1)
	}
	if high := p.sight.high(p.drawn.shape()); high < lowest {
		t.Errorf("%v degrees are shown", high)
	}
	for range 5 {
		p.zoom(-1, 0.1, 0.9)
	}
	if p.sight.lat > 80 || p.sight.lat < -70 {
		t.Errorf("the map runs off the globe: %+v", p.sight)
	}
	p.Zoom(0)
	if p.sight.closer != 0 {
		t.Error("not all is shown")
	}
}

// One country shows its own consulates only.
func TestCountry(t *testing.T) {
	d, p := open(t)
	all := p.places("")
	if all[0].Text != "World" || len(all) < 20 {
		t.Fatalf("%+v", all)
	}
	one := p.places("polan")
	if len(one) != 1 || one[0].Key != "PL" {
		t.Fatalf("%+v", one)
	}
	c := d.Window.Canvas()
	c.Focus(p.where.Entry())
	for _, r := range "Polan" {
		c.Focused().TypedRune(r)
	}
	if p.where.Text() != "Polan" || p.sight.where != world {
		t.Fatalf("typed %q, shown %q", p.where.Text(), p.sight.where)
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.sight.where != "PL" {
		t.Fatalf("shown is %q", p.sight.where)
	}
	for _, id := range p.drawn.ids {
		for i := range p.posts {
			if p.posts[i].ID == id && p.posts[i].ReceivingCode != "PL" {
				t.Errorf("%s is shown", p.posts[i].Title)
			}
		}
	}
	if len(p.drawn.ids) < 3 {
		t.Errorf("%d consulates", len(p.drawn.ids))
	}
	c.Focus(p.where.Entry())
	c.Focused().TypedRune('Q')
	c.Focused().TypedRune('x')
	low := p.view.Position().Y
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.view.Position().Y <= low {
		t.Error("the map covers the word about a name of nothing")
	}
	c.Focus(p.view)
	if p.sight.where != "PL" || p.where.Text() != one[0].Text {
		t.Errorf("a name of nothing shows %q as %q", p.sight.where, p.where.Text())
	}
}

// The drawing is saved as it is shown, with its title and day.
func TestSave(t *testing.T) {
	d, p := open(t)
	p.Save()
	if d.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	for _, item := range p.ways() {
		item.Action()
	}
	for name, body := range d.Saved {
		switch {
		case strings.HasSuffix(name, ".svg"):
			for _, want := range []string{"Map of the consulates", "as of", "Melbourne", "Natural Earth"} {
				if !strings.Contains(body, want) {
					t.Errorf("the SVG does not say %q", want)
				}
			}
		case !strings.HasPrefix(body, "\x89PNG"):
			t.Errorf("%s is no PNG", name)
		}
	}
	if len(d.Saved) != 2 {
		t.Errorf("%d files", len(d.Saved))
	}
}

// The choice of coasts is remembered, and another day shows other consulates.
func TestCoastAndDay(t *testing.T) {
	d, p := open(t)
	with := len(p.drawn.drawing.Ops)
	p.coast.OnChanged(true)
	p.coast.Checked = true
	p.draw()
	if len(p.drawn.drawing.Ops) >= with || d.Prefs.String(prefCoast) == "" {
		t.Error("the boundaries stay")
	}
	if again := New(d.Desk); !again.coast.Checked {
		t.Error("it is not remembered")
	}
	today := len(p.drawn.ids)
	d.SetAsOf(d.Store.Today() - 365*30)
	if len(p.drawn.ids) >= today {
		t.Errorf("thirty years ago there were %d, today %d", len(p.drawn.ids), today)
	}
}

func BenchmarkMap(b *testing.B) {
	d := pagetest.New(b, register(b), "en", look.Light)
	p := New(d.Desk)
	d.Show(p)
	posts := p.posts
	for len(posts) < 20000 {
		for _, one := range p.posts {
			one.ID = int64(len(posts)) + 1e6
			one.Coords.Lat = one.Coords.Lat*0.5 + float64(len(posts)%97)/3
			one.Coords.Lon += float64(len(posts)%311) - 155
			posts = append(posts, one)
		}
	}
	o := options{words: d.Words, text: 11}
	for b.Loop() {
		made := p.sight.picture(posts, o, 1000, 560)
		made.paint(recordpage.Palette(), 1)
	}
}
