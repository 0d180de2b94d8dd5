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
	waits := map[string]bool{}
	for _, a := range c.Result.Awards {
		switch {
		case a.Status == NotKnown:
			if _, decided := waits[a.Matter]; !decided {
				waits[a.Matter] = true
			}
		case a.Status != NotMet:
			waits[a.Matter] = false
		}
	}
	for _, o := range all {
		if waits[o.Matter.Value] {
			c.FindWorth(foundRivalWaits, o.Matter.Path(), c.waiting(o), o.Total())
		}
	}
}

// waiting says what becomes of another policy once ours is known.
func (c *Case) waiting(o *project.OtherAward) lang.Text {
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
	return lang.F("%s：本文件的该项尚未知；知道以后与「%s」从高，不重复",
		"%s: our award is not known yet; once it is, the higher of it and “%s” is taken, never both",
		matter, o.Policy.Value)
}
