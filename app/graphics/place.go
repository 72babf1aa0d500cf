package graphics

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// library is what a Windows program draws with. A program takes the one in its own folder before the system's, so it never lies beside the
// program itself, but in a folder where the program has a second name.
const library = "opengl32.dll"

// libraries are all that Mesa needs; with one missing, the second start would end in a message of Windows.
var libraries = []string{library, "libgallium_wgl.dll"}

// place gives a program a second name in the folder that holds the software drawing, as a link where the disk has links, else as a copy. Where that
// folder cannot be written, own becomes such a folder. It fails with ErrNone where dir holds no drawing.
func place(program, dir, own string) (second string, err error) {
	for _, l := range libraries {
		if _, err := os.Stat(filepath.Join(dir, l)); err != nil {
			return "", ErrNone
		}
	}
	second = filepath.Join(dir, filepath.Base(program))
	if err := same(program, second); err == nil {
		return second, nil
	}
	if err := os.MkdirAll(own, 0o700); err != nil {
		return "", err
	}
	for _, l := range libraries {
		if err := same(filepath.Join(dir, l), filepath.Join(own, l)); err != nil {
			return "", err
		}
	}
	second = filepath.Join(own, filepath.Base(program))
	return second, same(program, second)
}

// same makes to the same file as from, or one that is equal. A file that stands there already is taken for equal by its size and its time, which a
// copy keeps.
func same(from, to string) error {
	was, err := os.Stat(from)
	if err != nil {
		return err
	}
	if is, err := os.Stat(to); err == nil {
		if os.SameFile(was, is) || was.Size() == is.Size() && was.ModTime().Equal(is.ModTime()) {
			return nil
		}
	}
	// Made beside it and moved there whole, for the program may be started twice at once.
	dir, err := os.MkdirTemp(filepath.Dir(to), ".new")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	made := filepath.Join(dir, filepath.Base(to))
	if os.Link(from, made) != nil {
		if err := copied(from, made); err != nil {
			return err
		}
		if err := os.Chtimes(made, was.ModTime(), was.ModTime()); err != nil {
			return err
		}
	}
	return os.Rename(made, to)
}

func copied(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o700)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
