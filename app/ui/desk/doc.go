// Package desk is what every page of the window knows of the rest: the open register, the words, the date shown, and how to go elsewhere. Pages know the desk and never one another.
package desk
