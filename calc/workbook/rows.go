package workbook

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// isRemark says whether a row holds no entry: sums of others, or a line of notes
// that stands alone.
func isRemark(row xlsx.Row) bool {
	first := row.Cells[0]
	if first.Kind != xlsx.Words {
		return false
	}
	text := strings.ToLower(project.Folded(first.Text))
	return isSum(first.Text) || len(row.Cells) == 1 && slices.ContainsFunc(remarks,
		func(begins string) bool { return strings.HasPrefix(text, begins) })
}

// again says whether a row repeats the headings, as where pages were pasted one
// below the other. Other units in it would change what stands below: they are a
// problem.
func (b *builder) again(row xlsx.Row, heads map[int]head, sheet int32) bool {
	for _, cell := range row.Cells {
		h, known := heads[cell.Col]
		if name, _ := parted(cell.Text); !known || !strings.EqualFold(name, h.name) {
			return false
		}
	}
	for _, cell := range row.Cells {
		h := heads[cell.Col]
		_, inner := parted(cell.Text)
		if _, isUnit := units[inner]; h.key != nil && inner != "" && isUnit && units[inner] != units[h.unit] {
			b.bad(project.Pos{Line: int32(row.N), Col: int32(cell.Col), Sheet: sheet}, h.name, lang.T("重复的表头单位不同",
				"the heading is repeated with another unit"), lang.T("分两张表，或换算成同一单位", "bring both to one unit"))
		}
	}
	return true
}

// hidden tells of a row that nobody sees and that counts.
func (b *builder) hidden(row xlsx.Row, sheet string) {
	if row.Hidden {
		b.warnings = append(b.warnings, project.Warning{Message: lang.F("%s 隐藏着，也已读取",
			"%s is hidden and was read all the same", project.Shown(sheet)+"!"+strconv.Itoa(row.N))})
	}
}

// merged refuses cells that are merged over several rows of the table: only the
// first of them holds a value, and the others would be missing.
func (b *builder) merged(t *xlsx.Table, headings int, heads map[int]head, sheet int32) {
	for _, m := range t.Merged {
		if _, ours := heads[m.FromCol]; m.ToRow == m.FromRow || m.FromRow <= headings || !ours {
			continue
		}
		b.bad(project.Pos{Line: int32(m.FromRow), Col: int32(m.FromCol), Sheet: sheet}, heads[m.FromCol].name,
			lang.F("%s:%s 是合并的单元格，只有第一格有值", "%s:%s are merged: only the first of them holds a value",
				xlsx.Ref(m.FromRow, m.FromCol), xlsx.Ref(m.ToRow, m.ToCol)),
			lang.T("取消合并，每一行都填", "unmerge them and fill in each row"))
	}
}
