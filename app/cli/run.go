package cli

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/exequatur/exequatur/app/words"
)

// Name of the program as it is typed.
const Name = "exequatur"

// Exit codes.
const (
	done    = 0
	refused = 1
	misused = 2
)

// program is one run of the command line.
type program struct {
	env    Env
	w      *words.Words
	lang   string // as given
	author string
	clock  string  // the day given for today
	asked  *Window // the window asked for
}

// Run carries out what the arguments ask for and returns the exit code.
func Run(ctx context.Context, env Env, args []string) int {
	cobra.MousetrapHelpText = "" // on Windows a double click opens the window
	p := &program{env: env, w: words.In(language(args, env.Policy.Language, env.Getenv))}
	code := p.execute(ctx, args)
	if p.asked != nil {
		return env.Window(*p.asked)
	}
	return code
}

func (p *program) execute(ctx context.Context, args []string) (code int) {
	defer func() {
		if fault := recover(); fault != nil { // a fault of the program: the person gets a sentence, the log the rest
			p.env.Log.Error("command panicked", "fault", fmt.Sprint(fault), "stack", string(debug.Stack()))
			p.complain(p.w.T("failure.unexpected"))
			code = refused
		}
	}()
	root := p.root()
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		return done
	}
	var usage *usageError
	if errors.As(err, &usage) {
		p.complain(p.w.T(usage.key, usage.args))
		p.complain(p.w.T("cli.usage", map[string]any{"Line": cmd.UseLine()}))
		return misused
	}
	p.env.Log.Error("command failed", "command", cmd.Name(), "error", forLog(err))
	p.complain(p.sentence(err))
	return refused
}

func (p *program) complain(text string) {
	_, _ = fmt.Fprintln(p.env.Stderr, text) // where standard error is closed nobody listens
}

// language finds the language of the words before anything is parsed, because the help is made of them: the one given, else the
// administrator's, else that of the environment.
func language(args []string, set string, getenv func(string) string) string {
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			return v
		}
		if a == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	if set != "" {
		return set
	}
	return words.Of(getenv)
}
