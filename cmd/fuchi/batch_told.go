package main

import (
	"fmt"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/fault"
)

// listing says how many projects were computed and, where some have problems,
// lists those that do not stand among the results.
func (a *app) listing(done batch.Done) error {
	a.tellTwice(done.Twice)
	switch {
	case done.Bad == 0:
		return nil
	case len(done.Problems) == 0:
		fmt.Fprintln(a.errs, counted(done, lang.T("已写在结果中。", "told among the results.")).In(a.lang))
		return errListed
	}
	fmt.Fprintln(a.errs, counted(done, lang.T("未算：", "not computed:")).In(a.lang))
	a.printProblems(done.Problems, done.Found)
	return errListed
}

// counted says how many of the projects have problems, and what became of those.
func counted(done batch.Done, then lang.Text) lang.Text {
	switch {
	case done.Projects == 1:
		return lang.F("这个项目有问题，%s", "the project has problems and is %s", then)
	case done.Bad == 1:
		return lang.F("共 %d 个项目，其中 1 个有问题，%s", "of %d projects one has problems and is %s", done.Projects, then)
	}
	return lang.F("共 %d 个项目，其中 %d 个有问题，%s", "of %d projects %d have problems and are %s", done.Projects, done.Bad, then)
}

// tellTwice names the projects that stand in the input more than once.
func (a *app) tellTwice(twice batch.Twice) {
	for _, p := range twice.Pairs {
		a.note(lang.F("%s 与 %s 是同一个项目：合计会重复计算", "%s is the same project as %s: a sum would take it twice",
			spot(p.Again), spot(p.First)))
	}
	if more := twice.Count - len(twice.Pairs); more > 0 {
		a.note(lang.F("另有 %d 个项目重复", "%d more stand there again", more))
	}
}

func (a *app) note(text lang.Text) {
	fmt.Fprintf(a.errs, "fuchi: %s%s\n", a.t("请核实：", "check: "), clean(text.In(a.lang)))
}

// spot is a place as a person finds it.
func spot(p batch.Place) lang.Text {
	if p.File == "-" {
		return lang.F("标准输入第 %d 行", "line %d of standard input", p.Line)
	}
	if p.Line > 1 {
		return lang.F("%s:%d", "%s:%d", fault.Name(p.File), p.Line)
	}
	return lang.Same(fault.Name(p.File))
}
