package pdf

import (
	"bytes"
	"flag"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the pictures of testdata anew from what is printed now")

// cellEdge is the edge of the squares whose mean grey is compared, offBy what they may differ by: smoothing differs between versions
// of the program that paints, a moved line or another word does not pass.
const (
	cellEdge = 4
	offBy    = 22
)

// TestPagesLookAsTheyDid compares pages with those of testdata, which a person has looked at.
func TestPagesLookAsTheyDid(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed: what is on the page cannot be seen")
	}
	all := gallery()
	for name, page := range map[string]string{"mixed": "1", "directory": "2", "list": "2", "letter": "1", "labels": "1"} {
		file, _ := render(t, all[name])
		out := filepath.Join(t.TempDir(), "page")
		if err := exec.Command("pdftoppm", "-r", "36", "-png", "-f", page, "-singlefile", onDisk(t, file), out).Run(); err != nil {
			t.Fatal(err)
		}
		got := grey(t, out+".png")
		var body bytes.Buffer
		if err := png.Encode(&body, got); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", name+"-"+page+".png")
		if *update {
			if err := os.WriteFile(path, body.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if x, y, same := alike(got, grey(t, path)); !same {
			t.Errorf("page %s of %s looks other at %d, %d of %v", page, name, x, y, got.Bounds().Max)
		}
	}
}

func grey(t *testing.T, path string) *image.Gray {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	page := image.NewGray(img.Bounds())
	draw.Draw(page, page.Rect, img, img.Bounds().Min, draw.Src)
	return page
}

// alike tells where two pages differ first.
func alike(a, b *image.Gray) (x, y int, same bool) {
	if a.Bounds() != b.Bounds() {
		return 0, 0, false
	}
	for y := 0; y+cellEdge <= a.Bounds().Dy(); y += cellEdge {
		for x := 0; x+cellEdge <= a.Bounds().Dx(); x += cellEdge {
			if d := mean(a, x, y) - mean(b, x, y); d > offBy || -d > offBy {
				return x, y, false
			}
		}
	}
	return 0, 0, true
}

func mean(img *image.Gray, x, y int) int {
	sum := 0
	for dy := range cellEdge {
		for dx := range cellEdge {
			sum += int(img.GrayAt(x+dx, y+dy).Y)
		}
	}
	return sum / (cellEdge * cellEdge)
}
