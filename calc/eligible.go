package calc

// Eligible sorts several things of one kind (offices, issues) by the
// conditions each has to meet by itself: kept are the positions of those that
// qualify, and shown is what the award then requires. Where none qualifies the
// conditions say why; one of which it is unknown makes the award unknown.
func Eligible(items [][]Condition) (kept []int, shown []Condition) {
	if len(items) == 1 { // as mostly: there is nothing to sort
		if all(items[0]) == Yes {
			kept = onlyOne[:]
		}
		return kept, items[0]
	}
	var failed, unknown []Condition
	for i, conditions := range items {
		switch all(conditions) {
		case Yes:
			kept = append(kept, i)
			shown = append(shown, conditions...)
		case No:
			failed = append(failed, conditions...)
		default:
			unknown = append(unknown, conditions...)
		}
	}
	switch {
	case len(unknown) > 0:
		return kept, append(shown, unknown...)
	case len(kept) > 0:
		return kept, shown
	}
	return nil, failed
}
