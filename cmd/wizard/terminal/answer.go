package terminal

import (
	"strings"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
)

// The answers that are none: the one before is asked again, and nothing is said.
const back, skip = "<", ""

// take hands an answer over, keeps the file, and gives the lines that say what
// came of it.
func (m *screen) take() ([]string, error) {
	said := strings.TrimSpace(m.said)
	switch {
	case m.Wizard == nil:
		w, err := m.Begin(said)
		m.Wizard = w
		return nil, err
	case said == back || said == "＜":
		if !m.Wizard.Back() {
			return nil, nil
		}
		return []string{"↑ " + lang.T("回到上一问", "back to the question before").In(m.Lang)}, m.Save(m.Wizard.Text())
	}
	was, title := m.Wizard.Now().Now().Totals.Amount, m.question.Title(m.Lang)
	if bad := m.Wizard.Answer(m.question, said); bad != nil {
		return m.problem(title, said, bad), nil
	}
	err := m.Save(m.Wizard.Text())
	if said == skip {
		return nil, err
	}
	return []string{report.Safe("✓ " + title + ": " + m.shown(said) + "   " + m.grown(was))}, err
}

func (m *screen) problem(title, said string, bad *project.Problem) []string {
	lines := []string{report.Safe("✗ " + title + ": " + said + ": " + bad.Message.In(m.Lang))}
	if !bad.Hint.IsZero() {
		lines = append(lines, report.Safe("  "+lang.F("提示：%s", "hint: %s", bad.Hint).In(m.Lang)))
	}
	return lines
}

// shown is an answer as a person reads it.
func (m *screen) shown(said string) string {
	for _, c := range m.question.Choices {
		if c.Value == said {
			return c.Label.In(m.Lang)
		}
	}
	return said
}

// grown is the total, and by how much the last answer moved it.
func (m *screen) grown(was money.Amount) string {
	r := m.Wizard.Now().Now()
	line := lang.F("合计 %s", "total %s", report.Total(r).String()).In(m.Lang)
	switch change := r.Totals.Amount.Sub(was); change.Sign() {
	case 1:
		line += " (+" + change.Grouped() + ")"
	case -1:
		line += " (" + change.Grouped() + ")"
	}
	return line
}
