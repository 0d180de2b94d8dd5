package workbook

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc/project"
)

// units are what a heading may say that the figures below it are in, and what
// is written behind a bare figure for it.
var units = map[string]string{
	"元": "", "yuan": "", "人民币": "", "cny": "", "rmb": "", "亩": "", "mu": "",
	"万元": "万元", "万": "万元", "亿元": "亿元", "亿": "亿元",
	"平方米": "平方米", "㎡": "平方米", "m2": "平方米", "万平方米": "万平方米", "公顷": "公顷",
	"美元": "美元", "usd": "美元", "us$": "美元", "万美元": "万美元", "%": "%", "％": "%",
}

// parted is a heading without what stands in brackets behind it, and that.
func parted(heading string) (name, inner string) {
	name = project.Folded(heading) // full-width brackets are ASCII ones then
	if before, rest, ok := strings.Cut(name, "("); ok {
		inner, _, _ = strings.Cut(rest, ")")
		name = before
	}
	name, inner = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(name), "*")), strings.TrimSpace(inner)
	for _, before := range [...]string{"单位:", "unit:"} {
		inner = strings.TrimSpace(strings.TrimPrefix(strings.ToLower(inner), before))
	}
	return name, inner
}

// unitOf finds a line above a table that says the unit of all of it: 单位：万元.
func unitOf(text string) (unit string, ok bool) {
	text = strings.ToLower(strings.ReplaceAll(project.Folded(text), " ", ""))
	for _, begins := range [...]string{"单位:", "金额单位:", "unit:", "(单位:", "(unit:"} {
		if rest, found := strings.CutPrefix(text, begins); found {
			unit = strings.TrimSuffix(rest, ")")
			_, ok = units[unit]
			return unit, ok
		}
	}
	return "", false
}

// isMoney says whether the unit of a whole table is that of a key.
func isMoney(k *project.Key) bool { return k.Type == project.TypeMoney || k.Type == project.TypeSigned }

// named is the column of a heading, in either spelling.
func named(all []column, heading string) (column, bool) {
	i := slices.IndexFunc(all, func(c column) bool { return heading == c.zh || strings.EqualFold(heading, c.en) })
	if i < 0 {
		return column{}, false
	}
	return all[i], true
}

// sums are the words that a row of sums begins with.
var sums = []string{"合计", "总计", "小计", "累计", "本月合计", "本年累计", "本年合计", "total", "totals", "subtotal", "grandtotal", "sum"}

// isSum says whether a row adds up others: 合计, 二季度小计.
func isSum(first string) bool {
	word := strings.ToLower(strings.ReplaceAll(strings.TrimRight(project.Folded(first), ":"), " ", ""))
	return slices.Contains(sums, word) || strings.HasSuffix(word, "小计") || strings.HasSuffix(word, "合计")
}

// isBeside says whether a column is one that people put beside a table and that
// holds nothing of it.
func isBeside(heading string) bool {
	return slices.Contains([]string{"序号", "备注", "no.", "no", "#", "remark", "remarks", "notes"},
		strings.ToLower(heading))
}

// remarks are what a line of notes below a table begins with.
var remarks = []string{"注:", "注1", "备注", "说明", "note", "制表", "填表"}

// withUnit is a bare figure with the unit of its heading; one that has a unit
// of its own keeps it.
func withUnit(text, unit string) string {
	written := units[unit]
	if written == "" || strings.Trim(text, "0123456789.,-") != "" || text == "" {
		return text
	}
	if whole, fraction, _ := strings.Cut(text, "."); grouped(strings.TrimPrefix(whole, "-")) && !strings.Contains(
		fraction, ",") {
		text = strings.ReplaceAll(text, ",", "")
	}
	return text + written
}

// grouped says whether the commas of a figure part its thousands.
func grouped(digits string) bool {
	groups := strings.Split(digits, ",")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || i == 0 && (g == "" || len(groups) > 1 && len(g) > 3) {
			return false
		}
	}
	return true
}
