package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadmeShowsWhatTheProgramPrints runs the project file of the README's
// first screen.
func TestReadmeShowsWhatTheProgramPrints(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	file, shown := fenced(t, string(readme), "yaml"), fenced(t, string(readme), "text")
	name := filepath.Join(t.TempDir(), "small.yaml")
	if err := os.WriteFile(name, []byte(file), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := run([]string{"calc", name, "--lang", "en"}, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != 0 {
		t.Fatal(errs.String())
	}
	if !strings.HasPrefix(out.String(), shown) {
		t.Errorf("the README shows\n%s\nthe program prints\n%s", shown, out.String())
	}
}

func fenced(t *testing.T, text, language string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "```"+language+"\n")
	inside, _, ok2 := strings.Cut(rest, "```")
	if !ok || !ok2 {
		t.Fatalf("no %s block", language)
	}
	return inside
}
