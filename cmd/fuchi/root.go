package main

import (
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/rules"
)

// app is what every command shares: streams, the language, the documents.
type app struct {
	in        io.Reader
	out, errs io.Writer
	lang      lang.Language
	engine    *engine.Engine
	texts     map[string][]byte // of files that have been read
	lines     map[place]string  // of those, what problems show
	asked     string            // the language that was asked for

	completing bool // a shell asks what a word may go on with
}

// t picks the word of the language.
func (a *app) t(zh, en string) string { return lang.T(zh, en).In(a.lang) }

// load opens the district, once and only for the commands that need it, with
// amendment files laid over its documents.
func (a *app) load(amendments ...string) error {
	if a.engine != nil {
		return nil
	}
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		return fault.Machine(err)
	}
	if len(amendments) > 0 {
		if e, err = a.amended(e, amendments); err != nil {
			return err
		}
	}
	a.engine = e
	return nil
}

// language is --lang, else FUCHI_LANG, else that of the locale. It is read before
// the command line is, so that help and errors are in it too.
func language(args []string, getenv func(string) string) (l lang.Language, name string) {
	name = getenv("FUCHI_LANG")
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			name = value
		} else if arg == "--lang" && i+1 < len(args) {
			name = args[i+1]
		}
	}
	if name == "" {
		return lang.OfLocale(getenv), ""
	}
	l, _ = lang.Parse(name)
	return l, name
}

func newRoot(a *app, help io.Writer) *cobra.Command {
	root := &cobra.Command{
		Use:   "fuchi",
		Short: lang.F("%s投资项目扶持计算", "incentives for investment projects in %s", rules.Districts()[0].Name).In(a.lang),
		Long: a.t(`fuchi（扶持）读取一个投资项目的 YAML 文件，逐年列出山政发〔2022〕3号下的各项扶持，
精确到分，逐项说明并注明条款，从高而不重复。`,
			`fuchi reads the YAML description of an investment project and gives the year-by-year schedule of
every rebate and subsidy under 山政发〔2022〕3号, exact to the fen, each figure explained and cited,
the higher of two for the same matter and never both.`),
		Example: "  fuchi calc testdata/projects/manufacturing.yaml\n  fuchi check " +
			"testdata/projects/incomplete.yaml\n  fuchi explain testdata/projects/manufacturing.yaml tax_rebate " +
			"--lang en",
		SilenceErrors:              true,
		SilenceUsage:               true,
		SuggestionsMinimumDistance: 2,
		Args:                       a.knownCommand,
		RunE:                       func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	var name string
	root.PersistentFlags().StringVar(&name, "lang", []string{"zh", "en"}[a.lang],
		a.t("语言：zh 或 en（也可用 FUCHI_LANG；不写则随系统语言）", "language: zh or en (or FUCHI_LANG, else that of the system)"))
	a.completes(root, "lang",
		cobra.FixedCompletions([]string{"zh", "en"}, cobra.ShellCompDirectiveNoFileComp))
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		if _, ok := lang.Parse(a.asked); !ok && a.asked != "" {
			return fault.Usage(lang.F("没有语言「%s」", "no language %q", a.asked),
				lang.T("写 --lang zh 或 --lang en；FUCHI_LANG 也是", "write --lang zh or --lang en; so in FUCHI_LANG"))
		}
		if _, ok := lang.Parse(name); !ok {
			return fault.Usage(lang.T("--lang 没有值", "--lang is nothing"),
				lang.T("写 --lang zh 或 --lang en", "write --lang zh or --lang en"))
		}
		return nil
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return fault.Usage(a.cobraText(err), optionMeant(c, err))
	})
	root.AddCommand(newCalc(a), newCheck(a), newExplain(a), newCompare(a), newSweep(a), newSolve(a), newBatch(a),
		newAudit(a), newBudget(a), newVerify(a), newRules(a), newReadings(a), newInit(a), newForm(a), newSchema(a),
		newVersion(a))
	root.SetOut(help) // before the completion command, which keeps it
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpCmd()
	a.help(root)
	return root
}

// knownCommand refuses a word that is no command and names the nearest.
func (a *app) knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := lang.T("fuchi --help 列出命令", "fuchi --help lists the commands")
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		hint = lang.F("是不是 fuchi %s？", "did you mean fuchi %s?", near[0])
	}
	return fault.Usage(lang.F("没有命令「%s」", "no command %q", args[0]), hint)
}

// atMost refuses more words than a command takes.
func (a *app) atMost(n int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > n {
			return fault.Usage(lang.F("多余的参数「%s」", "one word too many: %q", args[n]),
				lang.T("--help 有示例", "--help has an example"))
		}
		return nil
	}
}

// optionMeant is the option that an unknown one is near to, or where all of them
// are listed.
func optionMeant(c *cobra.Command, err error) lang.Text {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) && len(unknown.GetSpecifiedName()) > 1 {
		var known []string
		c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if near := project.Nearest(unknown.GetSpecifiedName(), known); near != "" {
			return lang.F("是不是 --%s？", "did you mean --%s?", near)
		}
	}
	return lang.F("%s --help 列出选项", "%s --help lists the options", c.CommandPath())
}

// dashed is an option as it is written.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// cobraText translates what the command parser found wrong.
func (a *app) cobraText(err error) lang.Text {
	var unknown *pflag.NotExistError
	var value *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return lang.F("没有选项 %s", "no such option: %s", dashed(unknown.GetSpecifiedName()))
	case errors.As(err, &value):
		return lang.F("选项 %s 需要一个值", "the option %s needs a value", dashed(value.GetSpecifiedName()))
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "int":
		return lang.F("选项 --%s 要一个整数，不是 %s", "the option --%s needs a whole number, not %s", invalid.GetFlag().Name,
			invalid.GetValue())
	case errors.As(err, &invalid):
		return lang.F("选项 --%s 的值 %s 无法理解", "the option --%s cannot be %s", invalid.GetFlag().Name,
			invalid.GetValue())
	}
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "unknown command "); ok {
		return lang.F("没有命令 %s", "no such command: %s", name)
	}
	return lang.Same(text)
}
