package finance2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// remarks are what a person should look at besides the awards.
func remarks(f *act) func(c *calc.Case) {
	return func(c *calc.Case) {
		if c.Project.Finance.Given { // else nothing is claimed
			institution(c)
			listedAndMoved(c)
			presumptions(c)
			boughtAndBuilt(c)
			yearNotOver(f, c)
		}
	}
}

// institution asks about what stands of the institution itself.
func institution(c *calc.Case) {
	fin := &c.Project.Finance
	if kindAsked(fin) {
		c.Find(foundFinanceKind, fin.Kind.Path(),
			lang.T("未写机构类型，二和四的补助无从判断",
				"the kind of institution is not stated: nothing of parts 2 and 4 can be judged"))
	}
	if fin.PaidInCapital.Known && fin.GovernmentCapital.Value.Cmp(fin.PaidInCapital.Value) > 0 {
		c.Find(foundGovernmentCapital, fin.GovernmentCapital.Path(),
			lang.T("政府出资多于实缴资本", "more government money than paid-in capital"))
	}
	if len(fin.Guarantees) > 0 && c.Reads(unmarkedBounds, "exclusive") {
		c.Find(foundGuaranteeFee, "finance.guarantees",
			lang.T("所选读法不含本数：费率恰为上限的担保不得计入合格担保额",
				"under the reading chosen a guarantee at exactly the highest fee does not qualify: leave it out of "+
					"the sum"))
	}
}

// kindAsked says whether a project speaks of an institution without its kind: a
// firm that only lists or issues bonds need not be one.
func kindAsked(fin *project.Finance) bool {
	if fin.Kind.Known {
		return false
	}
	fund := &fin.Fund
	ofInstitution := fin.Kind.Written || fin.PaidInCapital.Written || fin.GovernmentCapital.Written ||
		fund.Filed.Written || fund.ExitCommitment.Written || fund.OperatedFullYear.Written || fund.OutsideCapital.Written
	lists := len(fin.Listings) > 0 || len(fin.Bonds) > 0 || fin.Listed.Listings.SaidUnknown() ||
		fin.Listed.Bonds.SaidUnknown()
	return ofInstitution || !lists
}

// mayBeAny asks for the kind of an institution while some award of a kind may still be its own: all ask that it be set
// up in force and, as the promise is read, that it stay.
func (f *act) mayBeAny(c *calc.Case) []string {
	fin := &c.Project.Finance
	if !fin.Given || !kindAsked(fin) {
		return nil
	}
	promised := fin.StayCommitment.Value || !fin.StayCommitment.Known || c.Reads(stayScope, "case_by_case")
	if !promised || f.opened(c).Met == calc.No {
		return nil
	}
	return []string{fin.Kind.Path()}
}

// listedAndMoved asks about a firm that moves in as a listed one.
func listedAndMoved(c *calc.Case) {
	for _, l := range c.Project.Finance.Listings {
		if slices.Contains(relistingEvents, l.Event.Value) && c.Project.Relocation.Given {
			c.Find(foundMovedTwice, l.Event.Path(),
				lang.T("搬迁补助与注册地迁入补助是两个事项，请确认不是同一笔",
					"the move of a plant and the move of a registration are two matters: confirm that they are not "+
						"one"))
		}
	}
	twoWays(c)
}

// boughtAndBuilt names premises that stand as both, of which the cost of building
// does not count: one is bought or built, and an addition is a place of its own.
func boughtAndBuilt(c *calc.Case) {
	for i := range c.Project.Offices {
		if o := &c.Project.Offices[i]; o.Purchase.Given && o.Built.Given {
			c.Find(foundBoughtAndBuilt, o.Built.Cost.Path(),
				lang.F("%s 既写购买又写自建：只计购买，建房成本不计，请核对",
					"%s is entered as bought and as built: the purchase counts, the cost of building does not; check", o.Name()))
		}
	}
}

// presumptions says once of which listings and issues the file is silent on
// what 三 asks of them.
func presumptions(c *calc.Case) {
	var silent []lang.Text
	for _, event := range silentListings(c.Project) {
		silent = append(silent, lang.F("%s 经省级认可（finance.listings.recognised）",
			"%s: recognised by the province (finance.listings.recognised)", project.Events.Label(event)))
	}
	if slices.ContainsFunc(c.Project.Finance.Bonds, func(b project.Bond) bool { return rewarded(&b).Presumed }) {
		silent = append(silent, lang.T("债券属奖励的种类（finance.bonds.kind）",
			"the bonds are of a kind that is rewarded (finance.bonds.kind)"))
	}
	if len(silent) > 0 {
		c.Find(calc.FoundPresumed, "finance",
			lang.F("文件未写，按通常情形推定：%s", "the file is silent, so it is presumed: %s", lang.Join(silent)))
	}
}

// silentListings are the events of which recognition is asked and not stated, by
// name, whatever their order in the file.
func silentListings(p *project.Project) (silent []string) {
	for i := range p.Finance.Listings {
		if l := &p.Finance.Listings[i]; asksRecognition(l) && recognised(l).Presumed {
			silent = append(silent, l.Event.Value)
		}
	}
	slices.Sort(silent)
	return silent
}

// twoWays asks about a firm that both lists for the first time and moves in as
// a listed one: by nature it does one or the other (READING, C).
func twoWays(c *calc.Case) {
	first, moved := false, false
	for _, l := range c.Project.Finance.Listings {
		first = first || l.Event.Value == "ipo"
		moved = moved || l.Event.Value == "shell" || l.Event.Value == "move"
	}
	if first && moved {
		c.Find(foundListedTwice, "finance.listings",
			lang.T("首发上市与借壳、迁入按性质只居其一，请核对",
				"a first listing and the move of a listed company exclude each other by nature: check"))
	}
}
