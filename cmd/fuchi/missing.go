package main

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/cmd/report"
)

// Of one project a table lists so many missing facts of those weighed, so that
// the most usual question takes no longer than a blink.
const missingListed, missingWeighed = 5, 8

func missingFlag(a *app, c *cobra.Command, all *bool) {
	c.Flags().BoolVar(all, "missing", false, a.t("所缺事实按所系金额排列",
		"rank missing facts by the money that hangs on them"))
}

// missed weighs the facts that a project lacks, so many at the most; nil where
// it lacks none and only the first were asked for.
func (a *app) missed(r *engine.Answer, f facts, most int) *report.Missed {
	chosen, _ := f.chosen(a.engine.Words()) // they were found to be right when it was answered
	all, left := missing.Of(a.engine.Again(r, chosen), most)
	m := &report.Missed{All: all, Left: left}
	if most == missing.All {
		return m
	}
	m.Most = missingListed
	m.All = slices.DeleteFunc(m.All, func(w missing.Worth) bool { return !w.Weighs() })
	m.Left = append(m.Left, make([]string, len(all)-len(m.All))...)
	if len(m.All) == 0 {
		return nil
	}
	return m
}
