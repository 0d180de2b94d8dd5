package finance2022

import (
	"cmp"
	"maps"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

const bondsID = documentID + "/bonds"

// bonds is 三（四）: up to a share of what was issued in a calendar year, at the
// issuer's rate, up to a cap a firm and year (B68). A firm among the private
// 500 has nothing, not the rate of a state enterprise.
func bonds(f *act) calc.Rule {
	rates := issuerRates{"state": f.Rate("clause3_4.state_rate"), "private": f.Rate("clause3_4.private_rate")}
	limit := f.Money("clause3_4.cap")
	return calc.Rule{
		ID: bondsID, Title: lang.T("发行债券补助", "Bond grant"), Article: "三（四）", Matter: "bonds", Payee: calc.Enterprise,
		Strings: lang.T("承诺持续在区内经营，迁离须全数退回", "a promise to stay, all of it returned if it moves out"),
		Claims: func(p *project.Project) []string {
			return claimed(p.Finance.Bonds, p.Finance.Listed.Bonds)
		},
		Work: func(w *calc.Working) {
			if len(w.Project.Finance.Bonds) == 0 {
				w.Require(calc.Needs("issue", lang.T("发行债券", "bonds issued"), []string{"finance.bonds"}))
			}
			years, conditions := issuesByYear(w, f, w.Project.Finance.Bonds, func(year []*project.Bond) bool {
				return rates.reaching(year, limit) != nil
			})
			w.Require(conditions...)
			requireStay(w, f, bondsID, project.Fact[civil.Date]{})
			if !w.OpenLacking(rates.lacking(w.Project.Finance.Bonds, years, limit)...) {
				return
			}
			for n, year := range slices.Sorted(maps.Keys(years)) {
				bondYear(w, n+1, civil.CalendarYear(year), years[year], rates,
					calc.Terms{Cap: &limit, CapLabel: lang.F("每家企业每年最高 %s", "at most %s a firm and year", limit),
						Down: true})
			}
			atMost(w, "三（四）", "finance.bonds")
		},
		Worth: func(*calc.Working) []calc.Worth {
			return []calc.Worth{
				calc.WorthShare(rates["state"], lang.T("国有企业当年累计发行额", "what a state enterprise issues in the year"),
					calc.PerYear, limit),
				calc.WorthShare(rates["private"], lang.T("民营企业当年累计发行额", "what a private enterprise issues in the year"),
					calc.PerYear, limit),
			}
		},
	}
}

// issuesByYear sorts by year what was issued in force and is not barred, or
// may not be. Where nothing is left the conditions say why. An issue without a day
// makes the award unknown, unless some year is full without it: then it may be of
// any year in force.
func issuesByYear(w *calc.Working, f *act, issues []project.Bond, full func([]*project.Bond) bool) (
	years map[int][]*project.Bond, conditions []calc.Condition) {
	years = map[int][]*project.Bond{}
	var things []calc.Thing
	issues = slices.Clone(issues)
	sorted.Stable(issues, func(a, b project.Bond) int { // the order of the file tells nothing
		return cmp.Or(cmp.Compare(a.Date.Value, b.Date.Value), a.Amount.Value.Cmp(b.Amount.Value),
			cmp.Compare(a.Issuer.Value, b.Issuer.Value))
	})
	for i := range issues {
		b := &issues[i]
		dated := f.inTerm(w.Case, lang.T("发行于有效期内", "issued while in force"), b.Date)
		if dated.Met == calc.No {
			outOfTerm(w.Case, b.Date.Path(), lang.F("%s 的发行", "the issue of %s", b.Date.Value))
		}
		kind, barred := rewarded(b), notBarred(b)
		thing := calc.Thing{Subject: issue{b}, Fact: b.Date.Path(), Told: dated.Met == calc.No,
			Conditions: []calc.Condition{dated, kind, barred}}
		if dated.Met == calc.Yes && kind.Met.And(barred.Met) != calc.No {
			years[b.Date.Value.Year()] = append(years[b.Date.Value.Year()], b)
			thing.Conditions = []calc.Condition{dated} // what is unknown of it makes its year unknown, not the award
			if kind.Met == calc.Yes {
				thing.Conditions = append(thing.Conditions, kind)
			}
		}
		things = append(things, thing)
	}
	anyFull := slices.ContainsFunc(slices.Collect(maps.Values(years)), full)
	for i := range things {
		things[i].Undated = !anyFull && !issues[i].Date.Known
	}
	_, perhaps, conditions := w.Sorted(things)
	for _, i := range perhaps {
		term := f.term(w.Case, issues[i].Date)
		for year := term.From.Year(); year <= term.To.Year(); year++ {
			years[year] = append(years[year], &issues[i])
		}
	}
	return years, conditions
}

// issue is a bond by the day of its issue.
type issue struct{ *project.Bond }

// Name is what the issue is called.
func (i issue) Name() lang.Text {
	if !i.Date.Known {
		return lang.T("未写日期的一次发行", "an issue without a day")
	}
	return lang.F("%s 的发行", "the issue of %s", i.Date.Value)
}

// rewarded asks for one of the two kinds that the clause names; where the file
// is silent it is presumed to be.
func rewarded(b *project.Bond) calc.Condition {
	kind, presumed := b.Kind.Presumed("corporate")
	c := calc.IsOneOf("kind", lang.T("企业债券或银行间债务融资工具", "a corporate bond or an interbank debt instrument"),
		project.Bonds, kind, "corporate", "interbank")
	c.Presumed = presumed
	return c
}

// notBarred asks that a private issuer not be among the private 500.
func notBarred(b *project.Bond) calc.Condition {
	c := calc.Is("private_500", lang.T("不在民营企业500强目录中", "not among the private 500"), b.Private500, false)
	state := calc.IsOneOf("issuer", lang.Text{}, project.Issuers, b.Issuer, "state")
	c.Met = c.Met.Or(state.Met)
	c.Missing = append(c.Missing, state.Missing...)
	if c.Met != calc.Unknown {
		c.Missing = nil
	}
	return c
}

// lacking are the facts for want of which it is not known what an issue adds.
func lacking(b *project.Bond) []string { return slices.Concat(b.Issuer.Missing(), lackingBeside(b)) }

// lackingBeside are those of them that are not its issuer.
func lackingBeside(b *project.Bond) []string {
	return slices.Concat(b.Date.Missing(), b.Amount.Missing(), rewarded(b).Missing, notBarred(b).Missing)
}
