package app

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	user32       = windows.NewLazySystemDLL("user32.dll")
	systemInfo   = user32.NewProc("SystemParametersInfoW")
	dpiForSystem = user32.NewProc("GetDpiForSystem")
	frameMetrics = user32.NewProc("GetSystemMetrics")
)

const (
	getWorkArea   = 0x30 // SPI_GETWORKAREA
	frameWidth    = 32   // SM_CXSIZEFRAME
	frameHeight   = 33   // SM_CYSIZEFRAME
	captionHeight = 4    // SM_CYCAPTION
	borderWidth   = 92   // SM_CXPADDEDBORDER
)

// room is how large the inside of a window may be, in points of 1/96 inch, so that all of it is seen: the screen without its task bar and without the
// window's frame. Window managers elsewhere see to it themselves; Windows lets a window reach beyond the screen.
func room() (width, height float32) {
	var area windows.Rect
	if ok, _, _ := systemInfo.Call(getWorkArea, 0, uintptr(unsafe.Pointer(&area)), 0); ok == 0 {
		return 0, 0
	}
	metric := func(id uintptr) int32 {
		v, _, _ := frameMetrics.Call(id)
		return int32(v)
	}
	border := metric(borderWidth)
	w := area.Right - area.Left - 2*(metric(frameWidth)+border)
	h := area.Bottom - area.Top - 2*(metric(captionHeight)+metric(frameHeight)+border) // twice, because its inside is centred
	scale := float32(1)
	if dpiForSystem.Find() == nil {
		dpi, _, _ := dpiForSystem.Call()
		scale = float32(dpi) / 96
	}
	return float32(w) / scale, float32(h) / scale
}
