package verify

import (
	"slices"
	"strconv"
	"strings"
)

// words are the fields that are written for people, in one language or the
// other and in other words from one release to the next.
var words = []string{"title", "label", "text", "message", "reasons", "steps", "strings_attached", "lines", "of",
	"amended"}

// bare is a part of a result without words.
func bare(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, value := range v {
			if !slices.Contains(words, key) {
				out[key] = bare(value)
			}
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = bare(v[i])
		}
		return out
	}
	return v
}

// awards are the awards of a result that another has too.
func (p *Paper) awards(other *Paper) any {
	all, _ := p.parts["awards"].([]any)
	var both []any
	for i, a := range all {
		if i < len(p.Awards) && slices.ContainsFunc(other.Awards,
			func(o Award) bool { return o.name() == p.Awards[i].name() }) {
			both = append(both, a)
		}
	}
	return both
}

// sameAward says whether a payment for one name is for the award of another,
// where it names no instance.
func sameAward(paid, award string) bool {
	if paid == award {
		return true
	}
	id, _, instance := strings.Cut(award, "#")
	return instance && paid == id
}

func itoa(n int) string { return strconv.Itoa(n) }
