package app

import (
	"bytes"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// noDisplay says which word explains why no window can open, or "". It asks before the toolkit does, which would end with a stack trace.
func noDisplay() string {
	if runtime.GOOS != "linux" && runtime.GOOS != "freebsd" && runtime.GOOS != "openbsd" {
		return ""
	}
	wayland, x := os.Getenv("WAYLAND_DISPLAY"), os.Getenv("DISPLAY")
	if wayland == "" && x == "" {
		return "app.no_display"
	}
	if (wayland != "" && waylandAnswers(wayland)) || (x != "" && xAnswers(x)) {
		return ""
	}
	return "app.display_silent"
}

func waylandAnswers(name string) bool {
	if !filepath.IsAbs(name) {
		name = filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), name)
	}
	return dials("unix", name)
}

// xAnswers reports whether a server listens at DISPLAY: ":0", ":0.0", "host:10.0".
func xAnswers(display string) bool {
	host, number, ok := strings.Cut(display, ":")
	if !ok {
		return false
	}
	number, _, _ = strings.Cut(number, ".")
	if host == "" || host == "unix" || strings.HasPrefix(host, "/") {
		return dials("unix", "/tmp/.X11-unix/X"+number) || dials("unix", "@/tmp/.X11-unix/X"+number) || strings.HasPrefix(host, "/")
	}
	port := "60" + strings.Repeat("0", max(0, 2-len(number))) + number
	return dials("tcp", net.JoinHostPort(host, port))
}

func dials(network, address string) bool {
	c, err := net.DialTimeout(network, address, 2*time.Second)
	if err != nil {
		return false
	}
	_ = c.Close()
	return true
}

// noOpenGL is the word that explains why the window could not be drawn.
func noOpenGL() string {
	if runtime.GOOS == "windows" {
		return "app.no_opengl.windows"
	}
	return "app.no_opengl"
}

// made reports whether the system made a window. What it calls an error of the platform, such as "WGL: Failed to create OpenGL context", the toolkit
// only writes to the log, and goes on without a window for ever.
func made(w fyne.Window) bool {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return true
	}
	there := true
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.WindowsWindowContext:
			there = c.HWND != 0
		case driver.MacWindowContext:
			there = c.NSWindow != 0
		case driver.X11WindowContext:
			there = c.WindowHandle != 0
		case driver.WaylandWindowContext:
			there = c.WaylandSurface != 0
		}
	})
	return there
}

// graphicsWatch passes on what the toolkit writes to the log, and calls fail with the word that explains it when the toolkit could not make a window
// or not draw in it: it would hang then, or end with a stack trace. It writes what, why and where in a line each; fail is called after the last.
type graphicsWatch struct {
	to   io.Writer
	fail func(word string)
	word string // of the trouble being told, or ""
}

func (g *graphicsWatch) Write(p []byte) (int, error) {
	n, err := g.to.Write(p)
	switch {
	case bytes.Contains(p, []byte("failed to initialise GLFW")):
		g.word = "app.display_refuses"
	case bytes.Contains(p, []byte("window creation error")), bytes.Contains(p, []byte("failed to initialise OpenGL")):
		g.word = noOpenGL()
	case g.word != "" && bytes.Contains(p, []byte("  At: ")):
		word := g.word
		g.word = ""
		g.fail(word)
	}
	return n, err
}
