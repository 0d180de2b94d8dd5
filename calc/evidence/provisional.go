package evidence

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// provisional says why what a row says does not stand yet.
func provisional(p *project.Project, row *Row) lang.Text {
	assets, as := &p.Investment.FixedAssets, strings.TrimPrefix(row.Path, "investment.fixed_assets.")
	switch {
	case row.says("projected", "true"):
		return lang.T("预测，尚无凭证", "a forecast: there is no paper yet")
	case strings.HasSuffix(unnumbered(row.Path), ".rent[]") && !row.has("paid"):
		return lang.T("未付，尚无付款凭证", "not paid: there is no slip yet")
	case as != row.Path && as != "audited" && assets.Audited.Known:
		return lang.T("已有审计数，不用此数", "an audited figure is there: this one is not used")
	case as == "reported":
		return lang.T("暂定：未审计", "provisional: not audited")
	case as == "contracted" && assets.Reported.Known:
		return lang.T("已有申报数，不用此数", "a reported figure is there: this one is not used")
	case as == "contracted":
		return lang.T("暂定：合同数，未审计", "provisional: as contracted, not audited")
	case row.Path == "contract.agreed_production" && !p.Contract.Signed.Known:
		return lang.T("暂定：合同尚未签订", "provisional: the contract is not signed")
	}
	return lang.Text{}
}

func (r *Row) says(key, value string) bool {
	for _, f := range r.Facts {
		if f.Key.Name == key && f.Value.Text == value {
			return true
		}
	}
	return false
}

func (r *Row) has(key string) bool {
	for _, f := range r.Facts {
		if f.Key.Name == key {
			return true
		}
	}
	return false
}
