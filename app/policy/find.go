package policy

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Name of the file.
const Name = "policy.json"

// System is what the place of the file and the marks in it follow from.
type System struct {
	OS      string // as runtime.GOOS
	Home    string // the person's own folder, "" where the system names none
	User    string // name of the person's account
	Program string // path of the program that runs, or ""
	Env     func(string) string
}

// Find returns the files a policy is looked for in, in this order: the machine's, then the one beside the program for a copy that is
// carried about. The first that is there counts, alone.
func Find(s System) []string {
	var out []string
	switch s.OS {
	case "windows":
		shared := s.Env("ProgramData")
		if shared == "" {
			shared = `C:\ProgramData`
		}
		out = append(out, shared+`\Exequatur\`+Name)
	case "darwin":
		out = append(out, "/Library/Application Support/Exequatur/"+Name)
	default:
		out = append(out, "/etc/exequatur/"+Name)
	}
	if s.Program != "" {
		out = append(out, filepath.Join(beside(s.OS, filepath.Dir(s.Program)), Name))
	}
	return out
}

// beside is the folder a person sees the program in: on macOS that of the bundle.
func beside(system, dir string) string {
	if system != "darwin" {
		return dir
	}
	if rest, ok := strings.CutSuffix(filepath.ToSlash(dir), "/Contents/MacOS"); ok && strings.HasSuffix(rest, ".app") {
		return filepath.FromSlash(path.Dir(rest))
	}
	return dir
}

// Load reads the policy in force. Where its file is wrong the policy sets nothing, and the error is a *Problem.
func Load(s System) (Policy, error) {
	for _, file := range Find(s) {
		if _, err := os.Lstat(file); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		return Read(file, s)
	}
	return Policy{}, nil
}

// mostBytes is more than anybody writes by hand.
const mostBytes = 1 << 20

// Read reads one file. It fails with a *Problem.
func Read(file string, s System) (Policy, error) {
	body, err := contents(file)
	if err != nil {
		return Policy{}, &Problem{File: file, Code: "unreadable", Err: err}
	}
	if len(body) > mostBytes {
		return Policy{}, &Problem{File: file, Code: "too_big"}
	}
	p, problem := Parse(body, s)
	if problem != nil {
		problem.File = file
		return Policy{}, problem
	}
	p.File = file
	return p, nil
}

func contents(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostBytes+1))
}
