package whole_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

var update = flag.Bool("update", false, "write docs/format.schema.json anew")

const schemaFile = "../../../docs/format.schema.json"

const (
	uidPattern   = `^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`
	datePattern  = `^[~<>]?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`
	placePattern = `^-?[0-9]+(\.[0-9]+)? -?[0-9]+(\.[0-9]+)?$`
	moneyPattern = `^-?[0-9]+(\.[0-9]+)? [A-Z]{3}$`
)

type object = map[string]any

// described is the JSON Schema of a field.
func described(f *schema.Field) object {
	ref := func(name string) object { return object{"$ref": "#/$defs/" + name} }
	switch f.Type {
	case schema.DateType:
		return ref("date")
	case schema.IntType:
		return object{"type": "integer"}
	case schema.BoolType:
		return object{"const": true}
	case schema.ChoiceType:
		return object{"enum": f.Choices}
	case schema.RefType:
		return object{"$ref": "#/$defs/uid", "description": "uid of: " + strings.Join(f.Ref, ", ")}
	case schema.CoordsType:
		return ref("coordinates")
	case schema.SetType:
		items := object{"type": "string"}
		if len(f.Choices) > 0 {
			items = object{"enum": f.Choices}
		}
		return object{"type": "array", "uniqueItems": true, "items": items}
	case schema.LocalizedType:
		return object{"type": "object", "additionalProperties": object{"type": "string"}}
	case schema.RefsType:
		return object{"type": "array", "uniqueItems": true, "items": ref("uid"), "description": "uids of: " + strings.Join(f.Ref, ", ")}
	case schema.MoneyType:
		return ref("money")
	}
	return object{"type": "string"}
}

// schemaOf is the JSON Schema of a kind.
func schemaOf(k *schema.Kind) object {
	fields, required := object{}, []string{}
	if !k.Singleton {
		fields["uid"], required = object{"$ref": "#/$defs/uid"}, append(required, "uid")
	}
	for _, f := range k.Fields {
		fields[f.Key] = described(f)
		if f.Required {
			required = append(required, f.Key)
		}
	}
	if children := models.Catalog.Children(k.Key); len(children) > 0 {
		fields["children"] = object{"type": "object", "properties": lists(children), "additionalProperties": false}
	}
	return object{"type": "object", "properties": fields, "required": required, "additionalProperties": false}
}

func lists(kinds []*schema.Kind) object {
	out := object{}
	for _, k := range kinds {
		out[k.Key] = object{"type": "array", "items": object{"$ref": "#/$defs/" + k.Key}}
	}
	return out
}

func schemaText(t *testing.T) []byte {
	t.Helper()
	defs := object{
		"uid":         object{"type": "string", "pattern": uidPattern},
		"date":        object{"type": "string", "pattern": datePattern},
		"coordinates": object{"type": "string", "pattern": placePattern},
		"money":       object{"type": "string", "pattern": moneyPattern},
	}
	var top []*schema.Kind
	for _, k := range models.Catalog.All() {
		defs[k.Key] = schemaOf(k)
		if k.Parent == "" && !k.Singleton {
			top = append(top, k)
		}
	}
	whole := object{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Exequatur: a whole register",
		"type": "object", "additionalProperties": false, "required": []string{"format", "version", "register", "records"},
		"properties": object{
			"format": object{"const": whole.Format}, "version": object{"const": whole.Version}, "made_by": object{"type": "string"},
			"register": object{"$ref": "#/$defs/register"},
			"records":  object{"type": "object", "properties": lists(top), "additionalProperties": false},
		},
		"$defs": defs,
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(whole); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The schema in the documentation says what the catalogue says.
func TestSchemaIsThatOfTheCatalogue(t *testing.T) {
	want := schemaText(t)
	if *update {
		if err := os.WriteFile(filepath.FromSlash(schemaFile), want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(filepath.FromSlash(schemaFile))
	if err != nil || !bytes.Equal(bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")), want) {
		t.Errorf("docs/format.schema.json is out of date (%v); run: go test ./app/exchange/whole -run Schema -update", err)
	}
}

// The documentation lists the kinds in the order in which a file must have them.
func TestOrderIsThatOfTheDocumentation(t *testing.T) {
	page, err := os.ReadFile(filepath.FromSlash("../../../docs/format.md"))
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, k := range models.Catalog.All() {
		if k.Parent == "" && !k.Singleton {
			kinds = append(kinds, "`"+k.Key+"`")
		}
	}
	if want := strings.Join(kinds, ", "); !strings.Contains(strings.Join(strings.Fields(string(page)), " "), want) {
		t.Errorf("docs/format.md does not list %s", want)
	}
}

// What is written keeps to the schema.
func TestExportKeepsToTheSchema(t *testing.T) {
	var rules, doc any
	if err := json.Unmarshal(schemaText(t), &rules); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(asJSON(t, newStory(t).s), &doc); err != nil {
		t.Fatal(err)
	}
	c := &keeping{t: t, defs: rules.(object)["$defs"].(object)}
	c.check("", rules.(object), doc)
	if c.seen < 500 {
		t.Errorf("only %d values were compared", c.seen)
	}
	c.expectsNothing = true
	c.check("", rules.(object), object{"format": "other"})
	if c.wrong == 0 {
		t.Error("another document keeps to the schema, too")
	}
}

// keeping compares values with as much of JSON Schema as the schema uses.
type keeping struct {
	t              *testing.T
	defs           object
	seen, wrong    int
	expectsNothing bool
}

func (c *keeping) report(at, what string, v any) {
	c.wrong++
	if !c.expectsNothing {
		c.t.Errorf("%s: %s: %v", at, what, v)
	}
}

func (c *keeping) check(at string, rule object, v any) {
	c.seen++
	if ref, ok := rule["$ref"].(string); ok {
		c.check(at, c.defs[strings.TrimPrefix(ref, "#/$defs/")].(object), v)
		return
	}
	if want, ok := rule["const"]; ok && want != v {
		c.report(at, "not constant", v)
	}
	if enum, ok := rule["enum"].([]any); ok && !slices.Contains(enum, v) {
		c.report(at, "no choice", v)
	}
	if p, ok := rule["pattern"].(string); ok {
		if s, is := v.(string); !is || !regexp.MustCompile(p).MatchString(s) {
			c.report(at, p, v)
		}
	}
	switch rule["type"] {
	case "object":
		c.object(at, rule, v)
	case "array":
		list, ok := v.([]any)
		if !ok {
			c.report(at, "no list", v)
		}
		for _, x := range list {
			c.check(at+"[]", rule["items"].(object), x)
		}
	case "string":
		if _, ok := v.(string); !ok {
			c.report(at, "no text", v)
		}
	case "integer":
		if f, ok := v.(float64); !ok || f != float64(int64(f)) {
			c.report(at, "no whole number", v)
		}
	}
}

func (c *keeping) object(at string, rule object, v any) {
	o, ok := v.(object)
	if !ok {
		c.report(at, "no object", v)
		return
	}
	properties, _ := rule["properties"].(object)
	for key, x := range o {
		switch more := rule["additionalProperties"].(type) {
		case object:
			c.check(at+"."+key, more, x)
		default:
			if properties[key] == nil {
				c.report(at, "unknown key", key)
				continue
			}
			c.check(at+"."+key, properties[key].(object), x)
		}
	}
	required, _ := rule["required"].([]any)
	for _, key := range required {
		if _, ok := o[key.(string)]; !ok {
			c.report(at, "lacks", key)
		}
	}
}
