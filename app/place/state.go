package place

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/assets/states"
)

// State is a State or territory of ISO 3166-1, or Kosovo.
type State struct {
	Code   string // alpha-2
	Alpha3 string
	Names  map[string]string // by language: en, lt, pl, de, fr
}

// loadStates reads the embedded table once. The table is part of the program and
// covered by a test, so broken data is a fault of the build.
var loadStates = sync.OnceValue(func() []State {
	var table map[string]struct {
		Alpha3 string
		Names  map[string]string
	}
	if err := json.Unmarshal(states.JSON, &table); err != nil {
		panic("states: " + err.Error())
	}
	list := make([]State, 0, len(table))
	for _, code := range slices.Sorted(maps.Keys(table)) {
		list = append(list, State{code, table[code].Alpha3, table[code].Names})
	}
	return list
})

// States lists all States and territories by code. The names are shared: do not change them.
func States() []State { return slices.Clone(loadStates()) }

// StateName gives the name of a State in a language, in English where the language is
// not one of the program's, and the code itself where no State has it.
func StateName(code, lang string) string {
	i, ok := stateRow(code)
	if !ok {
		return code
	}
	names := loadStates()[i].Names
	if name, ok := names[lang]; ok {
		return name
	}
	return names["en"]
}

func stateRow(code string) (int, bool) {
	return slices.BinarySearchFunc(loadStates(), code, func(s State, code string) int { return strings.Compare(s.Code, code) })
}
