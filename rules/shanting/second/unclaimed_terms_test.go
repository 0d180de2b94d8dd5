package second

// rate, most and sum are what the law fixes of an award.
func rate(r, per string) refWorth { return refWorth{Rate: r, Per: per} }

func most(r, yuan, per string) refWorth {
	return refWorth{Rate: r, AtMost: show(parseMoney(yuan)), Per: per}
}

func sums(yuan ...string) []refWorth {
	var out []refWorth
	for _, y := range yuan {
		out = append(out, refWorth{Amount: show(parseMoney(y)), Per: "once"})
	}
	return out
}

// worths are what an award would come to, the best first: a share of a figure,
// a ceiling, a sum. Where tiers share a ceiling it stands alone.
var worths = map[string][]refWorth{
	"measures2022/tax_rebate":       {rate("100%", "year"), rate("50%", "year")},
	"measures2022/upgrade_rebate":   {rate("50%", "year")},
	"measures2022/factory_rent":     {rate("100%", "year"), rate("50%", "year")},
	"measures2022/office_rent":      {most("30%", "30万", "year")},
	"measures2022/office_purchase":  {most("20%", "50万", "once")},
	"measures2022/talent_tax":       {rate("100%", "year")},
	"finance2022/settling":          sums("150万", "100万", "100万", "25万", "25万"),
	"finance2022/premises_purchase": {most("2.5%", "150万", "once")},
	"finance2022/premises_rent":     {rate("15%", "year"), most("", "50万", "once")},
	"finance2022/legal_person":      {most("0.5%", "250万", "once")},
	"finance2022/equity_fund":       {most("", "250万", "once")},
	"finance2022/listing":           sums("200万", "30万", "10万"),
	"finance2022/relisting":         sums("200万", "200万", "30万", "30万"),
	"finance2022/bonds":             {most("0.005%", "25万", "year"), most("0.01%", "25万", "year")},
	"finance2022/guarantee":         {most("", "25万", "year")},
	"finance2022/bridge_loan":       {most("", "25万", "year")},
	"finance2022/agency":            {most("", "30万", "once")},
}

// worth is the best of what an award may still be, and the rest of it.
func (c *calc) worth(id string) *refWorth {
	list := worths[id]
	switch id {
	case "measures2022/land":
		list = c.landWorths()
	case "measures2022/relocation":
		list = []refWorth{most("1%", "1000万", "once"), most("1.5%", "1500万", "once")}
	case "measures2022/referral":
		list = sums("100万", "50万", "20万")
		if assets, _ := c.fixedAssets(); assets != nil {
			reached := rung(assets, []string{"1亿", "3亿", "5亿"})
			list = list[3-reached : 4-reached]
		}
	}
	best := list[0]
	best.Also = list[1:]
	return &best
}

// landWorths are the premium less what is taken off a mu, by the tiers that the
// project may be in, the least taken off first.
func (c *calc) landWorths() (out []refWorth) {
	industrial, any := c.doc.is("industrial", "project", "sector"), c.reads("land_top_tier", "any_sector")
	take := func(off string) {
		w := rate("100%", "once")
		if off != "" {
			w.Less = &refWorth{Amount: show(parseMoney(off)), Per: "mu"}
		}
		out = append(out, w)
	}
	nature, alike := c.doc.text("project", "nature"), c.reads("upgrade_scope", "by_reference") || c.reads("upgrade_scope", "full")
	if alike && nature == "expansion" {
		take("10万")
		return out
	}
	for i, from := range []string{"5亿", "3亿", "1亿"} {
		met := c.newReach(from)
		if i > 0 || !any {
			met = and(met, industrial)
		}
		if met != no {
			take([]string{"", "5万", "10万"}[i])
		}
		if met == yes {
			break
		}
	}
	if alike && nature == "" && (len(out) == 0 || out[len(out)-1].Less == nil || *out[len(out)-1].Less.Amount != "100000.00") {
		take("10万")
	}
	return out
}
