package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

const schemaFile = "../../testdata/fuchi.schema.json"

func TestSchemaBesideTheSamplesIsTheOnePrinted(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run([]string{"schema"}, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != 0 {
		t.Fatal(errs.String())
	}
	want, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("run: go run ./cmd/fuchi schema --out testdata/fuchi.schema.json")
	}
}

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSamplesValidateAgainstTheSchema(t *testing.T) {
	s := schema(t)
	samples, _ := filepath.Glob("../../testdata/projects/*.yaml")
	if len(samples) < 8 {
		t.Fatalf("only %d samples", len(samples))
	}
	for _, name := range samples {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(src, []byte("# yaml-language-server: $schema=../fuchi.schema.json\n")) {
			t.Errorf("%s does not name its schema", name)
		}
		if err := s.Validate(asEditor(t, src)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchemaRefusesWhatTheProgramRefuses(t *testing.T) {
	s := schema(t)
	base := "fuchi: 1\nproject: {name: x}\ncontract: {signed: 2022-09-01}\ninvestment: {total: 1亿}\n"
	if err := s.Validate(asEditor(t, []byte(base))); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{
		"fuchi: 1\n", strings.Replace(base, "fuchi: 1", "fuchi: 2", 1), base + "offices: {}\n", base + "landd: {}\n", base + "land: {area: -3亩}\n", base + "referrer: {kind: friend}\n",
		strings.Replace(base, "1亿", "1e8元", 1), strings.Replace(base, "1亿", "USD 5", 1), strings.Replace(base, "2022-09-01", "1/9/2022", 1),
		base + "taxes: {sharing: {vat: 140%}, entries: [{period: 2024Q5, net: 1}]}\n", base + "readings: {year_basis: lunar}\n",
	} {
		if s.Validate(asEditor(t, []byte(bad))) == nil {
			t.Errorf("accepted:\n%s", bad)
		}
	}
}

// asEditor reads YAML as an editor does: a date is text, not a moment.
func asEditor(t *testing.T, src []byte) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(src, &n); err != nil {
		t.Fatal(err)
	}
	asText(&n)
	var v any
	if err := n.Decode(&v); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(jsonKeys(v))
	if err != nil {
		t.Fatal(err)
	}
	v, err = jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func asText(n *yaml.Node) {
	if n.Tag == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, c := range n.Content {
		asText(c)
	}
}

// jsonKeys makes text of keys that YAML reads as numbers: a year.
func jsonKeys(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = jsonKeys(v[k])
		}
		return v
	case map[any]any:
		out := map[string]any{}
		for k, inner := range v {
			b, _ := yaml.Marshal(k)
			out[strings.TrimSpace(string(b))] = jsonKeys(inner)
		}
		return out
	case []any:
		for i := range v {
			v[i] = jsonKeys(v[i])
		}
	}
	return v
}

func TestSchemaOfOneSectionAndItsSize(t *testing.T) {
	print := func(args ...string) (int, string, string) {
		var out, errs bytes.Buffer
		code := run(args, strings.NewReader(""), &out, &errs, func(string) string { return "" })
		return code, out.String(), errs.String()
	}
	code, whole, _ := print("schema")
	if code != 0 || len(whole) >= 200_000 {
		t.Errorf("exit %d, %d bytes", code, len(whole))
	}
	code, section, _ := print("schema", "--section", "税收")
	if code != 0 || len(section) > len(whole)/2 || !json.Valid([]byte(section)) || !strings.Contains(section, "入库日期") {
		t.Errorf("exit %d: %s", code, section)
	}
	if code, _, errs := print("schema", "--section", "nonsense"); code != 2 || !strings.Contains(errs, "taxes") {
		t.Errorf("exit %d: %s", code, errs)
	}
}
