package sweep

import (
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/money"
)

// Distance is how far a fact lies from the edges beside it.
type Distance struct {
	Axis
	Now          int64
	Below, Above *Beside // nil where there is none
}

// Beside is an edge beside the value that a fact has.
type Beside struct {
	Edge
	Gap    int64        // steps of the axis from now to the first value on the other side
	Change money.Amount // of the total, there
}

// DistanceOf is how far a stated fact lies from its edges: by how much it may
// fall before something is lost, and what the next one would add. It is nothing
// of a fact that is not stated, is a word, or has no edge.
func DistanceOf(q *engine.Question, axis Axis) (Distance, bool) {
	d := Distance{Axis: axis}
	now, stated := axis.Of(q.Now().Project)
	if !stated || axis.Words != nil {
		return d, false
	}
	scan := Everywhere(q, axis)
	d.Now = now
	total := q.Now().Totals.Amount
	for i := range scan.Stretches {
		s := &scan.Stretches[i]
		if now < s.From || now > s.To {
			continue
		}
		if i > 0 && scan.Stretches[i-1].Refused.IsZero() {
			d.Below = &Beside{scan.search.edge(s.From), now - s.From + 1, scan.Stretches[i-1].Last.Sub(total)}
		}
		if i+1 < len(scan.Stretches) && scan.Stretches[i+1].Refused.IsZero() {
			next := &scan.Stretches[i+1]
			d.Above = &Beside{scan.search.edge(next.From), next.From - now, next.First.Sub(total)}
		}
	}
	return d, d.Below != nil || d.Above != nil
}
