// Package act holds the steps in the life of a record: establish, open, close, appoint, grant the exequatur, end, sign. Each step is
// described once: what it asks (with the vocabulary of every other description, so that forms and the command line follow from it),
// when it makes sense, what it proposes, and what it writes. A step is one named action of the store, undone as one.
//
// Preview rehearses a step and says what it would change; Do takes it and names the steps that may follow. It knows no words: what a
// step is called stands below "act.", its fields below "field.act.", what else follows below "follow.".
package act
