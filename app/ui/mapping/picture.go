package mapping

import (
	"cmp"
	"fmt"
	"image"
	stddraw "image/draw"
	"math"
	"strings"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
)

// A map saved as a file, in points.
const (
	fileWidth = 1000
	fileText  = 10
)

// edge is left free around the map, in units of the window: the mark of the focus runs there.
const edge = 8

// options say how a map is drawn.
type options struct {
	words *words.Words
	coast bool
	text  float64 // points of its names
}

// picture is a map as it was drawn, and which consulates its marks stand for.
type picture struct {
	drawing draw.Drawing
	width   float64 // of the view it was made for, as height
	height  float64
	marks   []draw.MapMark
	spots   []xwidget.PictureMark // parallel to marks, over the whole view
	posts   []draw.MapPost
	ids     []int64  // parallel to posts
	full    []string // parallel to posts: title, how it stands, State and head
	short   []string // parallel to posts: city and head, for where several are told
	without []int64  // consulates whose seat has no coordinates
}

// picture draws what is seen, no larger than that; posts are all consulates of the register.
func (s sight) picture(posts []view.NetworkPost, o options, width, height float64) picture {
	p := picture{width: width, height: height}
	spec := draw.MapSpec{Width: width - 2*edge, Height: height - 2*edge, TextSize: o.text, CoastOnly: o.coast, Fill: true, Words: report.MapWords(o.words), Shade: map[string]draw.Shade{}}
	spec.Words.Counted = func(status string, n int) string { return fmt.Sprintf("%s: %d", status, n) }
	for i := range posts {
		if s.where != world && s.where != europe && posts[i].ReceivingCode != s.where {
			continue
		}
		shown, without := report.MapPosts(o.words, posts[i:i+1])
		if without > 0 {
			p.without = append(p.without, posts[i].ID)
		}
		for _, m := range shown {
			p.posts, p.ids = append(p.posts, m), append(p.ids, posts[i].ID)
			full := m.Hover + " · " + posts[i].ReceivingName
			if posts[i].Head != "" {
				full += " · " + posts[i].Head
			}
			p.full = append(p.full, full)
			p.short = append(p.short, m.Label+" ("+cmp.Or(posts[i].Head, o.words.T("figures.standing."+posts[i].Standing()))+")")
			spec.Shade[posts[i].ReceivingCode] = draw.Shade{Tone: draw.Partner}
		}
	}
	spec.Posts = p.posts
	switch {
	case s.closer > 0:
		spec.Region, spec.Words.Outside, spec.Words.Also = s.region(height/width), nil, nil
		p.drawing, p.marks = draw.CountryMap(spec)
	case s.where == world:
		spec.Words.Also = nil
		p.drawing, p.marks = draw.WorldMap(spec)
	case s.where == europe:
		spec.Region, spec.Words.Outside, spec.Words.Also = report.Europe, nil, nil
		p.drawing, p.marks = draw.CountryMap(spec)
	default:
		spec.Country = s.where
		p.drawing, p.marks = draw.CountryMap(spec)
	}
	left, top := p.offset()
	for i, m := range p.marks {
		b := draw.Bounds(p.drawing.Ops[m.Op])
		p.spots = append(p.spots, xwidget.PictureMark{X: float32((left + b.X + b.W/2) / width), Y: float32((top + b.Y + b.H/2) / height), Text: p.words(o.words, i)})
	}
	return p
}

// mostTold is how many consulates of one mark its words name.
const mostTold = 12

// words are those of a mark: one consulate with its State and head, or the cities and heads of several.
func (p picture) words(w *words.Words, mark int) string {
	on := p.marks[mark].Posts
	if len(on) == 1 {
		return p.full[on[0]]
	}
	var names []string
	for _, i := range on[:min(len(on), mostTold)] {
		names = append(names, p.short[i])
	}
	out := w.N("print.posts", len(on)) + ": " + strings.Join(names, ", ")
	if len(on) > mostTold {
		out += ", " + w.N("figures.more", len(on)-mostTold)
	}
	return out
}

// offset is where the drawing lies in its view: in the middle.
func (p picture) offset() (left, top float64) {
	return max(0, (p.width-p.drawing.W)/2), max(0, (p.height-p.drawing.H)/2)
}

// at is the place on the globe at a place of the view from 0 to 1; ok is false where there is none.
func (p picture) at(x, y float64) (lon, lat float64, ok bool) {
	left, top := p.offset()
	return p.drawing.Globe.At(x*p.width-left, y*p.height-top)
}

// middle is where in the view, from 0 to 1, the middle of the map lies.
func (p picture) middle() (x, y float64) {
	left, top := p.offset()
	b := p.drawing.Globe.Box()
	return (left + b.X + b.W/2) / p.width, (top + b.Y + b.H/2) / p.height
}

// shape is how much higher than wide the map is.
func (p picture) shape() float64 {
	b := p.drawing.Globe.Box()
	return b.H / b.W
}

// paint makes the pixels of the view.
func (p picture) paint(palette draw.Palette, scale float64) image.Image {
	out := image.NewRGBA(image.Rect(0, 0, int(p.width*scale), int(p.height*scale)))
	stddraw.Draw(out, out.Rect, image.NewUniform(palette[draw.RoleSurface]), image.Point{}, stddraw.Src)
	left, top := p.offset()
	pixels := draw.Raster(p.drawing, palette, scale)
	at := image.Pt(int(left*scale), int(top*scale))
	stddraw.Draw(out, pixels.Rect.Add(at), pixels, image.Point{}, stddraw.Over)
	return out
}

// marked are the consulates of a mark.
func (p picture) marked(mark int) []int64 {
	var out []int64
	for _, i := range p.marks[mark].Posts {
		out = append(out, p.ids[i])
	}
	return out
}

// apart reports whether the consulates of a mark lie in different places, so that a closer look parts them.
func (p picture) apart(mark int) bool {
	on := p.marks[mark].Posts
	for _, i := range on[1:] {
		if math.Hypot(p.posts[i].Lat-p.posts[on[0]].Lat, p.posts[i].Lon-p.posts[on[0]].Lon) > 0.02 {
			return true
		}
	}
	return false
}

// nearest is where the consulates of the mark nearest to a place of the view lie; ok is false where there is none.
func (p picture) nearest(x, y float64) (lon, lat float64, ok bool) {
	best := math.Inf(1)
	for i, s := range p.spots {
		if d := math.Hypot(float64(s.X)-x, float64(s.Y)-y); d < best {
			first := p.posts[p.marks[i].Posts[0]]
			best, lon, lat, ok = d, first.Lon, first.Lat, true
		}
	}
	return lon, lat, ok
}
