package verify

import (
	"maps"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/law"
)

// recovered are the figures of then of which a receipt has the hash alone: of each
// document whose hash is another, the one figure that makes it with another
// value, or the two of one article. What makes a hash is certain; where nothing
// that is tried does, no figure is named.
func (v *Verifier) recovered(was *Paper, then amended) amended {
	found := amended{}
	for _, d := range v.Engine.Documents() {
		hash, ok := was.Receipt.Figures[d.ID]
		if !ok || d.Figures == nil {
			continue
		}
		s := newSearch(d, was, then, hash)
		if s.hash() != hash {
			maps.Copy(found, s.find())
		}
	}
	return found
}

// search looks for the values that make the hash of a document.
type search struct {
	document *calc.Document
	lines    []string // what the hash is made of, a figure each
	wanted   string
	seen     map[string][]string // values of the result, by the kind of figures
}

func newSearch(d *calc.Document, was *Paper, then amended, wanted string) *search {
	s := &search{document: d, wanted: wanted, seen: was.values()}
	for _, f := range d.Figures.All {
		value := f.Value
		if other, ok := then[figureID{d.ID, f.ID}]; ok {
			value = other.value
		}
		s.lines = append(s.lines, engine.FigureLine(f, value))
	}
	return s
}

func (s *search) hash() string { return engine.HashOf([]byte(strings.Join(s.lines, ""))) }

// with gives the line of a figure another value and takes it back once done.
func (s *search) with(i int, value string, do func() amended) amended {
	f := s.document.Figures.All[i]
	line := s.lines[i]
	defer func() { s.lines[i] = line }()
	if s.lines[i] = engine.FigureLine(f, value); s.lines[i] == line {
		return nil
	}
	found := do()
	if found != nil {
		found[figureID{s.document.ID, f.ID}] = amendedFigure{value: value}
	}
	return found
}

func (s *search) find() amended {
	made := func() amended {
		if s.hash() == s.wanted {
			return amended{}
		}
		return nil
	}
	all := s.document.Figures.All
	for i, f := range all {
		for _, value := range slices.Concat(s.seen[f.Kind], usual(f)) {
			if found := s.with(i, value, made); found != nil {
				return found
			}
		}
	}
	for i, f := range all {
		for k := i + 1; k < len(all) && sameArticle(f, all[k]); k++ {
			for _, value := range s.seen[f.Kind] {
				found := s.with(i, value, func() amended {
					for _, other := range s.seen[all[k].Kind] {
						if found := s.with(k, other, made); found != nil {
							return found
						}
					}
					return nil
				})
				if found != nil {
					return found
				}
			}
		}
	}
	return nil
}

func sameArticle(f, g law.Figure) bool {
	a, _, _ := strings.Cut(f.ID, ".")
	b, _, _ := strings.Cut(g.ID, ".")
	return a == b
}
