package workbook

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/xlsx"
)

// The columns of the first sheet.
const (
	keyColumn = 1 + iota
	valueColumn
	unitColumn
	helpColumn
)

// main reads the first sheet: a row a fact. What has no value is left out, and
// so not known.
func (b *builder) main(t *xlsx.Table, sheet int32) {
	all := columns(project.Table, "", "")
	for _, row := range t.Rows {
		name, at := strings.TrimSpace(row.Text(keyColumn)), project.Pos{Line: int32(row.N), Col: valueColumn,
			Sheet: sheet}
		cell, filled := cellOf(row, valueColumn)
		if !filled || row.N == 1 || strings.TrimSpace(cell.Text) == "" && !cell.Formula {
			continue
		}
		heading, _ := parted(name)
		c, ok := named(all, heading)
		if !ok {
			b.alone(heading, cell, at)
			continue
		}
		unit := strings.ToLower(project.Folded(row.Text(unitColumn)))
		if _, known := units[unit]; !known {
			unit = ""
		}
		if v, ok := b.value(cell, at, c.key, unit, heading); ok {
			put(b.root, c, heading, v)
		}
	}
	if first := project.Table.Lookup("project"); get(b.root, first.Zh, first.Name) == nil { // the sheet is its section
		put(b.root, of(first), first.Zh, &project.Node{Kind: project.Mapping, Pos: project.Pos{Line: 1,
			Col: keyColumn, Sheet: sheet}})
	}
}

// alone reads a row whose name is no key with one value: a section that is
// claimed without a word on it, a reading, or a mistake.
func (b *builder) alone(name string, cell xlsx.Cell, at project.Pos) {
	k := project.Table.Lookup(name)
	if reading, ok := cutReading(name); ok {
		if v, ok := b.value(cell, at, project.Table, "", name); ok {
			k := project.Table.Lookup("readings")
			b.reading(k, reading, v)
		}
		return
	}
	if k != nil && k.Type == project.TypeSection && !strings.Contains(k.Path, ".") && isYes(cell.Text) {
		put(b.root, of(k), k.Zh, &project.Node{Kind: project.Mapping, Pos: at})
		return
	}
	at.Col = keyColumn
	if name == "" {
		b.bad(at, "", lang.T("有值而没有键", "has a value and no key"), lang.T("在第一列写键，或清空这一行",
			"write the key into the first column, or clear the row"))
		return
	}
	parent, last := project.Table, name
	if i := strings.LastIndex(name, "."); i >= 0 {
		if k := project.Table.Lookup(name[:i]); k != nil {
			parent, last = k, name[i+1:]
		}
	}
	b.bad(at, project.Shown(name), lang.T("没有这个键", "unknown key"), parent.Meant(last))
}

// reading chooses a reading; the name of one may have a dot.
func (b *builder) reading(k *project.Key, name string, v *project.Node) {
	n := get(b.root, k.Zh, k.Name)
	if n == nil {
		n = &project.Node{Kind: project.Mapping, Pos: v.Pos}
		put(b.root, of(k), k.Zh, n)
	}
	n.Entries = append(n.Entries, project.Entry{Name: name, Pos: v.Pos, Value: v})
}

// of is the column of a key at the top of a file.
func of(k *project.Key) column { return column{k, k.Zh, k.Name} }

func cutReading(name string) (string, bool) {
	k := project.Table.Lookup("readings")
	for _, spelling := range [...]string{k.Zh, k.Name} {
		if id, ok := strings.CutPrefix(name, spelling+"."); ok {
			return id, true
		}
	}
	return "", false
}

func cellOf(row xlsx.Row, col int) (xlsx.Cell, bool) {
	for _, c := range row.Cells {
		if c.Col == col {
			return c, true
		}
	}
	return xlsx.Cell{}, false
}

// isYes says whether a section is claimed by a word alone.
func isYes(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	return s == "是" || s == "yes" || s == "true"
}
