package batch

// mark is what is kept of a project that was computed: who it is, and where.
type mark struct {
	identity uint64
	file     string
	line     int32
}

// Twice are the projects that stand in the input more than once: a sum over the
// results would take them in more than once.
type Twice struct {
	Count int    // how many stand there again
	Pairs []Pair // those found first
}

// Pair is a place where a project stands again, and the first that it stands at.
type Pair struct{ First, Again Place }

// Place is a line of a file.
type Place struct {
	File string
	Line int
}

const (
	mostPairs = 20      // told one by one
	mostSeen  = 1 << 18 // remembered, so that memory is bounded
)

// seen are the projects so far, with the first place of each.
type seen map[uint64]Place

func (s *seen) add(twice *Twice, marks []mark) {
	if *s == nil {
		*s = seen{}
	}
	for _, m := range marks {
		at := Place{m.file, int(m.line)}
		first, again := (*s)[m.identity]
		switch {
		case again && len(twice.Pairs) < mostPairs:
			twice.Pairs = append(twice.Pairs, Pair{first, at})
			fallthrough
		case again:
			twice.Count++
		case len(*s) < mostSeen:
			(*s)[m.identity] = at
		}
	}
}
