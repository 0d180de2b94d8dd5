package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

var agreedStandsIn = lang.T("实际投产日未知，暂以合同约定投产日代替", "the day of production is not known yet, the agreed day stands in")

// agreed is the day of production that the contract agrees on, or that of a
// supplement which went through the same review (B04), of which the day may be
// written as unknown.
func agreed(p *project.Project) project.Fact[civil.Date] {
	s := &p.Contract.Supplement
	if s.Reviewed.Value && (s.AgreedProduction.Known || s.AgreedProduction.SaidUnknown()) {
		return s.AgreedProduction
	}
	return p.Contract.AgreedProduction
}

// supplementLeftOut says of a supplement's later day that it does not count
// while the file does not say that it was reviewed (B04), and what hangs on it.
func supplementLeftOut(c *calc.Case) {
	s := &c.Project.Contract.Supplement
	first := c.Project.Contract.AgreedProduction
	if s.Reviewed.Known || !s.AgreedProduction.Known || first.Known && first.Value == s.AgreedProduction.Value {
		return
	}
	amount := c.HangsOn(func(p *project.Project) { p.Contract.Supplement.Reviewed = project.Known(true) })
	c.FindWorth(foundSupplementLeftOut, s.Reviewed.Path(), lang.F(
		"补充协议约定的投产日 %s 未写明经过与合同同样的审查，不计，仍按原约定",
		"the day that the supplement agrees on, %s, does not count: the file does not say that it was reviewed "+
			"like the contract", s.AgreedProduction.Value), amount)
}

// production is the actual day of production, or the agreed one while that is
// not known; guess says so (READING, events).
func production(p *project.Project) (day project.Fact[civil.Date], guess bool) {
	if p.Milestones.Production.Known || !agreed(p).Known {
		return p.Milestones.Production, false
	}
	return agreed(p), true
}

var productionTest = calc.Dated("production", lang.T("投产日", "day of production"))

func inProduction(start project.Fact[civil.Date]) calc.Condition {
	return productionTest.Of(start)
}

// firstTax is the day tax was first paid; one before the measures took effect
// is past, and production alone starts what waits for both.
func firstTax(p *project.Project, f *act) (day project.Fact[civil.Date], past bool) {
	day = p.Milestones.FirstTax
	return day, day.Known && day.Value < f.firstDay
}

// firstTaxEntry is the last day of the first tax entry with something in it,
// which stands in for the day of the first tax. A forecast pays no tax.
func firstTaxEntry(p *project.Project) (day project.Fact[civil.Date]) {
	for i := range p.Taxes.Entries {
		e := &p.Taxes.Entries[i]
		if net, missing := netOf(&p.Taxes, e); e.Projected.Value || len(missing) > 0 || net.Sign() <= 0 {
			continue
		}
		last := e.Span().To
		if day.Known {
			last = min(last, day.Value)
		}
		day = project.Known(last)
	}
	return day
}

// outside says in a finding that an event lies before the measures took effect
// and does not count (Art. 19).
func outside(c *calc.Case, f *act, path string, what lang.Text, day civil.Date) {
	c.Find(foundBeforeMeasure, path,
		lang.F("%s %s 早于办法实施之日 %s，不属新招引，不计（第十九条）",
			"%s: %s is before the measures took effect on %s: not newly introduced, and it does not count (Art. 19)",
			what, day, f.firstDay))
}

// within stops a line of which the award year ends, or the event lies, after
// the document's last day, if so read (reading running_windows, B51).
func (f *act) within(c *calc.Case, last civil.Date, t calc.Terms) calc.Terms {
	if end := lastDay(c, f); c.Reads(runningWindows, "stop") && last > end {
		t.Stopped, t.Why = true, lang.F("止于 %s 之后，不付", "it ends after %s: not paid", end)
	}
	return t
}

// over says whether an event is known to lie so late that nothing is paid for it,
// whatever else is not known.
func (f *act) over(c *calc.Case, day project.Fact[civil.Date]) bool {
	return day.Known && f.within(c, day.Value, calc.Terms{}).Stopped
}

// notNew says of an event of a new project that it lies before the measures
// took effect, and reports it: it does not count (Art. 19).
func (f *act) notNew(c *calc.Case, day project.Fact[civil.Date], what lang.Text) bool {
	if !day.Known || day.Value >= f.firstDay {
		return false
	}
	outside(c, f, day.Path(), what, day.Value)
	return true
}

// ofEnterpriseItself says whether tax and entry may lie before the measures
// took effect without a word: they are those of the enterprise, which was there
// before its upgrade.
func ofEnterpriseItself(c *calc.Case) bool { return c.Project.Identity.Nature.Value == "expansion" }

// entryCounts says whether the entry into the zone counts: one before the
// measures took effect does of an upgrade alone, and so of none where upgrades
// are read to have no part in Art. 6 (reading upgrade_scope), or this is too small for one.
func (f *act) entryCounts(c *calc.Case) calc.Truth {
	entered := c.Project.Milestones.ZoneEntry
	switch {
	case !entered.Known || entered.Value >= f.firstDay || ofEnterpriseItself(c):
		return calc.Yes
	case c.Project.Identity.Nature.Known || c.Reads(upgradeScope, "rebate_only"),
		!c.Reads(upgradeScope, "as_new") && allAssets(c.Project, f.upgrade).Met == calc.No:
		return calc.No
	}
	return calc.Unknown
}

// eventsBefore reports what of the project lies before the measures took
// effect and no award asks about by itself.
func (f *act) eventsBefore(c *calc.Case) {
	m := &c.Project.Milestones
	if m.Production.Known && m.Production.Value < f.firstDay {
		outside(c, f, m.Production.Path(), lang.T("投产", "production"), m.Production.Value)
	}
	if !ofEnterpriseItself(c) {
		f.notNew(c, m.FirstTax, lang.T("首次纳税", "the first tax"))
	}
}

// presumable are the findings of an authority on which a file may be silent.
var presumable = [...]lang.Text{
	lang.T("合同未终止（contract.terminated）", "the contract is not terminated (contract.terminated)"),
	lang.T("未骗取资金（contract.fraud）", "no funds were obtained by improper means (contract.fraud)"),
	lang.T("依法纳税（project.tax_lawful）", "tax is paid lawfully (project.tax_lawful)"),
}

// presumptions says once which of them the file is silent on: most are on one or
// another, so that the sentences are made when the document is loaded.
func presumptions() func(c *calc.Case) {
	silences := [][]lang.Text{nil} // by the bits of what the file is silent on
	for _, text := range presumable {
		for _, fewer := range silences {
			silences = append(silences, append(slices.Clip(fewer), text))
		}
	}
	said := make([]lang.Text, len(silences))
	for silent, texts := range silences {
		said[silent] = lang.F("文件未写，按通常情形推定：%s", "the file is silent, so it is presumed: %s", lang.Join(texts))
	}
	return func(c *calc.Case) {
		p := c.Project
		silent := 0
		for i, is := range [...]bool{p.Contract.Terminated.LeftOut(), p.Contract.Found().LeftOut(),
			p.Identity.TaxLawful.LeftOut()} {
			if is {
				silent |= 1 << i
			}
		}
		if silent != 0 {
			c.Find(calc.FoundPresumed, "", said[silent])
		}
	}
}
