package report

// dossiers are the files and directories: everything of one consulate or person, and the consular list.
var dossiers []entry
