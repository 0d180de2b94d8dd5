package report

import (
	"strconv"
	"unicode/utf8"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// jsonWriter builds JSON in the order it is called, so that the same result
// always gives the same bytes.
type jsonWriter struct {
	b     []byte
	first bool // the next value is the first of its object or array
	gates written
}

func (w *jsonWriter) comma() {
	if !w.first {
		w.b = append(w.b, ',')
	}
	w.first = false
}

func (w *jsonWriter) key(name string) {
	w.comma()
	w.b = append(w.b, '"') // our own names need no escapes
	w.b = append(w.b, name...)
	w.b = append(w.b, '"', ':')
	w.first = true
}

func (w *jsonWriter) open(c byte)  { w.comma(); w.b = append(w.b, c); w.first = true }
func (w *jsonWriter) close(c byte) { w.b = append(w.b, c); w.first = false }

// object and list write what is inside between their brackets.
func (w *jsonWriter) object(inside func()) { w.open('{'); inside(); w.close('}') }

func (w *jsonWriter) list(key string, inside func()) {
	w.key(key)
	w.open('[')
	inside()
	w.close(']')
}

func (w *jsonWriter) str(s string) { w.comma(); w.quote(s) }

func (w *jsonWriter) field(key, value string) { w.key(key); w.str(value) }

func (w *jsonWriter) raw(key, value string) {
	w.key(key)
	w.comma()
	w.b = append(w.b, value...)
}

func (w *jsonWriter) integer(key string, n int) {
	w.key(key)
	w.comma()
	w.b = strconv.AppendInt(w.b, int64(n), 10)
}

func (w *jsonWriter) boolean(key string, yes bool) { w.raw(key, strconv.FormatBool(yes)) }

func (w *jsonWriter) date(key string, d civil.Date) {
	w.key(key)
	w.comma()
	w.b = append(w.b, '"')
	w.b = d.Append(w.b)
	w.b = append(w.b, '"')
}

// money writes an amount as a string with two decimals, nil as null.
func (w *jsonWriter) money(key string, a *money.Amount) {
	w.key(key)
	w.comma()
	if a == nil {
		w.b = append(w.b, "null"...)
		return
	}
	w.b = append(w.b, '"')
	w.b = a.Append(w.b)
	w.b = append(w.b, '"')
}

const hex = "0123456789abcdef"

// isPlain marks the bytes that stand for themselves in a string.
var isPlain = func() (plain [256]bool) {
	for c := range 256 {
		plain[c] = c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&'
	}
	return plain
}()

// quote writes a string; control characters and what could end a script are escaped.
func (w *jsonWriter) quote(s string) {
	w.b = append(w.b, '"')
	plain, wide := 0, false
	for plain < len(s) && (isPlain[s[plain]] || s[plain] >= utf8.RuneSelf) {
		wide = wide || s[plain] >= utf8.RuneSelf
		plain++
	}
	if wide && !utf8.ValidString(s[:plain]) { // rune by rune
		plain = 0
	}
	w.b = append(w.b, s[:plain]...)
	for i := plain; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			w.b = append(w.b, '\\', c)
		case c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x7f:
			w.b = append(w.b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c < utf8.RuneSelf:
			w.b = append(w.b, c)
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError {
				w.b = utf8.AppendRune(w.b, r)
			} else {
				w.b = append(w.b, s[i:i+size]...)
			}
			i += size
			continue
		}
		i++
	}
	w.b = append(w.b, '"')
}
