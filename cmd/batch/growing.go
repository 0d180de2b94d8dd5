package batch

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"os"

	"github.com/gofrs/flock"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
)

// growing is a file that grows in PATH.part, with a journal beside it that says
// how much of it is whole, so that a run that was killed at any moment can be
// taken up without losing or repeating a project.
type growing struct {
	path    string
	out     *bufio.Writer
	part    *os.File
	journal *journal
	lock    *flock.Flock
	written int64
	segment hash.Hash // of what came since the last entry of the journal
}

// grow opens the part and its journal, taking up what an earlier run left.
func (j *Job) grow(g *growing, t *tally) error {
	if err := g.ours(j.Sources); err != nil {
		return err
	}
	if err := g.alone(); err != nil {
		return err
	}
	flags := os.O_RDWR | os.O_CREATE
	if !j.Resume {
		flags |= os.O_TRUNC
	}
	var err error
	if g.part, err = os.OpenFile(g.path+".part", flags, 0o644); err == nil {
		g.journal, err = openJournal(g.path+".journal", flags)
	}
	if err != nil {
		return fault.Machine(disk.Called(g.path, err))
	}
	t.logs = true
	g.out, g.segment = bufio.NewWriterSize(g.part, 1<<16), sha256.New()
	if j.Resume {
		if err := g.takeUp(j.Task, t); err != nil || g.written > 0 || t.Projects > 0 {
			return err
		}
	}
	return g.begin(j)
}

// begin writes what stands before the first project, and makes it and the
// names of the files safe.
func (g *growing) begin(j *Job) error {
	err := errors.Join(g.journal.log(record{Task: j.Task}), g.write(j.Head))
	if err == nil {
		err = errors.Join(g.out.Flush(), g.part.Sync(), g.journal.file.Sync(), disk.SyncFolder(g.path))
	}
	return asMachine(err)
}

// takeUp cuts the part back to where the journal last called it whole.
func (g *growing) takeUp(task []Aspect, t *tally) error {
	read, err := g.journal.read(task, t.keep)
	if err != nil {
		return err
	}
	if info, err := g.part.Stat(); err != nil || info.Size() < read.last().Written || len(read.entries) == 0 {
		read = taken{} // the part is already in its place, or lost, or not begun
	}
	if err := read.check(g.part); err != nil {
		return err
	}
	last := read.last()
	*t = tally{Done: Done{Projects: last.Done, Bad: last.Bad, Found: last.Found, Problems: read.listed,
		Twice: read.twice}, keep: t.keep, sum: last.Input, seen: read.seen, logs: true}
	g.written = last.Written
	return asMachine(errors.Join(cutTo(g.part, g.written), g.journal.cutTo(read)))
}

// alone keeps a second run from writing into the same part.
func (g *growing) alone() error {
	for {
		g.lock = flock.New(g.path + ".lock")
		held, err := g.lock.TryLock()
		switch {
		case err != nil:
			return fault.Machine(disk.Called(g.path, err))
		case !held:
			return fault.Usage(lang.F("另一个进程正在写 %s", "another run is writing %s", fault.Name(g.path)),
				lang.T("等它写完，或用 --out 写到别处", "wait for it, or write elsewhere with --out"))
		}
		mine, err := g.lock.Stat()
		if there, gone := os.Stat(g.lock.Path()); err == nil && gone == nil && os.SameFile(mine, there) {
			return nil
		}
		_ = g.lock.Unlock() // the run that held it has just removed it
	}
}

func (g *growing) write(b []byte) error {
	n, err := g.out.Write(b)
	g.segment.Write(b[:n])
	g.written += int64(n)
	return g.failed(err)
}

// idle holds what it has: who waits for a file waits for the whole.
func (g *growing) idle() error { return nil }

// secure makes the part whole on the disk and then says so, so that the
// journal is true after a loss of power too.
func (g *growing) secure(t *tally) error {
	if t.Projects == g.journal.done {
		return nil
	}
	if err := errors.Join(g.out.Flush(), g.part.Sync()); err != nil {
		return g.failed(err)
	}
	e := entry{Done: t.Projects, Bad: t.Bad, Found: t.Found, Input: t.sum, Written: g.written, Part: sumOf(g.segment)}
	g.segment.Reset()
	err := g.journal.secure(e, t.Problems, t.new)
	t.new = t.new[:0]
	return g.failed(err)
}

func sumOf(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)) }

// failed is a failure to write, which can be taken up.
func (g *growing) failed(err error) error {
	if err == nil {
		return nil
	}
	hint := lang.T("排除故障后用同样的命令加 --resume 继续", "mend it and go on with the same command and --resume")
	return fault.Machine(fault.WithHint(err, hint))
}

// pause leaves everything ready to be taken up.
func (g *growing) pause(t *tally) error {
	if err := errors.Join(g.secure(t), g.close()); err != nil {
		return err
	}
	return Interrupted{Projects: t.Projects, Resumes: true}
}

func (g *growing) close() error {
	var err error
	if g.part != nil {
		err = g.part.Close()
	}
	if g.journal != nil {
		err = errors.Join(err, g.journal.file.Close())
	}
	return asMachine(errors.Join(err, g.leave()))
}

// leave lets another run write.
func (g *growing) leave() error {
	if g.lock == nil || !g.lock.Locked() {
		return nil
	}
	return errors.Join(os.Remove(g.lock.Path()), g.lock.Unlock())
}

// finish puts the whole result in its place.
func (g *growing) finish() error {
	err := g.out.Flush()
	if err == nil {
		err = disk.Place(g.part, g.path)
	}
	if err != nil {
		_ = g.close()
		return g.failed(err)
	}
	name := g.journal.file.Name()
	return asMachine(errors.Join(g.journal.file.Close(), os.Remove(name), disk.SyncFolder(name), g.leave()))
}

// cutTo leaves the beginning of a file, for more to be added.
func cutTo(f *os.File, size int64) error {
	err := f.Truncate(size)
	if err == nil {
		_, err = f.Seek(size, io.SeekStart)
	}
	return err
}
