package main

import (
	"io"
	"os"
	"slices"

	"golang.org/x/term"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/starter"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
	"github.com/shanting/fuchi/cmd/wizard"
	"github.com/shanting/fuchi/cmd/wizard/terminal"
)

// asks says whether a person sits in front of both streams and asked for no
// template.
func (o *initOptions) asks(a *app) bool {
	return onTerminal(a.in) && onTerminal(a.out) && !o.given.Changed("blank") && !o.given.Changed("output") &&
		o.path != "-"
}

func onTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// wizard asks for the facts of a project, or for those that a file lacks.
func (a *app) wizard(o initOptions, keys lang.Language) error {
	if o.path == "" {
		o.path = a.t("项目.yaml", "project.yaml")
	}
	if err := a.load(); err != nil {
		return err
	}
	s := &terminal.Sitting{Lang: a.lang, In: a.in, Out: a.out}
	target, err := a.sit(s, o, keys)
	if err != nil {
		return err
	}
	s.Save = func(text string) error { return target.Write([]byte(text)) }
	finished, err := s.Run()
	if err != nil {
		return fault.Machine(err)
	}
	if s.Wizard != nil {
		a.closing(o.path, s.Wizard, finished)
	}
	return nil
}

// sit goes on with a file that is there, or is to begin one, and says where it is
// kept.
func (a *app) sit(s *terminal.Sitting, o initOptions, keys lang.Language) (disk.Target, error) {
	if _, err := os.Stat(o.path); err != nil {
		for _, k := range starter.Kinds() {
			s.Kinds = append(s.Kinds, wizard.Choice{Value: k.Name, Label: k.Title})
		}
		s.Begin = func(kind string) (*wizard.Wizard, error) { return a.begun(o.path, kind, keys) }
		return o.out(a).Target()
	}
	text, err := a.read(o.path)
	if err != nil {
		return disk.Target{}, err
	}
	a.remember(o.path, text)
	w, problems := wizard.Resume(a.engine, o.path, string(text))
	if len(problems) > 0 {
		return disk.Target{}, problems
	}
	a.tell(lang.F("接着填 %s：已写的不再问", "going on with %s: what it says is not asked again", o.path))
	s.Wizard = w
	return o.out(a).Onto()
}

// begun is the wizard for a kind of project.
func (a *app) begun(path, kind string, keys lang.Language) (*wizard.Wizard, error) {
	kinds := starter.Kinds()
	i := slices.IndexFunc(kinds, func(k starter.Kind) bool { return k.Name == kind })
	w, problems := wizard.Begin(a.engine, path, kinds[i], keys)
	if len(problems) > 0 {
		return nil, problems
	}
	return w, nil
}

// closing says where the file is and what comes next.
func (a *app) closing(path string, w *wizard.Wizard, finished bool) {
	total := report.Total(w.Now().Now()).String()
	if finished {
		a.tell(lang.F("问完了。%s 已写好，合计 %s。", "All was asked. %s is written; the total is %s.", path, total))
	} else {
		a.tell(lang.F("停在这里。%s 已写好，合计 %s；再运行 fuchi init --out %s 接着填。",
			"Stopped here. %s is written; the total is %s. fuchi init --out %s goes on.", path, total, path))
	}
	a.tell(lang.F("fuchi calc %s 列出兑现表，fuchi check %s 列出所缺",
		"fuchi calc %s gives the schedule, fuchi check %s what lacks", path, path))
}

func (a *app) tell(t lang.Text) { _, _ = io.WriteString(a.out, clean(t.In(a.lang))+"\n") }
