package place

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/assets/gazetteer"
)

var open = sync.OnceValues(func() (*Gazetteer, error) { return decode(gazetteer.Data) })

// Open gives the gazetteer. It is unpacked at the first call, which takes about a
// tenth of a second: make that call in the background.
func Open() (*Gazetteer, error) { return open() }

// decode reads the form described at gazetteer.Data.
func decode(packed []byte) (*Gazetteer, error) {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	r := reader{data: data}
	places, regions, aliases := r.count(), r.count(), r.count()
	g := &Gazetteer{regions: make([]region, 0, regions), divisions: make(map[string]Region, regions)}
	for range regions {
		country, own := r.text(2), Region{Code: r.short(), Name: r.short()}
		for division := range strings.FieldsSeq(r.short()) {
			g.divisions[country+"."+division] = own
		}
		g.regions = append(g.regions, region{country, own})
	}
	g.names = r.texts(places)
	g.region = make([]uint16, places)
	planes(&r, g.region, 2)
	g.id, g.population = make([]int32, places), make([]int32, places)
	planes(&r, g.id, 4)
	planes(&r, g.population, 4)
	g.lat, g.lon = make([]int32, places), make([]int32, places)
	planes(&r, g.lat, 4)
	planes(&r, g.lon, 4)
	for i := range places {
		g.lat[i] -= 90e5
		g.lon[i] -= 180e5
	}
	g.aliases = ended(r.texts(aliases))
	g.aliasOf = make([]int32, aliases)
	planes(&r, g.aliasOf, 4)
	if r.ended || len(r.data) > 0 {
		return nil, errors.New("gazetteer: data of another form")
	}
	g.keys = keysOf(&g.names)
	g.byID = orderByID(g.id)
	return g, nil
}

func orderByID(ids []int32) []int32 {
	packed := make([]uint64, len(ids))
	for i, id := range ids {
		packed[i] = uint64(id)<<32 | uint64(i)
	}
	slices.Sort(packed)
	order := make([]int32, len(ids))
	for n, p := range packed {
		order[n] = int32(uint32(p))
	}
	return order
}

// reader takes the data apart; once it runs out, ended stays set and everything read is empty.
type reader struct {
	data  []byte
	ended bool
}

func (r *reader) take(n int) []byte {
	if n > len(r.data) {
		r.data, r.ended = nil, true
		return make([]byte, n)
	}
	part := r.data[:n]
	r.data = r.data[n:]
	return part
}

func (r *reader) text(n int) string { return string(r.take(n)) }

func (r *reader) short() string { return r.text(int(r.take(1)[0])) }

func (r *reader) count() int {
	v, n := binary.Uvarint(r.data)
	if n <= 0 || v > 1<<24 {
		r.ended = true
		return 0
	}
	r.data = r.data[n:]
	return int(v)
}

func (r *reader) texts(n int) texts {
	start := make([]uint32, 1, n+1)
	end := uint32(0)
	for _, length := range r.take(n) {
		end += uint32(length)
		start = append(start, end)
	}
	return texts{r.text(int(end)), start}
}

// planes fills a column from its byte planes, the lowest bytes first.
func planes[T uint16 | int32](r *reader, column []T, width int) {
	for plane := range width {
		for i, b := range r.take(len(column)) {
			column[i] |= T(b) << (8 * plane)
		}
	}
}
