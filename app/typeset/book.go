package typeset

import (
	"strings"
	"sync"
	"sync/atomic"

	"github.com/go-text/typesetting/language"
)

// Bounds of what is remembered: some ten megabytes of words for each style of a very large register.
const (
	shards     = 8
	shardWords = 1024 // of the younger generation
	longWord   = 128  // bytes; longer stretches are not remembered
	// Text without spaces is taken apart in stretches of so many runes: what is left of a stretch when a line is full is shaped again.
	longStretch = 48
)

// tongue is a language, with the words shaped in it.
type tongue struct {
	tag    string
	lang   language.Language
	chains [cuts][]*Face // faces asked for a sign, the best first
	books  [cuts * 2]book
}

type tongues struct {
	mu  sync.RWMutex
	all map[string]*tongue
}

// shapes are the languages some face draws letters of in a way of its own. For any other language words are those of none, so that
// they are remembered once.
var shapes = map[string]bool{
	"ca": true, "ee": true, "ks": true, "ku": true, "mh": true, "mk": true, "mo": true, "mr": true, "ne": true, "nv": true, "rhg": true, "ro": true,
	"sa": true, "sat": true, "sd": true, "sr": true, "ur": true,
}

// canonical is the language that counts for the shapes of letters; "" for any that makes no difference.
func canonical(tag string) string {
	if tag == "" {
		return ""
	}
	primary := tag
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		primary = tag[:i]
	}
	if primary = strings.ToLower(primary); shapes[primary] {
		return primary
	}
	return hanOf(tag)
}

// tongue finds the words of a language.
func (l *library) tongue(tag string) *tongue {
	tag = canonical(tag)
	t := &l.tongues
	t.mu.RLock()
	known := t.all[tag]
	t.mu.RUnlock()
	if known != nil {
		return known
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if known = t.all[tag]; known != nil {
		return known
	}
	if t.all == nil {
		t.all = map[string]*tongue{}
	}
	known = &tongue{tag: tag}
	if tag != "" {
		known.lang = language.NewLanguage(tag)
	}
	for c := range cuts {
		known.chains[c] = l.chain(c, tag)
	}
	t.all[strings.Clone(tag)] = known
	return known
}

// book remembers the words of one style, language and direction in two generations: what is not asked for while a generation
// fills is forgotten.
type book struct{ shards [shards]shard }

type shard struct {
	mu         sync.RWMutex
	young, old map[string]*word
	_          [24]byte // keeps the locks of two shards off one line of the processor's cache
}

func (b *book) shard(text string) *shard {
	return &b.shards[(len(text)*7+int(text[0])+int(text[len(text)-1])*3+int(text[len(text)/2])*5)%shards]
}

// word shapes a word, or finds it shaped. text is not empty.
func (l *library) word(text string, c cut, t *tongue, rtl bool) *word {
	if len(text) > longWord {
		return shapeWord(text, c, t, rtl, context{})
	}
	book := &t.books[c*2]
	if rtl {
		book = &t.books[c*2+1]
	}
	sh := book.shard(text)
	sh.mu.RLock()
	w := sh.young[text]
	fresh := w != nil
	if !fresh {
		w = sh.old[text]
	}
	sh.mu.RUnlock()
	if fresh {
		return w
	}
	if w == nil {
		w = shapeWord(strings.Clone(text), c, t, rtl, context{})
	}
	sh.mu.Lock()
	if sh.young == nil || len(sh.young) >= shardWords {
		sh.young, sh.old = make(map[string]*word, 64), sh.young
	}
	sh.young[w.text] = w
	sh.mu.Unlock()
	return w
}

// shaped counts the words shaped anew, for tests of the memory.
var shaped atomic.Int64

// shapeWord shapes a word without looking whether it is known.
func shapeWord(text string, c cut, t *tongue, rtl bool, around context) *word {
	s := borrowShaper()
	w := s.word(text, c, t, rtl, around)
	s.giveBack()
	shaped.Add(1)
	return w
}
