package verify

import "slices"

// parentOf returns what the parent tree holds under a key.
func (c *checker) parentOf(key int) any {
	if c.above == nil {
		c.above = map[int]any{}
		c.gather(c.f.dict(c.root()["StructTreeRoot"])["ParentTree"], c.above, 0)
		next, _ := c.f.dict(c.root()["StructTreeRoot"])["ParentTreeNextKey"].(int)
		for k := range c.above {
			if k >= next {
				c.add(Parents, "structure", "ParentTreeNextKey is %d, key %d is used", next, k)
				break
			}
		}
	}
	return c.above[key]
}

// gather reads a number tree.
func (c *checker) gather(o any, into map[int]any, depth int) {
	node := c.f.dict(o)
	if node == nil || depth > 20 {
		c.add(Parents, "structure", "no parent tree")
		return
	}
	nums := c.f.array(node["Nums"])
	last := -1
	for i := 0; i+1 < len(nums); i += 2 {
		key, ok := nums[i].(int)
		if !ok || key <= last {
			c.add(Parents, "structure", "the parent tree is not in order")
		}
		last = key
		into[key] = nums[i+1]
	}
	if limits := c.f.array(node["Limits"]); limits != nil && len(nums) > 0 && (limits[0] != nums[0] || limits[1] != nums[len(nums)-2]) {
		c.add(Parents, "structure", "the limits of the parent tree are wrong")
	}
	for _, k := range c.f.array(node["Kids"]) {
		c.gather(k, into, depth+1)
	}
}

// parents looks whether each content of a page belongs to an element that holds it, and nothing else is said to.
func (c *checker) parents(at string, page dict, mcids []int) {
	key, ok := page["StructParents"].(int)
	if !ok {
		return
	}
	owners := c.f.array(c.parentOf(key))
	for _, id := range mcids {
		if id >= len(owners) || c.f.dict(owners[id]) == nil {
			c.add(Parents, at, "content %d belongs to no element", id)
			continue
		}
		if !c.holds(c.f.dict(owners[id]), page, id) {
			c.add(Parents, at, "content %d is not held by its element", id)
		}
	}
	for id, o := range owners {
		if o != nil && !slices.Contains(mcids, id) {
			c.add(Parents, at, "content %d is not on the page", id)
		}
	}
}

// holds reports whether an element has a content of a page among its children.
func (c *checker) holds(element, page dict, id int) bool {
	own := c.f.dict(element["Pg"])
	kids := c.f.array(element["K"])
	if kids == nil {
		kids = array{element["K"]}
	}
	for _, k := range kids {
		switch x := c.f.get(k).(type) {
		case int:
			if x == id && same(own, page) {
				return true
			}
		case dict:
			on := own
			if p := c.f.dict(x["Pg"]); p != nil {
				on = p
			}
			if x["Type"] == name("MCR") && x["MCID"] == id && same(on, page) {
				return true
			}
		}
	}
	return false
}

// same reports whether two page dictionaries are one: they have the same key in the parent tree.
func same(a, b dict) bool {
	return a != nil && b != nil && a["StructParents"] == b["StructParents"]
}
