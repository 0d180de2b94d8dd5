package differential

// worths are what the law fixes of an award: a share, a ceiling, a sum. Where it
// has several sums the highest that is still open is the most.
var worths = map[string]refWorth{
	"measures2022/tax_rebate":       {Rate: "100%", Per: "year"},
	"measures2022/upgrade_rebate":   {Rate: "50%", Per: "year"},
	"measures2022/factory_rent":     {Rate: "100%", Per: "year"},
	"measures2022/office_rent":      {Rate: "30%", AtMost: yuan("30万"), Per: "year"},
	"measures2022/office_purchase":  {Rate: "20%", AtMost: yuan("50万"), Per: "once"},
	"measures2022/talent_tax":       {Rate: "100%", Per: "year"},
	"finance2022/settling":          {AtMost: yuan("150万"), Per: "once"},
	"finance2022/premises_purchase": {Rate: "2.5%", AtMost: yuan("150万"), Per: "once"},
	"finance2022/premises_rent":     {Rate: "15%", AtMost: yuan("50万"), Per: "year"},
	"finance2022/legal_person":      {Rate: "0.5%", AtMost: yuan("250万"), Per: "once"},
	"finance2022/equity_fund":       {Rate: "0.2%", AtMost: yuan("250万"), Per: "once"},
	"finance2022/listing":           {AtMost: yuan("200万"), Per: "once"},
	"finance2022/relisting":         {AtMost: yuan("200万"), Per: "once"},
	"finance2022/bonds":             {Rate: "0.01%", AtMost: yuan("25万"), Per: "year"},
	"finance2022/guarantee":         {AtMost: yuan("25万"), Per: "year"},
	"finance2022/bridge_loan":       {AtMost: yuan("25万"), Per: "year"},
	"finance2022/agency":            {AtMost: yuan("30万"), Per: "once"},
}

func yuan(s string) *string { return show(parseMoney(s)) }

func (c *calc) worth(id string, a *award) *refWorth {
	switch id {
	case "measures2022/relocation":
		if c.doc.is("within_district", "relocation", "from") == yes {
			return &refWorth{Rate: "1.5%", AtMost: yuan("1500万"), Per: "once"}
		}
		return &refWorth{Rate: "1%", AtMost: yuan("1000万"), Per: "once"}
	case "measures2022/referral":
		assets, _ := c.fixedAssets()
		if assets == nil {
			return &refWorth{AtMost: yuan("100万"), Per: "once"}
		}
		sum := []string{"", "20万", "50万", "100万"}[rung(assets, []string{"1亿", "3亿", "5亿"})]
		if sum == "" {
			return nil
		}
		return &refWorth{Amount: yuan(sum), Per: "once"}
	}
	w, fixed := worths[id]
	if !fixed {
		return nil
	}
	return &w
}
