// Package graphics finds a way on where the system offers no OpenGL, as over remote desktop: the program is started once more and draws in software.
package graphics
