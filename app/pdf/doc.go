// Package pdf turns a document into a PDF file: pages, type, tables that repeat their head and never cut a row.
package pdf
