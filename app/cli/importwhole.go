package cli

import (
	"context"
	"fmt"

	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// takeWhole takes a file that holds a whole register into another one. It is tried first, so that one that changes nothing leaves the
// register byte for byte as it was.
func (p *program) takeWhole(ctx context.Context, path, data string, rehearse bool) error {
	var rep whole.Report
	err := p.trying(ctx, path, func(s *store.Store, _ *view.Register) (err error) {
		rep, err = whole.Rehearse(ctx, s, data, nil)
		return err
	})
	if err != nil {
		return err
	}
	key := "cli.import.rehearsed"
	if !rehearse && rep.New+rep.Changed == 0 {
		key = "cli.import.nothing"
	}
	if !rehearse && rep.New+rep.Changed > 0 {
		key = "cli.import.done"
		err = p.writing(ctx, path, func(s *store.Store, _ *view.Register) (err error) {
			rep, err = whole.Read(ctx, s, data, nil)
			return err
		})
		if err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(p.env.Stdout, rep.Text(p.w)+"\n"+p.w.T(key, map[string]any{"Action": rep.Seq}))
	return err
}
