package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// referral is Art. 7: a fixed award for the first referrer of a project of any
// sector, filed within two years of production and first tax.
func referral(f *act) calc.Rule {
	type tier struct{ from, award money.Amount }
	tiers := []tier{ // the highest first
		{f.Money("article07.top_tier"), f.Money("article07.top_award")},
		{f.Money("article07.second_tier"), f.Money("article07.second_award")},
		{f.Money("article07.first_tier"), f.Money("article07.first_award")},
	}
	filingYears := f.Int("article07.filing_years")
	return calc.Rule{
		ID: "measures2022/referral", Title: lang.T("引荐奖励", "Referral award"), Article: "第七条", Matter: "referral", Payee: calc.Referrer,
		Claims: func(p *project.Project) []string { return calc.Once(p.Referrer.Given) },
		Work: func(w *calc.Working) {
			p, reached := w.Project, tiers[len(tiers)-1]
			for _, t := range tiers {
				if allAssets(p, t.from).Met != calc.No {
					reached = t
					break
				}
			}
			start, guess, event := productionAndTax(p)
			last := start.Deadline(filingYears, 0)
			w.Require(allAssets(p, reached.from),
				calc.IsNoneOf("referrer_kind", lang.T("不属机关事业单位、公职人员、区属国企", "no public body, civil servant or district state enterprise"), project.Referrers,
					p.Referrer.Kind, "public_body", "civil_servant", "district_state"),
				calc.Is("first_referrer", lang.T("第一引荐人", "first referrer"), p.Referrer.First, true), event)
			if event.Met == calc.Yes {
				w.Require(filedInTime(p, last))
				w.FilingFor("referral_filing", start, last)
				if guess {
					w.Find(calc.SeverityWarning, "filing_term_provisional", "milestones.production",
						lang.T("申报期限暂从合同约定投产日起算；期限实际自投产纳税之日起算，请补实际投产日", "the term to file is counted from the agreed day for the time being; it runs from actual production and first tax: state the day of production"))
				}
			}
			if !w.Open() {
				return
			}
			if guess {
				w.Guess(agreedStandsIn)
			}
			when := p.Referrer.Filed.Value
			if !p.Referrer.Filed.Known {
				when = start
				w.Guess(lang.F("尚未申报，最迟 %s", "not yet filed, at the latest on %s", last))
			}
			w.Fixed(1, when, lang.F("固定资产投资达 %s 一档", "the tier of fixed assets from %s", reached.from), reached.award)
		},
	}
}

// filedInTime asks that the filing, or while there is none the day of the
// question, be no later than the last day (B39).
func filedInTime(p *project.Project, last civil.Date) calc.Condition {
	label := lang.T("在期限内申报", "filed in time")
	switch {
	case p.Referrer.Filed.Known:
		return calc.OnOrBefore("filed_in_time", label, p.Referrer.Filed, last)
	case p.AsOf.Known:
		return calc.OnOrBefore("filed_in_time", lang.T("尚未申报，询问之日仍在期限内", "not filed yet, and the day of the question is still in time"), p.AsOf, last)
	}
	return calc.Condition{ID: "filed_in_time", Label: label, Unit: calc.Days, Met: calc.Yes, Threshold: calc.Measure{Known: true, Date: last}}
}
