//go:build !js

package report

import (
	"path/filepath"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/audit"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/workbook"
	"github.com/shanting/fuchi/calc/xlsx"
)

// sheets are each ledger as it stands, its rows marked, and then what was found
// by award, year and bearer.
func (d audited) sheets(l lang.Language) []*xlsx.Sheet {
	p := printer{Language: l}
	names, marks := sheetNames{}, d.marks(l)
	var all []*xlsx.Sheet
	for _, one := range d.ledgers {
		all = append(all, p.ledgerSheet(names.of(nameOf(one)), one, marks[one.File]))
	}
	add := func(name lang.Text, g *Grid) {
		if len(g.Rows) > 0 {
			s := gridSheet(names.of(p.in(name)), p.in(name), g)
			s.Filter = 2
			fold(s, s.Filter)
			all = append(all, s)
		}
	}
	if len(d.ledgers) == 0 {
		add(lang.T("已付各笔", "Payments"), d.rows(l))
	}
	add(workbook.Findings(), d.findings(l))
	add(workbook.Owed(), d.allOwed(l))
	add(workbook.NotMatched(), p.lostRows(d.Lost))
	add(workbook.Outstanding(), d.allOutstanding(l))
	return all
}

// nameOf is a ledger by its sheet or, of a file of text, by its file.
func nameOf(l *ledger.Ledger) string {
	if _, sheet, ok := strings.Cut(l.File, "!"); ok {
		return sheet
	}
	return strings.TrimSuffix(filepath.Base(l.File), filepath.Ext(l.File))
}

// sheetNames gives each sheet a name that it may have and that no other has.
type sheetNames map[string]bool

// longestName is how many characters the name of a sheet may have.
const longestName = 31

func (n sheetNames) of(name string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '_'
		}
		return r
	}, safe(name)), "' ")
	if name == "" {
		name = "_"
	}
	for i := 1; ; i++ {
		end := ""
		if i > 1 {
			end = " " + strconv.Itoa(i)
		}
		cut := []rune(name)
		tried := string(cut[:min(len(cut), longestName-len(end))]) + end
		if key := strings.ToLower(tried); !n[key] {
			n[key] = true
			return tried
		}
	}
}

// mark is what is said of a row.
type mark struct {
	ground     xlsx.Ground
	conclusion string
	due, over  Cell
	basis      string
}

// marks are those of the rows of every file, by their places in it.
func (d audited) marks(l lang.Language) map[string]map[int]mark {
	all := map[string]map[int]mark{}
	put := func(e *audit.Entry, m mark) {
		if all[e.File] == nil {
			all[e.File] = map[int]mark{}
		}
		all[e.File][e.Index] = m
	}
	for _, s := range d.Subjects {
		if s.Result == nil {
			continue
		}
		p := about(s.Result, l)
		for _, x := range s.Accounts {
			for _, e := range x.Entries {
				put(e, p.mark(x, e))
			}
		}
		for _, e := range s.Beside {
			put(e, p.markBeside(e))
		}
	}
	p := printer{Language: l}
	for _, e := range d.Lost {
		put(e, mark{ground: xlsx.Doubtful, conclusion: p.t("对不上", "not matched"), basis: p.in(e.Why)})
	}
	return all
}

func (p printer) mark(x *audit.Account, e *audit.Entry) mark {
	m := mark{ground: xlsx.Right, conclusion: p.t("无误", "right")}
	m.due, m.over = partDue(x, x.PartOf(e))
	said := []string{p.article(x.Award)}
	switch {
	case len(e.Findings) > 0:
		m.ground = xlsx.Wrong
		if onlyFen(x) {
			m.ground = xlsx.Doubtful
		}
		m.conclusion = p.conclusion(pointed(e.Findings))
		said = append(said, p.whyOf(x, e)...)
	case x.Partly():
		m.conclusion = p.t("无误（该年只记录了一部分）", "right (the year is recorded in part)")
	}
	if joint := jointLines(x, e); joint != "" {
		said = append(said, p.in(lang.F("应付与差额为与第 %s 行合计的数", "due and difference are those with line %s", joint)))
	}
	for _, inferred := range e.Inferred {
		said = append(said, p.in(inferred))
	}
	m.basis = strings.Join(said, p.t("；", "; "))
	return m
}

// whyOf are the mistakes that make the figure of a row's account, and the words of
// what was found about the row.
func (p printer) whyOf(x *audit.Account, e *audit.Entry) (said []string) {
	said = p.causesOf(x)
	for _, f := range e.Findings {
		if !f.Text.IsZero() {
			said = append(said, p.in(f.Text))
		}
	}
	return said
}

// jointLines are the other rows of the bearer in that year, with which a row is
// held against what was due.
func jointLines(x *audit.Account, e *audit.Entry) string {
	var lines []string
	whole := len(x.Parts) == 1
	for _, other := range x.Entries {
		if other != e && (whole || other.Bearer == e.Bearer) {
			lines = append(lines, strconv.Itoa(int(other.Pos.Line)))
		}
	}
	return strings.Join(lines, ", ")
}

func (p printer) markBeside(e *audit.Entry) mark {
	m := mark{conclusion: p.t("其他政策", "of another policy"), basis: e.Policy()}
	if len(e.Findings) > 0 {
		m.ground, m.conclusion = xlsx.Wrong, p.conclusion(pointed(e.Findings))
		for _, f := range e.Findings {
			m.basis = joined(m.basis, p.in(f.Text), p.t("；", "; "))
		}
	}
	return m
}
