package policy

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// Marks that stand for something of the person who uses the program.
var marks = []string{"HOME", "USER"}

// path reads an absolute path, in which marks such as ${HOME} are filled in.
func (x *parser) path(m member) (string, *Problem) {
	text, ok := m.value.text()
	if !ok {
		return "", wrong("text", m.value.line, "Key", m.key)
	}
	text = strings.TrimSpace(text)
	full, problem := x.filled(text, m.value.line)
	if problem != nil {
		return "", problem
	}
	if strings.ContainsFunc(full, unicode.IsControl) { // "C:\new" has a line break in it
		return "", wrong("backslash", m.value.line)
	}
	if !absolute(x.sys.OS, full) {
		return "", wrong("relative", m.value.line, "Key", m.key, "Value", text)
	}
	if x.sys.OS == "windows" {
		return filepath.Clean(full), nil
	}
	return path.Clean(full), nil
}

// filled puts in what marks stand for. A dollar sign without a brace is a sign like any other.
func (x *parser) filled(text string, line int) (string, *Problem) {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "${")
		out.WriteString(before)
		if !found {
			return out.String(), nil
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed || !slices.Contains(marks, name) {
			return "", wrong("mark", line, "Value", "${"+name+"}", "Marks", "${"+strings.Join(marks, "}, ${")+"}")
		}
		of := x.sys.Home
		if name == "USER" {
			of = folderName(x.sys.User)
		}
		if of == "" {
			return "", wrong("no_value", line, "Value", "${"+name+"}")
		}
		out.WriteString(of)
		text = after
	}
}

// folderName is the name of an account as a folder can be called: without the domain before it and signs a path gives a meaning.
func folderName(user string) string {
	if i := strings.LastIndexByte(user, '\\'); i >= 0 {
		user = user[i+1:]
	}
	user = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || unicode.IsControl(r) {
			return '-'
		}
		return r
	}, user)
	if strings.Trim(user, ".") == "" {
		return ""
	}
	return user
}

// absolute reports whether a path says where it begins, by the custom of a system.
func absolute(system, path string) bool {
	if system != "windows" {
		return strings.HasPrefix(path, "/")
	}
	p := strings.ReplaceAll(path, "/", `\`)
	if strings.HasPrefix(p, `\\`) {
		return len(p) > 2 && p[2] != '\\'
	}
	return len(p) > 2 && (p[0]|0x20 >= 'a' && p[0]|0x20 <= 'z') && p[1:3] == `:\`
}
