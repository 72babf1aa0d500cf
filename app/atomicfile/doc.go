// Package atomicfile writes a file so that its place holds either what was there before or the whole of what was written, never a part.
package atomicfile
