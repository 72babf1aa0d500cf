package source

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"unicode/utf8"
)

// look is what a first pass over a text tells: enough to choose its encoding without holding it.
type look struct {
	hash   string
	size   int64
	begin  []byte // first bytes
	sample []byte // stretches with letters outside ASCII, from anywhere in the file
	nul    int64
	multi  int64 // letters of several bytes that are UTF-8
	bad    int64 // bytes that are not
	line   int   // of the first of them
}

const sampleBytes = 64 << 10

// takeHash reads the file only for its hash.
func (r *reading) takeHash() error {
	h := sha256.New()
	if _, err := io.Copy(h, r.in.reader()); err != nil {
		return err
	}
	r.Hash = hex.EncodeToString(h.Sum(nil))
	return nil
}

func (r *reading) look() (look, error) {
	l := look{size: r.in.size, begin: r.in.begin(sampleBytes)}
	h := sha256.New()
	in := bufio.NewReaderSize(io.TeeReader(r.in.reader(), h), int(min(256<<10, r.in.size+2*utf8.UTFMax)))
	line := 1
	for {
		chunk, err := in.Peek(in.Size())
		if len(chunk) == 0 {
			if err != nil && !errors.Is(err, io.EOF) {
				return l, err
			}
			break
		}
		if err == nil { // the last letter may go on in the next chunk
			chunk = chunk[:len(chunk)-utf8.UTFMax]
		}
		used := l.take(chunk, err == nil, line)
		line += bytes.Count(chunk[:used], []byte("\n"))
		if _, err := in.Discard(used); err != nil {
			return l, err
		}
	}
	l.hash = hex.EncodeToString(h.Sum(nil))
	return l, nil
}

// take looks at a chunk and gives how much of it is done with: a letter begun at its end is left for the next.
func (l *look) take(chunk []byte, more bool, line int) int {
	l.nul += int64(bytes.Count(chunk, []byte{0}))
	at := 0
	for at < len(chunk) {
		for at+8 <= len(chunk) && binary.LittleEndian.Uint64(chunk[at:])&0x8080808080808080 == 0 { // plain ASCII, as most is
			at += 8
		}
		if at == len(chunk) {
			break
		}
		b := chunk[at]
		if b < utf8.RuneSelf {
			at++
			continue
		}
		l.keep(chunk, at)
		_, n := utf8.DecodeRune(chunk[at:])
		switch {
		case n > 1:
			l.multi++
		case more && !utf8.FullRune(chunk[at:]) && at > 0:
			return at
		default:
			if l.bad == 0 {
				l.line = line + bytes.Count(chunk[:at], []byte("\n"))
			}
			l.bad++
		}
		at += n
	}
	return at
}

// keep puts the words around a letter into the sample.
func (l *look) keep(chunk []byte, at int) {
	const around = 40
	if len(l.sample) >= sampleBytes {
		return
	}
	from, to := max(0, at-around), min(len(chunk), at+around)
	if i := bytes.LastIndexByte(chunk[from:at], '\n'); i >= 0 {
		from += i + 1
	}
	if i := bytes.IndexByte(chunk[at:to], '\n'); i >= 0 {
		to = at + i
	}
	l.sample = append(append(l.sample, chunk[from:to]...), '\n')
}
