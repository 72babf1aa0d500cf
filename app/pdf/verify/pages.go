package verify

import (
	"fmt"
)

// pages looks at each page and what it paints.
func (c *checker) pages() {
	c.kids(c.root()["Pages"], 0, nil)
	if len(c.f.page) == 0 {
		c.add(Page, "file", "no pages")
	}
	count, _ := c.f.dict(c.root()["Pages"])["Count"].(int)
	if count != len(c.f.page) {
		c.add(Page, "page tree", "says %d pages, there are %d", count, len(c.f.page))
	}
	for i, n := range c.f.page {
		c.onePage(fmt.Sprintf("page %d", i+1), c.f.dict(ref(n)))
	}
}

func (c *checker) kids(o any, depth int, parent any) {
	d := c.f.dict(o)
	if depth > 20 {
		c.add(Page, "page tree", "is too deep")
		return
	}
	if parent != nil && d["Parent"] != parent {
		c.add(Page, "page tree", "a page that does not name its parent")
	}
	if d["Type"] == name("Page") {
		if r, ok := o.(ref); ok {
			c.f.page = append(c.f.page, int(r))
		}
		return
	}
	for _, kid := range c.f.array(d["Kids"]) {
		c.kids(kid, depth+1, o)
	}
}

func (c *checker) onePage(at string, page dict) {
	box := c.f.array(c.inherited(page, "MediaBox"))
	if len(box) != 4 {
		c.add(Page, at, "no media box")
	} else {
		w, _ := number(box[2])
		h, _ := number(box[3])
		if w < 3 || h < 3 || w > 14400 || h > 14400 {
			c.add(Page, at, "is %v by %v points", w, h)
		}
	}
	if !c.old() {
		if _, ok := page["StructParents"].(int); !ok {
			c.add(Page, at, "no StructParents")
		}
		if page["Tabs"] != name("S") {
			c.add(Page, at, "the order of tabs is not that of the structure")
		}
		if group := c.f.dict(page["Group"]); group["S"] != name("Transparency") || group["CS"] != name("DeviceRGB") {
			c.add(Page, at, "no transparency group in RGB")
		}
	}
	resources := c.f.dict(c.inherited(page, "Resources"))
	if resources == nil {
		c.add(Page, at, "no resources")
	}
	var content []byte
	parts := c.f.array(page["Contents"])
	if parts == nil && page["Contents"] != nil {
		parts = array{page["Contents"]}
	}
	for _, p := range parts {
		s, ok := c.f.get(p).(stream)
		if !ok {
			c.add(Page, at, "a content that is no stream")
			continue
		}
		b, err := s.decode()
		if err != nil {
			c.add(Page, at, "a content that cannot be unpacked: %v", err)
		}
		content = append(append(content, b...), '\n')
	}
	c.content(at, page, resources, content)
	c.annotations(at, page)
}

func (c *checker) inherited(page dict, key name) any {
	for range 20 {
		if v := page[key]; v != nil {
			return v
		}
		page = c.f.dict(page["Parent"])
	}
	return nil
}
