// Package people shows the persons who hold, held or may hold an office: their list and the page of each.
package people
