package ledger

import (
	"strings"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// Read finds the heading of a sheet and reads the rows under it. Where anything
// cannot be read there is no ledger, and every problem is told.
func Read(file string, s Sheet, named Map) (*Ledger, project.Problems) {
	l, problems := s.find(named)
	if l == nil || len(problems) > 0 {
		return nil, in(file, problems)
	}
	r := reader{layout: l, file: file, ledger: &Ledger{File: file, Sheet: s, Head: l.head,
		columns: l.columns}}
	r.out = r.outward(s)
	for i := l.first; i < len(s); i++ {
		r.row(s[i], i)
	}
	if len(r.problems) > 0 {
		return nil, in(file, r.problems)
	}
	return r.ledger, nil
}

func in(file string, problems project.Problems) project.Problems {
	for i := range problems {
		problems[i].File = file
	}
	return problems.Sorted()
}

// reader reads the rows of one sheet.
type reader struct {
	*layout
	file     string
	out      Column // of debit and credit the one that payments stand in
	ledger   *Ledger
	above    Row
	last     [3]string // year, month and day of the row above
	problems project.Problems
}

// outward is the side that money goes out on: an account of expense has it on
// the left, an account at a bank on the right. The side with more of it is that.
func (r *reader) outward(s Sheet) Column {
	sum := func(c Column) money.Amount {
		total := money.Zero
		for _, row := range s[r.first:] {
			if a, err := parseAmount(r.cell(row, c).Text, r.unit); err == nil && !r.isTotal(row) {
				total = total.Add(a)
			}
		}
		return total
	}
	if r.has(Credit) && (!r.has(Debit) || sum(Credit).Cmp(sum(Debit)) > 0) {
		return Credit
	}
	return Debit
}

// row reads a row: a payment, a total or nothing.
func (r *reader) row(cells []Cell, index int) {
	if isEmpty(cells) || r.isHeading(cells) || r.isNote(cells) || r.isNothing(cells) {
		return
	}
	if r.isTotal(cells) {
		r.ledger.Totals++
		return
	}
	if !r.believed(cells) {
		return
	}
	amount, at, ok := r.amount(cells)
	row := Row{File: r.file, Index: index, Pos: at, Amount: amount, Voucher: r.text(cells, Voucher),
		Project: r.text(cells, Project), Award: r.text(cells, Award),
		Payee: r.text(cells, Payee), Bearer: r.text(cells, Bearer), Summary: r.text(cells, Summary)}
	if row.Project == "" {
		row.Project = r.text(cells, Enterprise)
	}
	r.date(cells, &row)
	r.year(cells, &row)
	r.fill(&row)
	r.above = row
	if ok {
		r.ledger.Rows = append(r.ledger.Rows, row)
	}
}

// believed tells of cells that are not to be believed, in the columns that are read.
func (r *reader) believed(cells []Cell) bool {
	found := len(r.problems)
	for c := Date; c < afterLast; c++ {
		if cell := r.cell(cells, c); cell.Bad != nil {
			r.problem(cell.Pos, c, cell.Bad.Message, cell.Bad.Hint)
		}
	}
	return len(r.problems) == found
}

func (r *reader) text(cells []Cell, c Column) string {
	return project.Folded(r.cell(cells, c).Text)
}

// isHeading says whether a row is the heading once more, as on a new page.
func (r *reader) isHeading(cells []Cell) bool {
	for _, c := range []Column{Amount, Debit, Credit} {
		if r.has(c) && columnOf(r.cell(cells, c).Text) != c {
			return false
		}
	}
	return true
}

// isNote says whether a row only says something, who made the ledger for example:
// it has no amount, and neither day nor voucher nor award.
func (r *reader) isNote(cells []Cell) bool {
	for _, c := range []Column{Amount, Debit, Credit, Date, Voucher, Award} {
		if !isBlank(r.cell(cells, c)) {
			place := r.at[c]
			// the text of a note stands in the first column, whatever that is for
			if place != 1 || c == Amount || columnsFilled(cells) > 1 {
				return false
			}
		}
	}
	return true
}

// isNothing says whether a row pays nothing and says nothing else.
func (r *reader) isNothing(cells []Cell) bool {
	for c := Date; c < afterLast; c++ {
		text := r.text(cells, c)
		if c == Amount || c == Debit || c == Credit {
			a, err := parseAmount(text, 1)
			if text != "" && (err != nil || a.Sign() != 0) {
				return false
			}
		} else if text != "" {
			return false
		}
	}
	return true
}

func columnsFilled(cells []Cell) (n int) {
	for _, c := range cells {
		if !isBlank(c) {
			n++
		}
	}
	return n
}

// totals are how lines that add others up begin.
var totals = []string{"合计", "小计", "总计", "累计", "本月合计", "本年累计", "本页合计", "过次页", "承前页", "期初余额", "期末余额", "年初余额",
	"上年结转", "结转下年", "结转下页",
	"上期结转", "total",
	"subtotal", "sum", "carried forward", "brought forward"}

// isTotal says whether a row adds others up: one of its words says so, and it
// has no voucher.
func (r *reader) isTotal(cells []Cell) bool {
	if r.has(Voucher) && r.text(cells, Voucher) != "" && !isTotalWord(r.text(cells, Voucher)) {
		return false
	}
	for _, c := range cells {
		if isTotalWord(c.Text) {
			return true
		}
	}
	return false
}

func isTotalWord(s string) bool {
	s = strings.ToLower(strings.Trim(strings.ReplaceAll(project.Folded(s), " ", ""), ":"))
	for _, word := range totals {
		word = strings.ReplaceAll(word, " ", "")
		if s == word || word[0] >= 0x80 && strings.HasPrefix(s, word) && len([]rune(s)) <= len([]rune(word))+6 {
			return true
		}
	}
	return strings.HasSuffix(s, "小计") || strings.HasSuffix(s, "合计")
}

func isEmpty(cells []Cell) bool {
	for _, c := range cells {
		if strings.TrimSpace(c.Text) != "" {
			return false
		}
	}
	return true
}
