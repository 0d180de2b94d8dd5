package sweep

import "sort"

// walk is a search from one value on, to higher or to lower ones. Downward each
// value is counted from the other side of zero, so that every walk goes up.
type walk struct {
	*search
	probes []int64
	down   bool
}

func (s *search) upward() *walk { return &walk{search: s, probes: s.probes} }

func (s *search) downward() *walk {
	w := &walk{search: s, probes: make([]int64, len(s.probes)), down: true}
	for i, x := range s.probes {
		w.probes[len(s.probes)-1-i] = -x
	}
	return w
}

func (w *walk) at(x int64) *point {
	if w.down {
		x = -x
	}
	return w.search.at(x)
}

// end is the last value of the stretch that begins at a value, and the rules
// that its lines follow; none where it is one value.
func (w *walk) end(x, to int64) (int64, []rule) {
	first := w.at(x)
	if x == to || w.axis.Words != nil || w.at(x+1).shape != first.shape {
		return x, nil
	}
	second := w.at(x + 1)
	rules := make([]rule, len(first.lines))
	for i := range rules {
		rules[i] = ruleOf(x, &first.lines[i], &second.lines[i])
	}
	follows := func(y int64) bool {
		p := w.at(y)
		if p.shape != first.shape {
			return false
		}
		for i := range rules {
			if !rules[i].holds(y, &p.lines[i]) {
				return false
			}
		}
		return true
	}
	if !follows(x + 1) {
		return x, nil
	}
	return w.last(x+1, to, follows), rules
}

// last is the last value up to which all follow one rule. Few are all looked
// at. Of many, every value where something may change is, and one between two
// that lie far apart; where one does not follow, the edge before it is found by halving.
func (w *walk) last(good, to int64, follows func(int64) bool) int64 {
	if to-good <= w.few {
		for good < to && follows(good+1) {
			good++
		}
		return good
	}
	next := sort.Search(len(w.probes), func(i int) bool { return w.probes[i] > good })
	for ; good < to; next++ {
		goal := to
		if next < len(w.probes) {
			goal = min(to, w.probes[next])
		}
		if mid := good + (goal-good)/2; goal-good > w.few && goal-good > max(good, -good)/2 && !follows(mid) {
			return halve(good, mid, follows)
		}
		if !follows(goal) {
			return halve(good, goal, follows)
		}
		good = goal
	}
	return good
}

// halve finds the last value that follows before one that does not.
func halve(good, bad int64, follows func(int64) bool) int64 {
	for bad-good > 1 {
		if mid := good + (bad-good)/2; follows(mid) {
			good = mid
		} else {
			bad = mid
		}
	}
	return good
}
