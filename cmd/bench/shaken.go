package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"

	"gopkg.in/yaml.v3"
)

// shaking changes projects at random, the same way each time.
type shaking struct {
	*rand.Rand
	seen []any // the values met so far, to put in the place of others
}

// writeShaken writes n projects as NDJSON, each a sample or a workload project
// of which some facts are taken away and some have the values of others.
func writeShaken(path string, samples []string, n int) error {
	originals := workloadLines(100)
	for _, s := range samples {
		b, err := os.ReadFile(s)
		if err != nil {
			return err
		}
		var project any
		if err := yaml.Unmarshal(b, &project); err != nil {
			return err
		}
		if b, err = json.Marshal(named(project)); err != nil {
			return err
		}
		originals = append(originals, b)
	}
	return writeFile(path, func(w *bufio.Writer) {
		s := shaking{Rand: rand.New(rand.NewPCG(7, 0))}
		for range n {
			var project any
			if json.Unmarshal(originals[s.IntN(len(originals))], &project) != nil {
				continue
			}
			s.shake(project)
			b, _ := json.Marshal(project) // it has just been read
			_, _ = w.Write(append(b, '\n'))
		}
	})
}

// shake goes through a value and takes about one thing in thirty away.
func (s *shaking) shake(value any) {
	switch v := value.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			s.shake(v[k])
			if v[k] = s.other(v[k]); s.IntN(30) == 0 && k != "fuchi" {
				delete(v, k)
			}
		}
	case []any:
		for i := range v {
			s.shake(v[i])
			v[i] = s.other(v[i])
		}
	}
}

// other is a value or, now and then, one that stood elsewhere.
func (s *shaking) other(value any) any {
	if s.seen = append(s.seen, value); len(s.seen) > 1000 {
		s.seen = s.seen[500:]
	}
	if s.IntN(1000) == 0 {
		return s.seen[s.IntN(len(s.seen))]
	}
	return value
}

// named gives every map the names that JSON asks for: a year is one in YAML.
func named(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for k := range v {
			v[k] = named(v[k])
		}
	case map[any]any:
		all := map[string]any{}
		for k := range v {
			all[fmt.Sprint(k)] = named(v[k])
		}
		return all
	case []any:
		for i := range v {
			v[i] = named(v[i])
		}
	}
	return value
}
