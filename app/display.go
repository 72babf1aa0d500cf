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

// graphicsWatch passes on what the toolkit writes to the log and ends the program with a sentence when it could not make a window:
// without OpenGL it would write one line and then hang.
type graphicsWatch struct {
	to   io.Writer
	fail func()
}

func (g graphicsWatch) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte("window creation error")) || bytes.Contains(p, []byte("failed to initialise OpenGL")) {
		g.fail()
	}
	return g.to.Write(p)
}
