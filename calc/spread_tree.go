package calc

import (
	"math/big"
	"slices"
)

// tree is something that hangs on readings: a leaf, or a reading and a tree
// for each of its choices. A reading stands once on a way down.
type tree[L leaf[L]] struct {
	reading int // its place among the readings
	next    []*tree[L]
	on      *big.Int // the readings it hangs on, a bit each
	leaf    L        // where there is nothing next
}

// leaf is what stands at the end of a tree.
type leaf[L any] interface{ equals(other L) bool }

// noReadings is never written to.
var noReadings = new(big.Int)

func end[L leaf[L]](l L) *tree[L] { return &tree[L]{on: noReadings, leaf: l} }

// branch makes a tree of a reading; one that changes nothing is left out.
func branch[L leaf[L]](reading int, next []*tree[L]) *tree[L] {
	if !slices.ContainsFunc(next[1:], func(t *tree[L]) bool { return !t.equals(next[0]) }) {
		return next[0]
	}
	on := new(big.Int).SetBit(noReadings, reading, 1)
	for _, t := range next {
		on.Or(on, t.on)
	}
	return &tree[L]{reading: reading, next: next, on: on}
}

func (t *tree[L]) ends() bool { return t.next == nil }

func (t *tree[L]) hangsOn(reading int) bool { return t.on.Bit(reading) == 1 }

func (t *tree[L]) equals(u *tree[L]) bool {
	switch {
	case t == u:
		return true
	case t.ends() || u.ends():
		return t.ends() && u.ends() && t.leaf.equals(u.leaf)
	}
	return t.reading == u.reading && slices.EqualFunc(t.next, u.next, (*tree[L]).equals)
}

// restrict is the tree where a reading is read in one way.
func (t *tree[L]) restrict(reading, choice int) *tree[L] {
	switch {
	case !t.hangsOn(reading):
		return t
	case t.reading == reading:
		return t.next[choice]
	}
	next := make([]*tree[L], len(t.next))
	for i, u := range t.next {
		next[i] = u.restrict(reading, choice)
	}
	return branch(t.reading, next)
}

func restricted[L leaf[L]](trees []*tree[L], reading, choice int) []*tree[L] {
	out := make([]*tree[L], len(trees))
	for i, t := range trees {
		out[i] = t.restrict(reading, choice)
	}
	return out
}
