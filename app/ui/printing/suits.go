package printing

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
)

// dossiers are the documents that suit one record of a kind, the best first.
var dossiers = map[string][]string{
	"post":     {"post-sheet"},
	"person":   {"service-record"},
	"twinning": {"twinning-sheet"},
	"event":    {"delegation"},
	"state":    {"precedence"},
}

// suits is the document for what a page asks to print: the one it names, else the dossier of the record or the list of its kind.
func suits(p desk.Paper, sensitive bool) string {
	var names []string
	switch {
	case p.List:
		names = []string{p.Name, "table"}
	case p.Name != "":
		names = []string{p.Name}
	case p.Kind == "person" && sensitive:
		names = []string{"consul-file"}
	}
	if !p.List && p.Kind != "" {
		names = append(append(names, dossiers[p.Kind]...), "record")
	}
	for _, name := range names {
		if strings.HasPrefix(name, letterMark) || known(name) {
			return name
		}
	}
	return ""
}

// known reports whether there is a document of that name.
func known(name string) bool {
	return slices.ContainsFunc(report.List(), func(x report.Info) bool { return x.Name == name })
}

// about reports whether a document is about the records chosen for it, as letters are, and not a list of them.
func about(name string) bool {
	return !slices.ContainsFunc(report.List(), func(x report.Info) bool { return x.Name == name && x.Of == "" })
}

// secret reports whether a document has no public variant: none at all, or none about records of that kind.
func secret(info report.Info, kind string) bool {
	k := models.Catalog.Kind(kind)
	return info.Internal || info.AnyKind && k != nil && k.Sensitive
}
