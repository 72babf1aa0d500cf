package report

// lists are the lists: what expires, is vacant, is owed, was given.
var lists []entry
