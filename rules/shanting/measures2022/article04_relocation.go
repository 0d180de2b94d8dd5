package measures2022

import (
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const relocationID = documentID + "/relocation"

func inPeriodOf(from money.Amount) calc.AmountTest {
	return calc.Reaches("fixed_assets", inPlaceLabel, calc.CNY, from)
}

// What Art. 4 asks of single facts, whatever the figures.
var (
	originTest = calc.OneOfWords("origin", lang.T("从区外迁入或区内退城入园", "moves from outside the district, or into the park"),
		project.Origins, "outside_district", "within_district")
	wholeTest      = calc.Wants("whole", lang.T("整体搬迁", "the whole enterprise moves"), true)
	builtTest      = calc.Dated("construction_end", lang.T("合同约定竣工日", "agreed end of construction"))
	inPlaceTest    = calc.Wanting("in_construction_period", inPlaceLabel)
	inPlaceLabel   = lang.T("建设期内到位固定资产", "fixed assets in place within the construction period")
	intoParkTest   = calc.Wants("into_park", lang.T("迁入园区", "moves into a park"), true)
	zoneIsParkTest = calc.Wants("into_park", lang.T("迁入园区（开发区）", "moves into a park (the zone)"), true)
)

// move is Art. 4（一） or （二）: where from, at what rate, up to what cap.
type move struct {
	article string
	rate    money.Rate
	cap     money.Amount
}

// relocation is Art. 4: a share of the fixed assets in place within the agreed
// construction period, once, for an enterprise that moves in as a whole or,
// inside the district, into the park.
func relocation(f *act) calc.Rule {
	outside := move{"第四条（一）", f.Rate("article04.outside_rate"), f.Money("article04.outside_cap")}
	within := move{"第四条（二）", f.Rate("article04.within_rate"), f.Money("article04.within_cap")}
	assets, inTime, dollars := assetsOf(f.Money("article04.fixed_assets")),
		inPeriodOf(f.Money("article04.fixed_assets")), dollarsOf(f.USD("article04.foreign"))
	return calc.Rule{
		ID: relocationID, Title: lang.T("搬迁补助", "Relocation grant"), Article: "第四条", Matter: "relocation",
		Payee:  calc.Enterprise,
		Claims: func(p *project.Project) []string { return calc.Once(p.Relocation.Given) },
		Work: func(w *calc.Working) {
			p, how, origin := w.Project, outside, originTest.Of(w.Project.Relocation.From)
			start, guess := production(p)
			inPlace, built := p.Investment.InConstructionPeriod, p.Contract.Construction.End
			switch p.Relocation.From.Value {
			case "within_district":
				how = within
				w.Require(origin, intoPark(p))
				w.RequireEither(relocationRoutes(w.Case, assets, inTime, dollars, true)...)
				w.Aside(lang.T("第四条（一）只适用于区外企业", "Art. 4(1) is for enterprises from outside the district"))
			case "outside_district":
				w.Require(origin, whole(p))
				w.RequireEither(relocationRoutes(w.Case, assets, inTime, dollars, false)...)
				w.Aside(lang.T("第四条（二）只适用于区内退城入园", "Art. 4(2) is for moves into the park within the district"))
			default: // it may be either, each with what it asks for
				fromOutside := together("（一）", whole(p), relocationRoutes(w.Case, assets, inTime, dollars, false))
				fromWithin := together("（二）", intoPark(p), relocationRoutes(w.Case, assets, inTime, dollars, true))
				routes := append(fromOutside, fromWithin...)
				if calc.AnyMet(fromOutside...) == calc.Yes && calc.AnyMet(fromWithin...) == calc.Yes {
					// it is met wherever it comes from, and worked out as either
					routes = fromOutside
					if w.Either(origin.Missing) {
						how, routes = within, fromWithin
					}
					origin.Met, origin.Missing = calc.Yes, nil
				}
				w.Require(origin)
				w.RequireEither(routes...)
				w.Article(whichMove(fromOutside, fromWithin, outside.article, within.article))
			}
			if p.Relocation.From.Known {
				w.Article(how.article)
			}
			day := project.Fact[civil.Date]{Value: civil.Later(start.Value, built.Value), Known: start.Known && built.Known}
			figure := inPlace.Missing()
			if f.over(w.Case, day) {
				figure = nil
			}
			w.Require(inProduction(start), builtTest.Of(built), inPlaceTest.Of(figure))
			if !w.OpenLacking(p.Relocation.From.Missing()...) {
				return
			}
			if guess {
				w.Guess(agreedStandsIn)
			}
			if how.article == within.article &&
				industrialRoute(w.Case, relocationAssets(w.Case, assets, inTime)).Met() != calc.Yes {
				w.Find(foundParkByDollars, "relocation.from",
					lang.T("第四条（二）的美元门槛未写“以上”和“外资项目”，此处按（一）理解，请确认",
						"Art. 4(2) words its dollar threshold without \"or more\" and \"foreign-invested\"; both "+
							"are read in from (1): confirm"))
			}
			base := w.Start().Plus(lang.T("合同约定建设期内已到位固定资产",
				"fixed assets in place within the agreed construction period"), inPlace.Value).Lacks(inPlace.Missing()...)
			w.OneOff(1, day.Value, base, f.within(w.Case, day.Value, calc.Terms{Rate: how.rate, Cap: &how.cap,
				CapLabel: w.Say(func() lang.Text { return lang.F("单个项目最高 %s", "at most %s a project", how.cap) })}))
		},
		Worth: func(*calc.Working) []calc.Worth {
			base := lang.T("合同约定建设期内已到位固定资产", "fixed assets in place within the agreed construction period")
			return []calc.Worth{calc.WorthShare(outside.rate, base, calc.PerOnce, outside.cap),
				calc.WorthShare(within.rate, base, calc.PerOnce, within.cap)}
		},
	}
}

// whichMove is the item that a move of which it is not known where it comes from
// may still fall under; both while it may be either, or neither.
func whichMove(outside, within []calc.Route, first, second string) string {
	a, b := calc.AnyMet(outside...), calc.AnyMet(within...)
	switch {
	case b == calc.No && a != calc.No:
		return first
	case a == calc.No && b != calc.No:
		return second
	}
	return first + strings.TrimPrefix(second, "第四条")
}

// whole asks an enterprise from outside to move as a whole.
func whole(p *project.Project) calc.Condition {
	return wholeTest.Of(p.Relocation.Whole)
}

// relocationRoutes are the two ways in of Art. 4; within the district its
// dollars may be read to be any enterprise's (reading relocation_dollars, B35).
func relocationRoutes(c *calc.Case, assets, inTime, dollars calc.AmountTest, within bool) []calc.Route {
	byDollars := foreignRoute(c, dollars)
	if within && c.Reads(relocationDollars, "any_enterprise") {
		byDollars = calc.NewRoute("foreign", foreignInvestment(c, dollars))
	}
	return []calc.Route{industrialRoute(c, relocationAssets(c, assets, inTime)), byDollars}
}

// together are routes that each hold with one condition more.
func together(item string, condition calc.Condition, routes []calc.Route) []calc.Route {
	for i, r := range routes {
		routes[i] = calc.NewRoute(item+r.Name, append([]calc.Condition{condition}, r.Conditions...)...)
	}
	return routes
}

// intoPark asks a move within the district to end in a park (退城入园): the zone
// is one, and a town's site where it is said to lie in one.
func intoPark(p *project.Project) calc.Condition {
	c := intoParkTest.Of(p.Site.InPark)
	switch {
	case p.Site.Location.Value == "zone":
		c = zoneIsParkTest.Of(project.Known(true))
	case !p.Site.Location.Known && c.Met != calc.Yes: // it may be the zone yet
		c.Met, c.Actual = calc.Unknown, calc.Measure{}
		c.Missing = append(p.Site.Location.Missing(), c.Missing...)
	}
	return c
}

// relocationAssets is the figure held against the threshold (reading
// relocation_threshold, B34): all fixed assets, or those in place in time.
func relocationAssets(c *calc.Case, all, inTime calc.AmountTest) calc.Condition {
	if c.Reads(relocationThreshold, "in_period") {
		return inTime.Of(c.Project.Investment.InConstructionPeriod)
	}
	return allAssets(c.Project, all)
}
