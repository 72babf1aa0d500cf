// Package report says what each print consists of: it turns what app/view shows into documents of app/doc, in an explicit language.
package report
