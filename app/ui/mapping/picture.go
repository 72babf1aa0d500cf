package mapping

import (
	"image"
	stddraw "image/draw"
	"math"

	"fyne.io/fyne/v2"

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
	marks   []draw.MapMark
	spots   []xwidget.PictureMark // parallel to marks, over the whole view
	posts   []draw.MapPost
	ids     []int64 // parallel to posts
	without []int64 // consulates whose seat has no coordinates
}

// picture draws what is seen, no larger than that; posts are all consulates of the register.
func (s sight) picture(posts []view.NetworkPost, o options, width, height float64) picture {
	var p picture
	spec := draw.MapSpec{Width: width - 2*edge, Height: height - 2*edge, TextSize: o.text, CoastOnly: o.coast, Words: report.MapWords(o.words), Shade: map[string]draw.Shade{}}
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
			spec.Shade[posts[i].ReceivingCode] = draw.Shade{Tone: draw.Partner}
		}
	}
	spec.Posts = p.posts
	size := fyne.NewSize(float32(width), float32(height))
	switch {
	case s.closer > 0:
		spec.Region, spec.Words.Outside, spec.Words.Also = s.region(posts, size), nil, nil
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
	left, top := p.offset(width, height)
	for _, m := range p.marks {
		b := draw.Bounds(p.drawing.Ops[m.Op])
		p.spots = append(p.spots, xwidget.PictureMark{X: float32((left + b.X + b.W/2) / width), Y: float32((top + b.Y + b.H/2) / height), Text: draw.Label(p.drawing.Ops[m.Op])})
	}
	return p
}

// offset is where the drawing lies in a view of that size: in its middle.
func (p picture) offset(width, height float64) (left, top float64) {
	return max(0, (width-p.drawing.W)/2), max(0, (height-p.drawing.H)/2)
}

// paint makes the pixels of a view of that size.
func (p picture) paint(palette draw.Palette, size fyne.Size, scale float64) image.Image {
	out := image.NewRGBA(image.Rect(0, 0, int(float64(size.Width)*scale), int(float64(size.Height)*scale)))
	stddraw.Draw(out, out.Rect, image.NewUniform(palette[draw.RoleSurface]), image.Point{}, stddraw.Src)
	left, top := p.offset(float64(size.Width), float64(size.Height))
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
