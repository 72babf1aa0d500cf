package mapping

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// fieldOf gives the described field a target means, or nil.
func fieldOf(target string) *schema.Field {
	name, _, _ := strings.Cut(target, "@")
	kind, key, _ := strings.Cut(name, ".")
	if k := models.Catalog.Kind(kind); k != nil {
		return k.Field(key)
	}
	return nil
}

// Several reports whether a target takes what several columns say: numbers, addresses of e-mail, languages, notes.
func Several(target string) bool { return between(target) != "" }

// between is what separates several values of a target, "" where it takes one only.
func between(target string) string {
	if strings.HasPrefix(target, "phone.") || target == "contact.email" || target == "contact.mobile" || target == "contact.phone" {
		return "; "
	}
	f := fieldOf(target)
	switch {
	case f == nil:
		return ""
	case f.Type == schema.SetType || f.Type == schema.RefsType:
		return "; "
	case f.Type == schema.LongTextType:
		return "\n"
	}
	return ""
}

// ValueKey is the form in which the texts of Field.Values are compared with cells.
func ValueKey(text string) string {
	if k := search.Key(text); k != "" {
		return k
	}
	return strings.TrimSpace(text)
}

// Targets lists every target the mapping gives something, in order.
func (m Mapping) Targets() []string {
	var out []string
	add := func(target string) {
		if target != "" && target != nowhere && !slices.Contains(out, target) {
			out = append(out, target)
		}
	}
	for _, c := range m.Columns {
		for _, target := range c.targets() {
			add(target)
		}
		add(c.Rest)
	}
	add(m.Section)
	for _, k := range m.Set {
		add(k.Target)
	}
	return out
}

// targets lists what a column gives: as a whole, then by its patterns, then by its labels.
func (c *Column) targets() []string {
	var out []string
	add := func(target string) {
		if target != "" && target != nowhere && !slices.Contains(out, target) {
			out = append(out, target)
		}
	}
	add(c.To)
	for _, p := range c.Split {
		if q, err := compile(p); err == nil {
			for _, target := range q.targets {
				add(target)
			}
		}
	}
	labels := make([]string, 0, len(c.Labels))
	for l := range c.Labels {
		labels = append(labels, l)
	}
	slices.Sort(labels)
	for _, l := range labels {
		add(c.Labels[l])
	}
	return out
}

// apart reports whether the cells of a column come apart.
func (c *Column) apart() bool { return len(c.Split) > 0 || len(c.Labels) > 0 }
