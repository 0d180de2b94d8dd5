package wizard

import (
	"strings"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/page/edit"
)

// Answer takes what a person says to a question. Nothing said leaves the fact
// unknown; what cannot be is a problem, and the question still stands.
func (w *Wizard) Answer(q Question, said string) *project.Problem {
	said = strings.TrimSpace(said)
	switch {
	case q.Form == Section:
		w.remember()
		return w.section(q, said == "true")
	case said == "":
		w.remember()
		w.passed(q)
		return nil
	}
	changed, err := w.put(q, said)
	if err != nil {
		return &project.Problem{Path: q.Path, Message: lang.T("文件此处的写法不宜由程序改动",
			"the file is written here in a way that only a person should change"),
			Hint: lang.T("直接改文件", "edit the file")}
	}
	if bad := w.wrong(q.Path, changed); bad != nil {
		return bad
	}
	w.remember()
	w.asked[q.Path] = true
	if q.Form == Entry {
		w.begun(&q)
	}
	if len(w.take(changed)) > 0 {
		w.draft = changed // an entry that is not whole yet
	}
	return nil
}

// passed goes on without an answer.
func (w *Wizard) passed(q Question) {
	if q.Form == Entry {
		list := listOf(q.Path[:strings.LastIndex(q.Path, ".")])
		w.closed[list] = true
		return
	}
	w.asked[q.Path] = true
}

// section opens a section, or takes it out of the file: the project does not
// have what it is about.
func (w *Wizard) section(q Question, has bool) *project.Problem {
	w.asked[q.Path] = true
	if has {
		w.opened(&q)
		return nil
	}
	w.closed[q.Path] = true
	if without, err := edit.Put(w.draft, q.Path, ""); err == nil {
		if len(w.take(without)) > 0 {
			w.draft = without
		}
	}
	return nil
}

// put writes an answer. The first entry of a list gets a line of its own.
func (w *Wizard) put(q Question, said string) (string, error) {
	text := w.draft
	if q.Form == Entry && q.Number == 1 {
		list := listOf(q.Path[:strings.LastIndex(q.Path, ".")])
		text = onOwnLine(text, list)
	}
	return edit.Put(text, q.Path, spelled(text, q, said))
}

// spelled is an answer as the file writes its others: a choice in the language
// of its keys.
func spelled(text string, q Question, said string) string {
	for _, c := range q.Choices {
		if c.Value == said && strings.Contains(text, "格式版本") {
			return c.Label.In(lang.Chinese)
		}
	}
	return said
}

// onOwnLine makes room for the entries of a list that has none yet, below its
// key; where the file is written in another way it stays as it is.
func onOwnLine(text, list string) string {
	marked, err := edit.Put(text, list, "[]")
	if err != nil {
		return text
	}
	at := 0
	for at < len(text) && text[at] == marked[at] {
		at++
	}
	begins, ends := strings.LastIndexByte(text[:at], '\n')+1, strings.IndexByte(text[at:], '\n')
	if ends < 0 || !strings.HasPrefix(marked[at:], "[]") && !strings.HasPrefix(marked[at:], " []") ||
		strings.ContainsAny(text[begins:at], "{[") {
		return text
	}
	line := text[begins : at+ends]
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	return text[:at+ends] + "\n" + indent + "  - {}" + text[at+ends:]
}

// wrong is the problem that an answer makes in its own place; what an entry
// still lacks is asked next.
func (w *Wizard) wrong(path, changed string) *project.Problem {
	_, problems := w.engine.Question(engine.Source{Name: w.name, Text: []byte(changed)}, engine.Ask{})
	for i := range problems {
		if _, at := project.Table.Leaf(problems[i].Path); at == path {
			return &problems[i]
		}
	}
	return nil
}
