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

// seen are the projects so far, with the first place of each: its line and the
// place of its file among the files, so that a long list holds no pointers.
type seen struct {
	first map[uint64]spot
	files []string
}

type spot struct{ file, line int32 }

func (s *seen) add(twice *Twice, marks []mark) {
	if s.first == nil {
		s.first = map[uint64]spot{}
	}
	for _, m := range marks {
		first, again := s.first[m.identity]
		switch {
		case again && len(twice.Pairs) < mostPairs:
			twice.Pairs = append(twice.Pairs, Pair{Place{s.files[first.file], int(first.line)}, Place{m.file, int(m.line)}})
			fallthrough
		case again:
			twice.Count++
		case len(s.first) < mostSeen:
			s.first[m.identity] = spot{s.place(m.file), m.line}
		}
	}
}

// place is where a file stands among the files: the last, or a new one.
func (s *seen) place(file string) int32 {
	if n := len(s.files); n == 0 || s.files[n-1] != file {
		s.files = append(s.files, file)
	}
	return int32(len(s.files) - 1)
}
