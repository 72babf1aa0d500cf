package templates

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// draftPrefix begins the key under which a text is kept while it is typed; the id of its template follows.
const draftPrefix = "text of template "

// draft is a half-typed text as it is kept in the register outside the log.
type draft struct {
	Subject string `json:"subject"`
	Body    string `json:"body"`
}

// DraftOf is the template whose half-typed text is kept under a key; ok is false where something else is.
func DraftOf(key string) (id int64, ok bool) {
	digits, ok := strings.CutPrefix(key, draftPrefix)
	if !ok {
		return 0, false
	}
	id, err := strconv.ParseInt(digits, 10, 64)
	return id, err == nil
}

// drafts keeps the text of one template outlasting a power cut.
type drafts struct {
	p      *Page
	runner xwidget.Runner
	kept   bool // a draft stands in the register
}

func (k *drafts) key() string { return draftPrefix + strconv.FormatInt(k.p.id, 10) }

// keep keeps the text as it is typed, and drops what was kept once it is as saved.
func (k *drafts) keep() {
	if !k.p.d.CanEdit() || !k.p.Dirty() && !k.kept {
		return
	}
	body := ""
	if k.p.Dirty() {
		text, err := json.Marshal(draft{k.p.subject.Text, k.p.body.Text})
		if err != nil {
			k.p.d.Log.Error("draft", "error", err)
			return
		}
		body = string(text)
	}
	k.kept = body != ""
	k.write(body)
}

func (k *drafts) write(body string) {
	key := k.key()
	k.runner.Go(func(ctx context.Context) func() {
		if err := k.p.d.Store.SaveDraft(ctx, key, body); err != nil && ctx.Err() == nil {
			k.p.d.Log.Error("draft", "error", err)
		}
		return nil
	})
}

// resume shows what was typed when the program ended unasked.
func (k *drafts) resume() {
	all, err := k.p.d.Store.Drafts(context.Background())
	if err != nil {
		k.p.d.Log.Error("drafts", "error", err)
		return
	}
	for _, one := range all {
		var text draft
		if one.Key == k.key() && json.Unmarshal([]byte(one.Body), &text) == nil {
			k.kept = true
			k.p.fill(text.Subject, text.Body)
			return
		}
	}
}
