package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
)

// factOptions are the options that change what a file says.
type factOptions struct {
	set, reading repeated
}

// repeated is an option that may be given several times, each time with a
// value that is taken as it stands.
type repeated []string

// Set takes one more value.
func (r *repeated) Set(s string) error {
	*r = append(*r, s)
	return nil
}

// String is empty: an option that was not given has no value to show.
func (r *repeated) String() string { return "" }

// Type is what the help text calls the value.
func (r *repeated) Type() string { return "string" }

func (f *factOptions) flags(a *app, c *cobra.Command) {
	c.Flags().Var(&f.set, "set", a.t("改一个事实：路径=值，可多次；+= 与 -= 增减；值为空则删去",
		"change a fact: path=value, repeatable; += and -= add and take off; an empty value removes it"))
	c.Flags().Var(&f.reading, "reading", a.t("选一种读法：编号=选项，可多次", "choose a reading: id=choice, repeatable"))
	a.completes(c, "reading", a.readingChoices)
}

// lay adds to a question what the options change; every wrong option is told.
func (f *factOptions) lay(words project.Vocabulary, ask *engine.Ask) error {
	var wrongSets, wrongReadings error
	ask.Set, wrongSets = f.settings()
	ask.Readings, wrongReadings = f.chosen(words)
	for _, s := range f.set {
		ask.LaidOver = append(ask.LaidOver, "set "+s)
	}
	for _, s := range f.reading {
		ask.LaidOver = append(ask.LaidOver, "reading "+s)
	}
	return errors.Join(wrongSets, wrongReadings)
}

func (f *factOptions) settings() ([]project.Setting, error) {
	var sets []project.Setting
	var wrong []error
	for _, s := range f.set {
		set, bad := project.ParseSetting(s)
		if bad != nil {
			wrong = append(wrong, fault.Usage(lang.F("--set %s：%s", "--set %s: %s", s, bad.Message), bad.Hint))
			continue
		}
		sets = append(sets, set)
	}
	return sets, errors.Join(wrong...)
}

// chosen are the readings named on the command line.
func (f *factOptions) chosen(words project.Vocabulary) (map[string]string, error) {
	chosen := map[string]string{}
	var wrong []error
	for _, s := range f.reading {
		id, choice, ok := strings.Cut(s, "=")
		i := slices.IndexFunc(words.Readings, func(r project.Reading) bool { return r.ID == id })
		switch {
		case !ok || i < 0:
			ids := make([]string, len(words.Readings))
			for k, r := range words.Readings {
				ids[k] = r.ID
			}
			wrong = append(wrong, fault.Usage(lang.F("--reading %s：没有这个读法", "--reading %s: no such reading", s),
				lang.F("写 编号=选项；编号有 %s", "write id=choice; the ids are %s", strings.Join(ids, ", "))))
		case !slices.Contains(words.Readings[i].Choices, choice):
			wrong = append(wrong, fault.Usage(lang.F("--reading %s：没有这个选项", "--reading %s: no such choice", s),
				lang.F("%s 可选 %s", "%s is one of %s", id, strings.Join(words.Readings[i].Choices, ", "))))
		}
		chosen[id] = choice
	}
	return chosen, errors.Join(wrong...)
}
