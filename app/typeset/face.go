package typeset

// Face is one font file.
type Face struct{ name string }

// Name is the PostScript name of the face: "NotoSans-Regular".
func (f *Face) Name() string { return f.name }
