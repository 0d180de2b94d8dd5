package calc

// settled is what a result leaves nothing open of, award by award and line by
// line. Two totals can be compared where neither leaves open what the other has
// settled: what is recorded in part is a sum of less, and no lower award.
type settled struct {
	awards map[string][]*Award // by their names, of which a list may hold one twice
	open   map[string]bool     // the matters of which it is not settled who wins
	year   int                 // of which alone the money is payable that is compared; 0 for all
}

func settledIn(r *Result, year int) *settled {
	s := &settled{awards: map[string][]*Award{}, open: map[string]bool{}, year: year}
	for _, a := range r.Awards {
		s.awards[a.Name()] = append(s.awards[a.Name()], a)
	}
	for i := range r.Choices {
		s.open[r.Choices[i].Matter] = s.open[r.Choices[i].Matter] || r.Choices[i].Open
	}
	return s
}

// hiddenBy says whether awards and choices leave open what is settled here.
func (s *settled) hiddenBy(awards []*Award, choices []Choice) bool {
	nth := map[string]int{}
	for _, a := range awards {
		name := a.Name()
		if s.hides(a, name, nth[name]) {
			return true
		}
		nth[name]++
	}
	for i := range choices {
		if choices[i].Open && !s.open[choices[i].Matter] {
			return true
		}
	}
	return false
}

// hides says whether an award, which is the nth of its name, or a line of it
// leaves open what is settled. Where there was no such line nothing was owed.
func (s *settled) hides(a *Award, name string, nth int) bool {
	var lines []Line
	if nth < len(s.awards[name]) {
		was := s.awards[name][nth]
		if was.Status == NotKnown {
			return false
		}
		lines = s.payable(was.Lines)
	}
	if a.Status == NotKnown {
		return true
	}
	for i, l := range s.payable(a.Lines) {
		as := whollyKnown
		if i < len(lines) {
			as = lines[i].extent()
		}
		if l.extent() < as {
			return true
		}
	}
	return false
}

// payable are the lines whose money is compared.
func (s *settled) payable(lines []Line) []Line {
	if s.year == 0 {
		return lines
	}
	var of []Line
	for _, l := range lines {
		if l.PayableFrom.Year() == s.year {
			of = append(of, l)
		}
	}
	return of
}

// extent is how much of something is known; the more the larger.
type extent uint8

const (
	notKnown extent = iota
	knownInPart
	whollyKnown
)

func (l *Line) extent() extent {
	switch {
	case l.Amount == nil:
		return notKnown
	case l.Recorded != nil:
		return knownInPart
	}
	return whollyKnown
}
