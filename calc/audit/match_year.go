package audit

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// yearOf is the award year that a row is for: as it says, by its place or by its
// calendar year; else the only one, the one that pays just so much, or the last
// that was payable by then.
func (s *Subject) yearOf(e *Entry) (n int, ok bool) {
	lines := e.award.Lines
	if e.Year.Known {
		if e.FromText {
			e.infer(lang.T("年度由摘要推定", "the year is taken from the summary"))
		}
		if column := e.award.Column(e.Year); column != nil {
			return s.ofColumn(e, column), true
		}
		return numbered(e.award, e.Year.Value), true
	}
	switch candidates := s.yearsOf(e); {
	case len(lines) == 0:
		return 0, true
	case oneYear(lines):
		return lines[0].N, true
	case len(candidates) == 1:
		e.infer(lang.T("年度由金额推定", "the year is taken from the amount"))
		return candidates[0], true
	case e.Amount.Sign() < 0:
		if n, ok := s.comesBackOf(e); ok {
			e.infer(lang.T("年度取所冲销的那一笔", "the year is that of the payment it takes back"))
			return n, true
		}
	}
	if e.Date.Known {
		if l := e.award.PayableBy(e.Date.Value); l != nil {
			e.infer(lang.T("年度由日期推定", "the year is taken from the date"))
			return l.N, true
		}
	}
	e.Why = lang.T("看不出是哪个奖励年度", "no award year can be told from it")
	return 0, false
}

// ofColumn is where a row for a column of several lines is booked: under the line
// that pays just so much and for which the bearer has paid nothing yet, of a
// repayment under that of the payment it takes back, else under the column itself.
func (s *Subject) ofColumn(e *Entry, column []*calc.Line) int {
	if n, ok := s.comesBackOf(e); ok && e.Amount.Sign() < 0 {
		return n
	}
	for _, l := range column {
		x := s.booked(e.award, l.N)
		if e.Amount.Sign() > 0 && isOf(l, e) && (x == nil || len(x.Lines) == 1 && !slices.ContainsFunc(x.Entries,
			func(o *Entry) bool { return o.Bearer == e.Bearer })) {
			return l.N
		}
	}
	return e.Year.Value
}

// numbered is the award year of a number; one that the award does not have stays
// as it is.
func numbered(award *calc.Award, year int) int {
	if l := award.Numbered(year); l != nil {
		return l.N
	}
	return year
}

func oneYear(lines []calc.Line) bool {
	return !slices.ContainsFunc(lines, func(l calc.Line) bool { return l.N != lines[0].N })
}

// yearsOf are the years that pay just what a row does.
func (s *Subject) yearsOf(e *Entry) (years []int) {
	for i := range e.award.Lines {
		if l := &e.award.Lines[i]; isOf(l, e) && !slices.Contains(years, l.N) {
			years = append(years, l.N)
		}
	}
	return years
}

// comesBackOf is the year of the payment that a repayment takes back.
func (s *Subject) comesBackOf(e *Entry) (int, bool) {
	for _, x := range slices.Backward(s.entries) {
		if x.Account != nil && x.award == e.award && x.Amount.Cmp(e.Amount.Neg()) == 0 {
			return x.Account.N, true
		}
	}
	return 0, false
}
