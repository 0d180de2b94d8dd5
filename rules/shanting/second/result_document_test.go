package second

import (
	"math/big"
	"slices"
	"sort"
	"strconv"
)

func (c *calc) result(choices []refChoice) *refResult {
	out := &refResult{Version: 1, Choices: choices, Benefits: c.benefits(), Deadlines: c.deadlines(), Recovery: c.recovery(), Unclaimed: c.unclaimed}
	out.Project = refProject{c.doc.text("project", "name"), c.doc.text("project", "enterprise")}
	out.Policies = []refPolicy{{"measures2022", c.policyStatus(), c.policyStatus() != "not_applicable" && c.mayFail()}}
	if c.financial() { // else it is not spoken of
		out.Policies = append(out.Policies, refPolicy{ID: "finance2022", Status: c.financeStatus()})
	}
	for _, a := range c.awards {
		p := a.publish()
		p.Conditions = c.conditions(a)
		out.Awards = append(out.Awards, p)
	}
	c.schedule(out)
	c.complete(out)
	for _, r := range readingTable {
		out.Readings = append(out.Readings, refReading{r[0], c.read[r[0]], r[1]})
	}
	return out
}

func (c *calc) financeStatus() string {
	if c.doc.date("finance", "left") != noDay {
		return "recovery"
	}
	return "applies"
}

func (a *award) publish() refAward {
	out := refAward{ID: a.id, Instance: a.instance, Article: a.article, Matter: a.matter, Payee: a.payee,
		Status: a.status, Missing: sortedKeys(a.missing), Total: a.worthShown()}
	for _, l := range a.lines {
		p := refLine{N: l.n, From: l.span.from.String(), To: (l.span.end - 1).String(), PayableFrom: l.payable.String(), Base: show(l.base), Rate: l.rate, Amount: show(l.amount), Estimate: l.estimate, Lost: l.lost, Partial: l.partial}
		if l.year != noYear {
			p.Year = &l.year
		}
		if l.partial {
			p.Recorded = &refDays{l.days, l.of}
		}
		if l.against.of > l.against.days && l.amount == nil {
			y := l.against
			p.Compared = &refYear{y.from.String(), (y.end - 1).String(), refDays{y.days, y.of}}
		}
		for _, s := range l.shares {
			p.Bearers = append(p.Bearers, refShare{s.bearer, *show(s.amount)})
		}
		out.Lines = append(out.Lines, p)
	}
	return out
}

// schedule lays the payable lines out by column year, and adds them up.
func (c *calc) schedule(out *refResult) {
	sum, years := new(big.Rat), map[string]*big.Rat{}
	bearers, payees := map[string]*big.Rat{}, map[string]*big.Rat{}
	columns := map[int]bool{}
	for _, a := range c.awards {
		if !a.competes() {
			continue
		}
		row, rowSum, open := map[string]*big.Rat{}, new(big.Rat), map[string]string{}
		for _, l := range a.lines {
			key := strconv.Itoa(l.year)
			if l.lost {
				continue
			}
			dated := l.year != noYear // else it stands in no column that could be named
			if dated {
				columns[l.year] = true
			}
			if dated && (l.amount == nil || l.partial) {
				open[key] = map[bool]string{true: "partial", false: "unknown"}[knows(a.lines, l.year)]
			}
			if l.amount == nil {
				continue
			}
			if dated {
				addTo(row, key, l.amount)
				addTo(years, key, l.amount)
			}
			addTo(payees, a.payee, l.amount)
			for _, s := range l.shares {
				addTo(bearers, s.bearer, s.amount)
			}
			rowSum, sum = plus(rowSum, l.amount), plus(sum, l.amount)
		}
		out.Schedule.Rows = append(out.Schedule.Rows, refRow{a.name(), shown(row), show(rowSum), open})
	}
	for y := range columns {
		out.Schedule.Years = append(out.Schedule.Years, y)
	}
	sort.Ints(out.Schedule.Years)
	out.Schedule.Totals = shown(years)
	out.Totals.Amount, out.Totals.ByBearer = show(sum), shareList(bearers)
	for _, k := range sortedKeys(payees) {
		out.Totals.ByPayee = append(out.Totals.ByPayee, refPayee{k, *show(payees[k])})
	}
}

// complete tells whether nothing is left open, and else up to which day nothing
// payable is; what lost counts as well, for it may yet be paid instead.
func (c *calc) complete(out *refResult) {
	whole, first := true, always
	for _, a := range c.awards {
		whole = whole && a.status != "unknown"
		if a.status == "unknown" && len(a.lines) == 0 {
			first = noDay
		}
		for _, l := range a.lines {
			if l.amount != nil && !l.partial {
				continue
			}
			whole = false
			first = min(first, l.payable)
		}
	}
	for _, ch := range out.Choices {
		whole = whole && !ch.Open
	}
	undated := c.kindUnknown() || c.untold("other_awards")
	out.Totals.Complete = whole && !c.nothingDecided() && !undated
	if first != always && first != noDay && !undated {
		out.Totals.Until = orNull((first - 1).String())
	}
}

// kindUnknown: an institution of a kind not told may yet have what is for its
// kind, if it came in force and promises to stay where it has to.
func (c *calc) kindUnknown() bool {
	opened := c.doc.date("finance", "opened")
	promises := c.doc.flag("finance", "stay_commitment") != no || c.reads("stay_scope", "case_by_case")
	return c.kindAsked() && promises && (opened == noDay || c.financeTime().holds(opened))
}

// kindAsked: the page is asked for an institution, and not of which kind; a firm
// with listings or bonds alone is none.
func (c *calc) kindAsked() bool {
	f := c.doc.sub("finance")
	if !c.doc.has("finance") || f.text("kind") != "" {
		return false
	}
	lists := func(k string) bool { return f.untold(k) || len(f.list(k)) > 0 }
	asked := !lists("listings") && !lists("bonds")
	for _, k := range []string{"kind", "paid_in_capital", "government_capital"} {
		asked = asked || f.has(k)
	}
	return asked || len(f.sub("fund")) > 0
}

// nothingDecided: of a lead nothing is claimed, and something may be.
func (c *calc) nothingDecided() bool {
	for _, u := range c.unclaimed {
		if u.Status == "open" && len(c.awards) == 0 {
			return true
		}
	}
	return false
}

func shown(m map[string]*big.Rat) map[string]*string {
	out := map[string]*string{}
	for k, v := range m {
		out[k] = show(v)
	}
	return out
}

// knows says whether anything is known of a column year.
func knows(lines []*line, year int) bool {
	return slices.ContainsFunc(lines, func(l *line) bool { return l.year == year && !l.lost && l.amount != nil })
}
