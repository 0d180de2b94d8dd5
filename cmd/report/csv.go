package report

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// sheet is a csv in one language.
type sheet struct {
	printer
	Options
	coming  Beside    // of the project whose rows are written: columns on when the money comes
	spelled *sync.Map // the citations that a stream has spelled: few, of very many awards
}

// articleOf is the citation of an award.
func (s sheet) articleOf(a *calc.Award) string {
	if s.spelled == nil || s.Language == lang.Chinese {
		return s.cite(a.Article)
	}
	if spelled, ok := s.spelled.Load(a.Article); ok {
		return spelled.(string)
	}
	spelled := s.cite(a.Article)
	s.spelled.Store(a.Article, spelled)
	return spelled
}

// writeCSV prints the rows of data, else those of answers.
func writeCSV(w io.Writer, c Content) error {
	if c.Data == nil {
		return writeRows(w, c)
	}
	_, err := w.Write(dataCSV(c.Data, c.Lang))
	return err
}

// writeRows prints the rows of data, or of answers one after the other.
func writeRows(w io.Writer, c Content) error {
	if c.Data != nil {
		_, err := w.Write(dataCSV(c.Data, c.Lang))
		return err
	}
	s := sheet{printer: printer{Language: c.Lang}, Options: c.Options, coming: c.beside(0)}
	b := s.head()
	for i, a := range c.Answers {
		at := Place{}
		if i < len(c.Files) {
			at.File = c.Files[i]
		}
		s.coming = c.beside(i)
		b = s.lines(b, a.Result, at)
	}
	_, err := w.Write(b)
	return err
}

// head is the mark that makes Excel and WPS read UTF-8, and the heads.
func (s sheet) head() []byte {
	if s.NoHeader {
		return nil
	}
	columns := lineColumns
	if s.Totals {
		columns = totalsColumns
	}
	columns = slices.Concat(columns, s.comingColumns())
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.In(s.Language)
	}
	return csvLine([]byte("\ufeff"), heads)
}

// yes is how a csv says yes or no.
func (s sheet) yes(is bool) string {
	if is {
		return s.t("是", "true")
	}
	return s.t("否", "false")
}

// named is who bears or receives: for programs by our word, for people by theirs.
func (s sheet) named(who string) string {
	if s.Language == lang.English {
		return who
	}
	return s.name(who)
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
// and thousands, and nothing where it is unknown, so that a column of amounts
// holds numbers alone.
func (c *Cell) appendPlain(b []byte) []byte {
	switch c.Kind {
	case Money:
		return c.Amount.Append(b)
	case Partial:
		return c.Amount.Append(b)
	case Unknown:
		return b
	case Date:
		return c.Date.Append(b)
	case Count:
		return strconv.AppendInt(b, int64(c.Count), 10)
	case Rate, Written:
		return append(b, c.Text...)
	}
	return appendText(b, c.Text)
}

// isPlainText is a quick look at the usual text: words of letters, digits and
// Chinese characters, which need no quotes and are no number, day or formula.
func isPlainText(s []byte) bool {
	for i := 0; i < len(s); {
		if isChinese(s, i) {
			i += hanLength
			continue
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[i:])
		}
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		case i > 0 && (r >= '0' && r <= '9' || r == '_' || r == '/' || r == '.' || r == ' ' || isBracket(r)):
		default:
			return false
		}
		i += size
	}
	return len(s) == 0 || !mayBend(s)
}

// isBracket says of the brackets in which a year and a number stand in a citation.
func isBracket(r rune) bool { return r == '（' || r == '）' || r == '〔' || r == '〕' }

// quoted adds a text, in quotes where it needs them (RFC 4180).
func quoted(b []byte, s string) []byte {
	if !strings.ContainsAny(s, ",;\"\r\n") && !strings.HasPrefix(s, " ") {
		return append(b, s...)
	}
	b = append(b, '"')
	b = append(b, strings.ReplaceAll(s, `"`, `""`)...)
	return append(b, '"')
}

// csvCell keeps a text from being read as a number, a date or a formula, also where a semicolon
// parts the columns, as in the Excel of some countries: there a piece of the
// text becomes a cell of its own.
func csvCell(s string) string {
	s = safe(s)
	if bends(s) {
		return "'" + s
	}
	if !strings.Contains(s, ";") {
		return noFormula(s)
	}
	pieces := strings.Split(s, ";")
	for i, p := range pieces {
		bare := strings.TrimLeft(p, " \u3000\"")
		if quoted := noFormula(bare); quoted != bare || bends(bare) {
			quoted = "'" + bare
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
