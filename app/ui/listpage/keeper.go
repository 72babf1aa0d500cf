package listpage

import (
	"context"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
)

// Register says who keeps the register, which decides what a page shows at first.
func Register(d *desk.Desk) models.Register {
	reg, err := d.Store.Register(context.Background())
	if err != nil {
		d.Log.Error("register", "error", err)
		return models.Register{}
	}
	return *reg
}
