// Icon draws the program's icon from assets/icon.svg for the packages: a tree of the sizes of the hicolor theme, or one file in Apple's or Windows' format,
// with a picture for the side of the installer there.
//
//	go run ./scripts/dist/icon -hicolor share/icons/hicolor
//	go run ./scripts/dist/icon -icns Exequatur.icns
//	go run ./scripts/dist/icon -ico exequatur.ico -side side.bmp
package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/bmp"
)

const (
	drawing = "assets/icon.svg"
	name    = "org.exequatur.register"
)

// hicolor are the sizes, in pixels, desktops look for.
var hicolor = []int{16, 22, 24, 32, 48, 64, 128, 256, 512}

// apple names the sizes, in pixels, of an .icns file by their types; @2x are those of half the points.
var apple = []struct {
	kind string
	size int
}{{"icp4", 16}, {"icp5", 32}, {"ic11", 32}, {"ic12", 64}, {"ic07", 128}, {"ic08", 256}, {"ic13", 256}, {"ic09", 512}, {"ic14", 512}, {"ic10", 1024}}

// windows are the sizes, in pixels, of an .ico file: the usual ones, and those of screens at 125 and 150 per cent.
var windows = []int{16, 20, 24, 32, 40, 48, 64, 96, 128, 256}

func main() {
	theme := flag.String("hicolor", "", "write the sizes of the hicolor theme into this `FOLDER`")
	icns := flag.String("icns", "", "write an icon for macOS into this `FILE`")
	ico := flag.String("ico", "", "write an icon for Windows into this `FILE`")
	side := flag.String("side", "", "write the side of the installer for Windows into this `FILE`")
	flag.Parse()
	if err := run(*theme, *icns, *ico, *side); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(theme, icns, ico, side string) error {
	svg, err := os.ReadFile(drawing)
	if err != nil {
		return err
	}
	if theme != "" {
		for _, size := range hicolor {
			body, err := drawn(svg, size)
			if err != nil {
				return err
			}
			if err := put(filepath.Join(theme, fmt.Sprintf("%dx%d", size, size), "apps", name+".png"), body); err != nil {
				return err
			}
		}
		if err := put(filepath.Join(theme, "scalable", "apps", name+".svg"), svg); err != nil {
			return err
		}
	}
	if icns != "" {
		body, err := packed(svg)
		if err != nil {
			return err
		}
		if err := put(icns, body); err != nil {
			return err
		}
	}
	if ico != "" {
		body, err := listed(svg)
		if err != nil {
			return err
		}
		if err := put(ico, body); err != nil {
			return err
		}
	}
	if side != "" {
		body, err := beside(svg)
		if err != nil {
			return err
		}
		return put(side, body)
	}
	return nil
}

// drawn is the icon as a PNG of a size in pixels.
func drawn(svg []byte, size int) ([]byte, error) {
	icon, err := oksvg.ReadIconStream(bytes.NewReader(svg))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", drawing, err)
	}
	icon.SetTarget(0, 0, float64(size), float64(size))
	for i := range icon.SVGPaths { // the library scales shapes, and leaves the width of lines
		icon.SVGPaths[i].LineWidth *= float64(size) / icon.ViewBox.W
	}
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	icon.Draw(rasterx.NewDasher(size, size, rasterx.NewScannerGV(size, size, img, img.Bounds())), 1)
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, img)
	return out.Bytes(), err
}

// packed is the icon in all sizes of Apple's format: a head, then each PNG behind its type and length.
func packed(svg []byte) ([]byte, error) {
	var items []byte
	made := map[int][]byte{}
	for _, a := range apple {
		if made[a.size] == nil {
			body, err := drawn(svg, a.size)
			if err != nil {
				return nil, err
			}
			made[a.size] = body
		}
		items = append(items, a.kind...)
		items = binary.BigEndian.AppendUint32(items, uint32(8+len(made[a.size])))
		items = append(items, made[a.size]...)
	}
	head := binary.BigEndian.AppendUint32([]byte("icns"), uint32(8+len(items)))
	return append(head, items...), nil
}

// listed is the icon in all sizes of Windows' format: a head, a list of the sizes with where each begins, then the PNGs.
func listed(svg []byte) ([]byte, error) {
	const head, entry = 6, 16
	list := binary.LittleEndian.AppendUint16([]byte{0, 0, 1, 0}, uint16(len(windows)))
	var items []byte
	for _, size := range windows {
		body, err := drawn(svg, size)
		if err != nil {
			return nil, err
		}
		list = append(list, byte(size), byte(size), 0, 0, 1, 0, 32, 0) // 256 is written 0; one plane of 32 bits
		list = binary.LittleEndian.AppendUint32(list, uint32(len(body)))
		list = binary.LittleEndian.AppendUint32(list, uint32(head+entry*len(windows)+len(items)))
		items = append(items, body...)
	}
	return append(list, items...), nil
}

// beside is the icon on its own colour, in the size of the pictures of installers.
func beside(svg []byte) ([]byte, error) {
	const size = 128
	body, err := drawn(svg, size)
	if err != nil {
		return nil, err
	}
	icon, err := png.Decode(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	img := image.NewRGBA(image.Rect(0, 0, 164, 314))
	draw.Draw(img, img.Bounds(), image.NewUniform(icon.At(size/2, size/16)), image.Point{}, draw.Src)
	left, top := (img.Bounds().Dx()-size)/2, (img.Bounds().Dy()-size)/3
	draw.Draw(img, image.Rect(left, top, left+size, top+size), icon, image.Point{}, draw.Over)
	var out bytes.Buffer
	err = bmp.Encode(&out, img)
	return out.Bytes(), err
}

func put(path string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, body, 0o644)
}
