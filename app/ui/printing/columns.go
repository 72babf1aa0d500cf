package printing

// renamed are the columns of lists that a printed table knows by another key.
var renamed = map[string]map[string]string{
	"person":      {"name": "title", "title": "", "state": ""},
	"twinning":    {"next": "next_anniversary", "counted": "", "instruments": ""},
	"appointment": {"since": "took_up", "title": "", "mark": ""},
	"post":        {"problems": "", "head_title": "", "region": ""},
	"city":        {"posts": "", "twinnings": ""},
}

// printed are the columns of a list by the keys a printed table knows them by; those it cannot show are left out.
func printed(kind string, columns []string) []string {
	var out []string
	for _, c := range columns {
		if to, ok := renamed[kind][c]; ok {
			c = to
		}
		if c != "" {
			out = append(out, c)
		}
	}
	return out
}
