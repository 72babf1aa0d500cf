package store

import (
	"net/url"
	"testing"
)

// Names that mean something in an address, drives and shares of Windows lead to the file they name.
func TestURI(t *testing.T) {
	for path, want := range map[string]string{
		"/home/a b/#1 100%20?.exq":        "file:///home/a%20b/%231%20100%2520%3F.exq?mode=rw",
		"/C:/Users/Žydrūnė/a.exq":         "file:///C:/Users/%C5%BDydr%C5%ABn%C4%97/a.exq?mode=rw",
		"//server/share $/konsulatai.exq": "file:////server/share%20$/konsulatai.exq?mode=rw",
	} {
		if got := uri(path, url.Values{"mode": {"rw"}}); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

// Shares are told from drives by the form of their names, which programs write in several ways.
func TestNamesOfShares(t *testing.T) {
	for path, want := range map[string]bool{
		`\\server\share\a.exq`: true, `\\?\UNC\server\share\a.exq`: true, `\\?\unc\server\share\a.exq`: true,
		`C:\a.exq`: false, `\\?\C:\a.exq`: false, `\\.\C:\a.exq`: false, "/home/a.exq": false,
	} {
		if namesShare(path) != want {
			t.Errorf("%s: %v, want %v", path, !want, want)
		}
	}
}
