package place

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/models/search"
)

// StatesLike gives up to n States whose names resemble a text, the likeliest first: what may be meant where StateCode knows none.
func StatesLike(text string, n int) []State {
	if n <= 0 {
		return nil
	}
	list := loadStates()
	cost := map[int32]float64{}
	offer := func(state int32, c float64) {
		if before, ok := cost[state]; !ok || c < before {
			cost[state] = c
		}
	}
	offered := func(code string, c float64) {
		if i, ok := stateRow(code); ok {
			offer(int32(i), c)
		}
	}
	if code, ok := StateCode(text); ok {
		offered(code, 0)
	}
	if code, ok := StateIn(text); ok {
		offered(code, 0.5)
	}
	x := loadStateSounds()
	for _, a := range stateForms(text) {
		x.scan(a, func(int32) bool { return true }, func(entry, edits int) {
			offer(x.of[entry], 1+2*float64(edits)+0.4*float64(distance(a.key, x.names[x.from[entry]], 4))+a.penalty)
		})
	}
	found := make([]int32, 0, len(cost))
	for i := range cost {
		found = append(found, i)
	}
	slices.SortFunc(found, func(a, b int32) int {
		return cmp.Or(cmp.Compare(cost[a], cost[b]), cmp.Compare(a, b))
	})
	states := make([]State, 0, n)
	for _, i := range found[:min(n, len(found))] {
		states = append(states, list[i])
	}
	return states
}

// stateSounds are the names of States by how they sound; from is the name among names.
type stateSounds struct {
	sounds
	names []string
}

var loadStateSounds = sync.OnceValue(func() *stateSounds {
	x := &stateSounds{sounds: sounds{start: make([]uint32, 1)}}
	for key, code := range loadNames() {
		i, ok := stateRow(code)
		if !ok || len(key) < 4 || !isASCII(key) {
			continue
		}
		x.names = append(x.names, key)
		x.enter(soundOf(key), int32(i), int32(len(x.names)-1), whole)
	}
	return x
})

// stateForms are the ways to read a text as the name of a State: as it is, and without its form of government.
func stateForms(text string) (list []askedForm) {
	add := func(key string, penalty float64) {
		if sound := soundOf(key); len(sound) > 2 {
			list = append(list, askedForm{key, sound, lettersOf(sound), mostEdits(sound), penalty})
		}
	}
	key, other := latin(search.Key(text)), latin(search.Key(turned(text)))
	add(key, 0)
	for _, form := range forms {
		for _, k := range []string{key, other} {
			if bare, ok := strings.CutPrefix(k, form); ok && len(form) > 2 {
				add(bare, 0.5)
			}
		}
	}
	for _, form := range formsBehind {
		if bare, ok := strings.CutSuffix(key, form); ok {
			add(bare, 0.5)
		}
	}
	return list
}
