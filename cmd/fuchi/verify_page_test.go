package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWordsAlteredInAPageAreSeen, while a page whose elements another program
// wrote otherwise reads as it did.
func TestWordsAlteredInAPageAreSeen(t *testing.T) {
	const sample = "../../testdata/projects/town_small.yaml"
	name := filepath.Join(t.TempDir(), "result.html")
	printed(t, "calc", sample, "--out", name)
	page, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		old, new string
		code     int
		said     string
	}{
		{"", "", exitComputed, "identical"},
		{"<table>", "<table class=\"saved\">\r\n", exitComputed, "identical"},
		{"</table>", "</table>9,000,000.00", exitAdverse, "the words of the page were altered"},
	} {
		if err := os.WriteFile(name, []byte(strings.Replace(string(page), c.old, c.new, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
		if code, said := verified(t, name, sample); code != c.code || !strings.Contains(said, c.said) {
			t.Errorf("%q: exit code %d: %s", c.new, code, said)
		}
	}
	if code, said := verified(t, name, sample, "-o", "json"); code != exitAdverse || !strings.Contains(said, `"altered_page": true`) {
		t.Errorf("exit code %d: %s", code, said)
	}
}
