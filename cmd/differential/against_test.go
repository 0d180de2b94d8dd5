package differential

import (
	"flag"
	"regexp"
	"sort"
	"strings"
	"testing"

	product "github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	facts "github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
	"github.com/shanting/fuchi/rules"
)

var (
	runs = flag.Int("projects", 2000, "random projects to compare")
	from = flag.Uint64("seed", 1, "seed of the first")
)

// TestAgainstSecondCalculator compares the program with the calculator of
// this package, field by field, on random projects that like the edges. The
// long run: go test ./cmd/differential -run Against -args -projects 1000000
func TestAgainstSecondCalculator(t *testing.T) {
	documents, err := rules.Documents()
	if err != nil {
		t.Fatal(err)
	}
	words := rules.Vocabulary(documents)
	places, shown := map[string]int{}, map[string]int{}
	for seed := *from; seed < *from+uint64(*runs); seed++ {
		text := generate(seeded(seed), everything)
		doc, err := decode(text)
		if err != nil {
			t.Fatal(err)
		}
		p, problems := facts.DecodeYAML("generated.yaml", []byte(text), words)
		if p == nil {
			t.Fatalf("seed %d is refused: %s", seed, problems[0].Message.In(lang.English))
		}
		got := report.JSONLine(nil, product.Compute(p, documents, product.Options{}), lang.English)
		for _, d := range difference(*reference(doc), got) {
			kind := kindOf(d)
			places[kind]++
			if shown[kind]++; shown[kind] <= 2 {
				t.Errorf("seed %d: %s", seed, d)
			}
		}
	}
	kinds := make([]string, 0, len(places))
	for k := range places {
		kinds = append(kinds, k)
	}
	sort.Slice(kinds, func(i, j int) bool { return places[kinds[i]] > places[kinds[j]] })
	for _, k := range kinds {
		t.Logf("%6d × %s", places[k], k)
	}
}

// kindOf is the place of a difference without its figures.
func kindOf(difference string) string {
	place, _, _ := strings.Cut(difference, ": ")
	return regexp.MustCompile(`[0-9]+`).ReplaceAllString(place, "N")
}
