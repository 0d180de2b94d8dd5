package calc

import "slices"

// gatesFor gives the conditions of a document that bind an award.
type gatesFor func(r *Rule, instance string) []Condition

// gatesOf sorts gates by whom they bind: those that bind all are shared, and
// only where one is for some awards does each get a list of its own.
func gatesOf(gates []Gate) gatesFor {
	all := make([]Condition, 0, len(gates))
	selective := false
	for i := range gates {
		if !gates[i].StatusOnly {
			all = append(all, gates[i].Condition)
			selective = selective || gates[i].Only != nil
		}
	}
	if !selective {
		return func(*Rule, string) []Condition { return all }
	}
	return func(r *Rule, instance string) []Condition {
		if !slices.ContainsFunc(gates, func(g Gate) bool { return !g.StatusOnly && g.Only != nil && !g.Only(r, instance) }) {
			return all
		}
		binding := make([]Condition, 0, len(gates))
		for i := range gates {
			if g := &gates[i]; !g.StatusOnly && (g.Only == nil || g.Only(r, instance)) {
				binding = append(binding, g.Condition)
			}
		}
		return binding
	}
}
