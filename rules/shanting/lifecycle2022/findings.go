package lifecycle2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// What this document asks a person to look at.
var (
	foundFirstReportLapsed = calc.NewKind("first_report_lapsed", calc.SeverityWarning,
		lang.T("首报在签订前已失效，引荐人和引进镇街存疑", "the first report lapsed before the signing: who brought the project is open"),
		lang.T("核实由谁引荐、引进", "find out who brought it"))
)

// findings are the kinds that the document raises, in the order of the catalogue.
func findings() []*calc.Kind {
	return []*calc.Kind{
		foundFirstReportLapsed,
	}
}
