package exchange

import (
	"slices"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
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

// ChoiceColumn lists what a column of choices holds and how it is understood.
type ChoiceColumn struct {
	Field  int // of Plan.Fields
	Header string
	Target string
	Values []ChoiceValue
}

// ChoiceValue is a text of a column of choices.
type ChoiceValue struct {
	Text  string
	Key   string // of the choice it is read as, "" where it is not understood
	Count int
}

// manyChoices is how many texts of a column are listed: one with more holds no choices.
const manyChoices = 500

// choiceField gives the field whose choices a target takes, or nil.
func choiceField(target string) (kind string, f *schema.Field) {
	if target == "head.gender_form" {
		target = "person.gender_form"
	}
	if f = fieldOf(target); f == nil || f.Type != schema.ChoiceType {
		return "", nil
	}
	kind, _, _ = strings.Cut(target, ".")
	return kind, f
}

// choiceReader gives how the texts of a target are read as choices, nil where it takes no choice.
func choiceReader(target string) func(text string) (key string, ok bool) {
	kind, f := choiceField(target)
	if f == nil {
		return nil
	}
	return func(text string) (string, bool) { return understand(kind, f, text) }
}

// understand reads a choice by its key, its label in any language, or what lists call it.
func understand(kind string, f *schema.Field, text string) (key string, ok bool) {
	if key, ok = readChoice(kind, f, text); ok {
		return key, true
	}
	switch kind + "." + f.Key {
	case "post_event.class":
		r, ok := readRank(text)
		return r.post, ok
	case "appointment.class":
		r, ok := readRank(text)
		return r.head, ok
	case "appointment.category", "post.category":
		r, ok := readRank(text)
		if !ok || r.category == "" {
			r.category = categoryIn(search.Key(text))
		}
		return r.category, r.category != ""
	case "person.gender_form":
		g := genderOf(text)
		return g, g != ""
	case "event.event":
		return readDiary(text), true
	case "post_event.event":
		key, _ = readEvent(text)
		return key, true
	case "instrument.instrument":
		key, _ = readInstrument(text)
		return key, true
	}
	return "", false
}

// choiceColumn lists the texts of a column of choices, the most frequent first.
func (j *job) choiceColumn(field int, read func(string) (string, bool)) ChoiceColumn {
	f := j.fields[field]
	c := ChoiceColumn{Field: field, Header: f.Header, Target: f.Target}
	at := map[string]int{}
	for cell := range j.column(field) {
		if cell == "" {
			continue
		}
		i, ok := at[cell]
		if !ok {
			if len(c.Values) == manyChoices {
				continue
			}
			i = len(c.Values)
			at[cell] = i
			text := cell
			if v, ok := f.Values[mapping.ValueKey(cell)]; ok {
				text = v
			}
			key, _ := read(text)
			c.Values = append(c.Values, ChoiceValue{Text: cell, Key: key})
		}
		c.Values[i].Count++
	}
	slices.SortStableFunc(c.Values, func(a, b ChoiceValue) int { return b.Count - a.Count })
	return c
}

// choice reads a choice; what is not understood is asked.
func (r *row) choice(kind string, f *schema.Field, target, text string) (string, error) {
	if c, ok := understand(kind, f, text); ok {
		return c, nil
	}
	q := &Question{ID: "choice|" + target + "|" + search.Key(text), Ask: AskChoice, Column: r.column(target), Text: text,
		Why: say.Note{Code: "unknown_choice", Ask: true, Args: say.Pairs("Column", r.column(target), "Value", text)}}
	for _, c := range f.Choices {
		q.Candidates = append(q.Candidates, Candidate{Is: c, Label: r.x.words().Choice(kind, f.Key, c)})
	}
	is, err := r.question(q)
	if err != nil || is == "" || is == AsNothing {
		return "", err
	}
	if !slices.Contains(f.Choices, is) {
		return "", r.refuse("unknown_choice", "Column", r.column(target), "Value", is)
	}
	return is, nil
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
