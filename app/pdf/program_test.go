package pdf

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
)

// The version behind a print is on the paper and in the properties of the file; the office's own paper has it in the latter alone.
func TestPrintsNameTheProgram(t *testing.T) {
	for _, letter := range []bool{false, true} {
		var out bytes.Buffer
		d := doc.Document{Title: "Consular list", Date: made, Seal: "Seal 7f3a", Letter: letter, Blocks: []doc.Block{doc.Text("Words")}}
		if _, err := Write(context.Background(), &out, d, Options{Program: "Exequatur 9.9.9"}); err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(out.Bytes(), []byte("<xmp:CreatorTool>Exequatur 9.9.9</xmp:CreatorTool>")) {
			t.Error("the properties of the file do not name the program")
		}
		if seen := strings.Contains(squeeze(extract(t, out.Bytes())[0]), "Seal 7f3a · Exequatur 9.9.9"); seen == letter {
			t.Errorf("letter %v: the program is on the page: %v", letter, seen)
		}
	}
}
