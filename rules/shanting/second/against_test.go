package second

import (
	"flag"
	"maps"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
	"github.com/shanting/fuchi/rules/shanting"
)

var (
	runs = flag.Int("projects", 2000, "random projects to compare")
	from = flag.Uint64("seed", 1, "seed of the first")
	left = flag.String("without", "", "readings to leave as they are by default, with commas")
	held = flag.String("always", "", "id=choice of a reading chosen in every project")
)

// TestAgainstSecondCalculator compares the program with the calculator of
// this package, field by field, on random projects that like the edges. The
// long run: go test ./rules/shanting/second -run Against -timeout 0 -args -projects 1000000
func TestAgainstSecondCalculator(t *testing.T) {
	program, err := engine.Open(shanting.District())
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	places := map[string]int{}
	differ := func(seed uint64, found []string) {
		mu.Lock()
		defer mu.Unlock()
		for _, d := range found {
			kind := kindOf(d)
			if places[kind]++; places[kind] <= 2 {
				t.Errorf("seed %d: %s", seed, d)
			}
		}
	}
	var next atomic.Uint64
	next.Store(*from)
	var all sync.WaitGroup
	for range runtime.NumCPU() {
		all.Go(func() {
			for seed := next.Add(1) - 1; seed < *from+uint64(*runs); seed = next.Add(1) - 1 {
				differ(seed, differencesOf(seed, program))
			}
		})
	}
	all.Wait()
	kinds := slices.SortedFunc(maps.Keys(places), func(a, b string) int { return places[b] - places[a] })
	for _, k := range kinds {
		t.Logf("%6d × %s", places[k], k)
	}
}

// differencesOf says where the two calculators differ on the project of a seed.
func differencesOf(seed uint64, program *engine.Engine) []string {
	asked := everything
	asked.without, asked.always = *left, *held
	text := generate(seeded(seed), asked)
	doc, err := decode(text)
	if err != nil {
		return []string{"not decoded: " + err.Error()}
	}
	answer, problems := program.Answer(engine.Source{Name: "generated.yaml", Text: []byte(text)}, engine.Ask{Unclaimed: true})
	if answer == nil {
		return []string{"refused: " + problems[0].Message.In(lang.English)}
	}
	got := report.JSONLine(nil, answer, lang.English)
	return difference(*reference(doc), got)
}

var particulars = regexp.MustCompile(`(^awards|\.conditions|)\[[^\]]*\]|[0-9]+`)

// kindOf is the place of a difference whatever the item it stands in, save for
// the award and its condition.
func kindOf(difference string) string {
	place, _, _ := strings.Cut(difference, ": ")
	return particulars.ReplaceAllStringFunc(place, func(s string) string {
		switch {
		case s[0] == '[':
			return "[]"
		case strings.HasSuffix(s, "]"):
			id, _, _ := strings.Cut(strings.TrimSuffix(s, "]"), " ")
			return id + "]"
		}
		return "N"
	})
}
