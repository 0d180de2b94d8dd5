package verify

import (
	"bytes"
	"html"
	"strings"

	"github.com/shanting/fuchi/calc/engine"
)

// The element of a page in which it carries its results, and the hash of what
// people read above it.
const (
	pageElement = `<script type="application/json" id="fuchi-result"`
	pageHash    = ` data-page="`
)

// InPage is the element that carries results at the end of a page written so
// far. The hash shows later whether what people read is still what was printed.
func InPage(page string, results []byte) string {
	return pageElement + pageHash + readAs(page) + `">` + strings.ReplaceAll(string(results), "<", `\u003c`) +
		"</script>\n"
}

func isPage(b []byte) bool { return bytes.HasPrefix(b, []byte("<!DOCTYPE html>")) }

// inPage are the results that a page carries, and whether it reads otherwise than
// it was printed.
func inPage(b []byte) (results []byte, altered bool) {
	page, rest, _ := bytes.Cut(b, []byte(pageElement))
	attributes, rest, _ := bytes.Cut(rest, []byte(">"))
	results, _, _ = bytes.Cut(rest, []byte("</script>"))
	_, hash, hashed := strings.Cut(string(attributes), pageHash)
	return results, hashed && strings.TrimSuffix(hash, `"`) != readAs(string(page))
}

// readAs is the hash of the words of a page, however a browser that saved it
// writes its elements.
func readAs(page string) string {
	_, rest, _ := strings.Cut(page, "<body")
	var body strings.Builder
	for rest != "" {
		var text string
		_, rest, _ = strings.Cut(rest, ">")
		text, rest, _ = strings.Cut(rest, "<")
		body.WriteString(text + " ")
	}
	return engine.HashOf([]byte(strings.Join(strings.Fields(html.UnescapeString(body.String())), " ")))
}
