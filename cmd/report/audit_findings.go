package report

import (
	"strings"

	"github.com/shanting/fuchi/calc/audit"
	"github.com/shanting/fuchi/calc/lang"
)

// partDue is what was due of a bearer, and by how much what it paid differs.
func partDue(x *audit.Account, part audit.Part) (due, over Cell) {
	if x.Open {
		return knownPart(part.Due, part.Due.Sign() != 0, true), Cell{Kind: Unknown}
	}
	return amount(part.Due), amount(part.Over())
}

// findings has a row for each award, year and bearer of which anything was found.
func (d audited) findings(l lang.Language) *Grid {
	p := printer{Language: l}
	g := &Grid{Fixed: 2, Columns: []Column{{p.t("项目", "Project"), Text}, {p.t("奖补", "Award"), Text},
		{p.t("年度", "Year"), Count}, {p.t("承担方", "Borne by"), Text}, {p.t("应付", "Due"), Money},
		{p.t("已付", "Paid"), Money}, {p.t("差额", "Difference"), Money}, {p.t("可付日", "Payable from"), Date},
		{p.t("结论", "Conclusion"), Text}, {p.t("依据", "Basis"), Text}, {p.t("凭证", "Vouchers"), Text}}}
	for _, s := range d.Subjects {
		if !s.Adverse() {
			continue
		}
		p := about(s.Result, l)
		for _, x := range s.Accounts {
			if len(x.Findings) > 0 {
				p.foundParts(g, s, x)
			}
		}
		for _, f := range s.BesideFindings() {
			e := f.Entries[0]
			g.add(text(safe(s.Project.Identity.Name.Value)), text(safe(e.Policy())), Cell{},
				text(p.name(e.Row.Bearer)), Cell{}, amount(f.Amount), Cell{}, Cell{}, text(p.in(f.Kind.Name())),
				text(p.in(f.Text)), text(p.in(e.Label())))
		}
	}
	return g
}

func (p printer) foundParts(g *Grid, s *audit.Subject, x *audit.Account) {
	from := Cell{}
	if x.Dated() {
		from = day(x.PayableFrom)
	}
	for i, part := range x.Parts {
		name := p.name(part.Bearer)
		if part.Bearer == "" {
			name = p.t("未写承担方", "not said")
		}
		due, over := partDue(x, part)
		basis := ""
		if i == 0 {
			basis = p.basisOf(x)
		}
		g.add(text(safe(s.Project.Identity.Name.Value)), text(p.award(x.Award)), count(x.N), text(name), due,
			amount(part.Paid), over, from, text(p.conclusion(x.Findings)), text(basis), text(p.vouchers(x, part)))
	}
}

// basisOf is the article, what makes the figure, and what was found.
func (p printer) basisOf(x *audit.Account) string {
	said := append([]string{p.article(x.Award)}, p.causesOf(x)...)
	for _, f := range x.Findings {
		if !f.Text.IsZero() {
			said = append(said, p.in(f.Text))
		}
	}
	return strings.Join(said, p.t("；", "; "))
}

// causesOf are the mistakes that make an account's figure, with their working.
func (p printer) causesOf(x *audit.Account) (said []string) {
	for _, c := range x.Causes {
		line := p.in(c.Text)
		if len(c.Working) > 0 {
			line += p.t("：", ": ") + p.in(c.Working[0])
		}
		said = append(said, line)
	}
	if x.Unexplained() {
		said = append(said, p.t("查不到能算出这个数的单一错误", "no single mistake is found that makes this figure"))
	}
	return said
}

// vouchers are the rows of one bearer in an account.
func (p printer) vouchers(x *audit.Account, part audit.Part) string {
	var all []lang.Text
	for _, e := range x.Entries {
		if len(x.Parts) == 1 || e.Bearer == part.Bearer {
			all = append(all, e.Label())
		}
	}
	return p.in(lang.Join(all))
}

// allOwed is who owes whom, project by project.
func (d audited) allOwed(l lang.Language) *Grid {
	return d.each(l, printer{Language: l}.owedHead(), printer.owed)
}

// allOutstanding is what was payable and is in no ledger, project by project.
func (d audited) allOutstanding(l lang.Language) *Grid {
	return d.each(l, printer{Language: l}.outstandingHead(), printer.outstanding)
}

// each puts the rows of every project below each other, behind its name.
func (d audited) each(l lang.Language, heads []Column, rows func(p printer, s *audit.Subject) *Grid) *Grid {
	p := printer{Language: l}
	g := &Grid{Fixed: 1, Columns: append([]Column{{p.t("项目", "Project"), Text}}, heads...)}
	for _, s := range d.Subjects {
		if s.Result == nil {
			continue
		}
		for _, row := range rows(about(s.Result, l), s).Rows {
			g.add(append([]Cell{text(safe(s.Project.Identity.Name.Value))}, row...)...)
		}
	}
	return g
}

// rowsNamed is how many rows a line names before it says that there are others.
const rowsNamed = 10

// byAmount are the rows without findings whose award nothing but the sum tells.
func byAmount(r *audit.Report) (labels []lang.Text) {
	for _, s := range r.Subjects {
		for _, x := range s.Accounts {
			for _, e := range x.Entries {
				switch {
				case !e.ByAmount || len(e.Findings) > 0:
				case len(labels) == rowsNamed:
					return append(labels, lang.T("等", "and others"))
				case e.Award == "":
					labels = append(labels, e.Label())
				default:
					labels = append(labels, lang.F("%s「%s」", "%s “%s”", e.Label(), e.Award))
				}
			}
		}
	}
	return labels
}

func (p printer) rightRows(s *audit.Subject) []string {
	right := 0
	for _, x := range s.Accounts {
		for _, e := range x.Entries {
			if len(e.Findings) == 0 {
				right++
			}
		}
	}
	return []string{p.in(lang.F("无误的各笔不列，共 %d 笔", "payments that are right are not listed: %d", right))}
}
