package mapping

import "slices"

// addressParts recognises columns that hold parts of an address.
func (g *guesser) addressParts() {
	street := g.first(someStreet)
	if street == nil && !g.used["post.office_address"] {
		return
	}
	for i := range g.cols {
		switch c := &g.cols[i]; c.target {
		case someStreet, someHouse, someCode:
			c.part = street != nil || c.target == someCode && !g.codesInAddress()
			c.maybe = ""
		}
	}
}

// first gives the first column of a target, or nil.
func (g *guesser) first(target string) *guess {
	i := slices.IndexFunc(g.cols, func(c guess) bool { return c.target == target && c.n > 0 })
	if i < 0 {
		return nil
	}
	return &g.cols[i]
}

// codesInAddress reports whether addresses have the code of the post already.
func (g *guesser) codesInAddress() bool {
	c := g.first("post.office_address")
	return c != nil && slices.ContainsFunc(c.samples, codeInside.MatchString)
}

// addressColumns puts an address together from its parts: the street with its number, and below it the code with the town.
func (g *guesser) addressColumns() []Column {
	var street, town []string
	whole := false // the town stands behind its code
	for i := range g.cols {
		c := &g.cols[i]
		if !c.part {
			continue
		}
		if c.target == someCode {
			whole = whole || c.town
			town = append(town, c.column.From[0])
		} else {
			street = append(street, c.column.From[0])
		}
	}
	if seat := g.first("post_event.seat"); seat != nil && !whole && !seat.column.apart() && (len(town) > 0 || len(street) > 0) {
		town = append(town, seat.column.From[0])
	}
	var out []Column
	for _, from := range [][]string{street, town} {
		if len(from) > 0 {
			out = append(out, Column{From: from, To: "post.office_address"})
		}
	}
	return out
}
