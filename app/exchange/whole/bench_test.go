package whole_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// manyPosts writes n posts with seats, lives, heads and telephones: 7.1 records for each.
func manyPosts(t testing.TB, s *store.Store, n int) {
	lt, pl := stateID(t, s, "LT"), stateID(t, s, "PL")
	do(t, s, func(tx *store.Tx) error {
		var cities []int64
		for i := range n {
			if i%10 == 0 {
				c := &models.City{Name: fmt.Sprint("Miastowo ", i), Country: pl}
				if err := tx.Create(c); err != nil {
					return err
				}
				cities = append(cities, c.ID)
			}
			post := &models.Post{SendingState: lt, ReceivingState: pl, OfficeAddress: fmt.Sprint("ul. Przykładowa ", i), Emails: schema.NewSet(fmt.Sprintf("office%d@example.org", i))}
			person := &models.Person{FamilyName: fmt.Sprint("Przykładowski", i), GivenName: "Jan"}
			if err := firstOf(tx.Create(post), tx.Create(person)); err != nil {
				return err
			}
			for _, rec := range []schema.Record{
				under(&models.Phone{Use: "office", Number: fmt.Sprintf("+48 56 %07d", i)}, post),
				under(&models.PostEvent{Event: models.Established, Date: "1999", Ordinal: 1 << 16, Seat: cities[i%len(cities)], Class: "consulate", District: "Kujawsko-Pomorskie"}, post),
				under(&models.PostEvent{Event: models.ClosedTemporarily, Date: "2008-05", Ordinal: 2 << 16}, post),
				under(&models.PostEvent{Event: models.Reopened, Date: "2010-05-12", Ordinal: 3 << 16}, post),
				&models.Appointment{Post: post.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: "2011-05-12", TermUntil: "2031"},
			} {
				if err := tx.Create(rec); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// asked is set for a process of its own that does one thing with a register and a file and tells how long it took and how much memory it had.
const asked = "EXEQUATUR_WHOLE"

// BenchmarkWhole writes a register of 100,000 posts as one file and takes it into an empty one, each by a process of its own.
func BenchmarkWhole(b *testing.B) {
	if runtime.GOOS != "linux" {
		b.Skip("only Linux tells how much memory a process had at most")
	}
	const n = 100_000
	s := newRegister(b)
	manyPosts(b, s, n)
	path := s.Path()
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(b.TempDir(), "whole.zip")
	for _, what := range []string{"write", "read"} {
		b.Run(what, func(b *testing.B) {
			var spent, most float64
			for b.Loop() {
				cmd := exec.Command(os.Args[0], "-test.run=^TestOneThing$", "-test.v")
				cmd.Env = append(os.Environ(), asked+"="+what+" "+path+" "+file)
				out, err := cmd.CombinedOutput()
				if err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				spent += told(b, string(out), "Seconds:")
				most = max(most, told(b, string(out), "VmHWM:")/1024)
			}
			info, err := os.Stat(file)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(b.N)*7.1*n/spent, "records/s")
			b.ReportMetric(most, "MB-at-most")
			b.ReportMetric(float64(info.Size())/(1<<20), "MB-file")
		})
	}
}

func told(b *testing.B, out, name string) float64 {
	b.Helper()
	_, rest, _ := strings.Cut(out, name)
	v, err := strconv.ParseFloat(strings.Fields(rest + " none")[0], 64)
	if err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return v
}

// TestOneThing is what the process of its own does.
func TestOneThing(t *testing.T) {
	words := strings.Fields(os.Getenv(asked))
	if len(words) != 3 {
		t.Skip("only BenchmarkWhole asks for it")
	}
	var spent time.Duration
	if words[0] == "write" {
		s, err := store.Open(ctx, words[1], store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		f, err := os.Create(words[2])
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		if err := firstOf(whole.WriteZIP(ctx, s, f, madeBy), f.Close()); err != nil {
			t.Fatal(err)
		}
		spent = time.Since(start)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	} else {
		s := newRegister(t)
		start := time.Now()
		if rep, err := whole.Read(ctx, s, words[2], nil); err != nil || rep.New < 700_000 {
			t.Fatalf("%+v %v", rep, err)
		}
		spent = time.Since(start)
	}
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("Seconds: %f\n%s", spent.Seconds(), status)
}
