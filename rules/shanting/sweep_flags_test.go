package shanting_test

import "flag"

// How many random projects are swept; more of them: go test -run Sweep -sweeps 300
var (
	sweeps    = flag.Int("sweeps", 5, "random projects that are swept")
	sweptFrom = flag.Int("swept-from", 0, "the first of them")
)
