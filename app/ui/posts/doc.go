// Package posts shows the consulates: their list and the page of each.
package posts
