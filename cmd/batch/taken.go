package batch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// taken is what a journal says of an earlier run, believed line by line only
// where it agrees with its check and with the lines before it.
type taken struct {
	entries []entry
	listed  project.Problems // that those entries make count
	whole   int64            // bytes up to the end of the last entry
	chain   [sha256.Size]byte
	noted   project.Problems // since
	marked  []mark           // since
	seen    seen             // the projects that those entries make count
	twice   Twice
	keep    int
}

func (t *taken) last() entry {
	if len(t.entries) == 0 {
		return entry{}
	}
	return t.entries[len(t.entries)-1]
}

var anew = lang.T("不加 --resume 则从头开始", "without --resume it begins anew")

// read reads up to the last whole entry. What a run that was killed left
// without a line end counts for nothing; any other mistake is refused with its
// place.
func (l *journal) read(task []Aspect, keep int) (taken, error) {
	t := taken{keep: keep}
	chain, at := t.chain, int64(0)
	lines := disk.LinesOf(l.file)
	for n := 1; ; n++ {
		line, err := lines.Next(nil)
		if errors.Is(err, io.EOF) {
			return t, nil
		} else if err != nil {
			return t, fault.Machine(err)
		}
		text, check := cutCheck(line.Text)
		chain = link(chain, text)
		at += int64(line.Size)
		var r record
		if line.TooLong() || check != hex.EncodeToString(chain[:shortCheck]) || json.Unmarshal(text, &r) != nil ||
			!t.takes(r, n) {
			return t, l.damaged(n)
		}
		if n == 1 {
			if err := l.differs(r.Task, task); err != nil {
				return t, err
			}
		}
		if n == 1 || r.Entry != nil {
			t.whole, t.chain = at, chain
		}
	}
}

// cutCheck cuts a line into its text and its check.
func cutCheck(line []byte) (text []byte, check string) {
	line = bytes.TrimSuffix(line, []byte("\n"))
	at := max(bytes.LastIndexByte(line, ' '), 0)
	return line[:at], string(bytes.TrimPrefix(line[at:], []byte(" ")))
}

// takes says whether a line can follow on those before it, and takes it up.
func (t *taken) takes(r record, n int) bool {
	switch {
	case n == 1:
		return r.Note == nil && r.Entry == nil && r.Marks == nil
	case r.Task != nil || !r.isOne():
		return false
	case r.Marks != nil:
		all, ok := r.Marks.each()
		t.marked = append(t.marked, all...)
		return ok
	case r.Note != nil:
		t.noted = append(t.noted, r.Note.problem())
		return len(t.listed)+len(t.noted) <= t.keep && r.Note.Line >= 0 && r.Note.Col >= 0
	}
	e, before := *r.Entry, t.last()
	t.listed, t.noted = append(t.listed, t.noted...), nil
	t.seen.add(&t.twice, t.marked)
	t.marked = t.marked[:0]
	t.entries = append(t.entries, e)
	return e.Done >= before.Done && e.Bad >= before.Bad && e.Found >= before.Found && e.Written >= before.Written &&
		e.Bad <= e.Done && e.Bad <= e.Found && len(t.listed) == min(e.Found, t.keep) && e.Done < math.MaxInt32
}

// isOne says whether a line after the first says one thing.
func (r record) isOne() bool {
	says := 0
	for _, there := range []bool{r.Note != nil, r.Marks != nil, r.Entry != nil} {
		if there {
			says++
		}
	}
	return says == 1
}

func (l *journal) damaged(line int) error {
	return fault.Usage(lang.F("%s 第 %d 行已损坏，不能继续", "%s is damaged in line %d: this work cannot go on",
		fault.Name(l.file.Name()), line), anew)
}

// differs refuses a journal of other work, and says what differs.
func (l *journal) differs(was, asked []Aspect) error {
	var labels []lang.Text
	for _, a := range asked {
		same := func(b Aspect) bool { return b.Name == a.Name && b.Value == a.Value }
		if !slices.ContainsFunc(was, same) {
			labels = append(labels, a.Label)
		}
	}
	if len(labels) == 0 && len(was) == len(asked) {
		return nil
	}
	return fault.Usage(lang.F("%s 不是这项工作的断点：%s不同", "%s does not belong to this work: other than before: %s",
		fault.Name(l.file.Name()), lang.Join(labels)), anew)
}

// check reads what the part holds up to the last entry, and refuses it where
// that is not what was written.
func (t *taken) check(part *os.File) error {
	from := int64(0)
	for _, e := range t.entries {
		h := sha256.New()
		if _, err := io.CopyN(h, part, e.Written-from); err != nil {
			return fault.Machine(err)
		}
		if sumOf(h) != e.Part {
			return fault.Usage(lang.F("%s 已损坏：第 %d 至 %d 字节不是写入的内容",
				"%s is damaged: bytes %d to %d are not what was written",
				fault.Name(part.Name()), from+1, e.Written), anew)
		}
		from = e.Written
	}
	return nil
}

// cutTo leaves what was read, for more to be added.
func (l *journal) cutTo(t taken) error {
	l.chain, l.done, l.listed = t.chain, t.last().Done, len(t.listed)
	return cutTo(l.file, t.whole)
}
