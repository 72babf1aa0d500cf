// Package appointments shows the appointments of heads of post, deputies and staff: their list, and the page of each with the chain from the
// proposal to the end.
package appointments
