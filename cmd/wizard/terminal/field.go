package terminal

import (
	"strings"

	"charm.land/huh/v2"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/wizard"
)

// field is how a question is put.
func (m *screen) field(q *wizard.Question) huh.Field {
	m.said = skip
	if len(q.Choices) == 0 {
		return huh.NewInput().Title(m.title(q)).Description(m.about(q)).Placeholder(m.example(q)).Value(&m.said)
	}
	options := options(q.Choices, m.Lang)
	if q.Form != wizard.Section {
		options = append(options, huh.NewOption(lang.T("还不知道", "not known yet").In(m.Lang), skip))
	}
	options = append(options, huh.NewOption(lang.T("< 上一问", "< the one before").In(m.Lang), back))
	m.said = q.Choices[0].Value
	return huh.NewSelect[string]().Title(m.title(q)).Description(m.about(q)).Options(options...).Value(&m.said)
}

// kind is the first question of a new file.
func (m *screen) kind() huh.Field {
	m.said = m.Kinds[0].Value
	return huh.NewSelect[string]().Title(lang.T("这是哪一类项目？", "What kind of project is it?").In(m.Lang)).
		Description(lang.T("回车：选定；Esc：停下", "Enter: choose; Esc: stop").In(m.Lang)).
		Options(options(m.Kinds, m.Lang)...).Value(&m.said)
}

func options(choices []wizard.Choice, l lang.Language) (all []huh.Option[string]) {
	for _, c := range choices {
		all = append(all, huh.NewOption(c.Label.In(l), c.Value))
	}
	return all
}

func (s *Sitting) title(q *wizard.Question) string {
	title := q.Title(s.Lang)
	switch q.Form {
	case wizard.Entry:
		return lang.F("%s（第 %d 笔；没有了就直接回车）", "%s (entry %d; just press Enter if there is none)", title,
			q.Number).In(s.Lang)
	case wizard.Section:
		return lang.F("有没有：%s？", "Is there: %s?", title).In(s.Lang)
	}
	return title
}

// about is what the fact is, the money that hangs on it, and the keys.
func (s *Sitting) about(q *wizard.Question) string {
	lines := []string{q.Key.Help.In(s.Lang)}
	if q.Form == wizard.Entry {
		lines = []string{q.List.Help.In(s.Lang) + lang.T("：", ": ").In(s.Lang) + lines[0]}
	}
	if hangs := s.hangs(q); hangs != "" {
		lines = append(lines, hangs)
	}
	return strings.Join(append(lines, s.keys()), "\n")
}

// hangs is the money that hangs on the fact, once the others are known.
func (s *Sitting) hangs(q *wizard.Question) string {
	switch {
	case q.Worth == nil || q.Worth.Several:
		return ""
	case q.Worth.Rest.Unbounded:
		return lang.T("所系：数额越大，兑现越多", "hangs on it: the larger, the more is paid").In(s.Lang)
	case q.Worth.Rest.Spread().Sign() == 0:
		return ""
	}
	return lang.F("所系：%s 元", "%s yuan hang on it", q.Worth.Rest.Spread()).In(s.Lang)
}

func (s *Sitting) keys() string {
	return lang.T("回车：下一问；空着：未知；<：上一问；Esc：停下，以后接着填",
		"Enter: next; empty: unknown; <: the one before; Esc: stop and go on later").In(s.Lang)
}

// example shows how such a value is written.
func (s *Sitting) example(q *wizard.Question) string {
	examples := map[project.Type]string{project.TypeMoney: "1.2亿", project.TypeSigned: "12.3万元",
		project.TypeUSD: "1000万美元", project.TypeArea: "120亩", project.TypeShare: "40%", project.TypeDate: "2022/9/1",
		project.TypePeriod: "2024Q1", project.TypeSpan: "2024-01-01/2026-06-30", project.TypeYear: "2024"}
	if example, ok := examples[q.Key.Type]; ok {
		return lang.F("例如 %s", "for example %s", example).In(s.Lang)
	}
	return ""
}
