package xlsx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
)

// Sheets count days. The calendar of 1900 has a 29 February that never was, so
// that its days from March on count from the day before the last of 1899.
var (
	day1900 = int(civil.MustDay(1900, 1, 1)) - 2
	day1904 = int(civil.MustDay(1904, 1, 1))
)

// shown is how many digits a sheet shows of a number at the most; what it keeps
// beyond them is how its machine writes numbers, and no one typed it.
const shown = 15

// plainNumber is a number as it would be typed. What is none, or has a size
// that no amount has, stands as it is.
func plainNumber(raw string) string {
	mantissa, exponent, _ := strings.Cut(strings.ToLower(raw), "e")
	power, err := strconv.Atoi(strings.TrimPrefix(exponent, "+"))
	if exponent != "" && (err != nil || power > 30 || power < -30) || len(mantissa) > 40 || strings.Trim(mantissa,
		"-.0123456789") != "" {
		return raw
	}
	d, err := decimal.NewFromString(mantissa)
	if err != nil {
		return raw
	}
	d = d.Shift(int32(power))
	if digits := d.NumDigits(); digits > shown {
		d = d.Round(int32(shown-digits) - d.Exponent())
	}
	return d.String()
}

// dayOf is the day of a number. One with a time of day is none.
func dayOf(raw string, from int) (civil.Date, bool) {
	n, err := strconv.Atoi(strings.TrimSuffix(plainNumber(raw), ".0"))
	if err != nil || n < 61 && from == day1900 || n < 0 || n > 200_000 {
		return 0, false
	}
	return civil.Date(from + n), true
}

// styles reads which styles show a number as a day.
func (w *reader) styles(name string) error {
	b, err := w.part(name)
	if err != nil {
		return err
	}
	codes, inCells := map[string]string{}, false
	return tokens(b, func(s *xml.StartElement, _ *xml.Decoder) error {
		switch s.Name.Local {
		case "numFmt":
			codes[attr(s, "numFmtId")] = attr(s, "formatCode")
		case "cellXfs":
			inCells = true
		case "cellStyles", "dxfs":
			inCells = false
		case "xf":
			if inCells {
				w.formats = append(w.formats, kindOf(attr(s, "numFmtId"), codes))
			}
		}
		return nil
	})
}

// kindOf is what a format shows a number as.
func kindOf(id string, codes map[string]string) Kind {
	code, own := codes[id]
	n, _ := strconv.Atoi(id)
	switch {
	case own:
		return kindOfCode(code)
	case n == 17 || n == 55 || n == 57: // mmm-yy, and year and month in Chinese
		return Month
	case n >= 14 && n <= 16, n == 22, n >= 27 && n <= 31, n >= 50 && n <= 54, n == 56, n == 58:
		return Day
	}
	return Number
}

// kindOfCode looks for the letters of days outside quotes and brackets.
func kindOfCode(code string) Kind {
	var bare strings.Builder
	for i, quoted := 0, byte(0); i < len(code); i++ {
		switch c := code[i]; {
		case quoted != 0:
			if c == quoted {
				quoted = 0
			}
		case c == '"':
			quoted = '"'
		case c == '[':
			quoted = ']'
		case c == '\\' || c == '_' || c == '*':
			i++
		default:
			bare.WriteByte(c)
		}
	}
	letters := strings.ToLower(bare.String())
	switch {
	case strings.Contains(letters, "general") || !strings.ContainsAny(letters, "yd"):
		return Number
	case !strings.Contains(letters, "d"):
		return Month
	}
	return Day
}
