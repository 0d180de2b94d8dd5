package calc

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// reportWaiting names each other policy for a matter of which nothing of ours is
// known yet: there is no choice to show it in, and it is not forgotten.
func (c *Case) reportWaiting() {
	all := rivals(c.Project)
	if len(all) == 0 {
		return
	}
	waits := map[string][]Candidate{} // ours for a matter, none where something of it is known
	for _, a := range c.Result.Awards {
		switch ours, decided := waits[a.Matter]; {
		case a.Status == NotKnown && (!decided || len(ours) > 0):
			waits[a.Matter] = append(ours, candidate(a))
		case a.Status != NotKnown && a.Status != NotMet:
			waits[a.Matter] = nil
		}
	}
	for _, o := range all {
		if ours := waits[o.Matter.Value]; len(ours) > 0 {
			c.FindWorth(foundRivalWaits, o.Matter.Path(), c.waiting(ours, o), o.Total())
		}
	}
}

// waiting says what becomes of another policy once ours is known.
func (c *Case) waiting(ours []Candidate, o *project.OtherAward) lang.Text {
	matter := c.words(o.Matter.Value)
	switch o.Scope.Value {
	case "agreement":
		return lang.F("%s：本文件的该项尚未知；知道以后与协议「%s」同看（读法 agreement）",
			"%s: our award is not known yet; once it is, it stands beside the agreement “%s” (reading agreement)",
			matter, o.Policy.Value)
	case "contract":
		return lang.F("%s：本文件的该项尚未知；知道以后与合同「%s」所许取其低",
			"%s: our award is not known yet; once it is, the lower of it and what the contract “%s” promises is paid",
			matter, o.Policy.Value)
	}
	if len(standing(append(ours, Candidate{Name: o.Policy.Value}))) == len(ours) { // a rule sets it aside
		return lang.F("%s：本文件的该项尚未知；如符合条件，即按本文件兑现，不论高低，「%s」的金额不再兑现",
			"%s: our award is not known yet; if it is met it is paid, higher or lower, and the money of “%s” falls away",
			matter, o.Policy.Value)
	}
	return lang.F("%s：本文件的该项尚未知；知道以后与「%s」从高，不重复",
		"%s: our award is not known yet; once it is, the higher of it and “%s” is taken, never both",
		matter, o.Policy.Value)
}
