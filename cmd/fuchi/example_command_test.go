package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/cmd/report"
)

// paidOptions are the options of a command: those that several share are
// embedded, and bring their flags.
type paidOptions struct {
	factOptions
	output
}

// newPaid makes the command; a real one stands in a file of its own and in the
// list of newRoot.
func newPaid(a *app) *cobra.Command {
	var o paidOptions
	c := &cobra.Command{
		Use:     "paid FILE…",
		Short:   a.t("一行一个项目的合计", "the total of each project on a line"),
		Example: "  fuchi paid project.yaml",
		Args:    files,
		RunE:    func(_ *cobra.Command, names []string) error { return runPaid(a, o, names) },
	}
	o.factOptions.flags(a, c)
	o.output.flags(a, c, report.AsTable)
	return c
}

// runPaid reads options, asks the engine and reports; it computes nothing.
func runPaid(a *app, o paidOptions, names []string) error {
	if _, err := o.output.chosen(names...); err != nil {
		return err
	}
	answers, err := a.answer(names, o.factOptions, engine.Ask{})
	if err != nil {
		return err
	}
	return o.output.write(a, func(w io.Writer) error {
		for i, answer := range answers {
			fmt.Fprintln(w, names[i], answer.Totals.Amount.Grouped())
		}
		return nil
	})
}

func TestAddingACommand(t *testing.T) {
	const sample = "../../testdata/projects/town_small.yaml"
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"paid " + sample, exitComputed, sample + " "},
		{"paid " + sample + " --set land.premium=x", exitProblems, "土地出让金"},
		{"paid", exitUsage, "fuchi paid project.yaml"},
		{"paid nothing.yaml", exitUsage, "nothing.yaml"},
		{"paid " + sample + " -o csv", exitUsage, "csv"},
	} {
		var out bytes.Buffer
		a := &app{in: strings.NewReader(""), out: &out, errs: &out}
		root := newRoot(a, &out)
		root.AddCommand(newPaid(a))
		root.SetArgs(strings.Fields(c.args))
		if code := a.report(root.Execute()); code != c.code || !strings.Contains(out.String(), c.says) {
			t.Errorf("%s: exit code %d, prints %s", c.args, code, out.String())
		}
	}
}
