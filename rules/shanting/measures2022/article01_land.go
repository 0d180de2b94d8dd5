package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const landID = documentID + "/land"

// landTier is one step of Art. 1: from how much, what is deducted a mu.
type landTier struct {
	from      calc.AmountTest
	deduction money.Amount
	anySector bool
}

// land is Art. 1: the land premium, less a sum a mu and less what the
// municipality retains, supports a project that is built and pays tax.
func land(f *act) calc.Rule {
	first := landTier{from: f.firstAssets, deduction: f.Money("article01.first_deduction")}
	second := landTier{from: newAssetsOf(f.Money("article01.second_tier")),
		deduction: f.Money("article01.second_deduction")}
	top := landTier{from: f.topAssets}
	return calc.Rule{
		ID: landID, Title: lang.T("土地出让金扶持", "Land premium support"), Article: "第一条",
		Matter: "land_premium", Payee: calc.Enterprise,
		Strings: expandsProduction,
		Claims:  func(p *project.Project) []string { return calc.Once(p.Land.Given) },
		Work: func(w *calc.Working) {
			p := w.Project
			collective := p.Land.Acquired.Value == "collective"
			tier := chooseLandTier(p, landTiers(w.Case, collective, top, second, first))
			if requireNature(w, f.upgrade, collective, calc.Route{Name: "new", Conditions: tier.conditions(p)}) {
				tier = first
			}
			w.Require(lawfulTax(p), calc.IsOneOf("acquired",
				lang.T("土地以招拍挂或集体经营性建设用地取得", "land by tender, auction or listing, or collective building land"),
				project.Acquired, p.Land.Acquired, "auction", "collective"))
			area := p.LandArea()
			if tier.deduction.Sign() == 0 && newAssets(p, tier.from).Met == calc.Yes {
				// without a deduction a mu the area does not matter, whatever the sector
				area = project.Known(area.Value)
			}
			event, rest := landEvent(p, f), landRest{&p.Land, area, tier.deduction}
			w.Require(taxedTest.Of(event.day), rest.needs(f.over(w.Case, event.day)))
			if !w.Open() {
				return
			}
			if tier.anySector && p.Identity.Sector.Value != "industrial" {
				w.Find(foundNonIndustrialTopTier, "project.sector",
					lang.T("非工业项目按第一条五亿档计算，请确认", "a non-industrial project under the top tier of Art. 1: confirm"))
			}
			if collective {
				w.ByDecision(lang.T("集体经营性建设用地由受益财政参照执行，须决定",
					"collective building land: the beneficiary finance applies Art. 1 by reference, a decision is "+
						"needed"))
			}
			for _, why := range event.guesses {
				w.Guess(why)
			}
			if shares := f.bearers(w.Case, &calc.Rule{Matter: "land_premium"}); p.Site.Location.Value == "zone" &&
				len(shares) > 1 {
				w.Find(foundLandShared, "site.introducing_town",
					lang.F("土地出让金不是共享税，是否也由区镇按比例分担请确认（%s）",
						"a land premium is no shared tax: confirm that district and town share it too (%s)",
						bearers.Said()))
			}
			terms := f.within(w.Case, event.day.Value, calc.Terms{Rate: money.Whole})
			if !terms.Stopped && len(rest.lacks()) > 0 {
				terms.Stopped, terms.Why = true, lang.T("已无剩余，其余各项多少都一样", "nothing is left, whatever the rest is")
			}
			w.OneOff(1, event.day.Value, rest.of(w.Start()), terms)
		},
		Worth: func(w *calc.Working) (worth []calc.Worth) {
			for _, t := range mayReach(w.Case, top, second, first) {
				rest := calc.WorthShare(money.Whole,
					lang.F("土地出让金扣除市级留成后的剩余部分（新建固定资产投资 %s 元起）",
						"the land premium less what the municipality retains (new fixed assets from %s yuan)",
						t.from.Figure()), calc.PerOnce)
				if t.deduction.Sign() > 0 {
					worth = append(worth, rest.Less(t.deduction, calc.PerMu))
				} else {
					worth = append(worth, rest)
				}
			}
			return worth
		},
	}
}

// event is a day that something falls due on, and why it is a guess.
type event struct {
	day     project.Fact[civil.Date]
	guesses []lang.Text
}

// landEvent is the later of production and first tax. The agreed day stands in
// for that of production, and the day of the first tax entry for that of the
// first tax, or else nothing: either way it is an estimate (READING, events).
func landEvent(p *project.Project, f *act) (e event) {
	start, guess := production(p)
	e.day = start
	if guess {
		e.guesses = append(e.guesses, agreedStandsIn)
	}
	paid, past := firstTax(p, f)
	switch {
	case past:
		return e
	case !paid.Known:
		e.guesses = append(e.guesses, lang.T("首次纳税日未知", "the day of the first tax is not known"))
		if paid = firstTaxEntry(p); !paid.Known {
			return e
		}
	}
	e.day.Value = civil.Later(start.Value, paid.Value)
	return e
}

// chooseLandTier takes the highest tier that holds or may hold, else the lowest.
func chooseLandTier(p *project.Project, highestFirst []landTier) landTier {
	for _, t := range highestFirst {
		if t.met(p) != calc.No {
			return t
		}
	}
	return highestFirst[len(highestFirst)-1]
}

// mayReach are the tiers that a project which asks for nothing may be in, the
// highest first; an upgrade let in by reference is in the lowest.
func mayReach(c *calc.Case, top, second, first landTier) (may []landTier) {
	p := c.Project
	alike := !c.Reads(upgradeScope, "rebate_only") && !c.Reads(upgradeScope, "as_new")
	if alike && p.Identity.Nature.Value == "expansion" {
		return []landTier{first}
	}
	for _, t := range landTiers(c, false, top, second, first) {
		met := t.met(p)
		if met != calc.No {
			may = append(may, t)
		}
		if met == calc.Yes {
			break
		}
	}
	if alike && !p.Identity.Nature.Known && (len(may) == 0 || may[len(may)-1].deduction.Cmp(first.deduction) != 0) {
		may = append(may, first)
	}
	return may
}

func (t landTier) conditions(p *project.Project) []calc.Condition {
	if t.anySector {
		return []calc.Condition{newAssets(p, t.from)}
	}
	return []calc.Condition{isIndustrial(p), newAssets(p, t.from)}
}

func (t landTier) met(p *project.Project) calc.Truth {
	met := calc.Yes
	for _, c := range t.conditions(p) {
		met = met.And(c.Met)
	}
	return met
}

// landTiers are the tiers that are open, highest first (readings land_top_tier,
// B13, and collective_land, B14).
func landTiers(c *calc.Case, collective bool, top, second, first landTier) []landTier {
	top.anySector = c.Reads(landTopTier, "any_sector")
	if collective && c.Reads(collectiveLand, "first_sentence") {
		return []landTier{second, first}
	}
	return []landTier{top, second, first}
}
