package acting

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/settle"
	"github.com/exequatur/exequatur/app/state/stepping"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Fields is what the forms of records lend to those of steps.
type Fields struct {
	// Env gives a form its words and what its references can point at; country is the State places are looked for in first.
	Env func(d *desk.Desk, country func() int64) xwidget.FormEnv
	// Add adds a record in a dialog over the form.
	Add func(d *desk.Desk, kind string, prepare func(schema.Record), done func(id int64, title string))
	// Name fills in what was typed into the field of a reference.
	Name func(rec schema.Record, text string, country int64)
	// Undo takes an action back and says so.
	Undo func(seq int64)
}

// Form is the guided form of one step, in a dialog.
type Form struct {
	d       *desk.Desk
	lend    Fields
	step    *act.Action
	subject int64
	teller  *stepping.Teller

	draft   *act.Input
	touched map[string]bool // fields the person has answered
	fields  *xwidget.RecordForm
	tasks   *xwidget.Check
	aside   *fyne.Container // what will change
	scroll  *container.Scroll
	runner  xwidget.Runner
	last    act.Preview
	told    bool // last holds an answer
	modal   *xwidget.Modal
	closed  func()
}

// Width and height of the dialog; a smaller window takes what it has.
const (
	formWidth  = 1040
	formHeight = 680
)

// Open shows the form of a step on a record of its own kind; 0 where the step makes one. closed runs when it has gone.
func Open(d *desk.Desk, lend Fields, step *act.Action, subject int64, closed func()) (*Form, error) {
	f := &Form{d: d, lend: lend, step: step, subject: subject, teller: stepping.New(d.Store, d.Words, d.Sensitive != nil && d.Sensitive()), draft: &act.Input{}, touched: map[string]bool{}, runner: d.Runner(), closed: closed}
	if err := act.Defaults(context.Background(), d.Store, step, subject, f.draft); err != nil {
		return nil, err
	}
	f.build()
	if err := f.ask(); err != nil {
		return nil, err
	}
	f.fields.MarkClean()
	f.show()
	f.rehearse()
	return f, nil
}

func (f *Form) build() {
	w := f.d.Words
	f.fields = xwidget.NewRecordForm(f.step.Input, f.step.Input.Fields, f.draft, f.env())
	f.fields.OnChanged = f.changed
	f.aside = xwidget.NewColumn(3 * look.Space)
	f.scroll = container.NewVScroll(f.aside)
	f.tasks = xwidget.NewCheck(w.T("act.tasks"), w.T("act.tasks"), func(bool) { f.rehearse() })
}

// env adapts what forms of records are lent: the words of the step, and references out of its own record.
func (f *Form) env() xwidget.FormEnv {
	d, w := f.d, f.d.Words
	env := f.lend.Env(d, f.country)
	env.Label = func(_ *schema.Kind, x *schema.Field) string { return w.StepField(f.step.Word(), x.Key) }
	env.Help = func(_ *schema.Kind, x *schema.Field) string {
		if key := "help.act_" + f.step.Word() + "." + x.Key; w.Has(key) {
			return w.T(key)
		}
		return ""
	}
	title := env.RefTitle
	env.RefTitle = func(id int64) string {
		if id < 0 {
			return title(id)
		}
		return f.teller.Name(id)
	}
	suggest := env.SuggestRef
	env.SuggestRef = func(x *schema.Field, text string) []xwidget.Option {
		if f.step.On == "twinning" && (x.Key == "city" || x.Key == "decides_on") {
			return f.ofTwinning(x, text, env.Fold)
		}
		return suggest(x, text)
	}
	env.ProblemText = f.teller.Problem
	env.AddNewRef = func(x *schema.Field, text string, done func(id int64, title string)) {
		f.lend.Add(d, x.Ref[0], func(rec schema.Record) { f.lend.Name(rec, text, f.country()) }, done)
	}
	env.CanAddRef = func(x *schema.Field) bool {
		return x.Ref[0] == "person" || x.Ref[0] == "city" && f.step.On != "twinning"
	}
	env.Validate = func(schema.Record) []schema.Problem { return f.wrong() }
	env.Offer = nil
	return env
}

// country is the State in which a place is looked for first: the receiving one.
func (f *Form) country() int64 {
	if f.draft.ReceivingState != 0 {
		return f.draft.ReceivingState
	}
	ctx := context.Background()
	id := f.subject
	if f.step.On == "appointment" && id != 0 {
		if rec, err := f.d.Store.Get(ctx, "appointment", id); err == nil {
			id = rec.(*models.Appointment).Post
		}
	}
	if f.step.On == "twinning" || id == 0 {
		return 0
	}
	rec, err := f.d.Store.Get(ctx, "post", id)
	if err != nil {
		return 0
	}
	return rec.(*models.Post).ReceivingState
}

// changed proposes anew what follows from what was entered, as long as the person has not answered it, and rehearses the step.
func (f *Form) changed(x *schema.Field) {
	if x != nil {
		f.touched[x.Key] = true
	}
	if err := f.propose(x); err != nil {
		f.d.Log.Error("proposals of a step", "error", err)
	}
	f.rehearse()
}

func (f *Form) propose(x *schema.Field) error {
	anew := &act.Input{}
	for _, y := range f.step.Input.Fields {
		if f.touched[y.Key] {
			y.Copy(anew, f.draft)
		}
	}
	if err := act.Defaults(context.Background(), f.d.Store, f.step, f.subject, anew); err != nil {
		return err
	}
	var reload []string
	for _, y := range f.step.Input.Fields {
		if !f.touched[y.Key] && y != x && !y.Equal(anew, f.draft) {
			y.Copy(f.draft, anew)
			reload = append(reload, y.Key)
		}
	}
	if len(reload) > 0 {
		f.fields.ReloadFields(reload...)
	}
	return f.ask()
}

// ask shows the fields that are to be asked as things stand.
func (f *Form) ask() error {
	fields, err := act.Fields(context.Background(), f.d.Store, f.step, f.subject, f.draft)
	if err != nil {
		return err
	}
	shown := map[string]bool{}
	for _, x := range fields {
		shown[x.Key] = true
	}
	f.fields.ShowFields(func(key string) bool { return shown[key] })
	return nil
}

// before turns places of the gazetteer into cities of the register.
func (f *Form) before(tx *store.Tx, k *schema.Kind, rec schema.Record) error {
	return settle.Record(tx, f.d.Places, k, rec)
}

// rehearse finds out what the step would change, away from the goroutine of the window.
func (f *Form) rehearse() {
	in := f.step.Input.Clone(f.draft).(*act.Input)
	f.runner.Go(func(ctx context.Context) func() {
		p, err := act.Rehearse(ctx, f.d.Store, f.step, f.subject, in, f.before, advice.OfPost)
		return func() {
			if err != nil {
				f.d.Log.Error("rehearsal of a step", "error", err)
				f.told = false
				f.aside.Objects = []fyne.CanvasObject{xwidget.NewPara(f.d.Words.Error(err), look.BaseText, look.Error)}
				f.aside.Refresh()
				return
			}
			f.last, f.told = p, true
			f.tell()
		}
	})
}

// wrong is what is wrong with the fields as they stand.
func (f *Form) wrong() schema.Problems {
	bad := models.CheckRecord(f.step.Input, f.draft)
	if len(bad) > 0 {
		return bad
	}
	p, err := act.Rehearse(context.Background(), f.d.Store, f.step, f.subject, f.draft, f.before, nil)
	if err != nil || !p.Refused {
		return nil
	}
	return p.Problems
}

// Take takes the step; false where something is missing or it is refused.
func (f *Form) Take() (act.Outcome, bool) {
	if !f.fields.SetProblems(models.CheckRecord(f.step.Input, f.draft)) {
		return act.Outcome{}, false
	}
	if f.tasks.Checked && f.told {
		f.draft.Tasks = f.teller.Tasks(f.last.Follows)
	}
	out, err := act.Do(context.Background(), f.d.Store, f.step, f.subject, f.draft, f.before)
	f.draft.Tasks = nil
	var refused schema.Problems
	switch {
	case errors.As(err, &refused):
		f.fields.SetProblems(refused)
		return out, false
	case err != nil:
		f.d.Fail(err)
		return out, false
	}
	return out, true
}

// stop drops what is still being found out.
func (f *Form) stop() {
	if s, ok := f.runner.(interface{ Stop() }); ok {
		s.Stop()
	}
	if f.closed != nil {
		f.closed()
	}
}
