package geojson

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"
)

func TestGeometries(t *testing.T) {
	kaunas, torun := Position{54.90272, 23.90961}, Position{53.01375, 18.59814}
	for _, c := range []struct {
		at   []Position
		want string
	}{
		{nil, "null"},
		{[]Position{torun}, `{"type": "Point", "coordinates": [18.59814, 53.01375]}`},
		{[]Position{kaunas, torun}, `{"type": "LineString", "coordinates": [[23.90961, 54.90272], [18.59814, 53.01375]]}`},
		{[]Position{{-17, 178}, {-19, -178}}, `{"type": "MultiLineString", "coordinates": [[[178, -17], [180, -18]], [[-180, -18], [-178, -19]]]}`},
		{[]Position{{10, -170}, {20, 170}}, `{"type": "MultiLineString", "coordinates": [[[-170, 10], [-180, 15]], [[180, 15], [170, 20]]]}`},
		{[]Position{{10, 180}, {20, -180}}, `{"type": "LineString", "coordinates": [[180, 10], [180, 20]]}`},
		{[]Position{{10, 180}, {20, -170}}, `{"type": "LineString", "coordinates": [[-180, 10], [-170, 20]]}`},
	} {
		if got := geometry(c.at); got != c.want {
			t.Errorf("%v: %s, want %s", c.at, got, c.want)
		}
	}
}

func TestNoPieceCrossesTheAntimeridian(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var line []Position
		for range 2 + r.IntN(4) {
			line = append(line, Position{float64(r.IntN(181) - 90), float64(r.IntN(361) - 180)})
		}
		for _, piece := range split(line) {
			if len(piece) < 2 {
				t.Fatalf("%v: piece %v", line, piece)
			}
			for i := 1; i < len(piece); i++ {
				if math.Abs(piece[i].Lon-piece[i-1].Lon) > 180 || math.Abs(piece[i].Lat) > 90 {
					t.Fatalf("%v: piece %v", line, piece)
				}
			}
		}
	}
}

func TestACollectionIsJSON(t *testing.T) {
	var b bytes.Buffer
	err := Write(&b, Collection{Properties: []Property{{"name", "A \"list\""}}, Features: []Feature{
		{ID: "x", Positions: []Position{{1, 2}}, Properties: []Property{{"title", "</script>"}, {"n", int64(3)}, {"l", []string{"a"}}}}, {}}})
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Type, Name string
		Features   []struct {
			Type       string
			ID         string
			Geometry   *struct{ Coordinates []float64 }
			Properties map[string]any
		}
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	if got.Name != `A "list"` || len(got.Features) != 2 || got.Features[0].Geometry.Coordinates[0] != 2 || got.Features[0].Properties["title"] != "</script>" || got.Features[1].Geometry != nil || got.Features[1].Properties == nil {
		t.Errorf("%+v", got)
	}
}
