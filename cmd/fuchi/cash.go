package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/cash"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

// coming are the options on when the money comes.
type coming struct {
	years, discount, usd string
	rate                 money.Rate
	dollars              *report.Dollars
}

func (o *coming) flags(a *app, c *cobra.Command) {
	c.Flags().StringVar(&o.years, "years", "award",
		a.t("award：奖励年度；payable：另列可兑付的年度", "award: award years; payable: the years in which it is payable, too"))
	c.Flags().StringVar(&o.discount, "discount", "", a.t("年折现率，如 8%，折到 as_of", "a yearly rate such as 8%, to as_of"))
	c.Flags().StringVar(&o.usd, "usd-rate", "",
		a.t("另列美元，仅供参考：7.10@2026-11-01", "US dollars for information: 7.10@2026-11-01"))
}

// asked says whether anything on cash years is asked for.
func (o *coming) asked() bool { return o.years == "payable" || o.discount != "" || o.usd != "" }

// read reads the options; every one that is wrong is told with its mend.
func (o *coming) read() error {
	if o.years != "award" && o.years != "payable" {
		return fault.Usage(lang.F("--years 不能是「%s」", "--years cannot be %q", o.years),
			lang.T("写 award 或 payable", "write award or payable"))
	}
	if o.discount != "" {
		var err error
		if o.rate, err = money.ParseRate(o.discount); err != nil || o.rate.GreaterThan(money.Whole.Decimal) {
			return fault.Usage(lang.F("--discount 不能是「%s」", "--discount cannot be %q", o.discount),
				lang.T("写成 8% 或 0.08，不超过 100%", "write 8% or 0.08, at most 100%"))
		}
	}
	return o.readDollars()
}

func (o *coming) readDollars() error {
	if o.usd == "" {
		return nil
	}
	number, day, _ := strings.Cut(o.usd, "@")
	rate, err := money.ParseNumber(number, false)
	on, wrong := civil.ParseDate(day)
	if err != nil || wrong != nil || rate.Sign() <= 0 {
		return fault.Usage(lang.F("--usd-rate 不能是「%s」", "--usd-rate cannot be %q", o.usd),
			lang.T("写成 汇率@日期：7.10@2026-11-01", "write rate@day: 7.10@2026-11-01"))
	}
	o.dollars = &report.Dollars{Rate: money.Rate{Decimal: rate}, Written: number, Day: on}
	return nil
}

// days says of answers that a discount lacks the day to which it is made.
func (o *coming) days(answers []*engine.Answer) error {
	for _, r := range answers {
		if o.discount != "" && !r.Project.AsOf.Known {
			return fault.Usage(lang.T("--discount 要有折到的日子，文件没有写 as_of",
				"--discount needs the day to which it is made: the file has no as_of"),
				lang.T("在文件写 as_of，或加 --set as_of=2026-06-30",
					"write as_of in the file, or add --set as_of=2026-06-30"))
		}
	}
	return nil
}

// of is when the money of one answer comes, nothing where that was not asked for.
func (o *coming) of(r *engine.Answer) *report.Coming {
	if !o.asked() {
		return nil
	}
	var d *cash.Discount
	if o.discount != "" {
		d = &cash.Discount{Rate: o.rate, Day: r.Project.AsOf.Value}
	}
	return &report.Coming{Flow: cash.Of(r.Result, d), Dollars: o.dollars}
}
