package view

import "github.com/exequatur/exequatur/app/words"

// headTitles remembers the titles of heads while a list is made: there are few of them.
type headTitles struct {
	w    *words.Words
	made map[[3]string]string
}

// of returns how the head of a post is titled. An unknown gender takes a wording that needs none, an unknown class one that names none.
func (h *headTitles) of(gender, category, class string) string {
	key := [3]string{gender, category, class}
	if t, ok := h.made[key]; ok {
		return t
	}
	if gender == "" {
		gender = "x"
	}
	if class == "" {
		class = "unknown"
	}
	t := ""
	if category != "" {
		t = h.w.T("head.title." + gender + "." + category + "." + class)
	}
	if h.made == nil {
		h.made = map[[3]string]string{}
	}
	h.made[key] = t
	return t
}
