// Package schema is the vocabulary in which a kind of record is described: dates as precise as their source, fields with typed accessors, kinds, and problems as keys with arguments.
package schema
