package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// input is a file that can be read more than once: first to see what it is, then for what it says.
type input struct {
	at   io.ReaderAt
	size int64
	ctx  context.Context // ends the reading from within io.Reader, which knows of no context
	tidy func()
}

// memoryStream is how much of a stream is kept in memory before it goes to a temporary file.
const memoryStream = 16 << 20

// newInput makes a stream readable more than once.
func newInput(ctx context.Context, r io.Reader, name string, opt Options) (*input, error) {
	if s, ok := r.(interface {
		io.ReaderAt
		io.Seeker
	}); ok {
		from, err := s.Seek(0, io.SeekCurrent)
		if err == nil {
			var end int64
			if end, err = s.Seek(0, io.SeekEnd); err == nil {
				if end-from > opt.MaxBytes {
					return nil, tooLarge(name, opt)
				}
				return &input{at: io.NewSectionReader(s, from, end-from), size: end - from, ctx: ctx, tidy: func() {}}, nil
			}
		}
	}
	r = &stopping{ctx, io.LimitReader(r, opt.MaxBytes+1)}
	var head bytes.Buffer
	limit := int64(memoryStream)
	if opt.TmpDir == "" {
		limit = opt.MaxBytes + 1
	}
	n, err := io.CopyN(&head, r, limit)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, unreadable(ctx, name, err)
	}
	if n > opt.MaxBytes {
		return nil, tooLarge(name, opt)
	}
	if n < limit {
		return &input{at: bytes.NewReader(head.Bytes()), size: n, ctx: ctx, tidy: func() {}}, nil
	}
	return spool(ctx, io.MultiReader(&head, r), name, opt)
}

// spool keeps a stream in a temporary file, which holds personal data and goes when the reading ends, however it ends.
func spool(ctx context.Context, r io.Reader, name string, opt Options) (*input, error) {
	f, err := os.CreateTemp(opt.TmpDir, "list-*.tmp")
	if err != nil {
		return nil, unreadable(ctx, name, err)
	}
	tidy := func() {
		_ = f.Close()
		_ = os.Remove(f.Name())
	}
	n, err := io.Copy(f, r)
	if err == nil && n > opt.MaxBytes {
		err = tooLarge(name, opt)
	}
	if err != nil {
		tidy()
		return nil, unreadable(ctx, name, err)
	}
	return &input{at: f, size: n, ctx: ctx, tidy: tidy}, nil
}

func tooLarge(name string, opt Options) error {
	return say.Refuse(say.TooLarge, nil, "File", name, "Megabytes", opt.MaxBytes>>20)
}

// unreadable is what is said where reading failed for no fault of the list's form.
func unreadable(ctx context.Context, name string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if r := (*say.Refusal)(nil); errors.As(err, &r) {
		return r
	}
	return say.Refuse("unreadable_file", err, "File", name)
}

// reader reads the file from its beginning.
func (in *input) reader() io.Reader { return &stopping{in.ctx, io.NewSectionReader(in.at, 0, in.size)} }

// begin returns the first bytes.
func (in *input) begin(n int) []byte {
	b := make([]byte, min(int64(n), in.size))
	n, _ = in.at.ReadAt(b, 0) // what cannot be read is met again by the reading itself
	return b[:n]
}

// stopping ends where its context does.
type stopping struct {
	ctx context.Context
	r   io.Reader
}

func (s *stopping) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}
