package store

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"
)

// What was broken off is no fault, and what went wrong is logged without its values.
func TestLogLeavesOutWhatWasBrokenOff(t *testing.T) {
	var b bytes.Buffer
	l := newLogger(slog.New(slog.NewTextHandler(&b, nil)))
	sql := func() (string, int64) { return "SELECT broken", 0 }
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	l.Trace(gone, time.Now(), sql, errors.New("interrupted"))
	l.Trace(t.Context(), time.Now(), sql, context.Canceled)
	if b.Len() > 0 {
		t.Errorf("logged: %s", b.String())
	}
	l.Trace(t.Context(), time.Now(), sql, errors.New("no such table"))
	if !strings.Contains(b.String(), "no such table") {
		t.Errorf("not logged: %q", b.String())
	}
	filter := l.(interface {
		ParamsFilter(context.Context, string, ...any) (string, []any)
	})
	if _, values := filter.ParamsFilter(t.Context(), "SELECT ?", "Jonas Pavyzdys"); len(values) > 0 {
		t.Errorf("values reach the log: %v", values)
	}
}
