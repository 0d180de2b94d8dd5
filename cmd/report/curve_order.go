package report

import (
	"slices"

	"github.com/shanting/fuchi/calc/money"
)

// largest are the places of the turns, that with the largest jump first.
func (c *curve) largest() []int {
	size := func(i int) money.Amount {
		jump := c.sweep.Edges[i].Jump
		return money.Max(jump, jump.Neg())
	}
	order := make([]int, len(c.sweep.Edges))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return size(b).Cmp(size(a)) })
	return order
}
