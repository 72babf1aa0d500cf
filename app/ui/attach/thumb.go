package attach

import (
	"context"
	"fmt"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/exequatur/exequatur/app/media"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
)

// thumbs keeps small pictures by hash and size, so that a page that is read again shows them at once. It is used on the goroutine of the
// window alone.
var thumbs = map[string]image.Image{}

// thumbsKept bounds them: a page shows some dozens.
const thumbsKept = 300

// Thumb makes the small picture of an attachment away from the window and hands it to show; nothing happens where there is none. It is
// made twice as large as it is shown, for screens with fine dots.
func Thumb(d *desk.Desk, a *models.Attachment, side int, show func(image.Image)) {
	if !media.Of(a.Media).Picture() {
		return
	}
	key := fmt.Sprint(a.Hash, side)
	if t := thumbs[key]; t != nil {
		show(t)
		return
	}
	d.Runner().Go(func(ctx context.Context) func() {
		data, err := d.Store.Blob(ctx, a.Hash)
		var t image.Image
		if err == nil {
			t, err = media.Thumbnail(data, 2*side)
		}
		return func() {
			switch {
			case err != nil:
				d.Log.Error("small picture", "error", err)
			case t != nil:
				if len(thumbs) >= thumbsKept {
					clear(thumbs)
				}
				thumbs[key] = t
				show(t)
			}
		}
	})
}

// photoSide is how large the photograph of a person is shown.
const photoSide = 132

// Photo is the latest photograph of a person in a square; nil where there is none.
func Photo(d *desk.Desk, person int64) fyne.CanvasObject {
	list, err := read(d, person)
	if err != nil {
		d.Log.Error("attachments", "error", err)
		return nil
	}
	for _, a := range list {
		if a.Use == "photo" && media.Of(a.Media).Picture() {
			c := &canvas.Image{FillMode: canvas.ImageFillContain}
			c.SetMinSize(fyne.NewSquareSize(photoSide))
			Thumb(d, a, photoSide, func(t image.Image) {
				c.Image = t
				c.Refresh()
			})
			return c
		}
	}
	return nil
}
