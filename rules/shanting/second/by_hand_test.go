package second

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// inChinese are the few Chinese spellings that the projects worked by hand use;
// the calculator itself reads only the English ones, as the generator writes them.
var inChinese = map[string]string{
	"格式版本": "fuchi", "询问日期": "as_of", "项目": "project", "项目名称": "name", "行业": "sector", "工业": "industrial",
	"性质": "nature", "新建": "new", "技改扩规": "expansion", "外资项目": "foreign_invested", "所有制": "ownership", "民营": "private",
	"法人资格": "legal_person", "独立法人": "independent", "合同": "contract", "签订日期": "signed", "终止": "terminated", "骗取资金": "fraud",
	"约定投产": "agreed_production", "投资": "investment", "总投资": "total", "固定资产投资": "fixed_assets", "审计额": "audited",
	"选址": "site", "位置": "location", "开发区": "zone", "镇街": "town", "承接镇街": "host_town", "引入镇街": "introducing_town",
	"厂房": "factory", "标准化厂房": "standard", "位于开发区产业园": "in_zone_park", "租约生效": "lease_effective", "租金": "rent",
	"期间": "period", "金额": "amount", "实缴日期": "paid", "节点": "milestones", "实际投产": "production", "首次纳税": "first_tax",
	"税收": "taxes", "明细": "entries", "净额": "net", "土地": "land", "面积": "area", "取得方式": "acquired", "招拍挂": "auction",
	"土地出让金": "premium", "市级留成": "municipal_retained", "引荐人": "referrer", "名称": "name", "第一引荐人": "first", "申报日期": "filed",
	"外资": "foreign", "总额": "total", "固定资产": "fixed_assets",
}

func inEnglish(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, inner := range v {
			if e := inChinese[k]; e != "" {
				k = e
			}
			out[k] = inEnglish(inner)
		}
		return out
	case []any:
		for i := range v {
			v[i] = inEnglish(v[i])
		}
	case string:
		if e := inChinese[v]; e != "" {
			return e
		}
	}
	return v
}

func handed(t *testing.T, name string, settings ...string) *refResult {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "hand", name+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := decode(string(text))
	if err != nil {
		t.Fatal(err)
	}
	doc = inEnglish(doc).(map[string]any)
	if len(settings) > 0 {
		doc["readings"] = project(t, settings...)["readings"]
	}
	return reference(doc)
}

// told is an award in one string: status, lines ("+" is partial, with its days),
// total, and whether all is complete.
func told(r *refResult, name string) string {
	whole := map[bool]string{true: "complete", false: "open"}[r.Totals.Complete]
	a := find(r, name)
	if a == nil {
		return "- " + text(r.Totals.Amount) + " " + whole
	}
	out := []string{a.Status}
	for _, l := range a.Lines {
		s := text(l.Amount)
		if l.Partial {
			s += "+" + itoa(l.Recorded.Days) + "/" + itoa(l.Recorded.Of)
		}
		out = append(out, s)
	}
	return strings.Join(append(out, "=", text(a.Total), "of", text(r.Totals.Amount), whole), " ")
}

func TestProjectsWorkedByHand(t *testing.T) {
	talent := "measures2022/talent_tax#甲"
	for _, c := range []struct{ file, award, want string }{
		{"rent_later_years", factory, "estimate 600000.00+184/366 null null null null = 600000.00 of 600000.00 open"},
		{"talent_years_not_listed", talent, "due 8888.80 null null null null null = 8888.80 of 8888.80 open"},
		{"tax_first_quarter_only", rebate, "estimate 512345.67+91/366 1000000.01 null null null = 1512345.68 of 1512345.68 open"},
		{"tax_ledger_declared_complete", rebate, "due 180000.00 0.00 null null null = 180000.00 of 180000.00 open"},
		{"upgrade_base_in_part", upgrade, "unknown null null = null of 0.00 open"},
		{"no_taxes_section", rebate, "unknown null null null null null null = null of 0.00 open"},
		{"lead_name_and_size", rebate, "- 0.00 open"},
		{"first_tax_not_known", referred, "unknown = null of 8400000.00 open"},
		{"first_tax_not_known", land, "estimate 8400000.00 = 8400000.00 of 8400000.00 open"},
		{"production_before_measure", rebate, "not_met = 0.00 of 0.00 complete"},
		{"purchase_before_signing", buying, "due 400000.00 = 400000.00 of 400000.00 open"},
		{"retreat_into_a_town", moving, "unknown = null of 0.00 open"},
		{"ended_after_referral_matured", referred, "due 500000.00 = 500000.00 of 511000.03 complete"},
		{"ended_after_referral_matured", talent, "due 5000.01 6000.02 0.00 0.00 0.00 0.00 = 11000.03 of 511000.03 complete"},
		{"ended_after_referral_matured", rebate, "not_met = 0.00 of 511000.03 complete"},
		{"usd_25m_assets_unknown", rebate, "due 100000.01 100000.01 100000.01 50000.01 50000.01 null = 400000.05 of 400000.05 open"},
		{"tax_entry_twice", rebate, "estimate 360000.00+1/366 null null null null = 360000.00 of 360000.00 open"},
		{"tax_day_inside_month", rebate, "estimate 365000.00+29/366 null null null null = 365000.00 of 365000.00 open"},
		{"bond_twice", "finance2022/bonds", "due 240000.00 = 240000.00 of 240000.00 complete"},
		{"wide_521", "finance2022/listing#ipo", "due 2000000.00 = 2000000.00 of 2000000.00 complete"},
		{"rent_paid_late", factory, "due 960000.00 null null null null = 960000.00 of 960000.00 open"},
		{"rent_paid_in_the_future", factory, "due 960000.00 null null null null = 960000.00 of 960000.00 open"},
		{"paid_more_than_due", rebate, "due 2000000.00 null null null null = 2000000.00 of 2000000.00 open"},
		{"years_not_known", rebate, "due 1855000.00 null null null null = 1855000.00 of 1855000.00 open"},
		{"total_of_the_unknown", rebate, "unknown null null null null null = null of 0.00 open"},
		{"presumptions", rebate, "due 1855000.00 null null null null = 1855000.00 of 1855000.00 open"},
		{"rented_then_bought", "finance2022/premises_rent", "due 300000.00 0.00 0.00 = 300000.00 of 1800000.00 complete"},
		{"rented_then_bought", "finance2022/premises_purchase", "due 500000.00 = 500000.00 of 1800000.00 complete"},
		{"dates_without_zeros", land, "due 5400000.00 = 5400000.00 of 5400000.00 open"},
		{"area_in_wan", land, "due 5400000.00 = 5400000.00 of 5400000.00 open"},
		{"rmb_and_yuan", land, "due 5400000.00 = 5400000.00 of 5400000.00 open"},
	} {
		check(t, c.file+" "+c.award, told(handed(t, c.file), c.award), c.want)
	}
}

func TestProjectsWorkedByHandElsewhere(t *testing.T) {
	stopped := handed(t, "ended_after_referral_matured", "readings.after_termination = stop")
	check(t, "after termination nothing", text(stopped.Totals.Amount), "0.00")
	matured := handed(t, "ended_after_referral_matured").Totals.ByBearer
	check(t, "matured", matured[0].Bearer+" "+matured[0].Amount+" "+matured[1].Bearer+" "+matured[1].Amount, "district 204400.01 城头镇 306600.02")
	check(t, "paid late", find(handed(t, "rent_paid_late"), factory).Lines[0].PayableFrom, "2025-06-05")
	check(t, "column of what was paid late", itoa(*find(handed(t, "rent_paid_late"), factory).Lines[0].Year), "2024")
	check(t, "paid in the future", find(handed(t, "rent_paid_in_the_future"), factory).Lines[0].PayableFrom, "2032-03-05")
	check(t, "521", handed(t, "wide_521").Choices[0].Rule, "override")
	var columns []string
	for _, y := range handed(t, "years_not_known").Schedule.Years {
		columns = append(columns, itoa(y))
	}
	check(t, "columns", strings.Join(columns, " "), "2024 2025 2026 2027 2028")
	town := find(handed(t, "town_signs_below_100m"), rebate)
	check(t, "the town that signs", town.Status+" "+town.Lines[0].Bearers[0].Bearer+" "+text(town.Total), "due 冯卯镇 600000.00")
	open := map[string]string{}
	for _, u := range handed(t, "lead_name_and_size").Unclaimed {
		open[u.ID] = u.Status
	}
	for _, id := range []string{land, rebate, referred} {
		check(t, "a lead "+id, open[id], "open")
	}
	if !slices.Contains(slices.Collect(maps.Keys(open)), "measures2022/talent_tax") || len(open) != 9 {
		t.Errorf("a lead has %v", open)
	}
}
