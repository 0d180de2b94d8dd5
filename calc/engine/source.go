package engine

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// Source is a project as it was found: the name that problems give it, and its text.
type Source struct {
	Name string
	Text []byte
	Line int // the first line of the text in its file, 0 for 1
}

// decode reads a source. Which reader reads it is decided here and nowhere
// else: a workbook by its bytes, and as JSON what is JSON by its name or by its
// text.
func (s Source) decode(words project.Vocabulary, sets []project.Setting) (*project.Project, project.Problems) {
	if isWorkbook(s.Text) {
		return decodeWorkbook(s.Name, s.Text, words, sets...)
	}
	if s.isJSON() {
		return project.DecodeJSON(s.Name, s.Text, words, sets...)
	}
	p, problems := project.DecodeYAML(s.Name, s.Text, words, sets...)
	if s.Line > 1 {
		for i := range problems {
			problems[i].Pos.Line += int32(s.Line - 1)
		}
	}
	return p, problems
}

// isJSON says whether the text is JSON: by the ending of its file, or because
// it is a whole JSON value. What is both YAML and JSON means the same in
// either, but for escapes that YAML lacks.
func (s Source) isJSON() bool {
	switch strings.ToLower(filepath.Ext(s.Name)) {
	case ".json", ".jsonl", ".ndjson":
		return true
	}
	return json.Valid(bytes.TrimPrefix(s.Text, []byte("\ufeff")))
}

// Reader answers for the lines of a stream. It uses its memory again: an
// answer is whole only until the next. Each worker has its own.
type Reader struct {
	engine   *Engine
	lines    *project.Reader
	computer *calc.Computer
}

// Reader makes a reader.
func (e *Engine) Reader() *Reader {
	return &Reader{engine: e, lines: project.NewReader(e.words), computer: calc.NewComputer()}
}

// Line answers for one line of NDJSON.
func (r *Reader) Line(s Source, ask Ask) (*Answer, project.Problems) {
	p, problems := r.lines.Read(s.Name, s.Text, max(s.Line, 1), ask.Set...)
	if len(problems) > 0 {
		return nil, problems
	}
	return r.engine.about(p, s, ask, r.computer.Compute)
}
