package report

import (
	"io"
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

// writeCSV prints the rows of content that has rows of its own, else those of its answers.
func writeCSV(w io.Writer, c Content) error {
	if c.Rows == nil {
		return streamed(AsCSV)(w, c)
	}
	g := c.Rows()
	b := csvLine([]byte("\ufeff"), g.heads())
	for _, cells := range g.Rows {
		for _, c := range cells {
			b = csvCell(b, c, ',')
		}
		b = append(b[:len(b)-1], '\r', '\n')
	}
	_, err := w.Write(b)
	return err
}

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
		from := len(b)
		b = awardCells(b, r, a)
		head := b[from:]
		if len(a.Lines) == 0 {
			b = emptyCells(b, a)
		}
		for i := range a.Lines {
			if i > 0 {
				b = append(b, head...)
			}
			b = lineCells(b, a, &a.Lines[i])
		}
	}
	return b
}

// TotalsRow adds the one row of a result's totals to b; source is the place of
// its project.
func TotalsRow(b []byte, r *calc.Result, source string) []byte {
	b = csvText(b, r.Project.Identity.Name.Value, ',')
	b = csvText(b, r.Project.Identity.Enterprise.Value, ',')
	statuses := make([]byte, 0, 128)
	for i := range r.Policies {
		if i > 0 {
			statuses = append(statuses, "; "...)
		}
		statuses = append(append(append(statuses, r.Policies[i].ID...), ' '), r.Policies[i].Status...)
	}
	b = csvText(b, string(statuses), ',')
	b = csvCell(b, known(r), ',')
	b = append(strconv.AppendBool(b, r.Totals.Complete), ',')
	b = csvText(b, shareText(r.Totals.ByBearer), ',')
	b = csvText(b, shareText(r.Totals.ByPayee), ',')
	b = csvText(b, strings.Join(toCheck(r), " "), ',')
	return append(csvText(b, source, '\r'), '\n')
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

// csvCell adds a cell to b, as programs read it, and what ends it.
func csvCell(b []byte, c Cell, end byte) []byte { return append(c.appendPlain(b), end) }

// csvText adds a text and what ends it.
func csvText(b []byte, s string, end byte) []byte {
	if isPlainCell(s) {
		return append(append(b, s...), end)
	}
	return append(quoted(b, unformed(s)), end)
}

// isPlainCell says whether a text is a word or a path of letters and digits,
// which needs no quotes and is no formula.
func isPlainCell(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c >= 'A' && c <= 'Z', i > 0 &&
			(c == '_' || c == '/' || c == '.' || c == ' ' || c == ':'):
		default:
			return false
		}
	}
	return true
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
	return quoted(b, unformed(c.Text))
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

// awardCells adds the cells that the lines of an award have in common.
func awardCells(b []byte, r *calc.Result, a *calc.Award) []byte {
	b = csvText(b, r.Project.Identity.Name.Value, ',')
	b = csvText(b, r.Project.Identity.Enterprise.Value, ',')
	b = csvText(b, a.Rule.ID, ',')
	b = csvText(b, a.Instance, ',')
	b = csvText(b, a.Article, ',')
	return csvText(b, a.Payee, ',')
}

// emptyCells end the row of an award without lines.
func emptyCells(b []byte, a *calc.Award) []byte {
	b = append(append(b, a.Status...), ",,,,,,,,"...)
	if a.Status == calc.NotKnown {
		b = append(b, '?')
	}
	return append(csvText(append(b, ",,,"...), strings.Join(a.Missing, " "), ','), ",\r\n"...)
}

// lineCells end the row of a line.
func lineCells(b []byte, a *calc.Award, l *calc.Line) []byte {
	status := a.Status
	if l.Lost { // what another candidate won in this year is not paid
		status = calc.Superseded
	}
	b = append(append(b, status...), ',')
	b = append(strconv.AppendInt(b, int64(l.N), 10), ',')
	b = append(l.Window.From.Append(b), ',')
	b = append(l.Window.To.Append(b), ',')
	b = append(strconv.AppendInt(b, int64(l.Year), 10), ',')
	b = append(l.PayableFrom.Append(b), ',')
	b = csvCell(b, maybe(l.Base), ',')
	if l.Rate != nil {
		b = append(b, l.Rate.String()...)
	}
	paid := Cell{Kind: Unknown}
	if l.Amount != nil {
		paid = perhapsMore(*l.Amount, l.Recorded != nil)
	}
	b = csvCell(append(b, ','), paid, ',')
	b = append(strconv.AppendBool(b, l.Estimate), ',')
	b = csvText(b, shareText(l.Bearers), ',')
	b = csvText(b, strings.Join(l.Missing, " "), ',')
	if l.Recorded != nil {
		b = strconv.AppendInt(b, int64(l.Recorded.Days), 10)
		b = strconv.AppendInt(append(b, '/'), int64(l.Recorded.Of), 10)
	}
	return append(strconv.AppendBool(append(b, ','), l.Lost), "\r\n"...)
}

func shareText(shares []calc.Share) string {
	b := make([]byte, 0, 128)
	for i := range shares {
		if i > 0 {
			b = append(b, "; "...)
		}
		b = shares[i].Amount.Append(append(append(b, shares[i].Name...), ' '))
	}
	return string(b)
}

// unformed keeps a text from being read as a formula, also where a semicolon
// parts the columns, as in the Excel of some countries: there a piece of the
// text becomes a cell of its own.
func unformed(s string) string {
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
