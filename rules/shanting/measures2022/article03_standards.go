package measures2022

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// indicators are shown where a project tells any of its figures for them.
func indicators(p *project.Project) calc.Indicators {
	if !p.Indicators.Given {
		return calc.Indicators{}
	}
	return calc.Indicators{Heading: lang.T("指标（第三条）", "Indicators (Art. 3)"), All: Indicators(p)}
}

// Indicators are the measures of Art. 3 and of forms 3 and 5: investment,
// output and tax a mu, plot ratio and site coverage (B59).
func Indicators(p *project.Project) []calc.Indicator {
	area, s := p.LandArea(), p.Indicators.Standards
	if !area.Known && p.Site.Area.Known {
		area = p.Site.Area
	}
	best, _ := p.Investment.FixedAssets.Best()
	perMu := func(id string, label lang.Text, a, required project.Fact[money.Amount]) calc.Indicator {
		i := calc.Indicator{ID: id, Label: label, Scale: calc.MoneyMu, Missing: append(a.Missing(), area.Missing()...)}
		if len(i.Missing) == 0 && area.Value.Sign() > 0 {
			i.Actual = new(big.Rat).Quo(fen(a.Value), area.Value.Rat())
		}
		if required.Known {
			i.Required = fen(required.Value)
		}
		return i
	}
	ratio := func(id string, label lang.Text, a project.Fact[decimal.Decimal]) calc.Indicator {
		i := calc.Indicator{ID: id, Label: label, Missing: append(a.Missing(), area.Missing()...)}
		if len(i.Missing) == 0 && area.Value.Sign() > 0 {
			i.Actual = new(big.Rat).Quo(a.Value.Rat(), area.Value.Rat())
		}
		return i
	}
	plot := ratio("plot_ratio", lang.T("容积率", "plot ratio"), p.Indicators.BuildingArea)
	if s.PlotRatio.Known {
		plot.Required = s.PlotRatio.Value.Rat()
	}
	coverage := ratio("coverage", lang.T("建筑密度", "site coverage"), p.Indicators.Footprint)
	coverage.Scale = calc.Percent
	return []calc.Indicator{
		perMu("intensity", lang.T("投资强度（固定资产/亩）", "fixed assets a mu"), best, s.Intensity),
		plot,
		perMu("output", lang.T("亩均产值", "output a mu"), p.Indicators.Output, s.Output),
		perMu("tax", lang.T("亩均税收", "tax a mu"), p.Indicators.Tax, s.Tax),
		coverage,
	}
}

func fen(a money.Amount) *big.Rat { return a.Ratio(money.Fen(1)) }

// standards warns of an indicator below its standard; Art. 3 is read as an
// exhortation, which blocks nothing unless the contract says so (B54).
func standards(c *calc.Case) {
	if !c.Project.Indicators.Given {
		return
	}
	for _, i := range Indicators(c.Project) {
		if i.Met() == calc.No {
			c.Find(foundBelowStandard, "indicators."+i.ID,
				lang.F("%s未达标准（第三条）", "%s is below the standard (Art. 3)", i.Label))
		}
	}
}
