package records

// spec is what the description of a kind does not say of its list.
type spec struct {
	page  string   // route of the list
	first []string // columns that come first, in this order; the others follow in the order of the description
	years bool     // a filter by year makes sense
	by    []string // further fields to filter by, besides choices
}

// specs are the kinds shown here.
var specs = map[string]spec{
	"mission":         {page: "missions", first: []string{"name", "type", "state", "city"}, by: []string{"state"}},
	"vetting":         {page: "vettings", first: []string{"person", "subject", "body", "outcome"}},
	"inventory_item":  {page: "inventory", first: []string{"item", "number", "post"}, by: []string{"post", "holder"}},
	"correspondence":  {page: "letters", first: []string{"number", "date", "direction", "subject", "party"}, years: true},
	"service":         {page: "services", first: []string{"date", "service", "count", "fee", "free_reason", "receipt", "post"}, years: true, by: []string{"post"}},
	"activity_report": {page: "reports", first: []string{"sort", "post", "twinning", "from", "until"}, years: true, by: []string{"post"}},
	"award":           {page: "awards", first: []string{"person", "name", "grade"}},
	"incident":        {page: "incidents", first: []string{"title", "date", "sort"}, years: true, by: []string{"post"}},
	"gift":            {page: "gifts", first: []string{"what", "direction", "number", "date", "giver", "recipient"}, years: true},
	"task":            {page: "tasks", first: []string{"title", "until", "who", "about"}, by: []string{"who"}},
	"state":           {page: "states", first: []string{"name", "code"}},
	"acceptance":      {page: "acceptances", first: []string{"of", "code", "reason"}},
	"letterhead":      {page: "letterheads", first: []string{"office", "language", "unit"}},
	"template":        {page: "templates", first: []string{"title", "name", "language", "of"}},
	"attachment":      {page: "attachments", first: []string{"title", "of", "use", "on"}},
}

// ListOf is the route of the list of a kind, "" where it is not shown here.
func ListOf(kind string) string { return specs[kind].page }

// Lists are the routes of all lists with the kinds they show.
func Lists() map[string]string {
	out := map[string]string{}
	for kind, s := range specs {
		out[s.page] = kind
	}
	return out
}

// made are the kinds a person does not add from a list: they come with what they belong to.
var made = map[string]bool{"acceptance": true, "attachment": true}

// Made reports whether records of a kind come with what they belong to and are not added by themselves.
func Made(kind string) bool { return made[kind] }
