// Package mapping says what the columns of a list mean. A Mapping is what a person decided about a list: where in its file the table
// lies, what each column is taken as, how combined cells come apart, which rows count, what questions were answered. It is kept by name
// and as a file in JSON, and suggested again for a list with the same heads.
//
// Guess makes the first proposal from the heads and the values; Shape carries a mapping out on a table, mechanically and without any
// knowledge of a register: cells are joined, split and replaced, and every row comes out with one cell per target.
package mapping
