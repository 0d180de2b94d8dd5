package report

import (
	"maps"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// The words of results in both languages.
var (
	statusWords = map[calc.Status]lang.Text{
		calc.Due:           lang.T("应付", "due"),
		calc.Estimate:      lang.T("估算", "estimate"),
		calc.Discretionary: lang.T("待决定", "discretionary"),
		calc.NotKnown:      lang.T("未知", "unknown"),
		calc.NotMet:        lang.T("不符合", "not met"),
		calc.Superseded:    lang.T("从高未取", "superseded"),
	}
	policyWords = map[string]lang.Text{
		calc.Applies:       lang.T("适用", "applies"),
		calc.NotApplicable: lang.T("不适用", "does not apply"),
		calc.CaseByCase:    lang.T("一事一议", "case by case"),
		calc.InRecovery:    lang.T("追回", "recovery"),
	}
	truthWords = map[calc.Truth]lang.Text{
		calc.Yes:     lang.T("✓ 符合", "✓ met"),
		calc.No:      lang.T("✗ 不符合", "✗ not met"),
		calc.Unknown: lang.T("? 未知", "? unknown"),
	}
	severityWords = map[string]lang.Text{
		calc.SeverityError:   lang.T("须处理", "to settle"),
		calc.SeverityWarning: lang.T("请核实", "check"),
		calc.SeverityNote:    lang.T("提示", "note"),
	}
	nameWords = map[string]lang.Text{
		calc.District:    lang.T("区级", "district"),
		calc.City:        lang.T("市级", "city"),
		calc.Unallocated: lang.T("承担方未定", "unallocated"),
		calc.Enterprise:  lang.T("企业", "enterprise"),
		calc.Referrer:    lang.T("引荐人", "referrer"),
		calc.Institution: lang.T("机构", "institution"),
		calc.Investor:    lang.T("投资者", "investor"),
	}
	deadlineWords = map[string]lang.Text{
		"first_report":    lang.T("首报有效期", "first report holds"),
		"referral_filing": lang.T("引荐人申报", "referrer files"),
		"tax_window":      lang.T("税收奖励年度", "tax award years"),
		"factory_window":  lang.T("厂房租金年度", "factory rent years"),
		"office_window":   lang.T("办公房租年度", "office rent years"),
		"validity":        lang.T("办法有效期", "measures in force"),
		"stay":            lang.T("承诺不迁离", "promise to stay"),
	}
	matterWords = map[string]lang.Text{
		"land_premium":    lang.T("土地出让金", "land premium"),
		"operating_tax":   lang.T("生产经营税收", "operating tax"),
		"relocation":      lang.T("搬迁", "relocation"),
		"factory_rent":    lang.T("厂房租金", "factory rent"),
		"office_rent":     lang.T("办公房租", "office rent"),
		"office_purchase": lang.T("办公购房", "office purchase"),
		"referral":        lang.T("引荐", "referral"),
		"settling":        lang.T("落户", "settling"),
		"paid_in_capital": lang.T("实缴资本", "paid-in capital"),
		"bonds":           lang.T("债券", "bonds"),
		"guarantee":       lang.T("担保", "guarantees"),
		"bridge_loan":     lang.T("应急转贷", "bridge loans"),
		"agency":          lang.T("中介机构", "agency"),
	}
	causeWords = map[string]lang.Text{
		"terminated":  lang.T("合同终止（第十五条）", "contract terminated (Art. 15)"),
		"fraud":       lang.T("骗取资金（第十六条）", "improper means (Art. 16)"),
		"performance": lang.T("未达约定，若终止则追回（第十五条）", "promises not kept: recovered if terminated (Art. 15)"),
		"left":        lang.T("迁离本区（5号）", "left the district (No. 5)"),
	}
)

// Matters are what matters are called where they are printed.
func Matters() []project.Called {
	called := []project.Called{{ID: "talent_tax:", Name: "个税"}, {ID: "talent_tax:", Name: "income tax"}, {ID: "listing:", Name: "上市挂牌"}, {ID: "listing:", Name: "listing"}}
	for _, id := range slices.Sorted(maps.Keys(matterWords)) {
		called = append(called, project.Called{ID: id, Name: matterWords[id].In(lang.Chinese)}, project.Called{ID: id, Name: matterWords[id].In(lang.English)})
	}
	return called
}

// word looks a key up and falls back to the key itself: a town, a person.
func word[K ~string](p printer, words map[K]lang.Text, key K) string {
	if t, ok := words[key]; ok {
		return p.in(t)
	}
	return safe(string(key))
}

func (p printer) name(s string) string { return word(p, nameWords, s) }

// award is the name of an award as a person reads it.
func (p printer) award(a *calc.Award) string {
	name := p.in(a.Rule.Title)
	if a.Instance != "" {
		name += p.t("（", " (") + p.in(project.Events.Label(a.Instance)) + p.t("）", ")")
	}
	return name
}

// article cites an award; a clause of another document than the Measures,
// which number their articles, is cited with its document.
func (p printer) article(a *calc.Award) string {
	if strings.HasPrefix(a.Article, "第") {
		return p.cite(a.Article)
	}
	return p.cite(a.Policy.Short() + " " + a.Article)
}
