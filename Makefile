# Every command shares its tags, so that the slow part (OpenGL, SQLite) is compiled once. The toolkit's emoji would take four megabytes of the
# program; prints show a substitute for them as the window does.
TAGS := migrated_fynedo,no_emoji
GOFLAGS := -buildvcs=false
export GOFLAGS

.PHONY: setup build run test check bench fuzz shots manual dist dist-test verapdf clean

setup:
	@sh scripts/setup.sh

build: setup
	go build -tags $(TAGS) -o exequatur .

run: build
	@sh scripts/run.sh

# UI tests run on Fyne's test driver (tag ci), which needs neither a display nor a C compiler; everything else runs as it ships.
test: setup
	go test -tags $(TAGS) $$(go list -tags $(TAGS) ./... | grep -v /app/ui)
	go test -tags ci,$(TAGS) ./app/ui/...
	@# Keys are sent by the clock, and a busy machine may be slower than it; a fault fails twice.
	sh scripts/window-test.sh || sh scripts/window-test.sh

check: setup
	@test -z "$$(gofmt -l .)" || { echo "not formatted:"; gofmt -l .; exit 1; }
	go vet -tags $(TAGS) ./...
	go tool staticcheck -tags ci,$(TAGS) ./...
	go test -tags $(TAGS) ./house
	@# What is said of the shell lines in them would depend on whether shellcheck is installed.
	go tool -modfile=packaging/go.mod actionlint -shellcheck= -pyflakes=

bench: setup
	go test -tags $(TAGS) -run '^$$' -bench . ./models/... ./app/typeset/... ./app/draw/... ./app/pdf/... ./app/preview/... ./app/exchange/... ./app/view/...
	go test -tags ci,$(TAGS) -run '^$$' -bench . ./app/ui/...

# Every fuzz target for a while: make fuzz FUZZTIME=5m
FUZZTIME := 20s

fuzz: setup
	@for pkg in $$(go list -tags $(TAGS) ./models/... ./app/exchange/... ./app/place/... ./app/media/... ./app/typeset/... ./app/pdf/...); do \
	  for target in $$(go test -tags $(TAGS) -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "$$pkg $$target"; \
	    go test -tags $(TAGS) -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 2s $$pkg || exit 1; \
	  done; \
	done

shots: setup
	go run -tags ci,$(TAGS) ./app/ui/shots -out shots

# The pictures of the manual, which go into the program: its tasks are walked in the window as they stand there.
manual: setup
	go run -tags ci,$(TAGS) ./app/ui/shots -manual docs/manual/pictures

# A release of the commit at hand, for Windows and Linux, in the folder dist; dist-test starts each part of it as a new user would.
dist:
	sh scripts/dist/all.sh

dist-test:
	bash scripts/dist/test.sh

# Every print, judged by veraPDF as PDF/A-2a and PDF/UA-1; needs Java and npm, and takes some minutes.
verapdf: setup
	bash scripts/verapdf/run.sh

clean:
	rm -rf exequatur shots dist
