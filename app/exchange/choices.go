package exchange

import (
	"slices"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// choiceTables holds per field the folded keys and labels of its choices in every language.
var choiceTables sync.Map

func readChoice(kind string, f *schema.Field, text string) (string, bool) {
	name := kind + "." + f.Key
	table, ok := choiceTables.Load(name)
	if !ok {
		m := map[string]string{}
		add := func(label, choice string) {
			if k := search.Key(label); k != "" && m[k] == "" {
				m[k] = choice
			}
		}
		for _, c := range f.Choices {
			add(c, c)
		}
		for _, lang := range words.Languages {
			for _, c := range f.Choices {
				add(words.In(lang).Choice(kind, f.Key, c), c)
			}
		}
		table, _ = choiceTables.LoadOrStore(name, m)
	}
	c, ok := table.(map[string]string)[search.Key(text)]
	return c, ok
}

// rank is what a text says about the class of a post and its head.
type rank struct {
	post     string // class of the post
	head     string // class of its head
	category string // honorary or career, "" where the text says neither
	person   bool   // the text names the rank of the head, from which that of the post follows
}

// readRank reads the class of a post or of its head: "honorary consul", "Honorary Consulate General", "konsulat honorowy". known is
// false where the text means no consular post at all, or nothing that is recognised.
func readRank(text string) (r rank, known bool) {
	k := search.Key(text)
	has := func(parts ...string) bool { return containsAny(k, parts...) }
	consular := has("consul", "konsul")
	if !consular || has("embassy", "ambasad", "high commission", "legation", "delegation to", "section") {
		return rank{}, false
	}
	at := 1
	switch {
	case has("vice", "wice"):
		at = 2
	case has("general", "generaln", "generalin"):
		at = 0
	case has("agen"):
		at = 3
	}
	r.post, r.head = models.PostClasses[at], models.HeadClasses[at]
	r.person = !has("consulat", "konsulat")
	switch {
	case has("honor", "garbes"):
		r.category = models.Honorary
	case has("career", "karjer", "zawodow"):
		r.category = models.Career
	}
	return r, true
}

// eventWords are the words lists use for what happened, besides the keys and labels of the choices.
var eventWords = map[string]string{
	"head attested": models.Attested, "listed": models.Attested, "on the list": models.Attested, "seen": models.Attested, "mentioned": models.Attested,
	"opening": models.Opened, "re opened": models.Reopened, "reopening": models.Reopened, "founded": models.Established, "created": models.Established, "establishment": models.Established,
	"ceremonial opening": models.Ceremony, "inauguration": models.Ceremony, "inaugurated": models.Ceremony, "opening ceremony": models.Ceremony,
	"closed permanently": models.Closed, "closed for good": models.Closed, "closing": models.Closed, "closure": models.Closed,
	"closed temporarily": models.ClosedTemporarily, "temporary closure": models.ClosedTemporarily, "suspended": models.ClosedTemporarily,
	"class upgraded": models.ClassChanged, "upgraded": models.ClassChanged, "class downgraded": models.ClassChanged, "downgraded": models.ClassChanged,
	"moved": models.SeatChanged, "relocated": models.SeatChanged, "district extended": models.DistrictChanged, "renamed": models.TitleChanged,
	"consent": models.ConsentGiven, "agrement": models.ConsentGiven,
}

// readEvent reads what happened to a post. exact says that the word is the program's own and need not be kept beside the event.
func readEvent(text string) (event string, exact bool) {
	if c, ok := readChoice("post_event", models.Catalog.Kind("post_event").Field("event"), text); ok {
		return c, true
	}
	if e, ok := eventWords[search.Key(text)]; ok {
		return e, false
	}
	return models.OtherPostEvent, false
}

// diaryWords are words for entries of the diary, besides the keys and labels of the choices.
var diaryWords = map[string]string{
	"mass": "service", "holy mass": "service", "church service": "service", "worship": "service", "present": "gift", "donation": "gift", "workshop": "working_session",
	"working sessions": "working_session", "talks": "meeting", "conference": "meeting", "jubilee": "anniversary", "opening": "ceremony", "ceremonial opening": "ceremony",
	"inauguration": "ceremony", "student exchange": "exchange", "youth exchange": "exchange", "tournament": "sport", "official visit": "visit", "misios": "service", "msza": "service",
}

// readDiary reads what kind of event a diary means; one the register does not tell apart is another one.
func readDiary(text string) string {
	if e, ok := diaryWords[search.Key(text)]; ok {
		return e
	}
	return "other"
}

// instrumentWords are words for instruments of a twinning, besides the keys and labels of the choices.
var instrumentWords = map[string]string{
	"twin city agreement": "twinning_agreement", "sister city agreement": "twinning_agreement", "partnership agreement": "cooperation_agreement",
	"letter of intent": "protocol_of_intent", "memorandum of understanding": "protocol_of_intent", "treaty": "agreement", "contract": "agreement",
	"annex": "amendment", "extension": "renewal", "denunciation": "termination",
}

func readInstrument(text string) (instrument string, exact bool) {
	if c, ok := readChoice("instrument", models.Catalog.Kind("instrument").Field("instrument"), text); ok {
		return c, true
	}
	if e, ok := instrumentWords[search.Key(text)]; ok {
		return e, false
	}
	return "other", false
}

// containsAny reports whether a text contains one of the parts.
func containsAny(text string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(text, p) })
}
