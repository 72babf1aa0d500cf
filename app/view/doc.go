// Package view turns the register into what lists and pages show, as flat rows and plain texts without widgets or output format: the window, the prints and the command line share it.
package view
