package preview

import (
	"context"
	"errors"
	"fmt"
	"image"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Document is an open PDF file. It keeps the bytes of the file, as the engine may have to open it again.
type Document struct {
	e     *Engine
	data  []byte
	sizes []size

	// Used in turn with the engine.
	ref    references.FPDF_DOCUMENT
	life   int // of the engine ref belongs to
	closed bool
}

type size struct{ w, h float64 }

// largest is the width or height of a picture that is made, in pixels.
const largest = 1 << 14

// Open reads a PDF file, whose bytes must not be changed any more. A file that cannot be shown gives ErrDamaged.
func (e *Engine) Open(ctx context.Context, pdf []byte) (*Document, error) {
	if len(pdf) == 0 {
		return nil, ErrDamaged
	}
	d := &Document{e: e, data: pdf}
	err := e.work(ctx, func(p pdfium.Pdfium) error {
		if err := d.reopen(p); err != nil {
			return err
		}
		count, err := p.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
		if err != nil {
			return err
		}
		d.sizes = make([]size, count.PageCount)
		for i := range d.sizes {
			s, err := p.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: d.ref, Index: i})
			if err != nil {
				return err
			}
			d.sizes[i] = size{s.Width, s.Height}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(d.sizes) == 0 {
		d.Close()
		return nil, ErrDamaged
	}
	return d, nil
}

// reopen opens the file in the instance that runs now.
func (d *Document) reopen(p pdfium.Pdfium) error {
	if d.life == d.e.lives {
		return nil
	}
	open, err := p.OpenDocument(&requests.OpenDocument{File: &d.data})
	if err != nil {
		if broken(err) {
			return err
		}
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	d.ref, d.life = open.Document, d.e.lives
	return nil
}

// Pages is how many pages the document has.
func (d *Document) Pages() int { return len(d.sizes) }

// Size is the size of a page, counted from 0, in points.
func (d *Document) Size(i int) (w, h float64) {
	if i < 0 || i >= len(d.sizes) {
		return 0, 0
	}
	return d.sizes[i].w, d.sizes[i].h
}

// Render makes a picture of a page, counted from 0, that many pixels wide and as high as the page is in proportion.
func (d *Document) Render(ctx context.Context, i, widthPx int) (image.Image, error) {
	if i < 0 || i >= len(d.sizes) {
		return nil, ErrNoPage
	}
	s := d.sizes[i]
	if widthPx <= 0 || widthPx > largest || s.w <= 0 || float64(widthPx)*s.h/s.w > largest {
		return nil, fmt.Errorf("a picture %d pixels wide cannot be made", widthPx)
	}
	var out *image.RGBA
	err := d.e.work(ctx, func(p pdfium.Pdfium) error {
		if d.closed {
			return errors.Join(ErrNoPage, errors.New("the document is closed"))
		}
		if err := d.reopen(p); err != nil {
			return err
		}
		r, err := p.RenderPageInPixels(&requests.RenderPageInPixels{
			Page: requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: i}}, Width: widthPx,
		})
		if errors.Is(err, pdfiumerrors.ErrPage) {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		if err != nil {
			return err
		}
		defer r.Cleanup()
		img, ok := r.Result.RenderedImage.(*image.RGBA)
		if !ok {
			return fmt.Errorf("%w: a page without a picture", ErrDamaged)
		}
		// The pixels lie in the memory of the module, which is used again.
		out = &image.RGBA{Pix: append([]byte(nil), img.Pix...), Stride: img.Stride, Rect: img.Rect}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Close lets go of the document. It may be closed twice.
func (d *Document) Close() {
	d.e.turn <- struct{}{}
	defer d.e.yield()
	if d.closed {
		return
	}
	d.closed, d.data = true, nil
	if e := d.e; e.inst != nil && d.life == e.lives {
		_, _ = e.inst.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.ref}) // what it held goes with the instance at the latest
	}
}
