package file

import "image"

func (p *Page) Gradient(x, y, w, h float64, stops []Stop) {}
func (p *Page) Image(i *Image, x, y, w, h float64)        {}
func (f *File) JPEG(data []byte) (*Image, error)          { return &Image{f: f}, nil }
func (f *File) Picture(img image.Image) (*Image, error)   { return &Image{f: f}, nil }
func (i *Image) Size() (w, h int)                         { return i.w, i.h }
