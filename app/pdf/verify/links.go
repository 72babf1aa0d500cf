package verify

// annotations looks at what can be clicked (ISO 19005-2, 6.3; ISO 14289-1, 7.18).
func (c *checker) annotations(at string, page dict) {
	for _, o := range c.f.array(page["Annots"]) {
		a := c.f.dict(o)
		if a["Subtype"] != name("Link") {
			c.add(Links, at, "an annotation %v", a["Subtype"])
			continue
		}
		if flags, _ := a["F"].(int); flags&4 == 0 || flags&(1|2|32) != 0 {
			c.add(Links, at, "a link that is not printed, or hidden")
		}
		if !c.old() && c.f.text(a["Contents"]) == "" {
			c.add(Links, at, "a link without words")
		}
		if len(c.f.array(a["Rect"])) != 4 {
			c.add(Links, at, "a link without a place")
		}
		action := c.f.dict(a["A"])
		switch {
		case action != nil && action["S"] == name("URI"):
			if c.f.text(action["URI"]) == "" {
				c.add(Links, at, "a link to an empty address")
			}
		case action != nil && action["S"] == name("GoTo"):
			c.destination(at, action["D"])
		default:
			c.destination(at, a["Dest"])
		}
		if c.old() {
			continue
		}
		key, ok := a["StructParent"].(int)
		owner := c.f.dict(c.parentOf(key))
		if !ok || owner == nil || owner["S"] != name("Link") || !c.refersTo(owner, o) {
			c.add(Links, at, "a link that no Link element refers to")
		}
	}
}

// refersTo reports whether an element holds an object reference to an annotation.
func (c *checker) refersTo(element dict, annotation any) bool {
	kids := c.f.array(element["K"])
	if kids == nil {
		kids = array{element["K"]}
	}
	for _, k := range kids {
		if d := c.f.dict(k); d["Type"] == name("OBJR") && d["Obj"] == annotation {
			return true
		}
	}
	return false
}

// destination looks whether a place in the document is there: a page, or the name of one.
func (c *checker) destination(at string, o any) {
	var target any
	switch d := c.f.get(o).(type) {
	case array:
		target = o
	case text:
		target = c.named(c.f.dict(c.f.dict(c.root()["Names"])["Dests"]), d)
	case name:
		target = c.f.dict(c.root()["Dests"])[d]
	}
	place := c.f.array(target)
	if place == nil {
		place = c.f.array(c.f.dict(target)["D"])
	}
	if len(place) == 0 || c.f.dict(place[0])["Type"] != name("Page") {
		c.add(Links, at, "leads to a place that is not there")
	}
}

// named finds a name in a name tree.
func (c *checker) named(node dict, key text) any {
	names := c.f.array(node["Names"])
	for i := 0; i+1 < len(names); i += 2 {
		if names[i] == key {
			return names[i+1]
		}
	}
	for _, k := range c.f.array(node["Kids"]) {
		if found := c.named(c.f.dict(k), key); found != nil {
			return found
		}
	}
	return nil
}
