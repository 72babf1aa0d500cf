package file

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
)

// mostPacked is how many objects an object stream holds at most, mostBytes about how many bytes.
const (
	mostPacked = 500
	mostBytes  = 1 << 17
)

// mostObjects is how many objects a file may have (ISO 19005-2, 6.1.13).
const mostObjects = 8388607

// entry says where an object is: an offset in the file, or the object stream it is packed in and its place there.
type entry struct {
	at     int64 // offset, or the number of the object stream
	packed int32 // 1 + place in the object stream; 0 for an object of its own
}

// objects writes the objects of a file one after the other and remembers where they are.
type objects struct {
	w     *bufio.Writer
	at    int64
	sum   hash.Hash
	err   error
	old   bool // each object on its own, as PDF 1.4 wants it
	where []entry
	queue []*job // streams being packed, in the order in which they are written
	spare []*job // to be used again

	inside []int // objects of the object stream being filled
	starts []int
	body   []byte
	stream int // number of that object stream
}

func newObjects(w io.Writer, old bool) *objects {
	return &objects{w: bufio.NewWriterSize(w, 1<<16), sum: sha256.New(), old: old, where: make([]entry, 1, 1024)}
}

// fail remembers the first error.
func (o *objects) fail(err error) {
	if o.err == nil {
		o.err = err
	}
}

func (o *objects) write(b []byte) {
	if o.err != nil {
		return
	}
	n, err := o.w.Write(b)
	o.at += int64(n)
	o.sum.Write(b[:n])
	if err != nil {
		o.fail(err)
	}
}

// reserve gives a number to an object that is written later.
func (o *objects) reserve() int {
	o.where = append(o.where, entry{})
	if len(o.where) > mostObjects {
		o.fail(errors.New("pdf: more objects than a file may have"))
	}
	return len(o.where) - 1
}

// put writes an object, or lays it into the object stream being filled. The bytes are the caller's again afterwards.
func (o *objects) put(n int, body []byte) {
	if o.err != nil {
		return
	}
	if o.old {
		o.where[n] = entry{at: o.at}
		o.write(appendInt(nil, n))
		o.write([]byte(" 0 obj\n"))
		o.write(body)
		o.write([]byte("\nendobj\n"))
		return
	}
	if len(o.inside) == 0 {
		o.stream = o.reserve()
	}
	o.where[n] = entry{at: int64(o.stream), packed: int32(len(o.inside)) + 1}
	o.inside = append(o.inside, n)
	o.starts = append(o.starts, len(o.body))
	o.body = append(append(o.body, body...), '\n')
	if len(o.inside) == mostPacked || len(o.body) > mostBytes {
		o.unload()
	}
}

// unload writes the object stream being filled.
func (o *objects) unload() {
	if len(o.inside) == 0 {
		return
	}
	var head []byte
	for i, n := range o.inside {
		head = append(appendInt(append(appendInt(head, n), ' '), o.starts[i]), ' ')
	}
	dict := append(appendInt([]byte("/Type/ObjStm/N "), len(o.inside)), "/First "...)
	dict = appendInt(dict, len(head))
	o.putPacked(o.stream, dict, head, o.body)
	o.inside, o.starts, o.body = o.inside[:0], o.starts[:0], o.body[:0]
}

// job is a stream object being packed.
type job struct {
	n          int
	dict, data []byte
	packed     bytes.Buffer
	packer     *zlib.Writer
	done       chan struct{}
}

// mostJobs is how many streams are packed at a time beside the work of the caller. It is the same on every machine: the order of
// the objects depends on it.
const mostJobs = 4

// putPacked writes a stream object, its bytes packed. The bytes are the caller's again afterwards.
func (o *objects) putPacked(n int, dict []byte, parts ...[]byte) {
	if o.err != nil {
		return
	}
	for len(o.queue) >= mostJobs {
		o.finish()
	}
	var j *job
	if last := len(o.spare) - 1; last >= 0 {
		j, o.spare = o.spare[last], o.spare[:last]
	} else {
		j = &job{}
		j.packer = zlib.NewWriter(&j.packed)
	}
	j.n, j.done = n, make(chan struct{})
	j.dict = append(j.dict[:0], dict...)
	j.data = j.data[:0]
	for _, p := range parts {
		j.data = append(j.data, p...)
	}
	o.queue = append(o.queue, j)
	go j.pack()
}

func (j *job) pack() {
	j.packed.Reset()
	j.packer.Reset(&j.packed)
	j.packer.Write(j.data) // a bytes.Buffer takes everything
	j.packer.Close()
	close(j.done)
}

// finish writes the stream that has been packed longest.
func (o *objects) finish() {
	j := o.queue[0]
	o.queue = append(o.queue[:0], o.queue[1:]...)
	<-j.done
	o.putStream(j.n, append(j.dict, "/Filter/FlateDecode"...), j.packed.Bytes())
	o.spare = append(o.spare, j)
}

// settle writes all streams that are being packed.
func (o *objects) settle() {
	for len(o.queue) > 0 {
		o.finish()
	}
}

// putStream writes a stream object with its bytes as they are. The line end before endstream is what ISO 19005-2, 6.1.7.1, asks for.
func (o *objects) putStream(n int, dict, data []byte) {
	o.where[n] = entry{at: o.at}
	head := append(appendInt(nil, n), " 0 obj\n<<"...)
	head = append(append(head, dict...), "/Length "...)
	o.write(append(appendInt(head, len(data)), ">>\nstream\n"...))
	o.write(data)
	o.write([]byte("\nendstream\nendobj\n"))
}

// begin writes the header.
func (o *objects) begin() {
	if o.old {
		o.write([]byte("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"))
		return
	}
	o.write([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
}

// end writes the cross-references and the trailer. The identifier is a hash of everything before, so that the same calls give
// the same file.
func (o *objects) end(root, info int) {
	o.unload()
	o.settle()
	n := 0
	if !o.old {
		n = o.reserve()
	}
	id := hex.EncodeToString(o.sum.Sum(nil)[:16])
	trailer := appendRef(append(appendInt([]byte("/Size "), len(o.where)), "/Root "...), root)
	trailer = appendRef(append(trailer, "/Info "...), info)
	trailer = append(trailer, "/ID[<"+id+"><"+id+">]"...)
	start := o.at
	if o.old {
		o.table(trailer)
	} else {
		o.references(n, trailer)
	}
	o.write(append(appendInt([]byte("startxref\n"), int(start)), "\n%%EOF\n"...))
	if o.err == nil {
		o.fail(o.w.Flush())
	}
}

// references writes the cross-reference stream, each row as its difference to the one above, which packs well.
func (o *objects) references(n int, trailer []byte) {
	o.where[n] = entry{at: o.at}
	const width = 8 // kind, five bytes of offset, two of place
	rows := make([]byte, 0, len(o.where)*(width+1))
	var before, row [width]byte
	for i, e := range o.where {
		switch {
		case i == 0 || e == entry{}:
			row = [width]byte{6: 255, 7: 255}
		default:
			row = [width]byte{1, byte(e.at >> 32), byte(e.at >> 24), byte(e.at >> 16), byte(e.at >> 8), byte(e.at)}
			if e.packed > 0 {
				row[0], row[6], row[7] = 2, byte((e.packed-1)>>8), byte(e.packed-1)
			}
		}
		rows = append(rows, 2) // PNG predictor "up"
		for k := range row {
			rows = append(rows, row[k]-before[k])
		}
		before = row
	}
	dict := append([]byte("/Type/XRef/W[1 5 2]/DecodeParms<</Predictor 12/Columns 8>>"), trailer...)
	o.putPacked(n, dict, rows)
	o.settle()
}

// table writes the cross-references as PDF 1.4 knows them.
func (o *objects) table(trailer []byte) {
	o.write(append(appendInt([]byte("xref\n0 "), len(o.where)), "\n0000000000 65535 f \n"...))
	for _, e := range o.where[1:] {
		line := []byte("0000000000 00000 n \n")
		digits := appendInt(nil, int(e.at))
		copy(line[10-len(digits):], digits)
		if e == (entry{}) {
			copy(line, "0000000000 65535 f")
		}
		o.write(line)
	}
	o.write(append(append([]byte("trailer\n<<"), trailer...), ">>\n"...))
}
