// Package sorted sorts lists of a few without a copy of the sort for each kind
// of entry: the standard one is compiled anew for every kind, some 6 KB each,
// and all of them travel in the page that people open in a browser.
package sorted

import "slices"

// Stable sorts a list in place; entries that compare equal keep their order.
func Stable[S ~[]E, E any](list S, compare func(a, b E) int) {
	if len(list) < 2 {
		return
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return compare(list[i], list[j]) })
	was := slices.Clone(list)
	for to, from := range order {
		list[to] = was[from]
	}
}
