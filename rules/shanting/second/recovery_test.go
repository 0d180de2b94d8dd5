package second

import (
	"math/big"
	"sort"
	"strings"
)

// recovery has one entry a cause, also where nothing was paid; performance not
// beside termination. A payment that an act brings back already comes again.
func (c *calc) recovery() []refRecovery {
	var out []refRecovery
	ended, cheated := c.terminated() == yes, c.fraud() == yes
	byFraud := func(name string) bool {
		return cheated && strings.HasPrefix(name, "measures2022/") && c.obtainedByFraud(name) == yes
	}
	obtained := func(name string, p node) bool { return byFraud(name) || byFraud(c.whose(name, p)) }
	byEnding := func(name string, _ node) bool {
		id, _, _ := strings.Cut(name, "#")
		return ended && c.takesBack(id)
	}
	never := func(string, node) bool { return false }
	taken := func(name string, p node) *big.Rat {
		id, _, _ := strings.Cut(name, "#")
		return wholeIf(c.takesBack(id), p)
	}
	if ended {
		out = append(out, c.recover("terminated", "measures2022", true, taken, never))
	}
	if cheated {
		out = append(out, c.recover("fraud", "measures2022", true, func(name string, p node) *big.Rat {
			return wholeIf(obtained(name, p), p)
		}, byEnding))
	}
	if !ended && c.failedPerformance() {
		out = append(out, c.recover("performance", "measures2022", false, taken, obtained))
	}
	if c.doc.date("finance", "left") != noDay {
		out = append(out, c.recover("left", "finance2022", true, c.returned, never))
	}
	return out
}

func wholeIf(covered bool, p node) *big.Rat {
	if !covered {
		return nil
	}
	return p.money("amount")
}

func (c *calc) failedPerformance() bool {
	for _, k := range []string{"on_time", "intensity", "plot_ratio", "tax_per_mu"} {
		if c.doc.flag("contract", "performance", k) == no {
			return true
		}
	}
	return false
}

func (c *calc) recover(cause, policy string, enforced bool, back func(string, node) *big.Rat,
	again func(string, node) bool) refRecovery {
	out := refRecovery{Cause: cause, Policy: policy, Enforced: enforced}
	sum, by := new(big.Rat), map[string]*big.Rat{}
	for _, p := range c.doc.list("paid") {
		name := p.text("award")
		id, _, _ := strings.Cut(name, "#")
		amount := back(name, p)
		if amount == nil {
			continue
		}
		shares := []share{{p.text("bearer"), amount}}
		if !p.says("bearer") {
			shares = split(amount, c.bearers(id))
		}
		n := 0
		if p.says("year") {
			n = integer(p.text("year"))
		}
		payee := p.text("payee")
		if payee == "" {
			payee = payeeOf(name)
		}
		for _, s := range shares {
			out.Lines = append(out.Lines, refRefund{name, n, payee, s.bearer, *show(s.amount), again(name, p), cause == "left" && c.atTheMost(id, p)})
			addTo(by, s.bearer, s.amount)
			out.Open = out.Open || out.Lines[len(out.Lines)-1].Open
		}
		sum = plus(sum, amount)
	}
	out.Total, out.ByBearer = show(sum), shareList(by)
	return out
}

// whose is the award of a payment that does not say of which person: that of the
// one who was paid, or the only one there is.
func (c *calc) whose(name string, p node) string {
	var all, paid []string
	for _, a := range c.awards {
		if a.id == name {
			all = append(all, a.name())
			if a.payee == p.text("payee") {
				paid = append(paid, a.name())
			}
		}
	}
	switch {
	case len(all) == 1:
		return all[0]
	case len(paid) == 1:
		return paid[0]
	}
	return name
}

// payeeOf is who receives an award of that name, where a payment does not say.
func payeeOf(name string) string {
	id, instance, _ := strings.Cut(name, "#")
	switch id {
	case "measures2022/referral":
		return "referrer"
	case "measures2022/talent_tax":
		return instance
	case "finance2022/equity_fund":
		return "investor"
	case "finance2022/listing", "finance2022/relisting", "finance2022/bonds":
		return "enterprise"
	}
	if strings.HasPrefix(id, "finance2022/") {
		return "institution"
	}
	return "enterprise"
}

func addTo(by map[string]*big.Rat, key string, v *big.Rat) {
	if by[key] == nil {
		by[key] = new(big.Rat)
	}
	by[key] = plus(by[key], v)
}

func shareList(by map[string]*big.Rat) []refShare {
	var out []refShare
	for _, k := range sortedKeys(by) {
		out = append(out, refShare{k, *show(by[k])})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Bearer < out[j].Bearer })
	return out
}
