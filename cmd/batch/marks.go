package batch

// marks are those of projects of one file as the journal keeps them: without
// them a work that is taken up would not tell of a project that it did before.
type marks struct {
	File     []byte // a name may be any bytes
	Line     []int32
	Identity []uint64
}

// mostMarks is how many stand in one line of the journal, which has an end.
const mostMarks = 1000

// cutMarks takes off the front of a list what one line of the journal holds.
func cutMarks(list []mark) (m marks, rest []mark) {
	m.File = []byte(list[0].file)
	for len(list) > 0 && list[0].file == string(m.File) && len(m.Line) < mostMarks {
		m.Line, m.Identity = append(m.Line, list[0].line), append(m.Identity, list[0].identity)
		list = list[1:]
	}
	return m, list
}

// each gives them one by one; ok is false where they are not as we write them.
func (m marks) each() (all []mark, ok bool) {
	if len(m.Line) != len(m.Identity) || len(m.Line) > mostMarks {
		return nil, false
	}
	file := string(m.File)
	for i, line := range m.Line {
		if line < 0 {
			return nil, false
		}
		all = append(all, mark{m.Identity[i], file, line})
	}
	return all, true
}
