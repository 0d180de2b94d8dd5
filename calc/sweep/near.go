package sweep

import (
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
