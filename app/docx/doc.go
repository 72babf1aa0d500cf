// Package docx writes letters as files for word processors, fills an office's own files in, and reads such a file back as a document.
//
// Write makes a file of a document of app/doc: what a letter consists of, looking as app/pdf prints it. Open takes a file an office made
// itself, in which {{field}} and {{if condition}}, {{else}}, {{end}} stand between braces, and Fill puts words in their place without
// touching anything else in the file. Read gives the words of a file in their order as a document, so that it can be printed.
package docx
