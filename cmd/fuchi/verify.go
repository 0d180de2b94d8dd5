package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/verify"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

type verifyOptions struct {
	factOptions
	output
	amend repeated
}

func newVerify(a *app) *cobra.Command {
	var o verifyOptions
	c := &cobra.Command{
		Use:   "verify RESULT FILE",
		Short: a.t("核对一份结果：今天重算是否相同，变在哪里", "verify a result: is it the same today, and what moved it"),
		Long: a.t(`按结果（-o json、xlsx 或 html）的回执和项目文件 FILE 重算：相同，或逐行说明因何变化——哪个事实从几变几、哪个数值（条款、修订）、
哪种读法、程序版本。当时叠加的 --set、--reading、修订照样叠加；已到期、已付款的年度列在最前。
数值只留下哈希时，试出是哪一条的哪个数值；工作簿中改过的表、网页上改过的文字也会指出。
批量结果没有保留事实，文件已改时只能说输入不同。不同时退出码为 4。`,
			`Compute a result (-o json, xlsx or html) again from its receipt and from the project file FILE: identical, or for each line that
moved what moved it: a fact from what to what, a figure (which article, which amendment), a reading, the program.
What --set, --reading and amendments laid over it is laid over it again. Years that were payable or paid on come first.
A figure of which the receipt has the hash alone is found by it; altered sheets of a workbook and words of a page are named.
Results of a batch keep no facts: where the file is another, only that can be said. Exit code 4 where it differs.`),
		Example: "  fuchi calc project.yaml -o json --out result.json\n  fuchi verify result.json project.yaml\n" +
			"  fuchi verify result.json project.yaml --amend draft.yaml --lang en",
		Args: func(_ *cobra.Command, names []string) error {
			if len(names) != 2 {
				return fault.Usage(lang.T("要一份结果和一个项目文件", "a result and a project file are needed"),
					lang.T("例如 fuchi verify result.json project.yaml",
						"for example fuchi verify result.json project.yaml"))
			}
			return onceOnly(names)
		},
		RunE: func(_ *cobra.Command, names []string) error { return runVerify(a, o, names[0], names[1]) },
	}
	o.factOptions.flags(a, c)
	o.output.flags(a, c, report.AsTable, report.AsJSON, report.AsMarkdown)
	c.Flags().Var(&o.amend, "amend", a.t("今天叠加的修订文件，代替结果中的",
		"an amendment file of today, in the place of those of the result"))
	return c
}

func runVerify(a *app, o verifyOptions, result, file string) error {
	format, err := o.output.chosen(append(o.amend, result, file)...)
	if err != nil {
		return err
	}
	if err := a.load(); err != nil {
		return err
	}
	var ask engine.Ask
	if err := o.factOptions.lay(a.engine.Words(), &ask); err != nil {
		return err
	}
	now := verify.Now{Set: ask.Set, Readings: ask.Readings}
	for _, name := range o.amend {
		src, err := a.read(name)
		if err != nil {
			return err
		}
		a.remember(name, src)
		now.Amendments = append(now.Amendments, engine.Source{Name: name, Text: src})
	}
	verdict, err := a.verdict(result, file, now)
	if err != nil {
		return err
	}
	err = o.output.print(a, format, report.Content{Data: report.Verify(verdict)})
	if err == nil && verdict.Differs() {
		return errAdverse
	}
	return err
}

// verdict reads the result and the file, and verifies one against the other.
func (a *app) verdict(result, file string, now verify.Now) (*verify.Verdict, error) {
	printed, err := disk.ReadUpTo(result, a.in, mostOfResults)
	if err != nil {
		return nil, err
	}
	papers, err := verify.Parse(printed)
	if err != nil {
		return nil, notAResult(result, err)
	}
	src, err := a.read(file)
	if err != nil {
		return nil, err
	}
	a.remember(file, src)
	paper, err := verify.Choose(papers, engine.HashOf(src), func() (name, enterprise string) {
		answer, _ := a.engine.Answer(engine.Source{Name: file, Text: src}, engine.Ask{Brief: true})
		if answer == nil {
			return "", ""
		}
		return answer.Project.Identity.Name.Value, answer.Project.Identity.Enterprise.Value
	})
	if err != nil {
		return nil, fault.Usage(lang.F("%s 中没有这个项目的唯一一份结果", "%s has not one result of this project",
			fault.Name(result)),
			lang.T("按文件内容和项目名称都对不上；把那一份单独存成文件",
				"neither its bytes nor its name single one out; save that one as a file of its own"))
	}
	v := verify.Verifier{Engine: a.engine, Program: release.Program, Print: func(r *engine.Answer) []byte {
		return report.JSON([]*engine.Answer{r}, a.lang)
	}}
	verdict, problems := v.Verify(paper, engine.Source{Name: file, Text: src}, now)
	if len(problems) > 0 {
		return nil, problems
	}
	return verdict, nil
}

// mostOfResults is how many bytes of results are read.
const mostOfResults = 256 << 20

// notAResult says why something cannot be verified.
func notAResult(name string, err error) error {
	message := lang.T("不是 fuchi 的结果", "this is no result of fuchi")
	if errors.Is(err, verify.ErrNoReceipt) {
		message = lang.T("没有回执，无从核对", "there is no receipt, nothing to verify it by")
	}
	return project.Problems{{File: name, Pos: project.Pos{Line: 1, Col: 1}, Message: message,
		Hint: lang.T("用 fuchi calc 打印的 json、xlsx 或 html", "a json, xlsx or html that fuchi calc printed")}}
}
