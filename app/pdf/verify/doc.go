// Package verify reads a finished PDF file and says where it is not what PDF/A-2a and PDF/UA-1 ask for.
//
// It knows the kind of file that app/pdf/file writes: one revision, a cross-reference stream (or table), TrueType fonts as composite
// fonts. Whatever else a file may hold it does not understand, and says so. It trusts nothing but the bytes.
package verify
