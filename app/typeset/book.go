package typeset

import (
	"strings"
	"sync"
	"sync/atomic"

	"github.com/go-text/typesetting/language"
)

// Bounds of what is remembered: some 16 megabytes of words for a style and language of a very large register.
const (
	shards     = 8
	shardWords = 2048 // of the younger generation
	tonguesMax = 12
	longWord   = 128 // bytes; longer stretches are not remembered
)

// tongue is a language, with the words shaped in it.
type tongue struct {
	tag   string
	lang  language.Language
	books [cuts * 2]book
}

type tongues struct {
	mu  sync.RWMutex
	all map[string]*tongue
}

func (t *tongues) of(tag string) *tongue {
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
	// Who makes up languages must not fill the memory.
	if t.all == nil || len(t.all) >= tonguesMax {
		t.all = map[string]*tongue{}
	}
	known = &tongue{tag: tag}
	if tag != "" {
		known.lang = language.NewLanguage(tag)
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
		return l.shape(text, c, t, rtl, context{})
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
		w = l.shape(strings.Clone(text), c, t, rtl, context{})
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

func (l *library) shape(text string, c cut, t *tongue, rtl bool, around context) *word {
	s := borrowShaper()
	w := s.word(l, text, c, t, rtl, around)
	s.giveBack()
	shaped.Add(1)
	return w
}
