package batch

import (
	"encoding/hex"
	"hash"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/fault"
)

// feeder cuts the sources into bundles, past what an earlier run has done.
type feeder struct {
	sources []Source
	intake  intake
	spare   <-chan *bundle // that were written: their memory is used again
	work    chan<- *bundle
	order   chan<- *bundle
	load    *load
	quit    <-chan struct{}
	skip    int       // projects that an earlier run has written
	want    string    // check of those
	sum     hash.Hash // of all text so far, where the work can be taken up
	read    int64
	next    *bundle
}

func (f *feeder) run() {
	defer close(f.work)
	defer close(f.order)
	f.next = f.empty()
	f.intake.room = func() []byte { return f.next.room() }
	seen, all := 0, true
	f.intake.each(f.sources, func(i Item) bool {
		seen++
		if f.sum != nil {
			i.sum(f.sum)
		}
		f.read += int64(len(i.Text))
		if i.bad != nil {
			i.Text = nil // it was kept for the check alone
		}
		if i.seq < f.skip {
			all = i.seq < f.skip-1 || f.check() == f.want
			return all && !f.stopped()
		}
		f.next.items = append(f.next.items, i)
		f.next.size += len(i.Text)
		if len(f.next.items) < perBundle && f.next.size < bundledBytes && !i.last {
			return true
		}
		return f.send()
	})
	if !f.stopped() && (!all || seen < f.skip) {
		f.next = &bundle{fatal: fault.Usage(lang.F("输入到第 %d 个项目为止已不是中断时的样子，不能继续",
			"up to project %d the input is not what it was when the work was interrupted", f.skip),
			lang.T("不加 --resume 则从头开始", "without --resume it begins anew"))}
	}
	f.send()
}

// check is of all text so far, nothing where none is made.
func (f *feeder) check() string {
	if f.sum == nil {
		return ""
	}
	return hex.EncodeToString(f.sum.Sum(nil))
}

// empty is a bundle without items, with the memory of one that was written.
func (f *feeder) empty() *bundle {
	select {
	case b := <-f.spare:
		return b
	default:
		return &bundle{}
	}
}

func (f *feeder) stopped() bool {
	select {
	case <-f.quit:
		return true
	default:
		return false
	}
}

// send puts the bundle into the order of writing and before the workers.
func (f *feeder) send() bool {
	b := f.next
	if len(b.items) == 0 && b.fatal == nil {
		return true
	}
	f.next = f.empty()
	b.sum, b.read, b.ready = f.check(), f.read, make(chan struct{})
	if !f.load.admit(b) {
		return false
	}
	select {
	case f.order <- b:
	case <-f.quit:
		return false
	}
	select {
	case f.work <- b:
		return true
	case <-f.quit:
		return false
	}
}
