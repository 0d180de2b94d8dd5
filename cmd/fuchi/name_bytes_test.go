//go:build linux

package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestANameOfAnyBytesLeavesEveryFormatText gives a file a name that is no text.
func TestANameOfAnyBytesLeavesEveryFormatText(t *testing.T) {
	path := put(t, t.TempDir(), "raw\xff;\x1b[31m\ufe0f\tx.yaml", []byte(small))
	for _, format := range []string{"table", "csv", "md", "json", "ndjson", "html"} {
		var out, errs bytes.Buffer
		code := run([]string{"calc", path, "-o", format}, strings.NewReader(""), &out, &errs, func(string) string { return "" })
		if code != exitComputed || !utf8.Valid(out.Bytes()) || strings.ContainsAny(out.String(), "\x1b\x00") {
			t.Errorf("%s: exit code %d, %s", format, code, &errs)
		}
	}
}
