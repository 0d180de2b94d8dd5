package main

import (
	"fmt"
	"regexp"

	"github.com/shanting/fuchi/calc/law"
)

// figure finds the kind and the value of a line of figures.yaml.
var figure = regexp.MustCompile(`(?m)^ +\w+: +\{(\w+): ([^,]+),`)

// ofFigures makes the mutants of a figures file: each figure a little more and
// a little less.
func ofFigures(file string, src []byte) (all []mutant, err error) {
	parsed, err := law.ParseFigures(src)
	if err != nil {
		return nil, err
	}
	found := figure.FindAllSubmatchIndex(src, -1)
	if len(found) != len(parsed.All) {
		return nil, fmt.Errorf("%s: %d of its %d figures are understood", file, len(found), len(parsed.All))
	}
	for i, at := range found {
		for _, by := range []int64{-1, 1} {
			if changed, ok := parsed.All[i].Beside(by); ok {
				all = append(all, edited(file, src, at[4], string(src[at[4]:at[5]]), changed))
			}
		}
	}
	return all, nil
}
