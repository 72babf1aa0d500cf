package report_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/pdf/verify"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/store"
)

// Every print is PDF/A-2a and PDF/UA-1, in each language and both variants, of a register with a story and of one in which nothing is filled in.
func TestEveryPrintConforms(t *testing.T) {
	told := register(t, true)
	empty, bare := bareRegister(t)
	for _, c := range []struct {
		what string
		s    *store.Store
		of   func(report.Info) (string, []int64)
	}{{"told", told, func(info report.Info) (string, []int64) { return storyOf(t, told, info) }}, {"empty", empty, func(info report.Info) (string, []int64) {
		if info.Of == "state" {
			return "state", []int64{stateID(t, empty, "PL")}
		}
		return bare.of(info)
	}}} {
		for _, info := range report.List() {
			if c.s == empty && info.Group == "letters" {
				continue // nothing is addressed where no address is recorded: TestAddressesThereAreNone
			}
			kind, ids := c.of(info)
			for _, lang := range words.Languages {
				for _, internal := range []bool{false, true} {
					if info.Internal && !internal {
						continue
					}
					d := buildKind(t, c.s, info.Name, kind, lang, "2026-11-22", internal, ids...)
					var out bytes.Buffer
					said, err := pdf.Write(context.Background(), &out, d, pdf.Options{})
					if err != nil {
						t.Fatal(info.Name, lang, err)
					}
					problems, err := verify.Check(out.Bytes())
					if err != nil || len(problems) > 0 {
						t.Errorf("%s of the register %s in %s: %v %v", info.Name, c.what, lang, err, problems[:min(len(problems), 5)])
					}
					if len(said.Missing) > 0 {
						t.Errorf("%s of the register %s in %s shows signs no face has: %+v", info.Name, c.what, lang, said.Missing)
					}
				}
			}
		}
	}
}

// storyOf is a record of the sample story that a report can be made of.
func storyOf(t *testing.T, s *store.Store, info report.Info) (kind string, ids []int64) {
	t.Helper()
	switch info.Of {
	case "post", report.Any:
		return "post", []int64{post(t, s, "LT-PL-01")}
	case "state":
		return "state", []int64{stateID(t, s, "PL")}
	case "":
		return "post", nil
	}
	files, err := s.Files(context.Background(), info.Of)
	if err != nil || len(files) == 0 {
		t.Fatalf("the sample story has no %s: %v", info.Of, err)
	}
	return info.Of, []int64{files[0].Rec.Meta().ID}
}

func stateID(t *testing.T, s *store.Store, code string) int64 {
	t.Helper()
	st, err := s.StateByCode(context.Background(), code)
	if err != nil {
		t.Fatal(err)
	}
	return st.ID
}
