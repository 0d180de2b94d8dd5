package main

import (
	"context"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"
)

// ends are the signals that end a work, but for those that are ignored: who
// runs the program under nohup wants it to go on.
func ends() []os.Signal {
	return slices.DeleteFunc([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}, signal.Ignored)
}

// interrupts catches an interrupt, so that what is known so far can be
// written, from when it is first asked whether one came: until then it ends
// the program as ever. So does a second one, but not the same one that a shell
// and its child both send.
type interrupts struct {
	ctx  context.Context
	done func()
}

func (i *interrupts) came() bool {
	if i.ctx == nil {
		ctx, stop := signal.NotifyContext(context.Background(), ends()...)
		second := context.AfterFunc(ctx, func() { time.AfterFunc(time.Second, stop) })
		i.ctx, i.done = ctx, func() { second(); stop() }
	}
	return i.ctx.Err() != nil
}

func (i *interrupts) end() {
	if i.done != nil {
		i.done()
	}
}

// interruption is what there is to say of a work that was stopped.
type interruption struct{ text string }

func (i interruption) Error() string { return i.text }
