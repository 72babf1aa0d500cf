package mapping

// Fitting is how well a saved mapping must fit a file to be suggested for it.
const Fitting = 0.8

// Fits says how well the mapping fits a file with these heads: 1 where they are the same, in whatever order, little less for a column
// more, and less by every column that is missing, most by those that are taken.
func (m Mapping) Fits(heads []string) float64 {
	have := map[string]int{}
	for _, h := range heads {
		have[folded(h)]++
	}
	delete(have, "")
	takes := map[string]bool{}
	for _, c := range m.Columns {
		if c.To != "" || c.apart() {
			for _, name := range c.From {
				takes[folded(name)] = true
			}
		}
	}
	saved := m.Heads
	if len(saved) == 0 {
		for _, c := range m.Columns {
			saved = append(saved, c.From...)
		}
	}
	var want, met, more float64
	for _, h := range saved {
		k := folded(h)
		if k == "" {
			continue
		}
		weight := 1.0
		if takes[k] {
			weight = 3
		}
		want += weight
		if have[k] > 0 {
			have[k]--
			met += weight
		}
	}
	if want == 0 {
		return 0
	}
	for _, n := range have {
		more += float64(n)
	}
	return met / want * (1 - 0.5*more/(more+2*want))
}
