package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
)

// unclaimed are the awards that the project does not ask for: what they would
// be worth, what can be decided already, and what would have to be supplied.
func (p printer) unclaimed(r *calc.Result) *Grid {
	g := &Grid{Columns: []Column{
		{p.t("条款", "Article"), Text},
		{p.t("奖补", "Award"), Text},
		{p.t("状态", "Status"), Text},
		{p.t("项", "What"), Text},
		{p.t("内容", "Which"), Text},
	}}
	for i := range r.Unclaimed {
		u := &r.Unclaimed[i]
		status := p.t("未定", "open")
		if !u.Open {
			status = p.in(statusWords[calc.NotMet])
		}
		head := words(p.in(u.Document.Cite(u.Rule.Article)), p.in(u.Rule.Title), status)
		for _, row := range p.judged(u) {
			g.add(append(head, text(row[0]), text(row[1]))...)
			head = words("", "", "")
		}
	}
	return g
}

// judged is what there is to say of an award that is not asked for; of one that
// is barred only what bars it.
func (p printer) judged(u *calc.Unclaimed) (rows [][2]string) {
	add := func(what string, parts []string) {
		for _, line := range onLines(parts, p.t("；", "; ")) {
			rows = append(rows, [2]string{what, line})
			what = ""
		}
	}
	var met, failed []string
	for i := range u.Conditions {
		if c := &u.Conditions[i]; c.Met == calc.No {
			failed = once(failed, p.shortfall(c))
		} else {
			met = once(met, p.in(c.Label())+p.presumed(c))
		}
	}
	if !u.Open {
		add(p.in(truthWords[calc.No]), append(failed, p.barring(u)...))
		return rows
	}
	what := p.t("价值", "worth")
	for i := range u.Worth { // each case, or run of years, on a line of its own
		add(what, []string{p.worth(&u.Worth[i])})
		what = ""
	}
	add(p.in(truthWords[calc.Yes]), met)
	add(p.t("✗ 其一不符合", "✗ one way fails"), failed) // of several ways to qualify
	add(p.t("? 还缺", "? needs"), p.facts(u.Missing))
	if len(rows) == 0 {
		rows = append(rows, [2]string{})
	}
	return rows
}

// once adds what is not said yet: two ways in may ask the same.
func once(said []string, more string) []string {
	if slices.Contains(said, more) {
		return said
	}
	return append(said, more)
}

// barring are the conditions of a whole document that bar an award of it: one
// that was obtained by improper means does not bar the others.
func (p printer) barring(u *calc.Unclaimed) (failed []string) {
	for i := range u.Barring {
		failed = append(failed, p.shortfall(&u.Barring[i]))
	}
	return failed
}

// lineWidth is about how many characters of a list stand on one line.
const lineWidth = 72

// onLines puts the parts of a list on lines of about that width.
func onLines(parts []string, separator string) (lines []string) {
	for i, part := range parts {
		if i < len(parts)-1 {
			part += strings.TrimRight(separator, " ")
		}
		n := len(lines) - 1
		if n >= 0 && utf8.RuneCountInString(lines[n]+part) < lineWidth {
			lines[n] += strings.Repeat(" ", strings.Count(separator, " ")) + part
			continue
		}
		lines = append(lines, part)
	}
	return lines
}

// presumed marks a condition that rests on a presumption.
func (p printer) presumed(c *calc.Condition) string {
	if !c.Presumed {
		return ""
	}
	return p.t("（推定）", " (presumed)")
}

// worth reads what the law fixes aloud: 30% of the rent, at most 300,000.00 a year.
func (p printer) worth(w *calc.Worth) string {
	said, of, most := "", p.in(w.Of), p.t("最多", "at most")
	switch {
	case w.Amount != nil && of != "":
		said = p.often(w.Per, "", w.Amount) + p.t("（", " (") + of + p.t("）", ")")
	case w.Amount != nil:
		said = p.often(w.Per, "", w.Amount)
	case w.Rate != nil:
		said = p.t(of+" × "+w.Rate.String(), w.Rate.String()+" of "+of)
	}
	switch {
	case w.AtMost != nil && said != "":
		said += p.t("，", ", ") + p.often(w.Per, most, w.AtMost)
	case w.AtMost != nil && of != "":
		said = p.often(w.Per, most, w.AtMost) + p.t("（按", " (by ") + of + p.t("）", ")")
	case w.AtMost != nil:
		said = p.often(w.Per, most, w.AtMost)
	}
	if less := w.Minus; less != nil {
		said += p.t("，", ", ") + p.often(less.Per, p.t("减", "less"), less.Amount)
	}
	return said
}

// often says how often an amount is paid, with a word before it; once goes
// without saying.
func (p printer) often(per calc.Per, mark string, a *money.Amount) string {
	zh, en := map[calc.Per]string{calc.PerYear: "每年", calc.PerMu: "每亩"},
		map[calc.Per]string{calc.PerYear: " a year", calc.PerMu: " a mu"}
	return strings.TrimSpace(p.t(zh[per]+mark, mark)+" "+grouped(*a)) + p.t("", en[per])
}
