package geojson

import (
	"bufio"
	"encoding/json"
	"io"
	"math"
	"slices"
	"strconv"
)

// Position is a place on the earth, in degrees.
type Position struct{ Lat, Lon float64 }

// Property is a value of a feature under its name.
type Property struct {
	Name  string
	Value any
}

// Feature is one thing with its properties. One position is a point, more are a line from one to the next; none is written as well,
// without a geometry, so that nothing is lost.
type Feature struct {
	ID         string
	Positions  []Position
	Properties []Property
}

// Collection is a list of features. Properties are members of the collection itself, as the standard allows.
type Collection struct {
	Properties []Property
	Features   []Feature
}

// Write writes a collection, one feature a line.
func Write(w io.Writer, c Collection) error {
	b := bufio.NewWriterSize(w, 1<<16)
	b.WriteString(`{"type": "FeatureCollection"`)
	for _, p := range c.Properties {
		if err := member(b, ", ", p.Name, p.Value); err != nil {
			return err
		}
	}
	b.WriteString(`, "features": [`)
	for i := range c.Features {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n")
		if err := c.Features[i].write(b); err != nil {
			return err
		}
	}
	b.WriteString("\n]}\n")
	return b.Flush()
}

func (f *Feature) write(b *bufio.Writer) error {
	b.WriteString(`{"type": "Feature"`)
	if f.ID != "" {
		if err := member(b, ", ", "id", f.ID); err != nil {
			return err
		}
	}
	b.WriteString(`, "geometry": `)
	b.WriteString(geometry(f.Positions))
	b.WriteString(`, "properties": {`)
	sep := ""
	for _, p := range f.Properties {
		if err := member(b, sep, p.Name, p.Value); err != nil {
			return err
		}
		sep = ", "
	}
	_, err := b.WriteString("}}")
	return err
}

func member(b *bufio.Writer, sep, name string, value any) error {
	n, err := json.Marshal(name)
	if err != nil {
		return err
	}
	v, err := json.Marshal(value)
	if err != nil {
		return err
	}
	b.WriteString(sep)
	b.Write(n)
	b.WriteString(": ")
	_, err = b.Write(v)
	return err
}

func geometry(at []Position) string {
	switch len(at) {
	case 0:
		return "null"
	case 1:
		return `{"type": "Point", "coordinates": ` + at[0].text() + "}"
	}
	parts := split(at)
	if len(parts) == 1 {
		return `{"type": "LineString", "coordinates": ` + lineText(parts[0]) + "}"
	}
	out := `{"type": "MultiLineString", "coordinates": [`
	for i, p := range parts {
		if i > 0 {
			out += ", "
		}
		out += lineText(p)
	}
	return out + "]}"
}

// text is longitude first, as the standard has it.
func (p Position) text() string {
	return "[" + degrees(p.Lon) + ", " + degrees(p.Lat) + "]"
}

// degrees are as exact as they are kept: five decimals are a metre.
func degrees(d float64) string {
	return strconv.FormatFloat(math.Round(d*1e5)/1e5, 'f', -1, 64)
}

func lineText(line []Position) string {
	out := "["
	for i, p := range line {
		if i > 0 {
			out += ", "
		}
		out += p.text()
	}
	return out + "]"
}

// split cuts a line where it is shorter across the antimeridian: a map would draw it around the earth the other way.
func split(line []Position) [][]Position {
	line = slices.Clone(line)
	out := [][]Position{{line[0]}}
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		if math.Abs(a.Lon) == 180 && b.Lon == -a.Lon { // the same meridian
			line[i].Lon = a.Lon
			b = line[i]
		}
		if d := b.Lon - a.Lon; math.Abs(d) > 180 {
			edge := math.Copysign(180, a.Lon)
			far := b.Lon + math.Copysign(360, a.Lon) // b on the side of a
			lat := a.Lat
			if far != a.Lon {
				lat += (b.Lat - a.Lat) * (edge - a.Lon) / (far - a.Lon)
			}
			last := &out[len(out)-1]
			if a.Lon != edge || a.Lat != lat {
				*last = append(*last, Position{lat, edge})
			}
			out = append(out, []Position{{lat, -edge}})
			if b.Lon == -edge {
				continue
			}
		}
		last := &out[len(out)-1]
		*last = append(*last, b)
	}
	whole := out[:0]
	for _, p := range out { // an end on the meridian itself leaves a piece without length
		if len(p) > 1 {
			whole = append(whole, p)
		}
	}
	return whole
}
