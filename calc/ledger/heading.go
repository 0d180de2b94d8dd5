package ledger

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Map says which column of a ledger holds what, by its heading or by its
// number, where the headings do not say so themselves.
type Map map[Column]string

// furthest is how many rows may stand above the heading.
const furthest = 40

// columns are what a heading says of the rows under it.
type columns struct {
	at    [afterLast]int // the place of each column, counted from 1; 0 where there is none
	unit  int64          // yuan of one in the amounts
	parts dayParts       // where no column has whole days
}

// layout is a ledger whose heading was found.
type layout struct {
	columns
	head, first int // the heading, and the row after it
}

func (l *columns) has(c Column) bool { return l.at[c] > 0 }

// cell is that of a column in a row, empty where the row is too short.
func (l *columns) cell(row []Cell, c Column) Cell {
	if i := l.at[c]; i > 0 && i <= len(row) {
		return row[i-1]
	}
	return Cell{}
}

// find looks for the heading: the first row that names an amount and one more
// column, titles above it passed over.
func (s Sheet) find(named Map) (*layout, project.Problems) {
	best, most := -1, 0
	for i, row := range s[:min(len(s), furthest)] {
		l := s.layout(i, row, named)
		if under := s.stacked(i); under != nil {
			if two := s.layout(i, under, named); two.isHeading() && two.size() >= l.size() {
				l, row, two.first = two, under, i+2
			}
		}
		if l.isHeading() {
			return l, l.lacking(named, row)
		}
		if n := l.size(); n > most {
			best, most = i, n
		}
	}
	return nil, project.Problems{s.unheaded(best)}
}

// isHeading says whether a row names an amount and one more column.
func (l *layout) isHeading() bool {
	return (l.has(Amount) || l.has(Debit) || l.has(Credit)) && l.size() >= 2
}

// size is how many columns are known.
func (l *layout) size() (n int) {
	for _, at := range l.at {
		n += min(at, 1)
	}
	return n
}

// Headed says whether a sheet has a heading.
func (s Sheet) Headed(named Map) bool {
	l, _ := s.find(named)
	return l != nil
}

// unheaded says that no row is a heading, and which came nearest.
func (s Sheet) unheaded(nearest int) project.Problem {
	p := project.Problem{Pos: project.Pos{Line: 1, Col: 1},
		Message: lang.T("没有找到表头：要有一行写着金额和另一列的名称", "no heading: a row has to name the amount and one more column"),
		Hint: lang.F("列名可以是 %s；列名另有叫法时用 --map 金额=实拨数",
			"columns are called %s; where they are called otherwise: --map amount=HEADING",
			lang.T(strings.Join(Names(lang.Chinese), "、"), strings.Join(Names(lang.English), ", ")))}
	if nearest >= 0 {
		p.Pos = s[nearest][0].Pos
		var read []string
		for _, c := range s[nearest] {
			if text := strings.TrimSpace(c.Text); text != "" {
				read = append(read, text)
			}
		}
		p.Message = lang.F("没有找到表头；最像的一行是：%s", "no heading; the row nearest to one reads: %s",
			strings.Join(read, " | "))
	}
	return p
}

// layout takes a row, or two of which one is made, for the heading.
func (s Sheet) layout(i int, row []Cell, named Map) *layout {
	l := &layout{columns: columns{unit: 1}, head: i, first: i + 1}
	// whole names before those that hold one
	for _, columnOf := range []func(string) Column{Named, vaguelyNamed, columnOf} {
		for k, cell := range row {
			if c := columnOf(cell.Text); c != None && !l.has(c) && !l.taken(k+1) && !claimed(named, k, cell.Text) {
				l.at[c] = k + 1
			}
		}
	}
	for c, heading := range named {
		l.at[c] = placeOf(row, heading)
	}
	for _, above := range s[:i] { // 单位：万元 in a line above
		for k, cell := range above {
			if Named(cell.Text) == None && headingKey(cell.Text) == "单位" {
				l.unit = unitIn(nextText(above[k+1:]), l.unit)
			}
			if text := project.Folded(cell.Text); strings.Contains(text, "单位:") ||
				strings.Contains(strings.ToLower(text), "unit:") {
				l.unit = unitIn(text, l.unit)
			}
		}
	}
	for _, c := range []Column{Amount, Debit, Credit} {
		l.unit = unitIn(l.cell(row, c).Text, l.unit)
	}
	if !l.has(Date) {
		l.parts = partsOf(row)
	}
	return l
}

// nextText is the first cell that says anything, where it is a unit and nothing else.
func nextText(cells []Cell) string {
	for _, c := range cells {
		if text := project.Folded(c.Text); text != "" {
			if strings.Trim(text, "人民币百千万亿元 ") == "" {
				return text
			}
			return ""
		}
	}
	return ""
}

func (l *columns) taken(place int) bool { return slices.Contains(l.at[:], place) }

// claimed says whether an option gives a column to something itself.
func claimed(named Map, k int, heading string) bool {
	for _, h := range named {
		if project.SameName(h, heading) || h == strconv.Itoa(k+1) {
			return true
		}
	}
	return false
}

func placeOf(row []Cell, heading string) int {
	i := slices.IndexFunc(row, func(c Cell) bool {
		return project.SameName(c.Text, heading) || headingKey(c.Text) == headingKey(heading)
	})
	if i < 0 {
		if n, err := strconv.Atoi(heading); err == nil && n >= 1 && n <= len(row) {
			i = n - 1
		}
	}
	return i + 1
}

// units are those of amounts, the longest first.
var units = []struct {
	name string
	yuan int64
}{{"亿元", 100_000_000}, {"百万元", 1_000_000}, {"万元", 10_000}, {"千元", 1_000}, {"million", 1_000_000}, {"thousand", 1_000}}

func unitIn(text string, otherwise int64) int64 {
	text = strings.ToLower(text)
	for _, u := range units {
		if strings.Contains(text, u.name) {
			return u.yuan
		}
	}
	if strings.Contains(text, "元") || strings.Contains(text, "yuan") {
		return 1
	}
	return otherwise
}

// lacking tells of options that name no column of the heading.
func (l *layout) lacking(named Map, row []Cell) (problems project.Problems) {
	for c := Date; c < afterLast; c++ {
		if heading, ok := named[c]; ok && !l.has(c) {
			problems = append(problems, project.Problem{Pos: row[0].Pos, Path: c.Name().In(lang.Chinese),
				Message: lang.F("表头中没有「%s」这一列", "the heading has no column %q", heading),
				Hint:    lang.T("照表头写列名，或写第几列", "write the heading as it stands, or the number of the column")})
		}
	}
	return problems
}
