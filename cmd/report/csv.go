package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
)

// csvHeads are the columns of a schedule in csv; they are the same in both
// languages, since programs read them. An amount of which more is not known ends
// in +?, one that is not known is ?; recorded is of how many days its facts are.
var csvHeads = []string{"project", "enterprise", "award", "instance", "article", "payee", "status",
	"n", "from", "to", "year", "payable_from", "base", "rate", "amount", "estimate", "bearers", "missing", "recorded",
	"lost"}

// totalsHeads are the columns of csv totals, a row a project: findings are the
// codes of what a person should look at, source is where the project stands.
var totalsHeads = []string{"project", "enterprise", "policies", "amount", "complete",
	"by_bearer", "by_payee", "findings", "source"}

// CSVHead is the mark that makes Excel and WPS read UTF-8, and the heads.
func CSVHead(totals bool) []byte {
	if totals {
		return csvLine([]byte("\ufeff"), totalsHeads)
	}
	return csvLine([]byte("\ufeff"), csvHeads)
}

// CSVRows adds a row a line of a result's schedule to b, an award without
// lines as one row.
func CSVRows(b []byte, r *calc.Result) []byte {
	for _, a := range r.Awards {
		if len(a.Lines) == 0 {
			b = csvRow(b, lineCells(r, a, nil))
		}
		for i := range a.Lines {
			b = csvRow(b, lineCells(r, a, &a.Lines[i]))
		}
	}
	return b
}

// TotalsRow adds the one row of a result's totals to b; source is the place of
// its project.
func TotalsRow(b []byte, r *calc.Result, source string) []byte {
	var statuses []string
	for _, p := range r.Policies {
		statuses = append(statuses, p.ID+" "+p.Status)
	}
	return csvRow(b, []Cell{
		text(r.Project.Identity.Name.Value), text(r.Project.Identity.Enterprise.Value),
		text(strings.Join(statuses, "; ")), known(r), text(strconv.FormatBool(r.Totals.Complete)),
		text(shareText(r.Totals.ByBearer)), text(shareText(r.Totals.ByPayee)),
		text(strings.Join(toCheck(r), " ")), text(source)})
}

// toCheck are the codes of the errors and warnings among the findings, each once.
func toCheck(r *calc.Result) (codes []string) {
	for _, f := range r.Findings {
		if f.Severity != calc.SeverityNote && !slices.Contains(codes, f.Code) {
			codes = append(codes, f.Code)
		}
	}
	return codes
}

// csvLine adds a row of heads to b.
func csvLine(b []byte, heads []string) []byte {
	for i, head := range heads {
		if i > 0 {
			b = append(b, ',')
		}
		b = quoted(b, head)
	}
	return append(b, '\r', '\n')
}

// csvRow adds a row of cells to b, as programs read them.
func csvRow(b []byte, cells []Cell) []byte {
	for i := range cells {
		if i > 0 {
			b = append(b, ',')
		}
		b = cells[i].appendPlain(b)
	}
	return append(b, '\r', '\n')
}

// appendPlain adds a cell to b as programs read it: an amount without marks
// and thousands, and a question mark where it, or more of it, is unknown.
func (c *Cell) appendPlain(b []byte) []byte {
	switch c.Kind {
	case Money:
		return c.Amount.Append(b)
	case Partial:
		return append(c.Amount.Append(b), "+?"...)
	case Unknown:
		return append(b, '?')
	case Date:
		return c.Date.Append(b)
	case Count:
		return strconv.AppendInt(b, int64(c.Count), 10)
	case Rate:
		return append(b, c.Text...)
	}
	return quoted(b, csvCell(c.Text))
}

// quoted adds a text, in quotes where it needs them (RFC 4180).
func quoted(b []byte, s string) []byte {
	if !strings.ContainsAny(s, ",;\"\r\n") && !strings.HasPrefix(s, " ") {
		return append(b, s...)
	}
	b = append(b, '"')
	b = append(b, strings.ReplaceAll(s, `"`, `""`)...)
	return append(b, '"')
}

// lineCells are the row of a line, of an award as a whole where it is nil.
func lineCells(r *calc.Result, a *calc.Award, l *calc.Line) []Cell {
	cells := make([]Cell, len(csvHeads))
	status, missing := a.Status, a.Missing
	if l != nil {
		missing = l.Missing
		if l.Lost { // what another candidate won in this year is not paid
			status = calc.Superseded
		}
	}
	identity := &r.Project.Identity
	copy(cells, []Cell{text(identity.Name.Value), text(identity.Enterprise.Value),
		text(a.Rule.ID), text(a.Instance), text(a.Article), text(a.Payee), text(string(status))})
	cells[17] = text(strings.Join(missing, " "))
	if l == nil {
		if status == calc.NotKnown {
			cells[14] = Cell{Kind: Unknown}
		}
		return cells
	}
	if l.Recorded != nil {
		cells[18] = text(strconv.Itoa(l.Recorded.Days) + "/" + strconv.Itoa(l.Recorded.Of))
	}
	cells[19] = text(strconv.FormatBool(l.Lost))
	var share Cell
	if l.Rate != nil {
		share = rate(*l.Rate)
	}
	paid := Cell{Kind: Unknown}
	if l.Amount != nil {
		paid = perhapsMore(*l.Amount, l.Recorded != nil)
	}
	copy(cells[7:], []Cell{count(l.N), day(l.Window.From), day(l.Window.To), count(l.Year), day(l.PayableFrom),
		maybe(l.Base), share, paid, text(strconv.FormatBool(l.Estimate)), text(shareText(l.Bearers))})
	return cells
}

func shareText(shares []calc.Share) string {
	parts := make([]string, len(shares))
	for i, s := range shares {
		parts[i] = s.Name + " " + s.Amount.String()
	}
	return strings.Join(parts, "; ")
}

// csvCell keeps a text from being read as a formula, also where a semicolon
// parts the columns, as in the Excel of some countries: there a piece of the
// text becomes a cell of its own.
func csvCell(s string) string {
	s = safe(s)
	if !strings.Contains(s, ";") {
		return noFormula(s)
	}
	pieces := strings.Split(s, ";")
	for i, p := range pieces {
		bare := strings.TrimLeft(p, " \u3000\"")
		if quoted := noFormula(bare); quoted != bare {
			pieces[i] = p[:len(p)-len(bare)] + quoted
		}
	}
	return strings.Join(pieces, ";")
}

func noFormula(s string) string {
	for _, sign := range [...]string{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return "'" + s
		}
	}
	return s
}
