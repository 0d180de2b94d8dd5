package batch

import (
	"bufio"
	"errors"
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
	since   int // bundles since the last entry of the journal
}

// perEntry is how many bundles go by between two entries: what a run that was
// killed computes again.
const perEntry = 64

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
		g.journal, err = openJournal(g.path+".journal", flags, j.Language)
	}
	if err != nil {
		return fault.Machine(disk.Called(g.path, err))
	}
	g.out = bufio.NewWriterSize(g.part, 1<<16)
	if j.Resume {
		if err := g.takeUp(j.Task, t); err != nil || g.written > 0 || t.Projects > 0 {
			return err
		}
	}
	return asMachine(errors.Join(g.journal.log(entry{Task: j.Task}), g.add(j.Head)))
}

// takeUp cuts the part back to where the journal last called it whole.
func (g *growing) takeUp(task string, t *tally) error {
	read, err := g.journal.read(task)
	if err != nil {
		return err
	}
	if info, err := g.part.Stat(); err != nil || info.Size() < read.last.Written {
		read = taken{} // the part is already in its place, or lost
	}
	*t = tally{Done: Done{read.last.Done, read.last.Bad, read.last.Found, read.listed}, keep: t.keep, sum: read.last.Sum}
	g.written = read.last.Written
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
			return fault.Usage(lang.F("另一个进程正在写 %s", "another run is writing %s", g.path),
				lang.T("等它写完，或用 --out 写到别处", "wait for it, or write elsewhere with --out"))
		}
		mine, err := g.lock.Stat()
		if there, gone := os.Stat(g.lock.Path()); err == nil && gone == nil && os.SameFile(mine, there) {
			return nil
		}
		_ = g.lock.Unlock() // the run that held it has just removed it
	}
}

func (g *growing) add(b []byte) error {
	n, err := g.out.Write(b)
	g.written += int64(n)
	return err
}

// write adds the output of a bundle and now and then an entry of the journal.
func (g *growing) write(b []byte, t *tally, _ bool) error {
	err := g.add(b)
	if g.since++; err == nil && g.since%perEntry == 0 {
		err = g.checkpoint(t)
	}
	return g.failed(err)
}

// checkpoint makes the part whole on the disk and then says so, so that the
// journal is true after a loss of power too.
func (g *growing) checkpoint(t *tally) error {
	if err := errors.Join(g.out.Flush(), g.part.Sync()); err != nil {
		return err
	}
	return g.journal.checkpoint(t, g.written)
}

// failed is a failure to write, which can be taken up.
func (g *growing) failed(err error) error {
	if err == nil {
		return nil
	}
	return fault.Machine(fault.WithHint(err, lang.T("排除故障后用同样的命令加 --resume 继续", "mend it and go on with the same command and --resume")))
}

// pause leaves everything ready to be taken up.
func (g *growing) pause(t *tally) error {
	if err := errors.Join(g.checkpoint(t), g.close()); err != nil {
		return fault.Machine(err)
	}
	return Interrupted{Projects: t.Projects, Resumes: true}
}

func (g *growing) close() error { return errors.Join(g.closeFiles(), g.leave()) }

func (g *growing) closeFiles() (err error) {
	if g.part != nil {
		err = g.part.Close()
	}
	if g.journal != nil {
		err = errors.Join(err, g.journal.file.Close())
	}
	return err
}

// leave lets another run write.
func (g *growing) leave() error {
	if g.lock == nil || !g.lock.Locked() {
		return nil
	}
	return errors.Join(os.Remove(g.lock.Path()), g.lock.Unlock())
}

func (g *growing) finish() error { return g.failed(g.place()) }

// place puts the whole result in its place.
func (g *growing) place() error {
	if err := g.out.Flush(); err != nil {
		return err
	}
	if info, err := os.Stat(g.path); err == nil {
		if err := g.part.Chmod(info.Mode().Perm()); err != nil {
			return err
		}
	}
	if err := g.part.Sync(); err != nil {
		return err
	}
	err := errors.Join(g.closeFiles(), os.Rename(g.path+".part", g.path))
	if err == nil {
		err = os.Remove(g.path + ".journal")
	}
	return errors.Join(err, g.leave())
}
