package file

// Image is a picture that can be put on any page of its file.
type Image struct {
	f     *File
	num   int
	w, h  int
	place int
}
