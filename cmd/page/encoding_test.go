package main

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// bytesOf reads signs back as the page does.
func bytesOf(text string, length int) []byte {
	var out []byte
	held, many := uint(0), 0
	take := func(septet rune) {
		held, many = held<<7|uint(septet), many+7
		if many >= 8 && len(out) < length {
			many -= 8
			out = append(out, byte(held>>many))
		}
	}
	for _, sign := range text {
		switch {
		case sign == '\n':
		case sign < 128:
			take(sign)
		default:
			take(rune(barred[(sign-beyondASCII)>>7]))
			take(sign & 127)
		}
	}
	return out
}

func TestSignsComeBackAsTheBytesTheyStandFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")
		text := signs(b)
		if back := bytesOf(text, len(b)); string(back) != string(b) {
			t.Fatalf("% x came back as % x", b, back)
		}
		if strings.ContainsAny(strings.ReplaceAll(text, "\n", ""), barred) {
			t.Fatalf("%q has a sign that does not come through", text)
		}
	})
}
