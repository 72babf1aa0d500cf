package typeset

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// page is some 300 words as a directory has them.
func page(n int) []string {
	names := []string{"Žydrūnė", "Šimkutė-Przybyszewska", "Konstantinas", "Μαρία", "Olga", "Nguyễn", "Đurić", "José", "Михаил", "Åse"}
	var out []string
	for i := range 30 {
		out = append(out, fmt.Sprintf("%s %s, garbės konsulas, Gedimino pr. %d, LT-%05d Vilnius, tel. +370 5 %03d", names[i%len(names)], names[(i+n)%len(names)], i, n%700, i))
	}
	return out
}

func words(lines []string) (n int) {
	for _, l := range lines {
		n += len(strings.Fields(l))
	}
	return n
}

// BenchmarkLines sets pages of words seen before. The baseline adds up widths from a table, rune by rune, as a program without shaping does.
func BenchmarkLines(b *testing.B) {
	lines := page(3)
	advance := map[rune]float64{}
	for _, l := range lines {
		for _, r := range l {
			advance[r] = Width(string(r), Style{}, 10)
		}
	}
	const rounds = 300
	sum := 0.0
	begun := time.Now()
	for range rounds {
		for _, l := range lines {
			for _, r := range l {
				sum += advance[r]
			}
		}
	}
	plain := float64(time.Since(begun).Nanoseconds()) / rounds
	if sum == 0 {
		b.Fatal("nothing was measured")
	}
	for b.Loop() {
		for _, l := range lines {
			Lines([]Span{{Text: l, Size: 9}}, Paragraph{Width: 220})
		}
	}
	perPage := float64(b.Elapsed().Nanoseconds()) / float64(b.N)
	b.ReportMetric(perPage/plain, "x-plain-table")
	b.ReportMetric(float64(words(lines))*1e9/perPage, "words/s")
}

// BenchmarkWidth measures cells.
func BenchmarkWidth(b *testing.B) {
	lines := page(3)
	for b.Loop() {
		for _, l := range lines {
			Width(l, Style{}, 9)
		}
	}
	b.ReportMetric(float64(words(lines)*b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkNewWords shapes words never seen before.
func BenchmarkNewWords(b *testing.B) {
	l := &library{}
	tongue := l.tongue("lt")
	n := 0
	for b.Loop() {
		n++
		shapeWord(fmt.Sprintf("Žydr%dnė", n), sansRegular, tongue, false, context{})
	}
}

// BenchmarkRightToLeft sets text that takes the thorough way.
func BenchmarkRightToLeft(b *testing.B) {
	spans := []Span{{Text: samples["ar"] + " " + samples["he"], Size: 9}}
	for b.Loop() {
		Lines(spans, Paragraph{Width: 120})
	}
	b.ReportMetric(float64(words([]string{spans[0].Text})*b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkParallel sets pages from several goroutines.
func BenchmarkParallel(b *testing.B) {
	lines := page(3)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			for _, l := range lines {
				Lines([]Span{{Text: l, Size: 9}}, Paragraph{Width: 220})
			}
		}
	})
	b.ReportMetric(float64(words(lines)*b.N)/b.Elapsed().Seconds(), "words/s")
}
