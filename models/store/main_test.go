package store_test

import (
	"flag"
	"os"
	"slices"
	"testing"
	"time"
)

// A test that needs another process starts this one again with a part to play, named by an environment variable.
const partVariable = "EXEQUATUR_TEST_PART"

var parts = map[string]func(){}

var exits []func()

// atExit runs f, last come first, when all tests and benchmarks are done.
func atExit(f func()) { exits = append(exits, f) }

func TestMain(m *testing.M) {
	if play := parts[os.Getenv(partVariable)]; play != nil {
		play()
		os.Exit(0)
	}
	code := m.Run()
	for _, f := range slices.Backward(exits) {
		f()
	}
	os.Exit(code)
}

func median(d []time.Duration) time.Duration {
	if len(d) == 0 {
		return 0
	}
	slices.Sort(d)
	return d[len(d)/2]
}

// More of what takes long: go test ./models/store -kills=200 -flips=5000
var (
	kills = flag.Int("kills", 20, "how often a saving process is killed")
	flips = flag.Int("flips", 0, "how many bytes are flipped, where more than usual")
)
