package whole_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/store"
)

const someone = "77000000-0000-7000-8000-000000000077"

// refused takes a file, expects the refusal of that code in words of every language, and that nothing was written anywhere.
func refused(t *testing.T, s *store.Store, name string, data []byte, code string) {
	t.Helper()
	path := saved(t, name, data)
	before := seal(t, s)
	_, err := whole.Read(ctx, s, path, nil)
	var r *say.Refusal
	if !errors.As(err, &r) || r.Code != code {
		t.Errorf("%s: %v", code, err)
		return
	}
	for _, lang := range words.Languages {
		if text := r.Text(words.In(lang)); strings.Contains(text, "no value") || strings.HasPrefix(text, "[") {
			t.Error(text)
		}
	}
	if seal(t, s) != before {
		t.Errorf("%s: something was written", code)
	}
	if n, _, err := s.Blobs(ctx); err != nil || n != 0 {
		t.Errorf("%s: %d contents are left", code, n)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("%s: files beside it: %v %v", code, entries, err)
	}
}

func TestBadJSONIsRefused(t *testing.T) {
	s := newRegister(t)
	st, err := s.StateByCode(ctx, "LT")
	if err != nil {
		t.Fatal(err)
	}
	lt := st.UID
	person := func(more string) string { return `"person":[{"uid":"` + someone + `"` + more + `}]` }
	rec := func(records string) string { return string(withRecords(records, lt)) }
	begin, _, _ := strings.Cut(rec(""), `{}}`)
	for _, c := range []struct{ name, body, code string }{
		{"nothing", "", "whole_broken"},
		{"no JSON", "name;city\nx;y\n", "whole_broken"},
		{"a list", "[]", "whole_broken"},
		{"another object", `{"a":1}`, "whole_foreign"},
		{"no version", `{"format":"exequatur-register","records":{}}`, "whole_foreign"},
		{"another format", `{"format":"exequatur-list","version":1}`, "whole_foreign"},
		{"a newer version", `{"format":"exequatur-register","version":2,"tables":[]}`, "whole_newer"},
		{"a version that is none", `{"format":"exequatur-register","version":1e0}`, "whole_foreign"},
		{"a huge version", `{"format":"exequatur-register","version":99999999999999999999999}`, "whole_foreign"},
		{"no records", `{"format":"exequatur-register","version":1,"register":{"state":"` + lt.String() + `"}}`, "whole_foreign"},
		{"records before whose they are", `{"format":"exequatur-register","version":1,"records":{}}`, "whole_foreign"},
		{"cut short", rec(person(`,"family_name":"X"`))[:200], "whole_broken"},
		{"more behind it", rec(``) + "{}", "whole_broken"},
		{"unknown part", strings.Replace(rec(""), `"records"`, `"log":[],"records"`, 1), "whole_unknown_head"},
		{"part twice", strings.Replace(rec(""), `"records"`, `"register":{},"records"`, 1), "whole_head_twice"},
		{"unknown kind", rec(`"starship":[]`), "whole_unknown_kind"},
		{"a child by itself", rec(`"phone":[]`), "whole_unknown_kind"},
		{"kinds out of order", rec(`"post":[],"person":[]`), "whole_order"},
		{"a kind twice", rec(`"post":[],"post":[]`), "whole_order"},
		{"unknown field", rec(person(`,"shoe_size":"44"`)), "whole_unknown_field"},
		{"a field twice", rec(person(`,"family_name":"X","family_name":"Y"`)), "whole_key_twice"},
		{"no uid", rec(`"person":[{"family_name":"X"}]`), "whole_uid"},
		{"no uid but nought", rec(`"person":[{"uid":"00000000-0000-0000-0000-000000000000"}]`), "whole_uid"},
		{"another uid", rec(`"person":[{"uid":"../../etc"}]`), "whole_uid"},
		{"a uid twice", rec(person(`},{"uid":"77000000000070008000000000000077"`)), "whole_twice"},
		{"a record that is none", rec(`"person":["X"]`), "whole_record"},
		{"unknown children", rec(person(`,"children":{"post_event":[]}`)), "whole_unknown_child"},
		{"its own child", rec(person(`,"children":{"person":[{"uid":"` + someone + `"}]}`)), "whole_unknown_child"},
		{"its own grandchild", rec(person(`,"family_name":"X","children":{"contact":[{"uid":"` + someone + `"}]}`)), "whole_twice"},
		{"a number for a text", rec(person(`,"family_name":7`)), "whole_value"},
		{"a text for a list", rec(`"city":[{"uid":"` + someone + `","other_names":"X"}]`), "whole_value"},
		{"no date", rec(person(`,"born_on":"12.05.2023"`)), "whole_value"},
		{"no day", rec(person(`,"born_on":"2023-02-30"`)), "whole_value"},
		{"a huge number", rec(`"city":[{"uid":"` + someone + `","population":99999999999999999999}]`), "whole_value"},
		{"a broken number", rec(`"city":[{"uid":"` + someone + `","population":1.5}]`), "whole_value"},
		{"a number with power", rec(`"city":[{"uid":"` + someone + `","population":1e9}]`), "whole_value"},
		{"no place on earth", rec(`"city":[{"uid":"` + someone + `","coords":"953.0 18.0"}]`), "whole_value"},
		{"NUL", rec(person(`,"family_name":"X\u0000Y"`)), "whole_value"},
		{"half a letter", rec(person(`,"family_name":"X\ud83d"`)), "whole_value"},
		{"the other half", rec(person(`,"family_name":"\ude00X"`)), "whole_value"},
		{"not UTF-8", rec(person(`,"family_name":"` + "\xff" + `"`)), "whole_encoding"},
		{"UTF-16", "\xff\xfe{\x00\"\x00", "whole_encoding"},
		{"cut inside a letter", `{"format":"exequatur-register","version":1,"made_by":"` + "\xc4", "whole_encoding"},
		{"an unknown reference", rec(`"city":[{"uid":"` + someone + `","name":"X","country":"` + strings.Replace(someone, "77", "88", 1) + `"}]`), "whole_reference"},
		{"a reference to another kind", rec(person(`,"family_name":"X"`) + `,"post":[{"uid":"88000000-0000-7000-8000-000000000077","sending_state":"` + someone + `","receiving_state":"` + lt.String() + `"}]`), "whole_reference"},
		{"a uid of another kind", rec(`"person":[{"uid":"` + lt.String() + `","family_name":"X"}]`), "whole_kind"},
		{"deep", begin + `{"person":[` + strings.Repeat(`[`, 100_000), "whole_broken"},
		{"deep in a field", rec(person(`,"family_name":` + strings.Repeat(`[`, 9000) + strings.Repeat(`]`, 9000))), "whole_value"},
		{"a long record", rec(person(`,"family_name":"` + strings.Repeat("x", 17<<20) + `"`)), "whole_large"},
		{"much space", rec(strings.Repeat(" ", 33<<20)), "whole_large"},
	} {
		t.Run(c.name, func(t *testing.T) { refused(t, s, "x.json", []byte(c.body), c.code) })
	}
	if rep, err := whole.Read(ctx, s, saved(t, "x.json", []byte("\xef\xbb\xbf"+rec(person(`,"family_name":"\ud83d\ude00 \u0141","given_name":""`)))), nil); err != nil || rep.New != 1 {
		t.Errorf("a good one: %+v %v", rep, err)
	}
	clean(t, s)
}

// A child of one record does not become that of another.
func TestChildrenStayWithTheirOwner(t *testing.T) {
	x := newStory(t)
	out := string(asJSON(t, x.s))
	a, b := x.post.UID.String(), x.second.UID.String()
	swapped := strings.NewReplacer(`{"uid":"`+a, `{"uid":"`+b, `{"uid":"`+b, `{"uid":"`+a).Replace(out)
	before := seal(t, x.s)
	if _, err := whole.Read(ctx, x.s, saved(t, "x.json", []byte(swapped)), nil); !say.Refused(err, "whole_owner") || seal(t, x.s) != before {
		t.Error(err)
	}
}

// entry is one of a ZIP made for a test.
type entry struct {
	name string
	body []byte
	head zip.FileHeader
}

func packed(t *testing.T, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		h := e.head
		h.Name, h.Method = e.name, zip.Deflate
		w, err := z.CreateHeader(&h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(e.body); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestBadZIPIsRefused(t *testing.T) {
	s := newRegister(t)
	st, err := s.StateByCode(ctx, "LT")
	if err != nil {
		t.Fatal(err)
	}
	text := []byte("an agreement\n")
	hash := func(data []byte) string { sum := sha256.Sum256(data); return hex.EncodeToString(sum[:]) }
	attached := func(name string, data []byte) entry {
		return entry{name: "register.json", body: withRecords(fmt.Sprintf(
			`"person":[{"uid":%q,"family_name":"X"}],"attachment":[{"uid":"88000000-0000-7000-8000-000000000077","of":%q,"name":%q,"title":"x","media":"text/plain","size":%d,"hash":%q}]`,
			someone, someone, name, len(data), hash(data)), st.UID)}
	}
	reg := entry{name: "register.json", body: withRecords("", st.UID)}
	at := func(name string) entry { return entry{name: name, body: text} }
	link := at("attachments/" + hash(text) + ".txt")
	link.head.SetMode(fs.ModeSymlink | 0o777)
	device := at("attachments/" + hash(text))
	device.head.SetMode(fs.ModeDevice | 0o777)
	good := at("attachments/" + hash(text) + ".txt")
	other := at("attachments/" + hash(text) + ".md")
	program := []byte("MZ\x90\x00\x03\x00\x00\x00")
	zeros := make([]byte, 20<<20)
	for _, c := range []struct {
		name    string
		entries []entry
		code    string
	}{
		{"no register", []entry{good}, "whole_foreign"},
		{"up", []entry{reg, at("../evil.txt")}, "whole_zip_entry"},
		{"up below", []entry{reg, at("attachments/../../evil.txt")}, "whole_zip_entry"},
		{"from the root", []entry{reg, at("/etc/evil")}, "whole_zip_entry"},
		{"a drive", []entry{reg, at(`C:\evil.txt`)}, "whole_zip_entry"},
		{"backslashes", []entry{reg, at(`attachments\` + hash(text))}, "whole_zip_entry"},
		{"a device name", []entry{reg, at("CON")}, "whole_zip_entry"},
		{"a device name below", []entry{reg, at("attachments/NUL")}, "whole_zip_entry"},
		{"a device name as an ending", []entry{reg, at("attachments/" + hash(text) + ".txt:evil")}, "whole_zip_entry"},
		{"an ending too long", []entry{reg, at("attachments/" + hash(text) + ".abcdefghi")}, "whole_zip_entry"},
		{"big letters", []entry{reg, at("attachments/" + strings.ToUpper(hash(text)))}, "whole_zip_entry"},
		{"a link", []entry{reg, link}, "whole_zip_entry"},
		{"a device", []entry{reg, device}, "whole_zip_entry"},
		{"a ZIP in it", []entry{reg, {name: "more.zip", body: packed(t, reg)}}, "whole_zip_entry"},
		{"two registers", []entry{reg, reg}, "whole_zip_twice"},
		{"one twice", []entry{attached("a.txt", text), good, good}, "whole_zip_twice"},
		{"one under two endings", []entry{attached("a.txt", text), good, other}, "whole_zip_twice"},
		{"nobody's", []entry{reg, good}, "whole_zip_unnamed"},
		{"missing", []entry{attached("a.txt", text)}, "whole_zip_missing"},
		{"other bytes", []entry{attached("a.txt", text), {name: good.name, body: []byte("another agreement\n")}}, "whole_zip_hash"},
		{"a program", []entry{attached("a.txt", program), {name: "attachments/" + hash(program) + ".txt", body: program}}, "whole_zip_media"},
		{"a script by its name", []entry{attached("a.bat", text), good}, "whole_zip_media"},
		{"a bomb of zeros", []entry{attached("a.txt", zeros), {name: "attachments/" + hash(zeros), body: zeros}}, "whole_bomb"},
		{"a register of blanks", []entry{{name: "register.json", body: bytes.Repeat([]byte(" "), 20<<20)}}, "whole_bomb"},
	} {
		t.Run(c.name, func(t *testing.T) { refused(t, s, "x.zip", packed(t, c.entries...), c.code) })
	}
	ok := packed(t, attached("a.txt", text), good)
	t.Run("damaged", func(t *testing.T) {
		refused(t, s, "x.zip", ok[:len(ok)-30], "whole_damaged_zip")
		bad := bytes.Clone(ok)
		bad[bytes.Index(bad, []byte("register.json"))+40] ^= 0x55
		path := saved(t, "x.zip", bad)
		if _, err := whole.Read(ctx, s, path, nil); err == nil {
			t.Error("taken with a byte changed")
		}
	})
	t.Run("entries that share their bytes", func(t *testing.T) {
		var many []entry
		many = append(many, reg)
		for i := range 50 {
			data := bytes.Repeat([]byte{byte(i), 'x'}, 5000)
			many = append(many, entry{name: "attachments/" + hash(data), body: data})
		}
		shared := packed(t, many...)
		patch(shared, 500_000)
		refused(t, s, "x.zip", shared, "whole_bomb")
	})
	t.Run("larger than it says", func(t *testing.T) {
		lying := packed(t, attached("a.txt", text), good)
		sizes(lying, 5)
		path := saved(t, "x.zip", lying)
		if _, err := whole.Read(ctx, s, path, nil); err == nil {
			t.Error("taken")
		}
	})
	if rep, err := whole.Read(ctx, s, saved(t, "x.zip", ok), nil); err != nil || rep.New != 2 {
		t.Errorf("a good one: %+v %v", rep, err)
	}
	clean(t, s)
}

// central calls each with the entries of the directory of a ZIP.
func central(data []byte, each func(head []byte)) {
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("PK\x01\x02"))
		if i < 0 {
			return
		}
		at += i
		each(data[at:])
		at += 46
	}
}

// patch lets every entry claim that it is as large packed.
func patch(data []byte, size uint32) {
	central(data, func(head []byte) { binary.LittleEndian.PutUint32(head[20:], size) })
}

// sizes lets every entry claim that it is as large unpacked.
func sizes(data []byte, size uint32) {
	central(data, func(head []byte) { binary.LittleEndian.PutUint32(head[24:], size) })
}

func TestIsOnlyWhatItIs(t *testing.T) {
	for name, body := range map[string][]byte{
		"empty.json": nil, "list.json": []byte(`[{"a":1}]`), "other.json": []byte(`{"format":"other"}`), "x.csv": []byte("format,exequatur-register\n"),
		"x.xlsx": packed(t, entry{name: "xl/workbook.xml", body: []byte("<x/>")}), "cut.zip": []byte("PK\x03\x04"),
	} {
		if whole.Is(saved(t, name, body)) {
			t.Error(name)
		}
	}
	if whole.Is(t.TempDir()) || whole.Is(filepath.Join(t.TempDir(), "none.json")) {
		t.Error("a folder, or nothing")
	}
	if !whole.Is(saved(t, "x.json", []byte("\xef\xbb\xbf {\n \"format\" : \"exequatur-register\"}"))) {
		t.Error("written by hand")
	}
	s := newRegister(t)
	if _, err := whole.Read(ctx, s, filepath.Join(t.TempDir(), "none.json"), nil); !say.Refused(err, say.NoSuchFile) {
		t.Error(err)
	}
	if _, err := whole.Read(ctx, s, t.TempDir(), nil); !say.Refused(err, "unreadable_file") {
		t.Error(err)
	}
}
