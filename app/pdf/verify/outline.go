package verify

// outline looks at the bookmarks and the page labels.
func (c *checker) outline() {
	if o := c.root()["Outlines"]; o != nil {
		d := c.f.dict(o)
		n := c.items(o, d, 0)
		if count, _ := d["Count"].(int); count < 0 || d["First"] != nil && count != n {
			c.add(Outline, "bookmarks", "the count is %d, %d are open", count, n)
		}
	}
	labels := map[int]any{}
	if o := c.root()["PageLabels"]; o != nil {
		c.gather(o, labels, 0)
		if labels[0] == nil {
			c.add(Outline, "page labels", "none for the first page")
		}
	}
}

// items goes through the bookmarks below one and returns how many are visible.
func (c *checker) items(parent any, d dict, depth int) int {
	if depth > 20 {
		c.add(Outline, "bookmarks", "are nested too deep")
		return 0
	}
	visible := 0
	var before any
	for o := d["First"]; o != nil; {
		item := c.f.dict(o)
		if item == nil || visible > len(c.f.objects) {
			c.add(Outline, "bookmarks", "a chain that does not end")
			return visible
		}
		if item["Parent"] != parent || item["Prev"] != before {
			c.add(Outline, "bookmarks", "%q has wrong neighbours", c.f.text(item["Title"]))
		}
		if c.f.text(item["Title"]) == "" {
			c.add(Outline, "bookmarks", "one without words")
		}
		if dest := item["Dest"]; dest != nil {
			c.destination("bookmark "+c.f.text(item["Title"]), dest)
		} else {
			c.destination("bookmark "+c.f.text(item["Title"]), c.f.dict(item["A"])["D"])
		}
		visible++
		below := c.items(o, item, depth+1)
		count, _ := item["Count"].(int)
		if count != below && count != -below && item["First"] != nil || count == 0 && item["First"] != nil {
			c.add(Outline, "bookmarks", "%q counts %d, %d are below", c.f.text(item["Title"]), count, below)
		}
		if count > 0 {
			visible += below
		}
		before, o = o, item["Next"]
	}
	if d["First"] != nil && d["Last"] != before {
		c.add(Outline, "bookmarks", "the last one is another")
	}
	return visible
}
