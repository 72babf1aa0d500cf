package listpage

import (
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// StatusOf is the shape, colour and word of how a consulate stands.
func StatusOf(w *words.Words, status string, c schema.Certainty) xwidget.Mark {
	m := xwidget.Mark{Shape: xwidget.Hollow, Role: look.Closed, Text: w.Status(status, c)}
	switch status {
	case models.Open:
		m.Shape, m.Role = xwidget.Full, look.Open
	case models.ClosedForATime:
		m.Shape = xwidget.Half
	case models.NotOpen:
		m.Shape = xwidget.Dot
	}
	return m
}
