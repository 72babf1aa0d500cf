// Package acting shows the guided forms of the steps in the life of a record (package act): what a step asks at the left, what it
// would change at the right while it is filled in, one button that takes it, and afterwards the way back and the steps that may follow.
package acting
