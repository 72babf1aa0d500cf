// Package webpage writes a list of offices as one web page that needs nothing else: no other file, no font, no request. It can be
// searched, read aloud, printed and read on a telephone, and is whole without its script.
package webpage
