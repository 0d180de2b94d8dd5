package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// csvHeads are the columns of a schedule in csv; they are the same in both
// languages, since programs read them.
var csvHeads = []string{"project", "enterprise", "award", "instance", "article", "payee", "status", "n", "from", "to", "year", "payable_from",
	"base", "rate", "amount", "estimate", "bearers", "missing"}

// CSV prints a row a line of the schedule, an award without lines as one row,
// with the mark that makes Excel and WPS read UTF-8.
func CSV(out io.Writer, results []*calc.Result, _ lang.Language) error {
	if _, err := io.WriteString(out, "\ufeff"); err != nil {
		return err
	}
	w := csv.NewWriter(out)
	w.UseCRLF = true
	_ = w.Write(csvHeads)
	for _, r := range results {
		for _, a := range r.Awards {
			if len(a.Lines) == 0 {
				_ = w.Write(csvRow(r, a, nil))
			}
			for i := range a.Lines {
				_ = w.Write(csvRow(r, a, &a.Lines[i]))
			}
		}
	}
	w.Flush()
	return w.Error()
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
