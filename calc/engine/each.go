package engine

import (
	"runtime"
	"sync"
)

// Each does so many things side by side, as many at once as the machine has
// cores; each is told its place. It ends when all are done.
func Each(n int, do func(i int)) {
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range n {
		slots <- struct{}{}
		wait.Go(func() { defer func() { <-slots }(); do(i) })
	}
	wait.Wait()
}
