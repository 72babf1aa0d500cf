package preview

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	gopdfium "github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/exequatur/exequatur/assets/pdfium"
)

// module is the compiled code of PDFium, of which instances are made.
type module struct {
	pool  gopdfium.Pool
	cache wazero.CompilationCache // nil where there is none
}

// mostMemory is how much memory an instance may take, in pages of 64 KiB: 1 GiB.
const mostMemory = 1 << 14

// startModule compiles the code, or reads it from the cache. A cache that cannot be used is made anew, then done without.
func startModule(dir string) (*module, error) {
	if dir != "" {
		if m, err := startCached(dir); err == nil {
			return m, nil
		}
		// Whatever is wrong with what was kept, it can be made again.
		if os.RemoveAll(dir) == nil {
			if m, err := startCached(dir); err == nil {
				return m, nil
			}
		}
	}
	return compile(nil)
}

func startCached(dir string) (*module, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil { // it holds code that is run: nobody else may write there
		return nil, err
	}
	before := files(dir)
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil, err
	}
	m, err := compile(cache)
	if err != nil {
		_ = cache.Close(context.Background()) // holds nothing yet
		return nil, err
	}
	if after := files(dir); len(after) > len(before) { // it was compiled
		dropOlder(before)
		debug.FreeOSMemory() // that takes hundreds of megabytes
	}
	return m, nil
}

// compile makes the module. PDFium sees no file, no clock but the system's, and no network.
func compile(cache wazero.CompilationCache) (m *module, err error) {
	defer func() {
		if p := recover(); p != nil { // where the system forbids what the runtime needs
			m, err = nil, errors.New("the preview cannot be started here")
		}
	}()
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(mostMemory).WithCloseOnContextDone(true).WithDebugInfoEnabled(false)
	if cache != nil {
		config = config.WithCompilationCache(cache)
	}
	code, err := pdfium.Module()
	if err != nil {
		return nil, err
	}
	pool, err := webassembly.InitWithWASM(webassembly.Config{
		WASM: code, Context: experimental.WithCompilationWorkers(context.Background(), max(1, runtime.NumCPU()-1)),
		MaxIdle: 1, MaxTotal: 1, FSConfig: wazero.NewFSConfig(), RuntimeConfig: config, Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, err
	}
	return &module{pool, cache}, nil
}

func (m *module) close() {
	_ = m.pool.Close() // ends in memory being given back; there is nobody to be told
	if m.cache != nil {
		_ = m.cache.Close(context.Background())
	}
}

// broken reports whether an instance can no longer be trusted: it failed in another way than by judging a file.
func broken(err error) bool {
	for _, own := range []error{pdfiumerrors.ErrFile, pdfiumerrors.ErrFormat, pdfiumerrors.ErrPassword, pdfiumerrors.ErrSecurity, pdfiumerrors.ErrPage, pdfiumerrors.ErrUnknown, ErrDamaged, ErrNoPage} {
		if errors.Is(err, own) {
			return false
		}
	}
	return true
}

// files are the files below a folder.
func files(dir string) map[string]bool {
	out := map[string]bool{}
	_ = filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			out[path] = true
		}
		return nil
	})
	return out
}

// dropOlder removes code that an earlier edition of the program left: it is of no use, and large.
func dropOlder(before map[string]bool) {
	for path := range before {
		_ = os.Remove(path) // one that another process holds goes another time
	}
}
