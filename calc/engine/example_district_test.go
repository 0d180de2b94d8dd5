package engine_test

import (
	"testing"
	"testing/fstest"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/calctest"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
)

// riverside is a whole district: one document with one award. In a folder of
// rules/ the three texts are figures.yaml, provisions.md and cases/.
func riverside() *calc.District {
	return &calc.District{
		ID:        "riverside",
		Name:      lang.T("滨河区", "Riverside District"),
		Published: []calc.Published{{Figures: []byte(equipmentFigures), Make: equipment2024}},
	}
}

const equipmentFigures = `
article1:
  share: {rate: 2%,     cite: 第一条, zh: 补助比例, en: share that is granted}
  cap:   {money: 50万元, cite: 第一条, zh: 最高补助, en: the most that is granted}
`

const equipmentProvisions = `
## 第一条 | Art. 1
title: 设备补助 | Equipment grant
awards: equipment2024/grant
zh: 投产后按固定资产的 {article1.share} 一次性补助，最高 {article1.cap}。
en: Once in production, {article1.share} of the fixed assets is granted once, at most {article1.cap}.
`

const equipmentCases = `
about: 设备补助 / the equipment grant
base:
  fuchi: 1
  project: {name: 示例}
  milestones: {production: 2024-03-01}
  investment: {fixed_assets: {audited: 1000万元}}
cases:
  - name: 按比例 / by its share
    expect: [{award: equipment2024/grant, status: due, lines: ["200000.00"], payable: [2024-03-01]}]
  - name: 到封顶 / at the cap
    facts: {investment.fixed_assets.audited: 1亿元}
    expect: [{award: equipment2024/grant, lines: ["500000.00"]}]
  - name: 未投产即未知 / unknown before production
    facts: {milestones.production: ~}
    expect: [{award: equipment2024/grant, status: unknown, missing: [milestones.production]}]
`

func equipment2024(f *law.Figures) *calc.Document {
	share, limit := f.Rate("article1.share"), f.Money("article1.cap")
	assets := lang.T("固定资产", "fixed assets")
	return &calc.Document{
		Document: law.Document{ID: "equipment2024", Number: "滨政发〔2024〕1号", Title: lang.T("设备补助办法", "Equipment Grants"), Written: []byte(equipmentProvisions)},
		Rules: []calc.Rule{{
			ID: "equipment2024/grant", Title: lang.T("设备补助", "Equipment grant"), Article: "第一条", Matter: "equipment", Payee: calc.Enterprise,
			Claims: func(p *project.Project) []string { return calc.Once(p.Investment.Given) },
			Work: func(w *calc.Working) {
				paid, produced := w.Project.Investment.FixedAssets.Audited, w.Project.Milestones.Production
				w.Require(calc.Needs("audited", assets, paid.Missing()), calc.KnownDay("production", lang.T("投产", "production"), produced))
				if w.Open() {
					w.OneOff(1, produced.Value, w.Start().Plus(assets, paid.Value), calc.Terms{Rate: share, Cap: &limit})
				}
			},
		}},
	}
}

// The cases of a district run against it alone.
func TestCasesOfANewDistrict(t *testing.T) {
	calctest.Run(t, fstest.MapFS{"grant.yaml": {Data: []byte(equipmentCases)}}, riverside())
}
