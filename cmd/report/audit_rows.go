package report

import (
	"strings"

	"github.com/shanting/fuchi/calc/audit"
	"github.com/shanting/fuchi/calc/lang"
)

// auditHeads are the columns of an audit in csv, the ledger's own first; they are
// the same in both languages, since programs read them.
var auditHeads = []Column{{"file", Text}, {"line", Count}, {"date", Date}, {"voucher", Text}, {"project", Text},
	{"award", Text}, {"instance", Text}, {"year", Count},
	{"amount", Money}, {"payee", Text}, {"bearer", Text}, {"summary", Text},
	{"conclusion", Text}, {"due", Money}, {"paid", Money}, {"difference", Money}, {"payable_from", Date}, {"basis",
		Text}, {"causes", Text}, {"inferred", Text}}

// rows is the ledger with each row marked: what was found, what was due of its
// bearer in that year, by how much that differs, and the article.
func (d audited) rows(l lang.Language) *Grid {
	g := &Grid{Columns: auditHeads}
	for _, s := range d.Subjects {
		p := about(s.Result, l)
		for _, x := range s.Accounts {
			for _, e := range x.Entries {
				g.add(p.marked(s, x, e)...)
			}
		}
		for _, e := range s.Beside {
			g.add(append(bookedCells(e), p.beside(e)...)...)
		}
	}
	p := printer{Language: l}
	for _, e := range d.Lost {
		g.add(append(bookedCells(e), text("not_matched"), Cell{}, Cell{}, Cell{}, Cell{}, text(p.in(e.Why)), text(""),
			text(""))...)
	}
	return g
}

// bookedCells are a row as the ledger has it.
func bookedCells(e *audit.Entry) []Cell {
	cells := []Cell{text(e.File), count(int(e.Pos.Line)), {}, text(e.Voucher), text(e.Project), text(e.Award),
		text(""), {}, amount(e.Amount),
		text(e.Payee), text(e.Row.Bearer), text(e.Summary)}
	if e.Date.Known {
		cells[2] = day(e.Date.Value)
	}
	if e.Year.Known {
		cells[7] = count(e.Year.Value)
	}
	return cells
}

func (p printer) marked(s *audit.Subject, x *audit.Account, e *audit.Entry) []Cell {
	cells := bookedCells(e)
	cells[4], cells[5] = text(s.Project.Identity.Name.Value), text(x.Award.Rule.ID)
	cells[6], cells[7] = text(x.Award.Instance), count(x.N)
	part := x.PartOf(e)
	due, over := partDue(x, part)
	from := Cell{}
	if x.Dated() {
		from = day(x.PayableFrom)
	}
	var codes, causes, inferred []string
	for _, f := range e.Findings {
		codes = append(codes, f.Kind.Code())
	}
	if len(codes) > 0 {
		for _, c := range x.Causes {
			causes = append(causes, string(c.Code)+"("+c.ID+")")
		}
	} else {
		codes = []string{"right"}
	}
	for _, i := range e.Inferred {
		inferred = append(inferred, p.in(i))
	}
	return append(cells, text(strings.Join(codes, " ")), due, amount(part.Paid), over, from, text(p.article(x.Award)),
		text(strings.Join(causes, " ")), text(strings.Join(inferred, "; ")))
}

// beside are the marks of a row of another policy.
func (p printer) beside(e *audit.Entry) []Cell {
	code := "other_policy"
	for _, f := range e.Findings {
		code = f.Kind.Code()
	}
	return []Cell{text(code), {}, {}, {}, {}, text(e.Policy()), text(""), text("")}
}
