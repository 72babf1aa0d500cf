package view

import (
	"context"
	"encoding/hex"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/exequatur/exequatur/models/store"
)

// LogRow is one action of the log in words.
type LogRow struct {
	Seq        int64
	Action     string // "Add consulate"
	Title      string // of the record it is about
	Subject    int64
	Kind       string // key of the action
	Author     string
	Account    string
	Machine    string
	At         time.Time
	Reason     string
	SourceFile string
	SourceHash string // SHA-256 of that file
	Source     string // what the list it came from is called: its name, else that of its file
	Changes    int
	Undoes     int64
	UndoneBy   int64
	Hidden     bool // the record is sensitive: the title is that of its kind
}

// About names what the action is about: the file of an import, which touches many records, else the record.
func (r LogRow) About() string {
	if r.SourceFile != "" {
		return r.SourceFile
	}
	return r.Title
}

// LogPage returns the actions asked for in words, newest first.
func (r *Register) LogPage(ctx context.Context, q store.LogQuery) ([]LogRow, error) {
	all, err := r.s.LogPage(ctx, q)
	if err != nil {
		return nil, err
	}
	return r.LogRows(ctx, all)
}

// Log returns the newest actions first; limit 0 is all.
func (r *Register) Log(ctx context.Context, limit int) ([]LogRow, error) {
	return r.LogPage(ctx, store.LogQuery{Limit: limit})
}

// MostOfRecord is how many actions LogOf returns: what is older is asked for with LogPage.
const MostOfRecord = 200

// LogOf returns the newest actions about a record, newest first.
func (r *Register) LogOf(ctx context.Context, id int64) ([]LogRow, error) {
	return r.LogPage(ctx, store.LogQuery{Record: id, Limit: MostOfRecord})
}

// LogRows puts actions into words.
func (r *Register) LogRows(ctx context.Context, all []store.Logged) ([]LogRow, error) {
	n := r.naming(ctx)
	rows := make([]LogRow, len(all))
	for i, a := range all {
		rows[i] = LogRow{Seq: a.Seq, Action: r.ActionWords(a.Kind), Title: r.w.Title(a.Of, a.Title), Subject: a.Subject, Kind: a.Kind, Author: a.Author, Account: a.Account, Machine: a.Machine, At: a.At,
			Reason: a.Reason, SourceFile: a.SourceFile, SourceHash: a.SourceHash, Source: sourceOf(a), Changes: a.Changes, Undoes: a.Undoes, UndoneBy: a.UndoneBy}
		if a.Subject != 0 && n.hides(a.Of, a.Subject) {
			rows[i].Title, rows[i].Hidden = r.kindWords(a.Of), true
		}
	}
	return rows, n.err
}

// sourceOf names the list an action came from; "" where it came from none.
func sourceOf(a store.Logged) string {
	if a.Source != "" {
		return a.Source
	}
	return strings.TrimSuffix(a.SourceFile, filepath.Ext(a.SourceFile))
}

// origin says which line of which list a value came from.
func (r *Register) origin(source string, line int) string {
	switch {
	case line == 0:
		return ""
	case source == "": // the name of the list was erased
		return r.w.T("page.history.line", map[string]any{"Line": line})
	}
	return r.w.T("log.from_list", map[string]any{"Source": source, "Line": line})
}

// kindWords names a kind; one of a later version keeps its key.
func (r *Register) kindWords(kind string) string {
	if kindOf(kind) == nil {
		return kind
	}
	return r.w.Kind(kind, false)
}

// ActionWords names a kind of action; one of a later version keeps its key.
func (r *Register) ActionWords(kind string) string {
	if key := "action." + kind; r.w.Has(key) {
		return r.w.T(key)
	}
	return kind
}

// Seal says from which state of the log a print was made: the number of the newest action and the beginning of its chain value.
func (r *Register) Seal(ctx context.Context) (string, error) {
	seq, chain, err := r.s.Seal(ctx)
	if err != nil {
		return "", err
	}
	return r.w.T("print.seal", map[string]any{"Action": strconv.FormatInt(seq, 10), "Chain": hex.EncodeToString(chain[:min(4, len(chain))])}), nil
}
