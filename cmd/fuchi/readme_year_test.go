package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTheYearOfTheReadmeRunsAsItStands: each of its seven commands, in the folder
// that it names, ends as its comment says and leaves the file that it asks for.
func TestTheYearOfTheReadmeRunsAsItStands(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "## A year at the finance bureau in seven commands\n")
	lines := strings.Split(strings.TrimSpace(fenced(t, section, "sh")), "\n")
	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, "testdata"), os.DirFS("../../testdata")); err != nil {
		t.Fatal(err)
	}
	folder, ok := strings.CutPrefix(lines[0], "cd ")
	if !ok || len(lines) != 8 {
		t.Fatalf("%d lines, the first %q", len(lines), lines[0])
	}
	t.Chdir(filepath.Join(root, folder))
	var said strings.Builder
	for _, line := range lines[1:] {
		command, comment, _ := strings.Cut(line, " # ")
		words := wordsOf(command)
		want := exitComputed
		if strings.Contains(comment, "exit 4") {
			want = exitAdverse
		}
		var out, errs bytes.Buffer
		code := run(words[1:], strings.NewReader(""), &out, &errs, func(string) string { return "" })
		if words[0] != "fuchi" || code != want || errs.Len() > 0 {
			t.Errorf("%s: exit code %d, not %d: %s", command, code, want, &errs)
		}
		for i, w := range words {
			if w == "--out" {
				if _, err := os.Stat(words[i+1]); err != nil {
					t.Error(err)
				}
			}
		}
		said.Write(out.Bytes())
	}
	for _, want := range []string{"城头镇 │ 区级   │ 1,113,000.00", "taxes.entries[1].refund：123500.00 → 100000.00",
		"2,276,500.00 │ 2,300,000.00 │ +23,500.00"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("nothing says %q", want)
		}
	}
}

// wordsOf are the words of a command line, of which one in quotes is one.
func wordsOf(line string) (words []string) {
	for _, w := range regexp.MustCompile(`'[^']*'|\S+`).FindAllString(line, -1) {
		words = append(words, strings.Trim(w, "'"))
	}
	return words
}
