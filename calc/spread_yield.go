package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/money"
)

// yield is what a rule, or a choice among rules, comes to.
type yield struct {
	state  state
	total  money.Amount // where it is known
	rivals []*Award     // of a rule: what has to compete yet
}

// state is what is known of a yield.
type state uint8

const (
	known   state = iota // its total
	hidden               // it leaves unknown what is known as chosen
	untried              // nothing: the search was cut short before it
)

func (y yield) equals(o yield) bool {
	return y.state == o.state && y.total.Cmp(o.total) == 0 && slices.Equal(y.rivals, o.rivals)
}
