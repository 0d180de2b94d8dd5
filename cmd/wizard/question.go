package wizard

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/project"
)

// Form is how a question is answered.
type Form int

// The forms of questions.
const (
	Value   Form = iota // one value, or nothing
	Entry               // the first value of one more entry of a list; nothing ends the list
	Section             // yes or no: whether the project has what a section is about
)

// Question is what is asked next.
type Question struct {
	Form    Form
	Path    string // of the value, or of the section
	Key     *project.Key
	List    *project.Key // of an entry: its list
	Number  int          // of an entry, from 1
	Worth   *missing.Worth
	Choices []Choice // of a choice or a yes/no; a yes/no has its own words
}

// Choice is one of the values a fact may have.
type Choice struct {
	Value string
	Label lang.Text
}

// valueAt is the question for one value.
func valueAt(path string, key *project.Key) Question {
	q := Question{Path: path, Key: key}
	switch {
	case key.Options != nil && key.Type == project.TypeChoice:
		for _, o := range key.Options.All {
			q.Choices = append(q.Choices, Choice{o.Name, key.Options.Label(o.Name)})
		}
	case key.Type == project.TypeYesNo:
		q.Choices = yesNo()
	}
	return q
}

func yesNo() []Choice {
	return []Choice{{"true", lang.T("是", "yes")}, {"false", lang.T("否", "no")}}
}

// of names what lies around a value: 合同 › 签订日期.
func (q *Question) of(spelled func(k *project.Key) string) string {
	var names []string
	at := ""
	for _, step := range strings.Split(q.Path, ".") {
		at = strings.TrimPrefix(at+"."+step, ".")
		if k := project.Table.Lookup(at); k != nil {
			name := spelled(k)
			if _, index, entry := strings.Cut(step, "["); entry {
				name += " " + strings.TrimSuffix(index, "]")
			}
			names = append(names, name)
		}
	}
	return strings.Join(names, " › ")
}

// Title is what is asked for, in the words of a language.
func (q *Question) Title(l lang.Language) string {
	return numbered(q).of(func(k *project.Key) string {
		if l == lang.English || k.Zh == "" {
			return strings.ReplaceAll(k.Name, "_", " ")
		}
		return k.Zh
	})
}

// numbered counts entries from 1, as people do.
func numbered(q *Question) *Question {
	counted := *q
	steps := strings.Split(q.Path, ".")
	for i, s := range steps {
		if name, index, entry := strings.Cut(s, "["); entry {
			steps[i] = name + "[" + next(strings.TrimSuffix(index, "]")) + "]"
		}
	}
	counted.Path = strings.Join(steps, ".")
	return &counted
}
