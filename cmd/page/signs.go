package main

import (
	"bytes"
	"strings"
)

// barred are signs that do not come through as they are: programs change the
// ends of lines, end a text at some, and one opens an element.
const barred = "\x00\n\v\r\x1a\x1b<\x7f"

// beyondASCII is where the signs begin that stand for a barred one and the next.
const beyondASCII = 0x100

// lineLength is how many signs a line has: some programs bear no longer ones.
const lineLength = 4000

// signs are bytes as text, seven bits a sign, so that the page grows by a
// seventh and not, as in base64, by a third. A barred sign and the seven bits
// after it are one sign beyond ASCII, which takes two bytes for fourteen bits.
func signs(bytes []byte) string {
	var out strings.Builder
	septets := septetsOf(bytes)
	for i, n := 0, 1; i < len(septets); i, n = i+1, n+1 {
		if at := strings.IndexByte(barred, septets[i]); at < 0 {
			out.WriteByte(septets[i])
		} else {
			i++
			out.WriteRune(rune(beyondASCII + at<<7 + int(septets[i])))
		}
		if n%lineLength == 0 {
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// septetsOf cuts bytes into sevens of bits, the highest first; one more stands at
// the end, so that none that is barred is the last.
func septetsOf(all []byte) []byte {
	var out bytes.Buffer
	held, many := uint(0), 0
	for _, b := range all {
		held, many = held<<8|uint(b), many+8
		for ; many >= 7; many -= 7 {
			out.WriteByte(byte(held >> (many - 7) & 127))
		}
	}
	out.WriteByte(byte(held << (7 - many) & 127))
	out.WriteByte(' ')
	return out.Bytes()
}
