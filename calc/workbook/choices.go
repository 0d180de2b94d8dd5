package workbook

import (
	"fmt"
	"strings"

	"github.com/shanting/fuchi/calc/xlsx"
)

// listed puts words into a column of the sheet of choices, once, and gives the
// range that they stand in.
func (m *maker) listed(key string, words []string) string {
	if len(words) == 0 {
		return ""
	}
	if at, ok := m.ranges[key]; ok {
		return at
	}
	col := len(m.choices.Widths) + 1
	m.choices.Widths = append(m.choices.Widths, 26)
	for i, w := range words {
		for len(m.choices.Rows) <= i {
			m.choices.Add()
		}
		for len(m.choices.Rows[i]) < col {
			m.choices.Rows[i] = append(m.choices.Rows[i], xlsx.Out{})
		}
		m.choices.Rows[i][col-1] = xlsx.Say(w, xlsx.Plain)
	}
	letters := xlsx.Letters(col)
	m.ranges[key] = fmt.Sprintf("%s!$%s$1:$%s$%d", m.choices.Name, letters, letters, len(words))
	return m.ranges[key]
}

// help says how the workbook is filled in.
func (m *maker) help() *xlsx.Sheet {
	s := &xlsx.Sheet{Name: helpSheet.name(m.lang), Widths: []int{100}}
	s.Add(xlsx.Say(m.t("填写说明", "How to fill in"), xlsx.Title))
	for _, line := range strings.Split(m.t(helpZh, helpEn), "\n") {
		s.Add(xlsx.Say(line, xlsx.Wrapped))
	}
	return s
}

const helpZh = `只填知道的：空着就是未知，不是零。写 待定 也是未知。
「项目」一行一个事实；其余各表一行一项，表头在第一行，可删列、换列、加列，表头照写。
金额按表头或「单位」列的单位：把 元 改成 万元、亿元 就按它读；写明单位的（1.2亿元）按所写。千分位逗号可写。
日期写 2025-03-01、2025/3/1 或 2025年3月1日。期间写 2024、2024Q1、2024-03 或 2024-01-01/2024-06-30。
从别处粘贴时粘贴为值：公式、错误值不读；空行和 合计、小计 行不读。
一个部分只是申请而没有内容的，在它的标题行的值列写 是。
备注写在名称以 备注 开头的表中。填好后 fuchi check 文件名.xlsx，问题按表名和单元格列出。`

const helpEn = `Fill in what is known: an empty cell is unknown and not zero. TBC is unknown too.
Project has a fact a row; every other sheet has an entry a row, below the headings of the first row. Columns may be removed, moved or added under the same headings.
Money is in the unit of the heading or of the unit column: change yuan to 万元 or 亿元 and it is read so; an amount with a unit of its own (1.2亿元) keeps it. Commas between thousands may be written.
Days are 2025-03-01 or 2025/3/1. Periods are 2024, 2024Q1, 2024-03 or 2024-01-01/2024-06-30.
Paste values: formulas and errors are not read, nor are empty rows and rows of totals.
A section that is claimed and has nothing in it yet has yes as the value of its own row.
Notes stand in sheets whose name begins with notes. Then run fuchi check FILE.xlsx: problems are told by sheet and cell.`
