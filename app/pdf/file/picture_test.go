package file_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/pdf/verify"
)

// sample is a picture of those Go tests its own decoders with.
func sample(t *testing.T, name string) []byte {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip("no go command")
	}
	b, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "src/image/testdata", name))
	if err != nil {
		t.Skip(err)
	}
	return b
}

// corner is a picture whose upper left quarter is red and the rest blue.
func corner(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{0, 0, 255, 255}
			if x < w/2 && y < h/2 {
				c = color.RGBA{255, 0, 0, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func jpegOf(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// held is a JPEG file that says how the camera was held.
func held(data []byte, turn int) []byte {
	exif := append([]byte("Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00"), byte(turn), 0, 0, 0, 0, 0, 0, 0)
	out := append([]byte{0xFF, 0xD8, 0xFF, 0xE1}, binary.BigEndian.AppendUint16(nil, uint16(len(exif)+2))...)
	return append(append(out, exif...), data[2:]...)
}

func TestJPEGIsPassedThrough(t *testing.T) {
	var wanted, other [][]byte
	data := build(t, meta(), func(f *file.File) {
		p := f.AddPage(595, 842)
		y := 20.0
		show := func(name string, pass bool) {
			b := sample(t, name)
			img, err := f.JPEG(b)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if again, _ := f.JPEG(b); again != img {
				t.Errorf("%s is taken twice", name)
			}
			fig := f.Document().Add(file.Figure).Set(file.Attributes{Alt: name, BBox: file.Box{X: 20, Y: y, W: 150, H: 100}})
			p.In(fig, func() { p.Image(img, 20, y, 150, 100) })
			y += 110
			if pass {
				wanted = append(wanted, b)
			} else {
				other = append(other, b)
			}
		}
		show("video-001.jpeg", true)
		show("video-001.progressive.jpeg", true)
		show("video-005.gray.jpeg", true)
		show("video-001.rgb.jpeg", true)
		show("video-001.cmyk.jpeg", false)
	})
	for i, b := range wanted {
		if bytes.Count(data, b) != 1 {
			t.Errorf("picture %d is not in the file once, as it was", i)
		}
	}
	for i, b := range other {
		if bytes.Contains(data, b) {
			t.Errorf("picture %d of other colours is in the file as it was", i)
		}
	}
	sound(t, data)
}

func TestBrokenPicturesAreRefused(t *testing.T) {
	f := file.New(&bytes.Buffer{}, meta())
	whole := jpegOf(t, corner(64, 64))
	for name, b := range map[string][]byte{
		"empty": nil, "no picture": []byte("GIF89a and more"), "cut off": whole[:len(whole)/2], "its head only": whole[:200], "without an end": whole[:len(whole)-2],
	} {
		if img, err := f.JPEG(b); err == nil || img != nil {
			t.Errorf("JPEG %s is taken", name)
		}
		if img, err := f.PNG(b); err == nil || img != nil {
			t.Errorf("PNG %s is taken", name)
		}
	}
	huge := bytes.Clone(whole)
	at := bytes.Index(huge, []byte{0xFF, 0xC0})
	binary.BigEndian.PutUint32(huge[at+5:], 0xFFFFFFFF)
	if _, err := f.JPEG(huge); err == nil {
		t.Error("a picture of four milliards of pixels is taken")
	}
	for _, img := range []image.Image{nil, image.NewRGBA(image.Rectangle{}), image.NewUniform(color.White)} {
		if _, err := f.Picture(img); err == nil {
			t.Errorf("%T is taken", img)
		}
	}
	if err := f.Close(); err != nil {
		t.Errorf("a picture refused spoils the file: %v", err)
	}
}

// However the camera was held, the picture stands on the page as it was seen.
func TestPicturesStandUpright(t *testing.T) {
	const side = 40
	var sizes [9][2]int
	data := build(t, meta(), func(f *file.File) {
		p := f.AddPage(400, 100)
		fig := f.Document().Add(file.Figure).Set(file.Attributes{Alt: "Eight squares"})
		for turn := 1; turn <= 8; turn++ {
			img, err := f.JPEG(held(jpegOf(t, corner(64, 32)), turn))
			if err != nil {
				t.Fatal(err)
			}
			sizes[turn][0], sizes[turn][1] = img.Size()
			p.In(fig, func() { p.Image(img, float64(turn-1)*50, 10, side, side) })
		}
	})
	for turn := 1; turn <= 8; turn++ {
		if want := map[bool][2]int{false: {64, 32}, true: {32, 64}}[turn > 4]; sizes[turn] != want {
			t.Errorf("turned %d it is %v", turn, sizes[turn])
		}
	}
	pixel := raster(t, sound(t, data))
	// The red quarter of the file is in this corner of what was seen: left or right, top or bottom.
	for turn, want := range map[int][2]int{1: {0, 0}, 2: {1, 0}, 3: {1, 1}, 4: {0, 1}, 5: {0, 0}, 6: {1, 0}, 7: {1, 1}, 8: {0, 1}} {
		for x := range 2 {
			for y := range 2 {
				r, _, b, _ := pixel.At((turn-1)*50+side/4+x*side/2, 10+side/4+y*side/2).RGBA()
				if red := r > b; red != (want == [2]int{x, y}) {
					t.Errorf("held as %d says, corner %d,%d is red: %v", turn, x, y, red)
				}
			}
		}
	}
}

// raster paints the first page, one pixel for each point; the test ends where poppler is absent.
func raster(t *testing.T, name string) image.Image {
	t.Helper()
	out := filepath.Join(t.TempDir(), "page")
	if _, ok := run(t, "pdftoppm", "-r", "72", "-png", "-singlefile", name, out); !ok {
		t.Skip("pdftoppm is not installed")
	}
	r, err := os.Open(out + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	img, err := png.Decode(r)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func TestPicturesOfAllKinds(t *testing.T) {
	half := image.NewNRGBA64(image.Rect(5, 5, 55, 45)) // 16 bits, half transparent
	for i := range half.Pix {
		half.Pix[i] = 0x80
	}
	paletted := image.NewPaletted(image.Rect(0, 0, 10, 10), color.Palette{color.White, color.Transparent, color.RGBA{0, 200, 0, 255}})
	for i := range paletted.Pix {
		paletted.Pix[i] = uint8(i % 3)
	}
	grey := image.NewGray(image.Rect(0, 0, 3, 3))
	var encoded bytes.Buffer
	if err := png.Encode(&encoded, corner(30, 30)); err != nil {
		t.Fatal(err)
	}
	fill := func(f *file.File) {
		p := f.AddPage(400, 100)
		fig := f.Document().Add(file.Figure).Set(file.Attributes{Alt: "Pictures"})
		first, err := f.PNG(encoded.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := f.Picture(corner(30, 30)); again != first {
			t.Error("the same pixels are taken twice")
		}
		if w, h := first.Size(); w != 30 || h != 30 {
			t.Errorf("%d by %d pixels", w, h)
		}
		p.In(fig, func() { p.Image(first, 0, 0, 40, 40) })
		for i, img := range []image.Image{half, paletted, grey} {
			taken, err := f.Picture(img)
			if err != nil {
				t.Fatal(err)
			}
			p.In(fig, func() { p.Image(taken, float64(i+1)*50, 0, 40, 40) })
		}
	}
	page := raster(t, sound(t, build(t, meta(), fill)))
	for x, want := range map[int]color.RGBA{10: {255, 0, 0, 255}, 35: {0, 0, 255, 255}, 70: {191, 191, 191, 255}, 170: {0, 0, 0, 255}} {
		got := color.RGBAModel.Convert(page.At(x, 15)).(color.RGBA)
		if near := func(a, b uint8) bool { return max(a, b)-min(a, b) < 6 }; !near(got.R, want.R) || !near(got.G, want.G) || !near(got.B, want.B) {
			t.Errorf("at %d the page is %v", x, got)
		}
	}
	old := meta()
	old.Level = file.A1b
	preflight(t, sound(t, build(t, old, fill)))
}

func TestHugePicturesAreMadeSmaller(t *testing.T) {
	data := build(t, meta(), func(f *file.File) {
		p := f.AddPage(400, 100)
		fig := f.Document().Add(file.Figure).Set(file.Attributes{Alt: "Pictures"})
		wide := image.NewGray(image.Rect(0, 0, 9000, 30))
		for i, take := range []func() (*file.Image, error){
			func() (*file.Image, error) { return f.Picture(wide) },
			func() (*file.Image, error) { return f.JPEG(held(jpegOf(t, wide), 6)) },
		} {
			img, err := take()
			if err != nil {
				t.Fatal(err)
			}
			if w, h := img.Size(); max(w, h) != 4000 || min(w, h) != 13 {
				t.Errorf("%d by %d pixels", w, h)
			}
			p.In(fig, func() { p.Image(img, 10, float64(i)*50, 380, 40) })
		}
	})
	sound(t, data)
	if bytes.Contains(data, []byte(fmt.Sprint("/Width ", 9000))) {
		t.Error("the picture is in the file as large as it was")
	}
}

func FuzzJPEG(f *testing.F) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, corner(16, 16), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add(held(b.Bytes(), 6))
	f.Fuzz(func(t *testing.T, data []byte) {
		var out bytes.Buffer
		w := file.New(&out, meta())
		p := w.AddPage(100, 100)
		fig := w.Document().Add(file.Figure)
		img, err := w.JPEG(data)
		if (img == nil) == (err == nil) {
			t.Fatal(img, err)
		}
		p.In(fig, func() { p.Image(img, 0, 0, 10, 10) })
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		problems, err := verify.Check(out.Bytes())
		if err != nil || len(problems) > 0 {
			t.Fatal(problems, err)
		}
	})
}
