package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const referralID = documentID + "/referral"

// referral is Art. 7: a fixed award for the first referrer of a project of any
// sector, filed within two years of production and first tax.
func referral(f *act) calc.Rule {
	type tier struct {
		from  calc.AmountTest
		award money.Amount
	}
	tiers := []tier{ // the highest first
		{assetsOf(f.Money("article07.top_tier")), f.Money("article07.top_award")},
		{assetsOf(f.Money("article07.second_tier")), f.Money("article07.second_award")},
		{assetsOf(f.Money("article07.first_tier")), f.Money("article07.first_award")},
	}
	filingYears := f.Int("article07.filing_years")
	return calc.Rule{
		ID: referralID, Title: lang.T("引荐奖励", "Referral award"), Article: "第七条", Matter: "referral",
		Payee:  calc.Referrer,
		Claims: func(p *project.Project) []string { return calc.Once(p.Referrer.Given) },
		Work: func(w *calc.Working) {
			p, reached := w.Project, tiers[len(tiers)-1]
			for _, t := range tiers {
				if allAssets(p, t.from).Met != calc.No {
					reached = t
					break
				}
			}
			clock := filingClock(w.Case, f, filingYears)
			w.Require(allAssets(p, reached.from))
			if !w.Reads(referralBar, "tax") {
				w.Require(calc.IsNoneOf("referrer_kind",
					lang.T("不属机关事业单位、公职人员、区属国企", "no public body, public servant or district state enterprise"),
					project.Referrers,
					p.Referrer.Kind, "public_body", "civil_servant", "district_state"))
			}
			w.Require(calc.Is("first_referrer", lang.T("第一引荐人", "first referrer"), p.Referrer.First, true),
				clock.known(p))
			if clock.start.Known {
				w.Require(clock.filed(w.Case))
				w.FilingFor("referral_filing", clock.start.Value, clock.last, p.Referrer.Filed)
				if clock.guess {
					w.Find(foundFilingTermProvisional, "milestones.production",
						lang.T("申报期限暂从合同约定投产日起算；期限实际自投产纳税之日起算，请补实际投产日",
							"the term to file is counted from the agreed day for the time being; it runs from "+
								"actual production and first tax: state the day of production"))
				}
			}
			if !w.Open() {
				return
			}
			if clock.guess {
				w.Guess(agreedStandsIn)
			}
			if clock.untaxed {
				w.Guess(lang.T("首次纳税日未知；未纳税则不奖",
					"the day of the first tax is not known, and without tax there is no award"))
			}
			when := p.Referrer.Filed.Value
			if !p.Referrer.Filed.Known {
				when = clock.start.Value
				w.Guess(notFiled(p, clock.last))
			}
			award := w.Start().Plus(lang.F("固定资产投资达 %s 一档", "the tier of fixed assets from %s", reached.from.Figure()),
				reached.award)
			award, terms := matured(w.Case, when, award, f.within(w.Case, when, calc.Terms{Rate: money.Whole}))
			ended := p.Contract.Terminated.Value
			tooLate := ended.Day && ended.On < clock.last || f.over(w.Case, project.Known(clock.last))
			if p.Referrer.Filed.SaidUnknown() && !terms.Stopped && tooLate {
				award = award.Lacks(p.Referrer.Filed.Path()) // it may have been filed after the act, or the measures' end
			}
			line := w.OneOff(1, when, award, terms)
			line.Base, line.Rate = nil, nil
		},
		Listed: []string{"referrer.filed"},
		Worth: func(w *calc.Working) (worth []calc.Worth) {
			for _, t := range tiers {
				met := allAssets(w.Project, t.from).Met
				if met != calc.No {
					worth = append(worth, calc.WorthFixed(t.award,
						lang.F("固定资产投资 %s 元起", "fixed assets from %s yuan", t.from.Figure())))
				}
				if met == calc.Yes {
					break
				}
			}
			return worth
		},
	}
}

// notFiled says why an award of which no day of filing is known is an estimate.
func notFiled(p *project.Project, last civil.Date) lang.Text {
	if p.Referrer.Filed.SaidUnknown() {
		return lang.F("申报日未知，最迟 %s", "the day of filing is not known, at the latest %s", last)
	}
	return lang.F("尚未申报，最迟 %s", "not yet filed, at the latest on %s", last)
}

// clock is the two years within which a referrer files.
type clock struct {
	start   project.Fact[civil.Date] // the later of production and first tax, as far as they are known
	last    civil.Date
	guess   bool // the agreed day stands in for that of production
	untaxed bool // the day of the first tax is not known
	taxed   bool // the day of the first tax has its say in the start
}

var taxedTest = calc.Dated("production", lang.T("投产纳税之日", "day in production and paying tax"))

// filingClock starts on the later of production and first tax (B39); a first
// tax before the measures took effect is past, and production alone starts it.
func filingClock(c *calc.Case, f *act, years int) (k clock) {
	p := c.Project
	k.start, k.guess = production(p)
	paid, past := firstTax(p, f)
	k.untaxed = !paid.Known
	if k.taxed = k.start.Known && paid.Known && !past; k.taxed {
		k.start.Value = civil.Later(k.start.Value, paid.Value)
	}
	k.last, _ = c.LastDay(k.start.Value.Deadline(years, 0))
	return k
}

// known asks for the day it starts on: of which, while it does not, both days lack.
func (k clock) known(p *project.Project) calc.Condition {
	c := inProduction(k.start)
	if k.taxed {
		c = taxedTest.Of(k.start)
	}
	if !k.start.Known {
		c.Missing = append(c.Missing, p.Milestones.FirstTax.Missing()...)
	}
	return c
}

// filed asks that the filing, or while there is none the day of the question,
// be no later than the last day. While production or first tax is not known the
// clock may start later: a filing within two years of what is known is in time,
// and any other is unknown, never late (READING, events).
func (k clock) filed(of *calc.Case) calc.Condition {
	const id = "filed_in_time"
	label := lang.T("在期限内申报", "filed in time")
	p, c := of.Project, calc.Condition{}
	switch {
	case p.Referrer.Filed.Known:
		c = of.InTime(id, label, p.Referrer.Filed, k.last)
	case p.AsOf.Known:
		c = of.InTime(id, lang.T("尚未申报，询问之日仍在期限内", "not filed yet, and the day of the question is still in time"),
			p.AsOf, k.last)
	default:
		return calc.Condition{Test: calc.By(id, label, k.last).Test, Met: calc.Yes}
	}
	if c.Met != calc.Yes && (k.guess || k.untaxed) {
		c.Met, c.Missing = calc.Unknown, slices.Concat(p.Milestones.Production.Missing(),
			p.Milestones.FirstTax.Missing())
	}
	if c.Met == calc.No && p.Referrer.Filed.SaidUnknown() { // it may have been filed in time
		c.Met, c.Missing = calc.Unknown, p.Referrer.Filed.Missing()
	}
	return c
}
