package batch

import (
	"encoding/json"
	"fmt"
	"hash"
	"io"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
)

// Item is one project of a batch before it is read.
type Item struct {
	File  string
	Line  int // its first line in the file
	Text  []byte
	Shape disk.Shape
	seq   int   // from 0, over all sources
	bad   error // it could not be read at all
	last  bool  // nothing more is at hand: to wait for more would keep this one back
}

// sum carries the check of all projects so far on over this one: its text, and
// the place that its result or its problems name.
func (i Item) sum(h hash.Hash) {
	fmt.Fprintf(h, "%d:%d:%d:%s\n", len(i.File), i.Line, len(i.Text), i.File)
	h.Write(i.Text)
}

// compute adds the result to out; problems are placed in the file.
func (i Item) compute(out []byte, do Worker) (result []byte, identity uint64, problems project.Problems) {
	if i.bad != nil {
		return out, 0, unread(i)
	}
	out, identity, problems = do(out, i)
	for k := range problems {
		problems[k].Pos.Line += int32(i.Line - 1)
	}
	if len(problems) > 0 && i.Shape == disk.Lines && !json.Valid(i.Text) {
		problems[0].Hint = lang.F("%s；一行写一个项目，多行的 JSON 或 YAML 请存成 .json、.yaml 文件",
			"%s; one project a line: save JSON over several lines, or YAML, as a .json or .yaml file", problems[0].Hint)
	}
	return out, identity, problems
}

// within places problems within the item, where that is from standard input.
func (i Item) within(problems project.Problems) project.Problems {
	if i.File == "-" {
		for k := range problems {
			problems[k].Pos.Line -= int32(i.Line - 1)
		}
	}
	return problems
}

// Each hands the projects of all sources over in order, for a command that needs
// them side by side, and then the problems of each, which stand at their places.
func Each(sources []Source, in io.Reader, do func(Item) project.Problems, told func(Item, project.Problems)) {
	intake{in: in}.each(sources, func(i Item) bool {
		_, _, bad := i.compute(nil, func(out []byte, i Item) ([]byte, uint64, project.Problems) {
			return out, 0, do(i)
		})
		if len(bad) > 0 {
			told(i, bad)
		}
		return true
	})
}

// intake is how sources are read.
type intake struct {
	in    io.Reader     // what the source - stands for
	blank bool          // a blank line of NDJSON is an item too
	room  func() []byte // memory that the text of the next line may take, used again; without it each has its own
}

// each hands the projects of all sources over in order, until yield says stop.
func (in intake) each(sources []Source, yield func(Item) bool) {
	seq := 0
	for _, s := range sources {
		shape := s.shape()
		next := func(i Item) bool {
			i.seq, i.File, i.Shape = seq, s.name, shape
			seq++
			return yield(i)
		}
		if !s.each(in, next) {
			return
		}
	}
}

// each hands the projects of one source over.
func (s Source) each(in intake, yield func(Item) bool) bool {
	if s.bad != nil {
		return yield(Item{Line: 1, bad: s.bad})
	}
	if s.shape() == disk.JSON {
		text, err := disk.Read(s.name, in.in)
		return yield(Item{Line: 1, Text: text, bad: err})
	}
	r, err := disk.Open(s.name, in.in)
	if err != nil {
		return yield(Item{Line: 1, bad: err})
	}
	defer r.Close()
	if s.shape() == disk.Lines {
		return in.eachLine(disk.LinesOf(r), s.name == "-", yield)
	}
	return eachDocument(disk.LinesOf(r), yield)
}
