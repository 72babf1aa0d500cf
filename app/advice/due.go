package advice

import (
	"cmp"
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Kinds of deadline, in the order they stand on one day.
const (
	DueTerm        = "term"        // a term ends, or has lapsed
	DueAge         = "age"         // a limit of age is reached
	DueExequatur   = "exequatur"   // an exequatur runs out
	DuePending     = "pending"     // an exequatur asked for too long ago
	DueVetting     = "vetting"     // an enquiry holds no longer
	DueCard        = "card"        // a card or plate runs out
	DueVacant      = "vacant"      // a post without head for too long
	DueActing      = "acting"      // a post under an acting head for too long
	DueReport      = "report"      // a report is due
	DueNextReport  = "next_report" // the next report by the sending State's rule, not entered yet
	DueInventory   = "inventory"   // things not returned
	DueAnswer      = "answer"      // a note waits for its answer
	DueTask        = "task"
	DueAnniversary = "anniversary" // of a twinning
	DueCelebration = "celebration" // planned for an anniversary, which may be another day
)

// DueKinds lists them all.
var DueKinds = []string{DueTerm, DueAge, DueExequatur, DuePending, DueVetting, DueCard, DueVacant, DueActing, DueReport, DueNextReport, DueInventory, DueAnswer, DueTask,
	DueAnniversary, DueCelebration}

// Deadline is one thing that falls due.
type Deadline struct {
	Kind     string
	On       schema.Date // as recorded, or as it follows from what is
	Day      schema.Day  // the last day it can mean
	Over     bool        // that day has passed
	Record   int64       // what it is about
	Of       string      // its kind
	Post     int64       // consulate concerned, or 0
	Person   int64
	Title    string   // of the consulate, the twinning, the task
	Who      string   // the person concerned
	States   []string // codes of the States concerned: sending and receiving, or of the partners
	InCharge string
	Item     string      // what is to be returned or runs out, a key of the items of an inventory
	What     string      // subject of a note or kind of report, as recorded
	Years    int         // of an anniversary
	Round    int         // 5, 10, 25, 50 where it is round
	Planned  schema.Date // when it is celebrated, where that is planned
}

// Sensitive reports whether it tells what is marked sensitive.
func (d *Deadline) Sensitive() bool { return d.Kind == DueAge || d.Kind == DueVetting }

// DueQuery says what deadlines are asked for.
type DueQuery struct {
	From     schema.Day // first day; what was due before and is not done is there too, unless it lies in the future
	Days     int        // how many days ahead
	State    string     // code of a State concerned, "" for all
	InCharge string     // clerk in charge, "" for all
}

// dues collects deadlines.
type dues struct {
	s     *store.Store
	ctx   context.Context
	q     DueQuery
	today schema.Day
	to    schema.Day
	set   *settings
	out   []Deadline
	posts map[int64]*models.Post
}

// Due returns what falls due in a stretch of time, the earliest first.
func Due(ctx context.Context, s *store.Store, q DueQuery) ([]Deadline, error) {
	d := &dues{s: s, ctx: ctx, q: q, today: s.Today(), to: q.From + schema.Day(q.Days), posts: map[int64]*models.Post{}}
	var err error
	if d.set, err = readSettings(ctx, s); err != nil {
		return nil, err
	}
	if err := firstOf(d.terms, d.exequaturs, d.ages, d.pending, d.vettings, d.cards, d.vacant, d.acting, d.reports, d.nextReports, d.inventory, d.answers, d.tasks,
		d.anniversaries, d.complete); err != nil {
		return nil, err
	}
	d.out = slices.DeleteFunc(d.out, func(x Deadline) bool {
		return q.State != "" && !slices.Contains(x.States, q.State) || q.InCharge != "" && x.InCharge != q.InCharge
	})
	slices.SortStableFunc(d.out, func(a, b Deadline) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(slices.Index(DueKinds, a.Kind), slices.Index(DueKinds, b.Kind)), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Record, b.Record))
	})
	return d.out, nil
}

// add takes in a deadline that lies in the stretch asked for.
func (d *dues) add(x Deadline) {
	_, x.Day = x.On.Bounds()
	x.Over = x.Day < d.today
	if x.On == "" || x.Day > d.to || x.Day < d.q.From && (!x.Over || d.q.From > d.today) {
		return
	}
	d.out = append(d.out, x)
}

// postsOf reads posts that are not known yet.
func (d *dues) postsOf(ids []int64) error {
	var missing []int64
	for _, id := range ids {
		if _, ok := d.posts[id]; !ok && id != 0 {
			d.posts[id] = nil
			missing = append(missing, id)
		}
	}
	recs, err := among[*models.Post](d.ctx, d.s, "post", "k.id", missing)
	for _, p := range recs {
		d.posts[p.ID] = p
	}
	return err
}

// complete adds titles, States and who is in charge.
func (d *dues) complete() error {
	var ids, posts []int64
	for _, x := range d.out {
		ids, posts = append(ids, x.Post, x.Person, x.Record), append(posts, x.Post)
	}
	slices.Sort(ids)
	names, err := d.s.Names(d.ctx, slices.Compact(ids)...)
	if err != nil {
		return err
	}
	if err := d.postsOf(posts); err != nil {
		return err
	}
	d.out = slices.DeleteFunc(d.out, func(x Deadline) bool { return x.Post != 0 && d.posts[x.Post] == nil })
	for i := range d.out {
		x := &d.out[i]
		x.Who = names[x.Person].Title
		if x.Title == "" {
			x.Title = names[x.Record].Title
		}
		if p := d.posts[x.Post]; p != nil {
			x.Title = names[x.Post].Title
			x.States = []string{d.code(p.SendingState), d.code(p.ReceivingState)}
			if x.InCharge == "" {
				x.InCharge = p.InCharge
			}
		}
	}
	return nil
}

func (d *dues) code(state int64) string {
	if st := d.set.states[state]; st != nil {
		return st.Code
	}
	return ""
}

// standing is the condition on an appointment that its functions have not ended.
const standing = `k."ended_on" = '' AND k."end_reason" = ''`

// offices reads appointments that have not ended under a condition.
func (d *dues) offices(condition string, args ...any) ([]*models.Appointment, error) {
	return where[*models.Appointment](d.ctx, d.s, "appointment", standing+` AND (`+condition+`)`, args...)
}
