package batch

import (
	"context"
	"time"
)

// waiting is how the writer waits for what is next: what the sink holds goes
// out before, and a run that takes long is safe up to here every second.
type waiting struct {
	ctx  context.Context
	sink sink
	t    *tally
	tick *time.Ticker
}

// next is the next bundle in order, computed; nil at the end or when interrupted.
func (w waiting) next(order <-chan *bundle) (*bundle, error) {
	b, ok, err := wait(w, order)
	if !ok || err != nil || b.fatal != nil {
		return b, err
	}
	if _, _, err := wait(w, b.ready); err != nil || w.ctx.Err() != nil {
		return nil, err
	}
	return b, nil
}

// wait receives from a channel; ok is false when it is closed or the work is
// interrupted.
func wait[T any](w waiting, c <-chan T) (v T, ok bool, err error) {
	if w.ctx.Err() != nil {
		return v, false, nil
	}
	select {
	case <-w.tick.C:
		if err := w.sink.secure(w.t); err != nil {
			return v, false, err
		}
	default:
	}
	select {
	case v, ok = <-c:
		return v, ok, nil
	default:
	}
	if err := w.sink.idle(); err != nil {
		return v, false, err
	}
	for {
		select {
		case v, ok = <-c:
			return v, ok, nil
		case <-w.ctx.Done():
			return v, false, nil
		case <-w.tick.C:
			if err := w.sink.secure(w.t); err != nil {
				return v, false, err
			}
		}
	}
}
