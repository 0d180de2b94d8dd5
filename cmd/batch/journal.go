package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// journal says, entry by entry, how much of a part is whole. Each line ends
// with a check of itself and of all lines before it.
type journal struct {
	file   *os.File
	chain  [sha256.Size]byte // check of all lines so far
	done   int               // projects that it has
	listed int               // problems that it has
}

// record is one line of the journal: what is asked, which is the first; a
// problem; who some projects are; or an entry, which makes what stands before it count.
type record struct {
	Task  []Aspect `json:"task,omitempty"`
	Note  *note    `json:"note,omitempty"`
	Marks *marks   `json:"marks,omitempty"`
	Entry *entry   `json:"entry,omitempty"`
}

// Aspect is one thing on which the results of a task hang.
type Aspect struct {
	Name, Value string
	Label       lang.Text `json:"-"` // what it is called when it differs
}

// entry is how far a run came.
type entry struct {
	Done    int
	Bad     int
	Found   int
	Input   string // check of the text of those projects
	Written int64
	Part    string // check of what was written since the entry before
}

// note is a problem as it is printed.
type note struct {
	File          []byte // a name may be any bytes
	Line, Col     int32
	Path          string
	Message, Hint string
}

func (n note) problem() project.Problem {
	return project.Problem{File: string(n.File), Pos: project.Pos{Line: n.Line, Col: n.Col}, Path: n.Path,
		Message: lang.Same(n.Message), Hint: lang.Same(n.Hint)}
}

// journalHead is how every journal begins.
const journalHead = `{"task":`

func openJournal(path string, flags int) (*journal, error) {
	f, err := os.OpenFile(path, flags, 0o644)
	return &journal{file: f}, err
}

// shortCheck is how much of a check a line carries.
const shortCheck = 8

// link is the check of a line and of all before it.
func link(before [sha256.Size]byte, line []byte) [sha256.Size]byte {
	return sha256.Sum256(append(before[:], line...))
}

func (l *journal) log(r record) error {
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	l.chain = link(l.chain, line)
	line = append(append(line, ' '), hex.EncodeToString(l.chain[:shortCheck])...)
	_, err = l.file.Write(append(line, '\n'))
	return err
}

// language is any: the problems of a batch have been put into words already.
const language = lang.Chinese

// secure adds an entry, with the problems and the marks that came since the one before.
func (l *journal) secure(e entry, problems project.Problems, since []mark) error {
	for rest := since; len(rest) > 0; {
		var m marks
		m, rest = cutMarks(rest)
		if err := l.log(record{Marks: &m}); err != nil {
			return err
		}
	}
	for _, p := range problems[l.listed:] {
		n := note{[]byte(p.File), p.Pos.Line, p.Pos.Col, p.Path, p.Message.In(language), p.Hint.In(language)}
		if err := l.log(record{Note: &n}); err != nil {
			return err
		}
	}
	l.done, l.listed = e.Done, len(problems)
	return errors.Join(l.log(record{Entry: &e}), l.file.Sync())
}
