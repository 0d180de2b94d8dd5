package calctest

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
)

// effects are all the other choices that move money of the project, as
// {municipal_match half: moved 750000.00}: what an unclear clause costs it, and
// what hangs on none.
func (c checker) effects() string {
	var out []string
	effects, _ := calc.EffectsOf(c.result, c.book, nil, calc.Watch{})
	for i := range effects {
		out = append(out, c.book.ReadingName(effects[i].Reading)+" "+effects[i].Choice+" "+effectText(&effects[i]))
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// effectText is the change of the total, of who bears it and of what comes back,
// those of the three that are not nothing.
func effectText(e *calc.Effect) string {
	var parts []string
	if e.Change.Sign() != 0 {
		parts = append(parts, e.Change.String())
	}
	if e.Moved.Sign() != 0 {
		parts = append(parts, "moved "+e.Moved.String())
	}
	if e.Back.Sign() != 0 {
		parts = append(parts, "back "+e.Back.String())
	}
	if e.Unknown {
		parts = append(parts, "unknown")
	}
	if e.Part {
		parts = append(parts, "in part")
	}
	return strings.Join(parts, " ")
}
