package workbook

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// head is what a column of a sheet is taken for.
type head struct {
	column
	name string // as it is written
	unit string
	link bool
}

// list reads a sheet of entries.
func (b *builder) list(f *form, t *xlsx.Table, sheet int32) {
	all := columns(key(f.lists[0]), "", "")
	n, unit := headRow(f, t, all)
	if n < 0 {
		if len(t.Rows) > 0 {
			b.bad(project.Pos{Line: int32(t.Rows[0].N), Col: int32(t.Rows[0].Cells[0].Col), Sheet: sheet}, "", lang.T(
				"没有找到表头", "there is no row of headings"), headings(all))
		}
		return
	}
	heads := b.heads(f, t.Rows[n], all, unit, sheet)
	var entries []*project.Node
	b.merged(t, t.Rows[n].N, heads, sheet)
	for _, row := range t.Rows[n+1:] {
		if isRemark(row) || b.again(row, heads, sheet) {
			continue
		}
		b.hidden(row, t.Name)
		entry, link := b.entry(row, heads, sheet)
		if entry == nil {
			continue
		}
		if !f.link.IsZero() {
			b.linked = append(b.linked, linked{form: f, entry: entry, to: link})
			continue
		}
		entries = append(entries, entry)
	}
	if len(entries) > 0 {
		b.entries(f, byYears(f, entries))
	}
}

// headRow finds the row of headings: the first in which at least half of the
// cells are headings. A line above it may say the unit of the table.
func headRow(f *form, t *xlsx.Table, all []column) (n int, unit string) {
	for i, row := range t.Rows[:min(len(t.Rows), 10)] {
		known := 0
		for _, c := range row.Cells {
			name, _ := parted(c.Text)
			if u, ok := unitOf(c.Text); ok {
				unit = u
			}
			if _, ok := named(all, name); ok || f.isLink(name) {
				known++
			}
		}
		if known > 0 && known*2 >= len(row.Cells) {
			return i, unit
		}
	}
	return -1, ""
}

func (f *form) isLink(name string) bool {
	return !f.link.IsZero() && (name == f.link.In(lang.Chinese) || strings.EqualFold(name, f.link.In(lang.English)))
}

// heads reads the row of headings; one that is none of the list is told once.
func (b *builder) heads(f *form, row xlsx.Row, all []column, unit string, sheet int32) map[int]head {
	heads, seen := map[int]head{}, map[string]bool{}
	for _, cell := range row.Cells {
		at := project.Pos{Line: int32(row.N), Col: int32(cell.Col), Sheet: sheet}
		name, inner := parted(cell.Text)
		if name == "" {
			continue
		}
		h := head{name: name, link: f.isLink(name)}
		var ok bool
		if h.column, ok = named(all, name); !ok && !h.link && isBeside(name) {
			h.key = nil
			heads[cell.Col] = h
			continue
		}
		if !ok && !h.link {
			b.bad(at, "", lang.F("没有「%s」这一列", "there is no column %q", project.Shown(name)), key(f.lists[0]).Meant(
				name))
			h.column.key = nil
			heads[cell.Col] = h
			continue
		}
		if seen[h.zh] {
			b.bad(at, "", lang.F("「%s」这一列有两次", "the column %q stands twice", project.Shown(name)), lang.T("删去其中一列",
				"remove one of them"))
			continue
		}
		seen[h.zh] = true
		told := len(b.problems)
		if h.unit = b.unit(h, inner, unit, at); len(b.problems) > told {
			unit = "" // the line above the table is told of once
		}
		heads[cell.Col] = h
	}
	return heads
}

// unit is that of a heading, else that of the table. One that is none, where
// the column is money, would multiply every figure below it.
func (b *builder) unit(h head, inner, ofTable string, at project.Pos) string {
	if h.link {
		return ""
	}
	if _, ok := units[inner]; ok && inner != "" {
		if isMoney(h.key) && ofTable != "" && units[ofTable] != units[inner] {
			b.bad(at, h.name, lang.F("表头写「%s」，表上方写「%s」", "the heading says %q and the line above the table %q", inner,
				ofTable), lang.T("留一个，删去另一个", "keep one of them"))
		}
		return inner
	}
	if isMoney(h.key) && (strings.HasSuffix(inner, "元") || strings.HasSuffix(inner, "千")) {
		b.bad(at, h.name, lang.F("不认识的单位「%s」", "the unit %q is not known", project.Shown(inner)), lang.T(
			"写 元、万元 或 亿元", "write 元 (yuan), 万元 or 亿元"))
	}
	if isMoney(h.key) {
		return ofTable
	}
	return ""
}

func headings(all []column) lang.Text {
	var zh, en []string
	for _, c := range all {
		zh, en = append(zh, c.zh), append(en, c.en)
	}
	return lang.F("第一行写表头：%s", "the first row has the headings: %s", lang.T(strings.Join(zh, "、"), strings.Join(en,
		", ")))
}

// entry reads a row: its values, and what its link column names.
func (b *builder) entry(row xlsx.Row, heads map[int]head, sheet int32) (entry *project.Node, link xlsx.Cell) {
	at := project.Pos{Line: int32(row.N), Col: int32(row.Cells[0].Col), Sheet: sheet}
	entry = &project.Node{Kind: project.Mapping, Pos: at}
	filled := false
	for _, cell := range row.Cells {
		at.Col = int32(cell.Col)
		h, ok := heads[cell.Col]
		switch {
		case !ok && strings.TrimSpace(cell.Text) == "":
		case !ok:
			b.bad(at, "", lang.T("这一列没有表头", "the column has no heading"), lang.T("写上表头，或清空这一格",
				"write a heading, or clear the cell"))
		case h.link:
			link, filled = cell, true
		case h.key == nil: // told of at its heading
		default:
			if v, ok := b.value(cell, at, h.key, h.unit, h.name); ok {
				put(entry, h.column, h.name, v)
			}
			filled = filled || strings.TrimSpace(cell.Text) != ""
		}
	}
	if !filled {
		return nil, link
	}
	return entry, link
}
