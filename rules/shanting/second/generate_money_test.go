package second

import (
	"fmt"
	"strings"
)

// otherAwards put other money beside the matters claimed above, up to three
// policies on one of them.
func (g *generator) otherAwards() {
	if len(g.matters) == 0 || !g.chance(0.65) {
		return
	}
	var out []string
	taken := map[string]bool{}
	for range 1 + g.IntN(3) {
		matter := g.matters[g.IntN(len(g.matters))]
		if taken[matter] {
			continue
		}
		taken[matter] = true
		out = append(out, g.rivals(matter)...)
	}
	g.section("other_awards", g.orUntold(sequence(out...)))
}

// plan521 are the names under which people write the one plan.
var plan521 = []string{"521", "521计划", "“521”", "５２１", "“521”企业培壮行动计划", "山亭区“521”企业培壮行动计划实施方案（修订版）"}

// agreements are what people call the deals on one matter: the first and what
// was agreed on later.
var agreements = []string{"招商协议", "补充协议"}

// rivals are the other policies on one matter, each named once: a second sum
// under the same name would be the same policy. One agreement often brings another.
func (g *generator) rivals(matter string) []string {
	names := []string{"其他政策", "人才政策", "产业政策", "5210号文件"}
	if strings.HasPrefix(matter, "listing:") || g.chance(0.3) {
		names = append(names[:2], plan521[g.IntN(len(plan521))])
	}
	g.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	var out []string
	years, deals := "", agreements
	for i := range 1 + g.IntN(3)*g.IntN(2) {
		scope, policy := g.pick("district", "district", "district", "district", "agreement", "city", "province", "contract"), names[i]
		if len(deals) == 1 && g.chance(0.5) {
			scope = "agreement"
		}
		if scope == "agreement" {
			if len(deals) == 0 {
				continue
			}
			policy, deals = deals[0], deals[1:]
		}
		if years == "" || g.chance(0.75) { // else as much as the one before, to the fen
			years = g.rivalYears(matter)
		}
		out = append(out, mapping(fmt.Sprintf("policy: %q", policy), "scope: "+scope, fmt.Sprintf("matter: %q", matter), "years: "+years))
	}
	return out
}

// ownSums are what our awards for a matter mostly come to.
var ownSums = map[string][]string{
	"listing:ipo": {"200万"}, "listing:shell": {"200万"}, "listing:move": {"200万"},
	"listing:neeq": {"30万"}, "listing:shell_neeq": {"30万"}, "listing:move_neeq": {"30万"}, "listing:regional": {"10万"},
	"settling": {"150万", "100万", "25万", "250万"}, "referral": {"20万", "50万", "100万"},
	"agency": {"5万", "15万", "30万"}, "guarantee": {"10万", "15万", "25万"}, "bridge_loan": {"10万", "25万"},
	"office_purchase": {"50万", "150万"}, "relocation": {"1000万", "1500万"}, "paid_in_capital": {"250万"}, "bonds": {"25万"},
}

// rivalYears like the sums of our own, so that some are equal.
func (g *generator) rivalYears(matter string) string {
	if own := ownSums[matter]; own != nil && g.chance(0.3) {
		return mapping(fmt.Sprintf("%d: %s", 2022+g.IntN(6), g.pick(own...)))
	}
	var years []string
	for y := 2023 + g.IntN(2); len(years) <= g.IntN(4); y++ {
		years = append(years, fmt.Sprintf("%d: %s", y, g.near(300e3, 500e3, 2000e3, 10e6)))
	}
	switch { // nobody knows yet
	case g.chance(0.01):
		return g.pick("待定", "TBC", "~")
	case g.chance(0.02):
		i := g.IntN(len(years))
		year, _, _ := strings.Cut(years[i], ":")
		years[i] = year + ": " + g.pick("待定", "~")
	}
	return mapping(years...)
}

// paid names awards as the result does, and now and then without what tells
// which of several it is.
func (g *generator) paid() {
	if !g.chance(0.4) {
		return
	}
	var out []string
	for range 1 + g.IntN(6) {
		award, payee := g.paidAward()
		if g.chance(0.2) {
			award, _, _ = strings.Cut(award, "#")
		}
		bearer := ""
		if g.chance(0.4) {
			bearer = "bearer: " + g.pick("district", "城头镇", "city")
		}
		head := []string{fmt.Sprintf("award: %q", award), g.maybe(0.9, g.pick(fmt.Sprintf("year: %d", 1+g.IntN(3)), fmt.Sprintf("year: %d", 2023+g.IntN(3)))),
			g.maybe(0.85, "date: "+g.day("2024-06-01", "2024-02-29", "2023-01-01", "2021-03-01").String()), g.maybe(0.7, "payee: "+payee), bearer}
		for again := true; again; again = g.chance(0.25) { // in more than one part
			sum := 1 + g.Int64N(2e8)
			if g.chance(0.08) {
				sum = -sum / 3 // paid back
			}
			out = append(out, mapping(append(head, "amount: "+g.fen(sum))...))
		}
	}
	g.section("paid", sequence(out...))
}

func (g *generator) maybe(p float64, fact string) string {
	if g.chance(p) {
		return fact
	}
	return ""
}

func (g *generator) paidAward() (award, payee string) {
	if g.left && g.chance(0.6) {
		return "finance2022/" + g.pick("settling", "premises_rent", "premises_purchase", "legal_person", "agency"), "institution"
	}
	if g.finance && g.chance(0.4) {
		switch article := g.pick("settling", "premises_rent", "premises_purchase", "legal_person", "guarantee", "bonds", "agency", "equity_fund", "bridge_loan", "listing", "relisting"); article {
		case "listing":
			return "finance2022/listing#" + g.pick("ipo", "neeq", "regional"), "enterprise"
		case "relisting":
			return "finance2022/relisting#" + g.pick("shell", "move", "shell_neeq", "move_neeq"), "enterprise"
		case "bonds":
			return "finance2022/bonds", "enterprise"
		case "equity_fund":
			return "finance2022/equity_fund", "investor"
		default:
			return "finance2022/" + article, "institution"
		}
	}
	switch article := g.pick("land", "tax_rebate", "tax_rebate", "upgrade_rebate", "relocation", "factory_rent", "office_rent", "office_purchase", "referral", "talent_tax"); article {
	case "referral":
		return "measures2022/referral", "referrer"
	case "talent_tax":
		name := g.pick("甲", "乙", "丙")
		return "measures2022/talent_tax#" + name, name
	default:
		return "measures2022/" + article, "enterprise"
	}
}
