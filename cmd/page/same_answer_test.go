package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestTheFileIsLight: it passes by mail.
func TestTheFileIsLight(t *testing.T) {
	page, err := built()
	if err != nil {
		t.Fatal(err)
	}
	if len(page) > mostBytes {
		t.Errorf("the page has %d bytes", len(page))
	}
}

// TestThePageSaysWhatTheCommandSays: the same bytes of JSON, csv, Markdown and
// HTML, of the forms and of the letter, for every sample in both languages,
// opened from a file.
func TestThePageSaysWhatTheCommandSays(t *testing.T) {
	ctx := used(t, "lead.yaml", "zh")
	command := filepath.Join(t.TempDir(), "fuchi")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", command, "../fuchi").CombinedOutput(); err != nil {
		t.Fatal(string(out))
	}
	samples, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(samples) < 10 {
		t.Fatal(samples, err)
	}
	asked := map[string][]string{"forms": {"form", "-o", "html"}, "letter": {"form", "--letter", "-o", "html"}}
	for _, format := range []string{"json", "csv", "md", "html"} {
		asked[format] = []string{"calc", "-o", format}
	}
	for _, sample := range samples {
		text, err := os.ReadFile(sample)
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []string{"zh", "en"} {
			for format, args := range asked {
				run := exec.Command(command, append(args, filepath.Base(sample), "--lang", lang)...)
				run.Dir = filepath.Dir(sample)
				want, err := run.Output()
				if err != nil && format != "forms" { // some projects have no form to fill in
					t.Fatal(sample, args, err)
				}
				do := "export"
				if args[0] == "form" {
					do = "paper"
				}
				request, err := json.Marshal(map[string]string{"do": do, "lang": lang, "name": filepath.Base(sample),
					"text": string(text), "format": format})
				if err != nil {
					t.Fatal(err)
				}
				got := js[string](t, ctx, `((r) => (r.error ? "" : new TextDecoder("utf-8", {ignoreBOM: true}).decode(r.bytes)))(fuchi(`+string(request)+`))`)
				if got != string(want) {
					t.Errorf("%s in %s as %s: the page says otherwise than the command", sample, lang, format)
				}
			}
		}
	}
}
