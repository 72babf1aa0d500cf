package whole

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// What a file says of itself.
const (
	Format  = "exequatur-register"
	Version = 1 // of the format, written; older ones are read as well
)

// Names inside a ZIP.
const (
	registerName   = "register.json"
	attachmentsDir = "attachments/"
)

// Keys of the JSON.
const (
	keyFormat   = "format"
	keyVersion  = "version"
	keyMadeBy   = "made_by"
	keyRegister = "register"
	keyRecords  = "records"
	keyUID      = "uid"
	keyChildren = "children"
)

// tops are the kinds whose records stand by themselves, in the order of the catalogue: what is referred to comes first.
func tops() []*schema.Kind {
	var out []*schema.Kind
	for _, k := range models.Catalog.All() {
		if k.Parent == "" && !k.Singleton {
			out = append(out, k)
		}
	}
	return out
}

// singleton is the kind of the record that says whose register the file is.
func singleton() *schema.Kind { return models.Catalog.Kind("register") }
