package cli

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/export"
)

// Formats of what a command writes.
const (
	tableFormat = "table"
	textFormat  = "text"
	csvFormat   = "csv"
	jsonFormat  = "json"
)

// formatsOf lists the formats a command writes, its usual one first.
func formatsOf(command string) []string {
	switch command {
	case "list", "to-check", "due", "precedence":
		return []string{tableFormat, csvFormat, jsonFormat}
	case "show", "apply", "import", "diff":
		return []string{textFormat, jsonFormat}
	case "export":
		return append(slices.Clone(export.Formats), zipFormat)
	case "log", "imports", "mappings", "report", "policy":
		return []string{tableFormat, jsonFormat}
	}
	return nil
}

// oneOf refuses a value that is none of the choices.
func oneOf(value string, choices []string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	return &usageError{"cli.wrong.choice", map[string]any{"Value": value, "Choices": strings.Join(choices, ", ")}}
}
