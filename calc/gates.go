package calc

// gatesFor gives the conditions of a document that bind an award.
type gatesFor func(r *Rule, instance string) []Condition

// gatesOf sorts gates by whom they bind: awards that all conditions bind share
// them, and only where one is for other awards does an award get its own list.
func gatesOf(gates []Gate, all []Condition) gatesFor {
	return func(r *Rule, instance string) []Condition {
		spared := func(g *Gate) bool { return !g.StatusOnly && g.Only != nil && !g.Only(r, instance) }
		some := false
		for i := range gates {
			some = some || spared(&gates[i])
		}
		if !some {
			return all
		}
		binding := make([]Condition, 0, len(gates))
		for i := range gates {
			if g := &gates[i]; !g.StatusOnly && !spared(g) {
				binding = append(binding, g.Condition)
			}
		}
		return binding
	}
}
