package finance2022

import (
	"maps"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// issuerRates are the rates by issuer.
type issuerRates map[string]money.Rate

// of is the rate of an issue, and whether it is known whose it is: while it is
// not, the lower, for whoever issues comes to no less.
func (r issuerRates) of(b *project.Bond) (rate money.Rate, known bool) {
	if rate, known = r[b.Issuer.Value]; known {
		return rate, true
	}
	state, private := r["state"], r["private"]
	if private.LessThan(state.Decimal) {
		return private, false
	}
	return state, false
}

// reaching are the issues of a year that come to the cap by themselves, so that
// nothing else of the year can add to it: those of which everything is known or,
// where they do not, with them those of which all but the issuer is.
func (r issuerRates) reaching(issues []*project.Bond, limit money.Amount) []*project.Bond {
	certain, worth := r.certain(issues, lacking)
	if worth.Cmp(limit) < 0 && len(certain) < len(issues) {
		certain, worth = r.certain(issues, lackingBeside)
	}
	if worth.Cmp(limit) < 0 {
		return nil
	}
	return certain
}

// certain are the issues that lack nothing, and the least that they come to.
func (r issuerRates) certain(issues []*project.Bond, lacking func(*project.Bond) []string) (certain []*project.Bond,
	worth money.Amount) {
	for _, b := range issues {
		if len(lacking(b)) == 0 {
			rate, _ := r.of(b)
			certain, worth = append(certain, b), worth.Add(b.Amount.Value.Times(rate.Decimal))
		}
	}
	return certain, worth
}

// bondYear makes the line of one year; where what is certain reaches the cap,
// the rest of the year adds nothing. A firm that changed hands in it has two
// rates, so its line shows none; nor does that of an issuer who is not known.
func bondYear(w *calc.Working, n int, year civil.Period, issues []*project.Bond, rates issuerRates, t calc.Terms) {
	lacks := lacking
	if certain := rates.reaching(issues, *t.Cap); certain != nil {
		issues, lacks = certain, lackingBeside
	}
	base, weighted, issuers := w.Start(), w.Start(), map[string]struct{}{}
	for _, b := range issues {
		issuers[b.Issuer.Value] = struct{}{}
		label := lang.F("%s 发行", "issued on %s", b.Date.Value)
		if !b.Date.Known {
			label = issue{b}.Name()
		}
		base = base.Plus(label, b.Amount.Value).Lacks(lacks(b)...)
		rate, named := rates.of(b)
		if !named {
			label = lang.F("%s 发行，至少", "issued on %s, at least", b.Date.Value)
		}
		weighted = weighted.Plus(label, b.Amount.Value.Times(rate.Decimal)).Lacks(lacks(b)...)
	}
	if _, unnamed := issuers[""]; len(issuers) == 1 && !unnamed {
		t.Rate, _ = rates.of(issues[0])
		w.YearLine(n, year, base, t)
		return
	}
	t.Rate = money.Whole
	line := w.YearLine(n, year, weighted, t)
	line.Rate = nil
	if base.Known() {
		sum := base.Amount()
		line.Base = &sum
	}
}

// lacking are the facts for want of which it is not known what some year comes to.
func (r issuerRates) lacking(issues []project.Bond, years map[int][]*project.Bond, limit money.Amount) (paths []string) {
	for _, year := range slices.Sorted(maps.Keys(years)) {
		if r.reaching(years[year], limit) == nil {
			for _, b := range years[year] {
				paths = append(paths, lacking(b)...)
			}
		}
	}
	for i := range issues {
		if !issues[i].Date.Known {
			paths = append(paths, lacking(&issues[i])...)
		}
	}
	return paths
}
