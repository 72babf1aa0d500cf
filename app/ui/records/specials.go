package records

// specials are what the pages of kinds show besides what their descriptions tell.
var specials map[string]special

// The functions refer back to the table through the page, so it is filled in when the program starts.
func init() {
	specials = map[string]special{
		"mission":         {natural: []string{"post", "correspondence", "task"}, sections: missionPosts, told: []string{"post"}},
		"vetting":         {line: vettingLine},
		"inventory_item":  {line: itemLine},
		"correspondence":  {without: []string{"subject", "answers", "year", "prefix", "number"}, actions: reply, read: readThread, line: letterLine, sections: thread, told: []string{"correspondence"}, natural: []string{"task"}},
		"service":         {line: serviceLine, sections: serviceTotals, read: readLog},
		"activity_report": {read: readLog, line: reportLine, actions: figuresFromLog, sections: figures, told: []string{"figure"}, natural: []string{"task"}},
		"award":           {line: awardLine},
		"incident":        {without: []string{"title"}, natural: []string{"task", "correspondence"}},
		"gift":            {without: []string{"what", "year", "number"}, line: giftLine, sections: giftNotes},
		"task":            {without: []string{"title"}, line: taskLine},
		"state":           {sections: statePage, told: []string{"post", "mission", "city", "person", "register", "also_serves", "sending_rule", "receiving_rule"}},
		"template":        {actions: editText},
		"acceptance":      {without: []string{"code"}, sections: acceptedRule},
	}
}
