package ledger

import (
	"errors"
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// amount is what a row pays: its amount, or its debit less its credit.
func (r *reader) amount(cells []Cell) (money.Amount, project.Pos, bool) {
	if r.has(Amount) {
		c := r.cell(cells, Amount)
		a, ok := r.figure(c, cells, Amount)
		return a, r.where(c, cells), ok
	}
	sum, at, found := money.Zero, r.where(Cell{}, cells), false
	for _, side := range []Column{Debit, Credit} {
		c := r.cell(cells, side)
		if isBlank(c) {
			continue
		}
		a, ok := r.figure(c, cells, side)
		if !ok {
			return sum, at, false
		}
		if side != r.out {
			a = a.Neg()
		}
		if a.Sign() != 0 || !found {
			at = c.Pos
		}
		sum, found = sum.Add(a), true
	}
	if !found {
		r.problem(at, r.out, lang.T("没有金额", "has no amount"),
			lang.T("填上金额；不是付款的行删去", "fill the amount in; remove a row that is no payment"))
	}
	return sum, at, found
}

// where is a cell's place, or that of the row where it lacks the cell.
func (r *reader) where(c Cell, cells []Cell) project.Pos {
	if c.Pos.Line == 0 {
		return cells[0].Pos
	}
	return c.Pos
}

// isBlank says whether a cell of an amount has none: nothing, or a stroke.
func isBlank(c Cell) bool { return strings.Trim(project.Folded(c.Text), "-—–/ ") == "" }

func (r *reader) figure(c Cell, cells []Cell, column Column) (money.Amount, bool) {
	at := r.where(c, cells)
	if isBlank(c) {
		r.problem(at, column, lang.T("没有金额", "has no amount"),
			lang.T("填上金额；不是付款的行删去", "fill the amount in; remove a row that is no payment"))
		return money.Zero, false
	}
	a, err := parseAmount(c.Text, r.unit)
	switch {
	case errors.Is(err, money.ErrFen):
		r.problem(at, column, lang.F("%s 有不足一分的零头", "%s has a fraction of a fen", project.Shown(c.Text)),
			lang.T("写到分为止", "write it to the fen"))
	case err != nil:
		r.problem(at, column, lang.F("「%s」不是金额", "%q is not an amount", project.Shown(c.Text)),
			lang.T("写成 1,234,567.89；退回写负数", "write it as 1,234,567.89; a repayment is negative"))
	}
	return a, err == nil
}

func (r *reader) problem(at project.Pos, c Column, message, hint lang.Text) {
	r.problems = append(r.problems, project.Problem{Pos: at, Message: lang.F("%s：%s", "%s: %s", c.Name(), message),
		Hint: hint})
}

func (r *reader) date(cells []Cell, row *Row) {
	if r.parts.known() {
		day, text, ok := r.dayOf(cells)
		if !ok {
			r.problem(r.where(r.part(cells, r.parts.day), cells), Date, lang.F("「%s」不是日期", "%q is not a date", text),
				lang.T("写出年、月、日", "write the year, the month and the day"))
			return
		}
		row.Date = project.Known(day)
		return
	}
	c := r.cell(cells, Date)
	if strings.TrimSpace(c.Text) == "" {
		return
	}
	day, err := parseDate(c.Text)
	if err != nil {
		r.problem(c.Pos, Date, lang.F("「%s」不是日期", "%q is not a date", project.Shown(c.Text)),
			lang.T("写成 2025-03-01、2025/3/1 或 20250301", "write it as 2025-03-01, 2025/3/1 or 20250301"))
		return
	}
	row.Date = project.Known(day)
}

// part is the cell of a row in a place, counted from 1.
func (r *reader) part(cells []Cell, at int) Cell {
	if at > 0 && at <= len(cells) {
		return cells[at-1]
	}
	return Cell{}
}

func (r *reader) year(cells []Cell, row *Row) {
	c := r.cell(cells, Year)
	if strings.TrimSpace(c.Text) == "" {
		if y, ok := yearIn(row.Summary); ok {
			row.Year, row.FromText = project.Known(y), true
		}
		return
	}
	y, ok := parseYear(c.Text)
	if !ok {
		r.problem(c.Pos, Year, lang.F("「%s」不是奖励年度", "%q is not an award year", project.Shown(c.Text)),
			lang.T("写第几个奖励年度：1、2、3，或公历年份 2024", "write which award year: 1, 2, 3, or a calendar year such as 2024"))
		return
	}
	row.Year = project.Known(y)
}

// fill repeats what a merged cell says in its first row only: a row without a
// project is a part of the one above it.
func (r *reader) fill(row *Row) {
	if row.Project != "" || r.above.Project == "" {
		return
	}
	above := &r.above
	row.Project, row.Repeated = above.Project, true
	if !row.Date.Known {
		row.Date = above.Date
	}
	if row.Voucher == "" {
		row.Voucher = above.Voucher
	}
	if row.Payee == "" {
		row.Payee = above.Payee
	}
	if row.Award != "" {
		return
	}
	if row.Award = above.Award; !row.Year.Known {
		row.Year = above.Year
	}
}
