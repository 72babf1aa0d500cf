//go:build ignore

package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"log"
	"os"
	"slices"
	"strings"
)

// write lays the columns out as described at gazetteer.Data.
func write(file string, places []place, regions map[string]region, aliases []alias) {
	var list []region
	number := map[region]int{}
	rank := func(r region) int {
		if _, ok := number[r]; !ok {
			number[r] = -1
			list = append(list, r)
		}
		return number[r]
	}
	of := func(p place) region {
		if p.settled.code != "" {
			return p.settled
		}
		if r, ok := regions[p.country+"."+p.admin]; ok {
			return r
		}
		return region{country: p.country}
	}
	for _, p := range places {
		rank(of(p))
	}
	slices.SortFunc(list, func(a, b region) int {
		return strings.Compare(a.country+a.code+"\x00"+a.name, b.country+b.code+"\x00"+b.name)
	})
	for i, r := range list {
		number[r] = i
	}

	var b bytes.Buffer
	for _, n := range []int{len(places), len(list), len(aliases)} {
		b.Write(binary.AppendUvarint(nil, uint64(n)))
	}
	divisions := map[region][]string{}
	for code, r := range regions {
		_, division, _ := strings.Cut(code, ".")
		divisions[r] = append(divisions[r], division)
	}
	for _, r := range list {
		b.WriteString(r.country)
		short(&b, r.code)
		short(&b, r.name)
		slices.Sort(divisions[r])
		short(&b, strings.Join(divisions[r], " "))
	}
	texts(&b, len(places), func(i int) string { return places[i].name })
	planes(&b, 2, len(places), func(i int) int { return number[of(places[i])] })
	planes(&b, 4, len(places), func(i int) int { return int(places[i].id) })
	planes(&b, 4, len(places), func(i int) int { return int(places[i].population) })
	planes(&b, 4, len(places), func(i int) int { return int(places[i].lat) + 9000000 })
	planes(&b, 4, len(places), func(i int) int { return int(places[i].lon) + 18000000 })
	texts(&b, len(aliases), func(i int) string { return aliases[i].key })
	planes(&b, 4, len(aliases), func(i int) int { return aliases[i].place })

	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	check(err)
	_, err = w.Write(b.Bytes())
	check(err)
	check(w.Close())
	check(os.WriteFile(file, packed.Bytes(), 0o644))
	log.Printf("%d regions, %d bytes, packed %d", len(list), b.Len(), packed.Len())
}

func short(b *bytes.Buffer, text string) {
	if len(text) > 255 {
		log.Fatalf("%q is too long", text)
	}
	b.WriteByte(byte(len(text)))
	b.WriteString(text)
}

func texts(b *bytes.Buffer, n int, text func(int) string) {
	for i := range n {
		if len(text(i)) > 255 {
			log.Fatalf("%q is too long", text(i))
		}
		b.WriteByte(byte(len(text(i))))
	}
	for i := range n {
		b.WriteString(text(i))
	}
}

func planes(b *bytes.Buffer, width, n int, value func(int) int) {
	for plane := range width {
		for i := range n {
			b.WriteByte(byte(value(i) >> (8 * plane)))
		}
	}
}
