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

// hiding is how much of what is settled something else leaves open; the more the larger.
type hiding uint8

const (
	hidesNothing hiding = iota
	hidesPart           // it is not wholly known
	hidesAll            // it is not known at all
)

// hiddenBy says how much awards and choices leave open of what is settled here.
func (s *settled) hiddenBy(awards []*Award, choices []Choice) (most hiding) {
	nth := map[string]int{}
	for _, a := range awards {
		name := a.Name()
		most = max(most, s.hides(a, name, nth[name]))
		nth[name]++
	}
	for i := range choices {
		if choices[i].Open && !s.open[choices[i].Matter] {
			most = max(most, hidesPart)
		}
	}
	return most
}

// hides says how much an award, which is the nth of its name, or a line of it
// leaves open of what is settled. Where there was no such line nothing was owed.
func (s *settled) hides(a *Award, name string, nth int) (most hiding) {
	var lines []Line
	if nth < len(s.awards[name]) {
		was := s.awards[name][nth]
		if was.Status == NotKnown {
			return hidesNothing
		}
		lines = s.payable(was.Lines)
	}
	if a.Status == NotKnown {
		return hidesAll
	}
	for i, l := range s.payable(a.Lines) {
		as := whollyKnown
		if i < len(lines) {
			as = lines[i].extent()
		}
		switch is := l.extent(); {
		case is >= as:
		case is == notKnown:
			return hidesAll
		default:
			most = hidesPart
		}
	}
	return most
}

// payable are the lines whose money is compared.
func (s *settled) payable(lines []Line) []Line {
	if s.year == 0 {
		return lines
	}
	var of []Line
	for _, l := range lines {
		if !l.Dated() || l.PayableFrom.Year() == s.year {
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
