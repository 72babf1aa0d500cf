package verify

// pictures looks at images and graphics states wherever they are (ISO 19005-2, 6.2.4, 6.2.5, 6.2.8 and 6.2.10).
func (c *checker) pictures() {
	for n, o := range c.f.objects {
		d := c.f.dict(o)
		switch {
		case d["Subtype"] == name("Image"):
			c.picture(where(n), d)
		case d["Type"] == name("ExtGState"):
			if mode := d["BM"]; mode != nil && mode != name("Normal") {
				c.add(Pictures, where(n), "blend mode %v", mode)
			}
			if c.old() && (d["CA"] != nil || d["ca"] != nil || d["SMask"] != nil) {
				c.add(Pictures, where(n), "transparency")
			}
		}
	}
}

func (c *checker) picture(at string, d dict) {
	if d["Interpolate"] == true {
		c.add(Pictures, at, "is to be interpolated")
	}
	switch space := c.f.get(d["ColorSpace"]).(type) {
	case name:
		if space != "DeviceRGB" && space != "DeviceGray" {
			c.add(Pictures, at, "colours in %s", space)
		}
	case array:
	default:
		if d["ImageMask"] != true {
			c.add(Pictures, at, "no colours said")
		}
	}
	if filter := d["Filter"]; filter != nil && filter != name("FlateDecode") && filter != name("DCTDecode") {
		c.add(Pictures, at, "is packed by %v", filter)
	}
	for _, key := range []name{"Width", "Height"} {
		if n, ok := d[key].(int); !ok || n < 1 {
			c.add(Pictures, at, "no %s", key)
		}
	}
	if mask := c.f.dict(d["SMask"]); mask != nil && (c.old() || mask["ColorSpace"] != name("DeviceGray")) {
		c.add(Pictures, at, "a mask that is not grey, or none is allowed")
	}
}
