package engine

import (
	"bytes"
	"encoding/base64"
	"html"
)

// Kept marks the place of a printed page in which the project file is kept, so
// that the page can be put the same question again.
const Kept = `id="fuchi-project"`

// kept is the project that a page keeps, byte for byte; what is no such page
// stays as it is, and so is a page that keeps several.
func (s Source) kept() Source {
	if !bytes.HasPrefix(s.Text, []byte("<!DOCTYPE html>")) || bytes.Count(s.Text, []byte("<a "+Kept)) != 1 {
		return s
	}
	_, rest, _ := bytes.Cut(s.Text, []byte("<a "+Kept+` download="`))
	name, rest, _ := bytes.Cut(rest, []byte(`" href="data:application/octet-stream;base64,`))
	coded, _, whole := bytes.Cut(rest, []byte(`"`))
	text, err := base64.StdEncoding.DecodeString(string(coded))
	if !whole || err != nil {
		return s
	}
	return Source{Name: s.Name + "#" + html.UnescapeString(string(name)), Text: text}
}
