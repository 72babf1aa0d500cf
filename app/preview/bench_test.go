package preview

import (
	"context"
	"testing"
)

// From nothing at all: the code is compiled and kept. Once on a machine.
func BenchmarkStartCold(b *testing.B) {
	for range b.N {
		e := New(b.TempDir())
		if err := e.Warm(context.Background()); err != nil {
			b.Fatal(err)
		}
		e.Release()
	}
}

// The compiled code is read from the cache: once in a run of the program.
func BenchmarkStartWarm(b *testing.B) {
	dir := b.TempDir()
	e := New(dir)
	for i := range b.N + 1 {
		if i == 1 {
			b.ResetTimer()
		}
		if err := e.Warm(context.Background()); err != nil {
			b.Fatal(err)
		}
		e.Release()
	}
}

func BenchmarkOpen(b *testing.B) {
	e := engine(b)
	data := paper(b, 500)
	for range b.N {
		d, err := e.Open(context.Background(), data)
		if err != nil {
			b.Fatal(err)
		}
		d.Close()
	}
}

// A page as wide as the window shows it, and twice as fine.
func BenchmarkPage(b *testing.B) {
	for name, width := range map[string]int{"800px": 800, "1600px": 1600} {
		b.Run(name, func(b *testing.B) {
			d := open(b, engine(b), paper(b, 20))
			for i := range b.N {
				if _, err := d.Render(context.Background(), i%20, width); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
