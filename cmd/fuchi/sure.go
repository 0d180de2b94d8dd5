package main

import (
	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/sure"
	"github.com/shanting/fuchi/cmd/fault"
)

// sureness are the options on how sure a total is.
type sureness struct {
	sure                bool
	forecast, unaudited string
	ask                 sure.Ask
}

func (o *sureness) flags(a *app, c *cobra.Command) {
	c.Flags().BoolVar(&o.sure, "sure", false, a.t("多大把握：读法、预测、未审计数和未知事实之间的范围，哪一项影响最大",
		"how sure: the range over readings, forecasts, unaudited figures and unknown facts, and which moves it most"))
	c.Flags().StringVar(&o.forecast, "forecast", "", a.t("预测数变动多少，如 -20%..+20%（含 --sure）",
		"how far forecasts may lie off, such as -20%..+20% (and --sure)"))
	c.Flags().StringVar(&o.unaudited, "unaudited", "", a.t("未审计的固定资产变动多少，如 -10%..+5%（含 --sure）",
		"how far fixed assets that are not audited may lie off, such as -10%..+5% (and --sure)"))
}

func (o *sureness) asked() bool { return o.sure || o.forecast != "" || o.unaudited != "" }

// read reads the bands.
func (o *sureness) read() error {
	for _, band := range []struct {
		name, text string
		into       **sure.Band
	}{{"--forecast", o.forecast, &o.ask.Forecast}, {"--unaudited", o.unaudited, &o.ask.Unaudited}} {
		if band.text == "" {
			continue
		}
		b, bad := sure.ParseBand(band.text)
		if bad != nil {
			return fault.Usage(lang.F("%s：%s", "%s: %s", band.name, bad.Message), bad.Hint)
		}
		*band.into = &b
	}
	return nil
}

// of asks about one answer, where it was asked for.
func (o *sureness) of(a *app, r *engine.Answer, f factOptions, stopped func() bool) *sure.Sure {
	if !o.asked() {
		return nil
	}
	ask := o.ask
	ask.Watch = calc.Watch{Stopped: stopped}
	return sure.Of(a.again(r, f), ask)
}
