package differential

import (
	"math/big"
	"sort"
	"strings"
)

// enterpriseLines are what termination takes back; Articles 7 and 8 go to others.
var enterpriseLines = map[string]bool{
	"land": true, "tax_rebate": true, "upgrade_rebate": true, "relocation": true,
	"factory_rent": true, "office_rent": true, "office_purchase": true,
}

// recovery has one entry a cause, also where nothing was paid; performance not
// beside termination.
func (c *calc) recovery() []refRecovery {
	var out []refRecovery
	ofEnterprise := func(id string, _ node) bool {
		article, ours := strings.CutPrefix(id, "measures2022/")
		return ours && enterpriseLines[article]
	}
	if c.terminated() == yes {
		out = append(out, c.recover("terminated", "measures2022", true, ofEnterprise))
	}
	if c.fraud() == yes {
		out = append(out, c.recover("fraud", "measures2022", true, func(id string, _ node) bool {
			return strings.HasPrefix(id, "measures2022/")
		}))
	}
	if c.terminated() != yes && c.failedPerformance() {
		out = append(out, c.recover("performance", "measures2022", false, ofEnterprise))
	}
	if left := c.doc.date("finance", "left"); left != noDay {
		out = append(out, c.recover("left", "finance2022", true, func(id string, p node) bool {
			received := p.date("date")
			if received == noDay {
				received = left // a payment nobody dated is taken as within the stay
			}
			return broken(id, left, received)
		}))
	}
	return out
}

func (c *calc) failedPerformance() bool {
	for _, k := range []string{"on_time", "intensity", "plot_ratio", "tax_per_mu"} {
		if c.doc.flag("contract", "performance", k) == no {
			return true
		}
	}
	return false
}

// broken tells whether moving out breaks the stay that a finance award asks for:
// for life under 二（三） and 三, five years from receipt elsewhere, none under 四（一）（三）.
func broken(id string, left, received day) bool {
	article, ours := strings.CutPrefix(id, "finance2022/")
	if !ours {
		return false
	}
	switch article {
	case "guarantee", "bridge_loan":
		return false
	case "equity_fund", "listing", "relisting", "bonds":
		return true
	}
	return received != noDay && left <= received.deadline(60)
}

// depart ends the awards whose stay is broken.
func (c *calc) depart() {
	left := c.doc.date("finance", "left")
	if left == noDay {
		return
	}
	for _, a := range c.awards {
		a.failed = a.failed || broken(a.id, left, c.firstReceipt(a))
	}
}

// firstReceipt is the first day on which an award was paid, in whatever order
// the payments are entered, or else the day on which it first falls due.
func (c *calc) firstReceipt(a *award) day {
	received := noDay
	for _, p := range c.doc.list("paid") {
		if p.text("award") == a.name() && p.has("date") && (received == noDay || p.date("date") < received) {
			received = p.date("date")
		}
	}
	if received == noDay {
		return a.due
	}
	return received
}

func (c *calc) recover(cause, policy string, enforced bool, covers func(string, node) bool) refRecovery {
	out := refRecovery{Cause: cause, Policy: policy, Enforced: enforced}
	sum, by := new(big.Rat), map[string]*big.Rat{}
	for _, p := range c.doc.list("paid") {
		name := p.text("award")
		id, _, _ := strings.Cut(name, "#")
		amount := p.money("amount")
		if !covers(id, p) || amount == nil {
			continue
		}
		shares := []share{{p.text("bearer"), amount}}
		if !p.has("bearer") {
			shares = split(amount, c.bearers(id))
		}
		n := 0
		if p.has("year") {
			n = integer(p.text("year"))
		}
		payee := p.text("payee")
		if payee == "" {
			payee = payeeOf(name)
		}
		for _, s := range shares {
			out.Lines = append(out.Lines, refRefund{name, n, payee, s.bearer, *show(s.amount)})
			addTo(by, s.bearer, s.amount)
		}
		sum = plus(sum, amount)
	}
	out.Total, out.ByBearer = show(sum), shareList(by)
	return out
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
