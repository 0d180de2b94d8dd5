package report

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
)

// JSON prints answers as CONTRACT section 4 fixes them: one result, or a list
// of several; of the awards, where only some were asked for, those.
func JSON(answers []*engine.Answer, l lang.Language, only ...*calc.Award) []byte {
	c := Content{Answers: answers, Lang: l, Awards: only}
	return c.resultJSON()
}

func (c *Content) resultJSON() []byte {
	w := &jsonWriter{first: true}
	if len(c.Answers) == 1 {
		writeAnswer(w, c.Answers[0], c.beside(0), c.Lang, c.Awards)
	} else {
		w.open('[')
		for i, a := range c.Answers {
			writeAnswer(w, a, c.beside(i), c.Lang, c.Awards)
		}
		w.close(']')
	}
	return indented(w.b)
}

func writeAnswer(w *jsonWriter, a *engine.Answer, beside Beside, l lang.Language, only []*calc.Award) {
	if only == nil {
		only = a.Awards
	}
	w.object(func() {
		resultFields(w, a, only, l)
		if a.Before != nil {
			writeChanges(w, a.Before, a.Result)
		}
		if a.Spread != nil {
			writeSpread(w, a.Result, a.Spread)
		}
		beside.write(w, about(a.Result, l))
	})
}

// indented lays JSON out for people.
func indented(b []byte) []byte {
	var out bytes.Buffer
	if err := json.Indent(&out, b, "", " "); err != nil {
		return b // cannot happen: the writer closes what it opens
	}
	out.WriteByte('\n')
	return out.Bytes()
}

// JSONLine prints one result on one line.
func JSONLine(b []byte, a *engine.Answer, l lang.Language) []byte {
	return jsonLine(b, a, Beside{}, l)
}

func jsonLine(b []byte, a *engine.Answer, beside Beside, l lang.Language) []byte {
	w := &jsonWriter{b: b, first: true}
	writeAnswer(w, a, beside, l, nil)
	return append(w.b, '\n')
}

// writeLines prints answers as lines of JSON, one a line however many there are.
func writeLines(w io.Writer, c Content) error {
	var b []byte
	for i, a := range c.Answers {
		b = jsonLine(b, a, c.beside(i), c.Lang)
	}
	_, err := w.Write(b)
	return err
}
