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

// missed weighs all facts that a project lacks.
func (a *app) missed(r *engine.Answer, f factOptions) *report.Missed {
	return &report.Missed{All: missing.Of(a.again(r, f))}
}

// firstMissed weighs the first of them, for a short list of those on which money
// hangs; nil where it would be empty.
func (a *app) firstMissed(r *engine.Answer, f factOptions) *report.Missed {
	weighed, left := missing.First(a.again(r, f), missingWeighed)
	listed := slices.DeleteFunc(slices.Clone(weighed), func(w missing.Worth) bool { return !w.Weighs() })
	if len(listed) == 0 {
		return nil
	}
	return &report.Missed{All: listed, Left: left + len(weighed) - len(listed), Most: missingListed}
}

// again asks more about an answer, read as it was.
func (a *app) again(r *engine.Answer, f factOptions) *engine.Question {
	chosen, _ := f.chosen(a.engine.Words()) // they were found to be right when it was answered
	return a.engine.Again(r, chosen)
}
