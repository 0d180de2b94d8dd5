package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// premises are the two awards of 二（一）1 for premises.
var premises = []string{premisesPurchaseID, premisesRentID}

// oneOfPremises lets, where it is read so, the higher of rent and purchase
// stand alone (B64). The reading matters only where both are there.
func oneOfPremises(c *calc.Case) {
	counted := 0
	for _, a := range c.Result.Awards {
		if a.Status.Counts() && (a.Rule.ID == premises[0] || a.Rule.ID == premises[1]) {
			counted++
		}
	}
	reads := c.Says
	if counted == len(premises) {
		reads = c.Reads
	}
	if reads(premisesModes, "one") {
		c.Alternatives(lang.T("租用与购建用房", "Premises leased, and bought or built"), premises...)
	}
}
