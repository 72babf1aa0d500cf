package verify

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// document is a file taken apart.
type document struct {
	data    []byte
	trailer dict
	objects map[int]any
	page    []int // object numbers of the pages, in order
}

// header looks at the first and the last bytes.
func (c *checker) header(data []byte) {
	if !bytes.HasPrefix(data, []byte("%PDF-1.7\n")) && !bytes.HasPrefix(data, []byte("%PDF-1.4\n")) {
		c.add(Header, "file", "does not begin with %%PDF-1.7 or %%PDF-1.4")
	}
	if end := bytes.IndexByte(data, '\n'); end >= 0 && len(data) > end+6 {
		line := data[end+1 : end+6]
		if line[0] != '%' || line[1] < 128 || line[2] < 128 || line[3] < 128 || line[4] < 128 {
			c.add(Header, "file", "the second line is no comment of four bytes above 127")
		}
	}
	if !bytes.HasSuffix(data, []byte("%%EOF\n")) && !bytes.HasSuffix(data, []byte("%%EOF")) {
		c.add(Header, "file", "does not end with %%%%EOF")
	}
	if n := bytes.Count(data, []byte("\nstartxref")); n != 1 {
		c.add(Header, "file", "has %d revisions", n)
	}
}

// read takes a file apart by its cross-references.
func read(data []byte, c *checker) (*document, error) {
	f := &document{data: data, objects: map[int]any{}}
	at := bytes.LastIndex(data, []byte("startxref"))
	if at < 0 {
		return nil, errors.New("no startxref")
	}
	l := &lexer{b: data, i: at + len("startxref")}
	o, err := l.object(0)
	start, ok := o.(int)
	if err != nil || !ok || start <= 0 || start >= len(data) {
		return nil, errors.New("startxref leads nowhere")
	}
	if bytes.HasPrefix(data[start:], []byte("xref")) {
		return f, f.table(start, c)
	}
	return f, f.stream(start, c)
}

// indirect reads "12 0 obj ... endobj" at an offset.
func (f *document) indirect(at int, c *checker) (number int, o any, err error) {
	if at < 0 || at >= len(f.data) {
		return 0, nil, fmt.Errorf("no object at %d", at)
	}
	l := &lexer{b: f.data, i: at}
	var head [3]any
	for i := range head {
		if head[i], err = l.object(0); err != nil {
			return 0, nil, err
		}
	}
	number, ok := head[0].(int)
	if !ok || head[1] != 0 || head[2] != keyword("obj") {
		return 0, nil, fmt.Errorf("no object at %d", at)
	}
	if o, err = l.object(0); err != nil {
		return 0, nil, fmt.Errorf("object %d: %w", number, err)
	}
	l.skip()
	if d, isDict := o.(dict); isDict && bytes.HasPrefix(f.data[l.i:], []byte("stream")) {
		return number, f.body(number, d, l.i+len("stream"), c), nil
	}
	if !bytes.HasPrefix(f.data[l.i:], []byte("endobj")) {
		c.add(Structure, where(number), "no endobj behind it")
	}
	return number, o, nil
}

// body reads the bytes of a stream. Its length must be exact, with a line end before endstream (ISO 19005-2, 6.1.7.1).
func (f *document) body(number int, d dict, at int, c *checker) any {
	switch {
	case bytes.HasPrefix(f.data[at:], []byte("\r\n")):
		at += 2
	case bytes.HasPrefix(f.data[at:], []byte("\n")):
		at++
	default:
		c.add(Structure, where(number), "no line end behind stream")
	}
	length, ok := d["Length"].(int)
	if !ok || length < 0 || at+length > len(f.data) {
		c.add(Structure, where(number), "stream without a direct length")
		return stream{dict: d}
	}
	if rest := f.data[at+length:]; !bytes.HasPrefix(rest, []byte("\nendstream\nendobj")) && !bytes.HasPrefix(rest, []byte("\r\nendstream\r\nendobj")) {
		c.add(Structure, where(number), "the length of the stream is wrong, or no line end stands before endstream")
	}
	return stream{dict: d, raw: f.data[at : at+length]}
}

func where(number int) string { return "object " + strconv.Itoa(number) }

// table reads a classical cross-reference table of one section.
func (f *document) table(start int, c *checker) error {
	l := &lexer{b: f.data, i: start + len("xref")}
	first, err1 := l.object(0)
	count, err2 := l.object(0)
	if err1 != nil || err2 != nil || first != 0 {
		return errors.New("cross-reference table: no section from 0")
	}
	n, ok := count.(int)
	if !ok {
		return errors.New("cross-reference table: no count")
	}
	offsets := map[int]int{}
	for i := range n {
		at, err1 := l.object(0)
		_, err2 := l.object(0)
		kind, err3 := l.object(0)
		if err := errors.Join(err1, err2, err3); err != nil {
			return err
		}
		if off, isInt := at.(int); isInt && kind == keyword("n") {
			offsets[i] = off
		}
	}
	if o, err := l.object(0); err != nil || o != keyword("trailer") {
		return errors.New("no trailer behind the cross-reference table")
	}
	o, err := l.object(0)
	if err != nil {
		return err
	}
	f.trailer, _ = o.(dict)
	return f.load(offsets, nil, c)
}

// stream reads a cross-reference stream.
func (f *document) stream(start int, c *checker) error {
	number, o, err := f.indirect(start, c)
	if err != nil {
		return err
	}
	s, ok := o.(stream)
	if !ok || s.dict["Type"] != name("XRef") {
		return errors.New("startxref leads to no cross-reference stream")
	}
	f.trailer = s.dict
	f.objects[number] = s
	rows, err := s.decode()
	if err != nil {
		return err
	}
	widths, _ := s.dict["W"].(array)
	if len(widths) != 3 {
		return errors.New("cross-reference stream without widths")
	}
	var w [3]int
	for i := range w {
		w[i], _ = widths[i].(int)
	}
	step := w[0] + w[1] + w[2]
	size, _ := s.dict["Size"].(int)
	if step <= 0 || size*step != len(rows) {
		return fmt.Errorf("cross-reference stream of %d bytes for %d objects", len(rows), size)
	}
	offsets, packed := map[int]int{}, map[int][]int{}
	for i := range size {
		row := rows[i*step:]
		kind, a, b := number3(row[:w[0]]), number3(row[w[0]:w[0]+w[1]]), number3(row[w[0]+w[1]:step])
		switch kind {
		case 1:
			offsets[i] = a
		case 2:
			if b > 1<<16 {
				return fmt.Errorf("object %d is said to be the %dth of its stream", i, b)
			}
			for len(packed[a]) <= b {
				packed[a] = append(packed[a], 0)
			}
			packed[a][b] = i
		}
	}
	return f.load(offsets, packed, c)
}

func number3(b []byte) int {
	n := 0
	for _, x := range b {
		n = n<<8 | int(x)
	}
	return n
}

// load reads all objects where the cross-references say they are.
func (f *document) load(offsets map[int]int, packed map[int][]int, c *checker) error {
	for n, at := range offsets {
		got, o, err := f.indirect(at, c)
		if err != nil {
			return err
		}
		if got != n {
			c.add(Structure, where(n), "the cross-reference leads to object %d", got)
		}
		f.objects[n] = o
	}
	for n, inside := range packed {
		s, ok := f.objects[n].(stream)
		if !ok || s.dict["Type"] != name("ObjStm") {
			return fmt.Errorf("object %d is no object stream", n)
		}
		if err := f.unpack(s, inside, c); err != nil {
			return fmt.Errorf("object stream %d: %w", n, err)
		}
	}
	return nil
}

// unpack reads the objects of an object stream.
func (f *document) unpack(s stream, inside []int, c *checker) error {
	data, err := s.decode()
	if err != nil {
		return err
	}
	n, _ := s.dict["N"].(int)
	first, _ := s.dict["First"].(int)
	if n != len(inside) || first > len(data) {
		return fmt.Errorf("%d objects said, %d in the cross-references", n, len(inside))
	}
	heads := &lexer{b: data[:first]}
	for i := range n {
		a, err1 := heads.object(0)
		b, err2 := heads.object(0)
		number, ok := a.(int)
		at, ok2 := b.(int)
		if err1 != nil || err2 != nil || !ok || !ok2 || first+at > len(data) {
			return errors.New("its head is broken")
		}
		if number != inside[i] {
			c.add(Structure, where(number), "the cross-reference says object %d", inside[i])
		}
		l := &lexer{b: data, i: first + at}
		if f.objects[number], err = l.object(0); err != nil {
			return fmt.Errorf("object %d: %w", number, err)
		}
	}
	return nil
}

// decode undoes the filters of a stream.
func (s stream) decode() ([]byte, error) {
	switch s.dict["Filter"] {
	case nil:
		return s.raw, nil
	case name("FlateDecode"):
	default:
		return nil, fmt.Errorf("filter %v", s.dict["Filter"])
	}
	r, err := zlib.NewReader(bytes.NewReader(s.raw))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	parms, ok := s.dict["DecodeParms"].(dict)
	if !ok {
		return out, nil
	}
	return unpredict(out, parms)
}

// unpredict undoes the PNG predictors "none" and "up".
func unpredict(b []byte, parms dict) ([]byte, error) {
	if p, _ := parms["Predictor"].(int); p < 10 {
		return b, nil
	}
	columns, _ := parms["Columns"].(int)
	if columns <= 0 || len(b)%(columns+1) != 0 {
		return nil, errors.New("a predictor that does not fit")
	}
	var out []byte
	before := make([]byte, columns)
	for ; len(b) > 0; b = b[columns+1:] {
		row := append([]byte(nil), b[1:columns+1]...)
		switch b[0] {
		case 0:
		case 2:
			for i := range row {
				row[i] += before[i]
			}
		default:
			return nil, fmt.Errorf("PNG predictor %d", b[0])
		}
		out, before = append(out, row...), row
	}
	return out, nil
}

// get follows references.
func (f *document) get(o any) any {
	for range 10 {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.objects[int(r)]
	}
	return nil
}

func (f *document) dict(o any) dict {
	switch d := f.get(o).(type) {
	case dict:
		return d
	case stream:
		return d.dict
	}
	return nil
}

func (f *document) array(o any) array {
	a, _ := f.get(o).(array)
	return a
}

func (f *document) text(o any) string {
	s, _ := f.get(o).(text)
	return decodeText(string(s))
}

func number(o any) (float64, bool) {
	switch n := o.(type) {
	case int:
		return float64(n), true
	case float64:
		return n, true
	}
	return 0, false
}
