package calctest

import (
	"math/rand/v2"

	"github.com/shanting/fuchi/calc/project"
)

// Shuffle puts every list of a project file, and the keys of every group, in
// another order, which no result may depend on.
func Shuffle(n *project.Node, rng *rand.Rand) {
	rng.Shuffle(len(n.Items), func(i, j int) { n.Items[i], n.Items[j] = n.Items[j], n.Items[i] })
	rng.Shuffle(len(n.Entries), func(i, j int) { n.Entries[i], n.Entries[j] = n.Entries[j], n.Entries[i] })
	for _, item := range n.Items {
		Shuffle(item, rng)
	}
	for _, e := range n.Entries {
		Shuffle(e.Value, rng)
	}
}
