package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// expandsProduction is what hangs on the money of Arts 1, 2, 5 and 6: a
// declaration, for the program cannot see what it is spent on.
var expandsProduction = lang.T("由受益财政承担；须用于扩大再生产", "borne by the beneficiary finance; to be used to expand production")

// What Arts 1 to 6 ask of single facts, whatever the figures.
var (
	industrialTest = calc.OneOfWords("sector", lang.T("工业项目", "industrial project"), project.Sectors, "industrial")
	newTest        = calc.OneOfWords("nature", lang.T("新建项目", "new project"), project.Natures, "new")
	upgradeTest    = calc.OneOfWords("nature", lang.T("存量企业技改扩规", "upgrade or expansion of an existing enterprise"),
		project.Natures, "expansion")
	eitherTest = calc.OneOfWords("nature",
		lang.T("新建项目，或达到其标准的技改扩规", "new, or an upgrade that reaches the figures of a new project"), project.Natures,
		"new", "expansion")
	foreignTest = calc.Wants("foreign_invested", lang.T("外资项目", "foreign-invested project"), true)
)

// A size that an article asks for, by the one way or the other.
func newAssetsOf(from money.Amount) calc.AmountTest {
	return calc.Reaches("fixed_assets", lang.T("新建固定资产投资", "new fixed assets"), calc.CNY, from)
}

func assetsOf(from money.Amount) calc.AmountTest {
	return calc.Reaches("fixed_assets", lang.T("固定资产投资", "fixed assets"), calc.CNY, from)
}

func dollarsOf(from money.Amount) calc.AmountTest {
	return calc.Reaches("foreign_investment", lang.T("外资投资额（美元）", "foreign investment (US$)"), calc.USD, from)
}

// scale is the size that an article asks of a new project, and what Art. 2（三）
// asks of an upgrade.
type scale struct{ assets, dollars, upgrade calc.AmountTest }

func (f *act) scale(assets, dollars money.Amount) scale {
	return scale{newAssetsOf(assets), dollarsOf(dollars), assetsOf(f.upgradeAssets)}
}

// isIndustrial asks for an industrial project.
func isIndustrial(p *project.Project) calc.Condition {
	return industrialTest.Of(p.Identity.Sector)
}

// isNew bars upgrades of existing enterprises, which Art. 2（三） treats on its own (B36).
func isNew(p *project.Project) calc.Condition {
	return newTest.Of(p.Identity.Nature)
}

// newAssets asks for new fixed assets, moved equipment not counted (Art. 20（二）,
// B33). Where all of them do not reach the figure, new ones cannot either,
// whatever was moved in.
func newAssets(p *project.Project, from calc.AmountTest) (c calc.Condition) {
	actual, provisional := p.Investment.NewAssets()
	c = from.Of(actual)
	c.Provisional = provisional
	if c.Met == calc.Unknown {
		if all := allAssets(p, assetsOf(from.Figure())); all.Met == calc.No {
			return all
		}
	}
	return c
}

// allAssets asks for fixed assets of any kind, moved equipment counted (B33).
func allAssets(p *project.Project, from calc.AmountTest) (c calc.Condition) {
	actual, provisional := p.Investment.FixedAssets.Best()
	c = from.Of(actual)
	c.Provisional = provisional
	return c
}

// industrialRoute is the way in by fixed assets in yuan.
func industrialRoute(c *calc.Case, assets calc.Condition) calc.Route {
	return c.Route("industrial", isIndustrial(c.Project), assets)
}

// foreignRoute is the way in by US dollars, in any sector; no currency is converted (B27, B28).
func foreignRoute(c *calc.Case, from calc.AmountTest) calc.Route {
	return c.Route("foreign", isForeign(c.Project), foreignInvestment(c, from))
}

// isForeign asks for a foreign-invested project, a finding of the authority.
func isForeign(p *project.Project) calc.Condition {
	return foreignTest.Of(p.Identity.ForeignInvested)
}

func foreignInvestment(c *calc.Case, from calc.AmountTest) calc.Condition {
	return from.Of(countedDollars(c))
}

// countedDollars is the dollar figure that counts (reading foreign_measure).
func countedDollars(c *calc.Case) project.Fact[money.Amount] {
	if c.Reads(foreignMeasure, "fixed_assets") {
		return c.Project.Investment.Foreign.FixedAssets
	}
	return c.Project.Investment.Foreign.Total
}

// routes are the two ways in of Arts 2（一）（二）, 5 and 6.
func (s scale) routes(c *calc.Case) [2]calc.Route {
	return [...]calc.Route{industrialRoute(c, newAssets(c.Project, s.assets)), foreignRoute(c, s.dollars)}
}

// newProject bars upgrades, or with the reading as_new admits those that meet
// the figures of a new project (B36).
func newProject(c *calc.Case) calc.Condition {
	p := c.Project
	if p.Identity.Nature.Value == "new" || !c.Reads(upgradeScope, "as_new") {
		return isNew(p)
	}
	condition := eitherTest.Of(p.Identity.Nature)
	condition.Met, condition.Missing = calc.Yes, nil // whichever it is
	return condition
}

// requireNature states what a new project has to meet, by any of the ways
// given, or what an upgrade has to where Art. 2（三） is read to treat it alike
// (reading upgrade_scope, B07); it says whether the project is such an upgrade.
// While its nature is unknown either may still hold. Decided says that a new
// one would need a decision too.
func requireNature(w *calc.Working, upgrade calc.AmountTest, decided bool, asNew ...calc.Route) bool {
	p := w.Project
	nature := p.Identity.Nature
	alike := nature.Value != "new" && !w.Reads(upgradeScope, "rebate_only") && !w.Reads(upgradeScope, "as_new")
	asUpgrade := func() calc.Route { return calc.NewRoute("upgrade", upgradeTest.Of(nature), allAssets(p, upgrade)) }
	switch {
	case alike && !nature.Known && (decided || w.Reads(upgradeScope, "full")) && calc.AnyMet(asNew...) == calc.Yes &&
		allAssets(p, upgrade).Met == calc.Yes:
		// it is met whichever it is, and worked out as either
		either := isNew(p)
		either.Met, either.Missing = calc.Yes, nil
		w.Require(either)
		w.RequireEither(asNew...)
		asUpgrade := w.Either(nature.Missing())
		if figure := allAssets(p, upgrade); asUpgrade && figure.Provisional {
			w.GuessOf(&figure)
		}
		return asUpgrade
	case alike && !nature.Known:
		if i := slices.IndexFunc(asNew, func(r calc.Route) bool { return r.Met() == calc.Yes }); i >= 0 {
			asNew = asNew[i : i+1] // one way that holds is enough; the others need not be asked for
		}
		for i, r := range asNew {
			asNew[i] = calc.NewRoute(r.Name, append([]calc.Condition{isNew(p)}, r.Conditions...)...)
		}
		w.RequireEither(append(asNew, asUpgrade())...)
	case alike && nature.Value == "expansion":
		w.Require(asUpgrade().Conditions...)
		if w.Reads(upgradeScope, "by_reference") {
			w.ByDecision(lang.T("按第二条（三）「参照」享受，须由区商务和投资促进局解释决定",
				"by the reference in Art. 2(3): needs the interpretation of the Bureau of Commerce and Investment "+
					"Promotion"))
		}
		return true
	default:
		w.Require(newProject(w.Case))
		w.RequireEither(asNew...)
	}
	return false
}

// requireScale states the size that Arts 5 and 6 ask of a new project, or that
// of an upgrade where it is read to count like one.
func requireScale(w *calc.Working, s scale) {
	routes := s.routes(w.Case)
	requireNature(w, s.upgrade, false, routes[:]...)
}
