// Package pagetest gives tests of pages a register that holds the story of Toruń, and a desk around it that notes what a page asks for.
package pagetest
