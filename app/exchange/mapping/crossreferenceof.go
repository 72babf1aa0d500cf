package mapping

// CrossReference recognises a text that only points to another entry, "Andorra siehe Spanien", and says from where to where.
func CrossReference(text string) (name, to string, ok bool) {
	g := crossReference.FindStringSubmatch(text)
	if g == nil {
		return "", "", false
	}
	return g[1], g[2], true
}
