package report

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/money"
)

// csvHeads are the columns of a schedule in csv; they are the same in both
// languages, since programs read them.
var csvHeads = []string{"project", "enterprise", "award", "instance", "article", "payee", "status", "n", "from", "to", "year", "payable_from",
	"base", "rate", "amount", "estimate", "bearers", "missing"}

// totalsHeads are the columns of csv totals, a row a project: findings are the
// codes of what a person should look at, source is where the project stands.
var totalsHeads = []string{"project", "enterprise", "policies", "amount", "complete", "by_bearer", "by_payee", "findings", "source"}

// CSVHead is the mark that makes Excel and WPS read UTF-8, and the heads.
func CSVHead(totals bool) []byte {
	if totals {
		return csvLine([]byte("\ufeff"), totalsHeads)
	}
	return csvLine([]byte("\ufeff"), csvHeads)
}

// CSV prints a row a line of the schedule, an award without lines as one row.
func CSV(out io.Writer, answers []*engine.Answer) error {
	b := CSVHead(false)
	for _, a := range answers {
		b = CSVRows(b, a.Result)
	}
	_, err := out.Write(b)
	return err
}

// CSVRows adds the rows of one result to b.
func CSVRows(b []byte, r *calc.Result) []byte {
	for _, a := range r.Awards {
		if len(a.Lines) == 0 {
			b = csvLine(b, csvRow(r, a, nil))
		}
		for i := range a.Lines {
			b = csvLine(b, csvRow(r, a, &a.Lines[i]))
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
	return csvLine(b, []string{csvCell(r.Project.Identity.Name.Value), csvCell(r.Project.Identity.Enterprise.Value), strings.Join(statuses, "; "),
		r.Totals.Amount.String(), strconv.FormatBool(r.Totals.Complete), csvCell(shareText(r.Totals.ByBearer)), csvCell(shareText(r.Totals.ByPayee)),
		strings.Join(toCheck(r), " "), csvCell(source)})
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

// csvLine adds a row to b, quoted where a cell needs it (RFC 4180).
func csvLine(b []byte, cells []string) []byte {
	for i, cell := range cells {
		if i > 0 {
			b = append(b, ',')
		}
		if !strings.ContainsAny(cell, ",\"\r\n") && !strings.HasPrefix(cell, " ") {
			b = append(b, cell...)
			continue
		}
		b = append(b, '"')
		b = append(b, strings.ReplaceAll(cell, `"`, `""`)...)
		b = append(b, '"')
	}
	return append(b, '\r', '\n')
}

func csvRow(r *calc.Result, a *calc.Award, l *calc.Line) []string {
	cells := []string{csvCell(r.Project.Identity.Name.Value), csvCell(r.Project.Identity.Enterprise.Value), a.Rule.ID, csvCell(a.Instance), a.Article, csvCell(a.Payee), string(a.Status)}
	if l == nil {
		return append(cells, "", "", "", "", "", "", "", "", "", "", strings.Join(a.Missing, " "))
	}
	rate := ""
	if l.Rate != nil {
		rate = l.Rate.String()
	}
	if l.Lost { // what another candidate won in this year is not paid
		cells[len(cells)-1] = string(calc.Superseded)
	}
	return append(cells, strconv.Itoa(l.N), l.Window.From.String(), l.Window.To.String(), strconv.Itoa(l.Year), l.PayableFrom.String(),
		plain(l.Base), rate, plain(l.Amount), strconv.FormatBool(l.Estimate), csvCell(shareText(l.Bearers)), strings.Join(l.Missing, " "))
}

// plain prints an amount for programs, nothing while it is unknown.
func plain(a *money.Amount) string {
	if a == nil {
		return ""
	}
	return a.String()
}

func shareText(shares []calc.Share) string {
	parts := make([]string, len(shares))
	for i, s := range shares {
		parts[i] = s.Name + " " + s.Amount.String()
	}
	return strings.Join(parts, "; ")
}

// csvCell keeps a text from being read as a formula.
func csvCell(s string) string {
	s = safe(s)
	if s != "" && strings.ContainsAny(s[:1], "=+-@\t\r") || strings.HasPrefix(s, "＝") || strings.HasPrefix(s, "＋") || strings.HasPrefix(s, "－") || strings.HasPrefix(s, "＠") {
		return "'" + s
	}
	return s
}
