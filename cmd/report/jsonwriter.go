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
	b := w.b
	if !w.first {
		b = append(b, ',')
	}
	b = append(b, '"') // our own names need no escapes
	b = append(b, name...)
	w.b, w.first = append(b, '"', ':'), true
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

func (w *jsonWriter) field(key, value string) {
	w.key(key)
	w.first = false
	w.quote(value)
}

// own is a field with a word of ours, an id or a hash, none of which needs escapes.
func (w *jsonWriter) own(key, value string) {
	w.key(key)
	w.b = append(w.b, '"')
	w.b = append(w.b, value...)
	w.b, w.first = append(w.b, '"'), false
}

func (w *jsonWriter) raw(key, value string) {
	w.key(key)
	w.b, w.first = append(w.b, value...), false
}

func (w *jsonWriter) integer(key string, n int) {
	w.key(key)
	w.b, w.first = strconv.AppendInt(w.b, int64(n), 10), false
}

func (w *jsonWriter) boolean(key string, yes bool) { w.raw(key, strconv.FormatBool(yes)) }

func (w *jsonWriter) date(key string, d civil.Date) {
	w.key(key)
	w.b, w.first = append(d.Append(append(w.b, '"')), '"'), false
}

// rate writes a rate as a string in per cent, nil as null.
func (w *jsonWriter) rate(key string, r *money.Rate) {
	w.key(key)
	w.first = false
	if r == nil {
		w.b = append(w.b, "null"...)
		return
	}
	w.b = append(r.Append(append(w.b, '"')), '"')
}

// money writes an amount as a string with two decimals, nil as null.
func (w *jsonWriter) money(key string, a *money.Amount) {
	w.key(key)
	w.first = false
	if a == nil {
		w.b = append(w.b, "null"...)
		return
	}
	w.b = append(a.Append(append(w.b, '"')), '"')
}

const hex = "0123456789abcdef"

// The kinds of bytes of a string: those that stand for themselves are of none.
const (
	wideByte    = 1 << iota // of a character that is not ASCII
	escapedByte             // it is written in another way
)

var byteKinds = func() (kinds [256]byte) {
	for c := range kinds {
		switch {
		case c >= utf8.RuneSelf:
			kinds[c] = wideByte
		case c < ' ' || c == 0x7f || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&':
			kinds[c] = escapedByte
		}
	}
	return kinds
}()

// quote writes a string; control characters and what could end a script are
// escaped. Most strings have nothing of the kind: all of one is looked at before
// anything is decided, which is quicker than to decide byte by byte.
func (w *jsonWriter) quote(s string) {
	kinds := byte(0)
	for i := range len(s) {
		kinds |= byteKinds[s[i]]
	}
	if kinds == 0 || kinds == wideByte && utf8.ValidString(s) {
		w.b = append(append(append(w.b, '"'), s...), '"')
		return
	}
	w.escape(s)
}

// escape writes a string rune by rune.
func (w *jsonWriter) escape(s string) {
	w.b = append(w.b, '"')
	for i := 0; i < len(s); {
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
