// Package attach shows the files that belong to a record: small pictures, adding by button or by dropping, opening, saving, removing.
package attach
