package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

var (
	newAssetsLabel = lang.T("新建固定资产投资", "new fixed assets")
	assetsLabel    = lang.T("固定资产投资", "fixed assets")
	sectorLabel    = lang.T("工业项目", "industrial project")
	foreignLabel   = lang.T("外资项目", "foreign-invested project")
	dollarsLabel   = lang.T("外资投资额（美元）", "foreign investment (US$)")
	newLabel       = lang.T("新建项目", "new project")

	// expandsProduction is what hangs on the money of Arts 1, 2, 5 and 6: a
	// declaration, for the program cannot see what it is spent on.
	expandsProduction = lang.T("由受益财政承担；须用于扩大再生产", "borne by the beneficiary finance; to be used to expand production")
)

// isIndustrial asks for an industrial project.
func isIndustrial(p *project.Project) calc.Condition {
	return calc.IsOneOf("sector", sectorLabel, project.Sectors, p.Identity.Sector, "industrial")
}

// isNew bars upgrades of existing enterprises, which Art. 2（三） treats on its own (B36).
func isNew(p *project.Project) calc.Condition {
	return calc.IsOneOf("nature", newLabel, project.Natures, p.Identity.Nature, "new")
}

// newAssets asks for new fixed assets, moved equipment not counted (Art. 20（二）, B33).
func newAssets(p *project.Project, from money.Amount) calc.Condition {
	actual, provisional := p.Investment.NewAssets()
	c := calc.AtLeast("fixed_assets", newAssetsLabel, calc.CNY, actual, from)
	c.Provisional = provisional
	return c
}

// allAssets asks for fixed assets of any kind, moved equipment counted (B33).
func allAssets(p *project.Project, from money.Amount) calc.Condition {
	actual, provisional := p.Investment.FixedAssets.Best()
	c := calc.AtLeast("fixed_assets", assetsLabel, calc.CNY, actual, from)
	c.Provisional = provisional
	return c
}

// industrialRoute is the way in by fixed assets in yuan.
func industrialRoute(p *project.Project, assets calc.Condition) calc.Route {
	return calc.NewRoute("industrial", isIndustrial(p), assets)
}

// foreignRoute is the way in by US dollars, in any sector; no currency is converted (B27, B28).
func foreignRoute(c *calc.Case, from money.Amount) calc.Route {
	return calc.NewRoute("foreign", isForeign(c.Project), foreignInvestment(c, from))
}

// isForeign asks for a foreign-invested project, a finding of the authority.
func isForeign(p *project.Project) calc.Condition {
	return calc.Is("foreign_invested", foreignLabel, p.Identity.ForeignInvested, true)
}

func foreignInvestment(c *calc.Case, from money.Amount) calc.Condition {
	return calc.AtLeast("foreign_investment", dollarsLabel, calc.USD, countedDollars(c), from)
}

// countedDollars is the dollar figure that counts (reading foreign_measure).
func countedDollars(c *calc.Case) project.Fact[money.Amount] {
	if c.Reads(foreignMeasure, "fixed_assets") {
		return c.Project.Investment.Foreign.FixedAssets
	}
	return c.Project.Investment.Foreign.Total
}

// newProjectRoutes are the two ways in of Arts 2（一）（二）, 5 and 6.
func newProjectRoutes(c *calc.Case, assets, dollars money.Amount) []calc.Route {
	return []calc.Route{industrialRoute(c.Project, newAssets(c.Project, assets)), foreignRoute(c, dollars)}
}

// newProject bars upgrades, or with the reading as_new admits those that meet
// the figures of a new project (B36).
func newProject(c *calc.Case) calc.Condition {
	p := c.Project
	if p.Identity.Nature.Value == "new" || !c.Reads(upgradeScope, "as_new") {
		return isNew(p)
	}
	condition := calc.IsOneOf("nature", lang.T("新建项目，或达到其标准的技改扩规",
		"new, or an upgrade that reaches the figures of a new project"), project.Natures, p.Identity.Nature, "new",
		"expansion")
	condition.Met, condition.Missing = calc.Yes, nil // whichever it is
	return condition
}

// requireNature states what a new project has to meet, by any of the ways
// given, or what an upgrade has to where Art. 2（三） is read to treat it alike
// (reading upgrade_scope, B07); it says whether the project is such an upgrade.
// While its nature is unknown either may still hold.
func requireNature(w *calc.Working, upgrade money.Amount, asNew ...calc.Route) bool {
	p := w.Project
	nature := p.Identity.Nature
	alike := nature.Value != "new" && !w.Reads(upgradeScope, "rebate_only") && !w.Reads(upgradeScope, "as_new")
	asUpgrade := calc.NewRoute("upgrade",
		calc.IsOneOf("nature", lang.T("存量企业技改扩规", "upgrade or expansion of an existing enterprise"), project.Natures,
			nature, "expansion"),
		allAssets(p, upgrade))
	switch {
	case alike && !nature.Known && w.Reads(upgradeScope, "full") && anyMet(asNew) == calc.Yes && allAssets(p, upgrade).Met == calc.Yes:
		// it is met whichever it is, and worked out as either
		either := isNew(p)
		either.Met, either.Missing = calc.Yes, nil
		w.Require(either)
		w.RequireEither(asNew...)
		return w.Either(nature.Missing())
	case alike && !nature.Known:
		if i := slices.IndexFunc(asNew, func(r calc.Route) bool { return r.Met() == calc.Yes }); i >= 0 {
			asNew = asNew[i : i+1] // one way that holds is enough; the others need not be asked for
		}
		for i, r := range asNew {
			asNew[i] = calc.NewRoute(r.Name, append([]calc.Condition{isNew(p)}, r.Conditions...)...)
		}
		w.RequireEither(append(asNew, asUpgrade)...)
	case alike && nature.Value == "expansion":
		w.Require(asUpgrade.Conditions...)
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

func anyMet(routes []calc.Route) calc.Truth {
	met, _ := calc.Either(routes...)
	return met
}

// requireScale states the size that Arts 5 and 6 ask of a new project, or that
// of an upgrade where it is read to count like one.
func requireScale(w *calc.Working, upgrade, assets, dollars money.Amount) {
	requireNature(w, upgrade, newProjectRoutes(w.Case, assets, dollars)...)
}
