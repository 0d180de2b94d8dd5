// Package workbook writes a project as sheets to be filled in and reads the
// filled ones: the first sheet has a row for each fact that stands alone, and
// each list of the table of keys has a sheet with a column for each of its keys.
package workbook

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// form is a sheet of entries. What it holds stands in one list of the file, or,
// where it leads to others, in a list of the entry that its link column names.
type form struct {
	zh, en string
	also   []string
	lists  []string  // paths of the lists that its rows go into
	link   lang.Text // the column that says into the list of which entry
}

// forms are all sheets of entries, in their order. Every list of the table of
// keys is in one of them.
var forms = []form{
	{zh: "税收", en: "Taxes", also: []string{"税收明细"}, lists: []string{"taxes.entries"}},
	{zh: "厂房", en: "Factories", lists: []string{"factory"}},
	{zh: "办公用房", en: "Offices", also: []string{"用房"}, lists: []string{"offices"}},
	{zh: "租金", en: "Rent", also: []string{"租金明细"}, lists: []string{"factory.rent", "offices.lease.rent"},
		link: lang.T("用房编号", "premises")},
	{zh: "人才", en: "Talent", lists: []string{"talent"}},
	{zh: "人才年度", en: "Talent years", lists: []string{"talent.years"}, link: lang.T("人才姓名", "person")},
	{zh: "上市挂牌", en: "Listings", lists: []string{"finance.listings"}},
	{zh: "债券", en: "Bonds", lists: []string{"finance.bonds"}},
	{zh: "担保", en: "Guarantees", lists: []string{"finance.guarantees"}},
	{zh: "应急转贷", en: "Bridge loans", lists: []string{"finance.bridge_loans"}},
	{zh: "其他政策", en: "Other awards", also: []string{"其他政策奖补"}, lists: []string{"other_awards"}},
	{zh: "已付", en: "Paid", also: []string{"已兑现"}, lists: []string{"paid"}},
}

// The sheets that hold no entries.
var (
	mainSheet    = form{zh: "项目", en: "Project"}
	choicesSheet = form{zh: "选项", en: "Choices"}
	helpSheet    = form{zh: "说明", en: "How to fill in"}
)

func (f *form) is(name string) bool {
	name = project.Folded(name)
	if name == f.zh || strings.EqualFold(name, f.en) {
		return true
	}
	for _, other := range f.also {
		if name == other {
			return true
		}
	}
	return false
}

// aside says whether a sheet holds nothing of the project: the program's own
// and those of notes.
func aside(name string) bool {
	name = strings.ToLower(project.Folded(name))
	return choicesSheet.is(name) || strings.HasPrefix(name, "说明") || strings.HasPrefix(name, "备注") || helpSheet.is(
		name) || strings.HasPrefix(name, "note")
}

// key is the key of a list.
func key(path string) *project.Key {
	k := project.Table.Lookup(path)
	if k.Several != nil {
		return k.Several
	}
	return k
}

// column is a key below a list or a section that one value stands for, with its
// path below it in both spellings.
type column struct {
	key    *project.Key
	zh, en string
}

// columns are all of them below a key; lists have sheets of their own.
func columns(k *project.Key, zh, en string) (all []column) {
	for _, c := range k.Children {
		czh, cen := below(zh, c.Zh), below(en, c.Name)
		switch {
		case c.Type == project.TypeList || c.Several != nil:
		case c.Type == project.TypeSection:
			all = append(all, columns(c, czh, cen)...)
		case c.Type == project.TypeByName && len(c.Children) > 0:
			for _, tax := range c.Children[0].Options.All {
				inner := c.Children[0]
				if inner.Type != project.TypeSection {
					all = append(all, column{inner, below(czh, tax.Zh), below(cen, tax.Name)})
					continue
				}
				all = append(all, columns(inner, below(czh, tax.Zh), below(cen, tax.Name))...)
			}
		case c.Type == project.TypeByYear:
			all = append(all, column{yearKey, yearKey.Zh, yearKey.Name}, column{amountKey, amountKey.Zh,
				amountKey.Name})
		case c.Type != project.TypeByName:
			all = append(all, column{c, czh, cen})
		}
	}
	return all
}

// A list by year has a row a year: these two columns in the place of one.
var (
	yearKey = &project.Key{Name: "year", Zh: "年", Type: project.TypeYear, Help: lang.T("公历年份；一年一行",
		"a calendar year; one row a year")}
	amountKey = &project.Key{Name: "amount", Zh: "金额", Type: project.TypeMoney, Help: lang.T("这一年的金额",
		"the amount of that year")}
)

func below(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
