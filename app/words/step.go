package words

// Steps in the life of a record (package act): a step is named like its action in the log, and a question may be worded for one step.

// Step returns the name of a step, by the word of its key.
func (w *Words) Step(word string) string { return w.T("action.act_" + word) }

// StepField returns the label of what a step asks.
func (w *Words) StepField(word, field string) string {
	if key := "field.act_" + word + "." + field; w.Has(key) {
		return w.T(key)
	}
	return w.Field("act", field)
}
