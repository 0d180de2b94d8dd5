package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// interruptible is a context that an interrupt ends, so that what is known so
// far can be written. A second interrupt ends the program at once, but not the
// same one that a shell and its child both send.
func interruptible() (ctx context.Context, done func()) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	second := context.AfterFunc(ctx, func() { time.AfterFunc(time.Second, stop) })
	return ctx, func() { second(); stop() }
}
