// Package terminal shows the questions of a wizard on a terminal and hands it
// the answers.
package terminal

import (
	"io"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/wizard"
)

// Sitting is a wizard in front of a person.
type Sitting struct {
	Lang   lang.Language
	In     io.Reader
	Out    io.Writer
	Wizard *wizard.Wizard // nil while it is not known what for
	// Kinds are what there is to choose among while there is no wizard, by name
	// and title, and Begin begins the one that is chosen.
	Kinds []wizard.Choice
	Begin func(kind string) (*wizard.Wizard, error)
	Save  func(text string) error // after each answer, so that nothing is lost
}

// Run asks until all was asked, and says whether it was: a person may stop at
// any question and go on from the file. One program runs the whole sitting, so
// that what is typed ahead is not lost between two questions.
func (s *Sitting) Run() (finished bool, err error) {
	m := &screen{Sitting: s}
	if !m.ask() {
		return true, nil
	}
	_, err = tea.NewProgram(m, tea.WithInput(s.In), tea.WithOutput(s.Out)).Run()
	if m.err != nil {
		err = m.err
	}
	return m.finished, err
}

// screen is the question that is shown.
type screen struct {
	*Sitting
	form     *huh.Form
	question wizard.Question
	said     string
	finished bool
	err      error
}

// Init begins the first question.
func (m *screen) Init() tea.Cmd { return m.form.Init() }

// Update takes a key; where it ends a question, the next one begins.
func (m *screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && (key.String() == "ctrl+c" || key.String() == "esc") {
		return m, tea.Quit
	}
	form, cmd := m.form.Update(msg)
	m.form = form.(*huh.Form)
	if m.form.State != huh.StateCompleted {
		return m, cmd
	}
	lines, err := m.take()
	if m.err = err; err != nil {
		return m, tea.Quit
	}
	var told []tea.Cmd
	for _, line := range lines {
		told = append(told, tea.Println(line))
	}
	if !m.ask() {
		m.finished = true
		return m, tea.Sequence(append(told, tea.Quit)...)
	}
	return m, tea.Sequence(append(told, m.form.Init())...)
}

// View is the question.
func (m *screen) View() tea.View { return tea.NewView(m.form.View()) }

// ask puts the next question on the screen; there may be none.
func (m *screen) ask() bool {
	if m.Wizard == nil {
		m.show(m.kind())
		return true
	}
	q, ok := m.Wizard.Next()
	if ok {
		m.question = q
		m.show(m.field(&q))
	}
	return ok
}

// show puts a field on the screen. Its help is ours, in the person's language; a
// stroke in an answer begins no search among choices.
func (m *screen) show(field huh.Field) {
	keys := huh.NewDefaultKeyMap()
	keys.Select.Filter.SetEnabled(false)
	m.form = huh.NewForm(huh.NewGroup(field)).WithShowHelp(false).WithKeyMap(keys)
}
