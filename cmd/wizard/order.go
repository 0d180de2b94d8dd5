package wizard

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/starter"
	"github.com/shanting/fuchi/calc/sweep"
)

// opening are asked first: by them a person knows the file again.
var opening = []string{"project.name", "project.enterprise"}

// optional are the sections that a kind of project usually has and this one may
// not: whether it has is asked before what is in them.
var optional = []string{"referrer", "indicators", "procedure", "contract.performance"}

// Next is what is asked next; nothing when all was asked.
func (w *Wizard) Next() (Question, bool) {
	for len(w.queue) > 0 {
		path := w.queue[0]
		if q, ok := w.ask(path); ok {
			return q, true
		}
		w.queue = w.queue[1:]
	}
	if w.draft != w.text { // an entry that never became whole
		w.draft = w.text
	}
	for _, path := range opening {
		if q, ok := w.ask(path); ok {
			return q, true
		}
	}
	for i := range w.ranking() {
		if q, ok := w.askWorth(&w.ranked[i]); ok {
			return q, true
		}
	}
	for _, path := range w.empty() {
		if q, ok := w.ask(path); ok {
			return q, true
		}
	}
	for _, path := range starter.LeftOut() {
		section, _, _ := strings.Cut(path, ".")
		if q, ok := w.ask(path); ok && w.has(section) {
			return q, true
		}
	}
	return Question{}, false
}

// ranking weighs the missing facts, which takes longest of all: where all of them
// were asked for there is none.
func (w *Wizard) ranking() []missing.Worth {
	left := slices.ContainsFunc(sweep.Missing(w.now.Now()), func(path string) bool {
		_, ok := w.askWorth(&missing.Worth{Path: path})
		return ok
	})
	if !left {
		return nil
	}
	if w.ranked == nil {
		w.ranked = missing.Of(w.now)
	}
	return w.ranked
}

// askWorth asks for a missing fact, or for the firmest of a group.
func (w *Wizard) askWorth(m *missing.Worth) (q Question, ok bool) {
	paths := []string{m.Path}
	if key, path := project.Table.Leaf(m.Path); key != nil && key.Type == project.TypeSection {
		paths = nil
		for _, c := range slices.Backward(key.Children) {
			paths = append(paths, path+"."+c.Name)
		}
	}
	for _, path := range paths {
		if q, ok = w.ask(path); ok {
			q.Worth = m
			return q, true
		}
	}
	return q, false
}

// ask asks for what lies at a path unless it is known or was asked.
func (w *Wizard) ask(path string) (Question, bool) {
	key, path := project.Table.Leaf(path)
	if key == nil || w.asked[path] || w.refused(path) {
		return Question{}, false
	}
	if section, whole := w.unsure(path); whole {
		at, _ := project.Table.Leaf(section)
		return Question{Form: Section, Path: section, Key: at, Choices: yesNo()}, true
	}
	switch key.Type {
	case project.TypeList:
		return w.entry(path, key)
	case project.TypeSection:
		return Question{Form: Section, Path: path, Key: key, Choices: yesNo()}, !w.has(path)
	case project.TypeByName, project.TypeByYear:
		return Question{}, false
	}
	return valueAt(path, key), !w.states(path)
}

// unsure is an optional section in which a path lies and of which nothing is
// said yet.
func (w *Wizard) unsure(path string) (section string, ok bool) {
	for _, s := range optional {
		if (path == s || strings.HasPrefix(path, s+".")) && !w.asked[s] && !w.states(s) {
			return s, true
		}
	}
	return "", false
}

// refused says whether a path lies in a section that the project does not have.
func (w *Wizard) refused(path string) bool {
	for s := range w.closed {
		if strings.HasPrefix(path, s+".") {
			return true
		}
	}
	return false
}

// entry asks for one more entry of a list by its first value.
func (w *Wizard) entry(path string, list *project.Key) (Question, bool) {
	if w.closed[path] || len(list.Children) == 0 {
		return Question{}, false
	}
	n := w.entries(path)
	first := parts(list)[0]
	q := valueAt(path+"["+strconv.Itoa(n)+"]."+first.Name, first)
	q.Form, q.List, q.Number = Entry, list, n+1
	return q, true
}

func next(index string) string {
	n, _ := strconv.Atoi(index)
	return strconv.Itoa(n + 1)
}
