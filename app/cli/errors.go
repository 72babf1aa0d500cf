package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/pflag"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models/osfile"
)

// usageError is wrong usage: its words and the usage line are shown.
type usageError struct {
	key  string
	args map[string]any
}

func (e *usageError) Error() string { return e.key }

// refusal is what a command will not or cannot do, in words of a key.
type refusal struct {
	key  string
	args map[string]any
	more []string // lines below the sentence
	err  error    // for the log
}

func (e *refusal) Error() string {
	if e.err != nil {
		return e.key + ": " + e.err.Error()
	}
	return e.key
}

func (e *refusal) Unwrap() error { return e.err }

// sentence says in words why something was not done.
func (p *program) sentence(err error) string {
	var own *refusal
	var list *say.Refusal
	var file *osfile.Refusal
	switch {
	case errors.Is(err, context.Canceled):
		return p.w.T("cli.interrupted")
	case errors.As(err, &own) && own.key == "cli.cannot_write" && errors.As(own.err, &file) && file.Reason != osfile.Other: // which says it more precisely
		return p.w.Error(file)
	case errors.As(err, &own):
		return strings.Join(append([]string{p.w.T(own.key, own.args)}, own.more...), "\n")
	case errors.As(err, &list):
		return list.Text(p.w)
	}
	return p.w.Error(err)
}

// forLog leaves out of an error what a list says: the log holds no personal data.
func forLog(err error) error {
	var list *say.Refusal
	if errors.As(err, &list) {
		return errors.Join(errors.New(list.Code), list.Err)
	}
	return err
}

// flagError puts what is wrong with a flag into words.
func flagError(err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return &usageError{"cli.wrong.flag", map[string]any{"Flag": dashed(unknown.GetSpecifiedName())}}
	case errors.As(err, &bare):
		return &usageError{"cli.wrong.flag_value", map[string]any{"Flag": dashed(bare.GetSpecifiedName())}}
	case errors.As(err, &value):
		return &usageError{"cli.wrong.value", map[string]any{"Flag": dashed(value.GetFlag().Name), "Value": value.GetValue()}}
	}
	return &usageError{"cli.wrong.flags", map[string]any{"Detail": err.Error()}}
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
