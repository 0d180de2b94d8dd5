package desk

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestEveryWordOfThePageIsSaidAndUsed holds the words that the page asks for
// against those there are.
func TestEveryWordOfThePageIsSaidAndUsed(t *testing.T) {
	used := map[string]bool{} // or not asked for by word
	for _, id := range []string{"newName", "newFile", "cannot", "noForm", "forms", "letter", "as html", "as csv", "as json", "as md", "formsFile", "letterFile", "none"} {
		used[id] = true
	}
	asked := regexp.MustCompile(`word\("(\w+)"\)|data-word="(\w+)"|button\("(\w+)"`)
	files, err := filepath.Glob("../face/*")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllStringSubmatch(string(text), -1) {
			used[m[1]+m[2]+m[3]] = true
		}
	}
	for id := range used {
		if _, said := words()[id]; !said {
			t.Errorf("the page asks for the word %q, which nobody says", id)
		}
	}
	for id := range words() {
		if !used[id] {
			t.Errorf("nobody asks for the word %q", id)
		}
	}
}
