package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/audit"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/workbook"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/disk"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

type auditOptions struct {
	output
	reading, columns repeated
}

func newAudit(a *app) *cobra.Command {
	var o auditOptions
	c := &cobra.Command{
		Use:   "audit [LEDGER…] PATH…",
		Short: a.t("对账：已付与应付逐笔核对，找出原因", "audit what was paid against what is due, and why it differs"),
		Long: a.t(`逐笔核对账册（csv 或 xlsx）与 PATH 中各项目的应付：多付、少付、重复、收款人、承担方、提前、超期、单位等，
先问哪一个错误能解释全部差额，再逐年问；只有算得一分不差才算原因，并列出谁欠谁。退回（红字）写负数，先轧抵再核对。
没有账册时核对项目文件中的 paid。列名：日期、凭证号、项目、奖项、奖励年度、金额（或借方、贷方）、收款人、承担方、摘要；另有叫法用 --map 金额=实拨数。
-o xlsx 给出账册本身，逐行标色，加结论、应付、差额、依据四列，另有问题、谁欠谁、对不上、到期未付各表。发现问题时退出码为 4。`,
			`Hold a ledger (csv or xlsx) payment by payment against what is due to the projects of PATH: too much, too little, twice, to
another payee, by another bearer, too early, outside the award years, in another unit. The first question is which one mistake explains
every difference, then which explains one year's; only what makes the figure to the fen is named, and who owes whom follows. Repayments
are negative and are netted first. Without a ledger what the project files list under paid is audited. Columns: date, voucher, project,
award, year, amount (or debit, credit), payee, bearer, summary; where they are called otherwise: --map amount=HEADING.
-o xlsx is the ledger itself, its rows coloured and with a conclusion, the due, the difference and the basis, and sheets of what was
found, who owes whom, what was not matched and what is payable and not in it. Exit code 4 where anything is found.`),
		Example: "  fuchi audit ledger.csv projects/\n  fuchi audit ledger.xlsx project.yaml --out marked.xlsx\n" +
			"  fuchi audit project.yaml\n  fuchi audit ledger.csv projects/ --map 金额=实拨数 --lang en",
		Args: files,
		RunE: func(_ *cobra.Command, paths []string) error { return runAudit(a, o, paths) },
	}
	o.output.flags(a, c, report.AsTable, report.AsJSON, report.AsCSV, report.AsXLSX,
		report.AsMarkdown)
	c.Flags().Var(&o.columns, "map", a.t("账册的一列：列名=表头或第几列，可多次",
		"a column of the ledger: name=heading or number, repeatable"))
	c.Flags().Var(&o.reading, "reading", a.t("选一种读法：编号=选项，可多次", "choose a reading: id=choice, repeatable"))
	return c
}

func runAudit(a *app, o auditOptions, paths []string) error {
	ledgers, projects := parted(paths)
	format, err := o.output.chosen(paths...)
	if err != nil {
		return err
	}
	if len(projects) == 0 {
		return fault.Usage(lang.T("没有写项目文件", "no project file is named"),
			lang.T("例如 fuchi audit ledger.csv projects/", "for example fuchi audit ledger.csv projects/"))
	}
	if err := a.load(); err != nil {
		return err
	}
	ask := engine.Ask{Brief: true}
	if err := (&factOptions{reading: o.reading}).lay(a.engine.Words(), &ask); err != nil {
		return err
	}
	named, err := columnsOf(o.columns)
	if err != nil {
		return err
	}
	books, problems, err := a.ledgers(ledgers, named)
	if err != nil {
		return err
	}
	if len(ledgers) > 0 && len(rowsOf(books))+len(problems) == 0 {
		problems = project.Problems{{File: ledgers[0], Pos: project.Pos{Line: 1, Col: 1},
			Message: lang.T("表头之下没有一笔付款", "there is no payment under the heading"),
			Hint:    lang.T("核对是否取错了文件或工作表", "check whether it is the right file or sheet")}}
	}
	var bad found
	bad.add(problems, a.lang)
	sources, err := a.audited(projects, o.out(a), ask, &bad)
	if err != nil {
		return err
	}
	if bad.all > 0 {
		return &bad
	}
	r := audit.Of(a.engine, sources, rowsOf(books), len(ledgers) > 0, ask)
	err = o.output.print(a, format, report.Content{Data: report.Audit(r, books...)})
	if err == nil && r.Adverse() {
		return errAdverse
	}
	return err
}

// parted tells ledgers from project files, by their endings.
func parted(paths []string) (ledgers, projects []string) {
	for _, path := range paths {
		if slices.Contains([]string{".csv", ".tsv", ".txt", ".xlsx", ".xls"}, strings.ToLower(filepath.Ext(path))) {
			ledgers = append(ledgers, path)
		} else {
			projects = append(projects, path)
		}
	}
	return ledgers, projects
}

// columnsOf reads the options that say which column is which.
func columnsOf(options []string) (ledger.Map, error) {
	named := ledger.Map{}
	for _, o := range options {
		name, heading, ok := strings.Cut(o, "=")
		c := ledger.Named(name)
		if !ok || c == ledger.None || strings.TrimSpace(heading) == "" {
			return nil, fault.Usage(lang.F("--map %s：没有这一列", "--map %s: no such column", o),
				lang.F("写 列名=表头；列名有 %s", "write name=heading; the names are %s",
					lang.T(strings.Join(ledger.Names(lang.Chinese), "、"),
						strings.Join(ledger.Names(lang.English), ", "))))
		}
		named[c] = heading
	}
	return named, nil
}

// ledgers reads all ledgers; the problems of all are told together.
func (a *app) ledgers(names []string, named ledger.Map) (all []*ledger.Ledger, problems project.Problems, err error) {
	for _, name := range names {
		src, err := disk.ReadUpTo(name, a.in, ledger.MaxBytes)
		if err != nil {
			return nil, nil, err
		}
		var more []*ledger.Ledger
		var bad project.Problems
		if workbook.Is(src) {
			more, bad = a.booked(name, src, named)
		} else {
			more, bad = a.written(name, src, named)
		}
		all = append(all, more...)
		for i := range bad {
			bad[i].File = name
		}
		problems = append(problems, bad...)
	}
	return all, problems, nil
}

// written is a ledger of text.
func (a *app) written(name string, src []byte, named ledger.Map) ([]*ledger.Ledger, project.Problems) {
	text, bad := ledger.Decode(src)
	if len(bad) > 0 {
		return nil, bad
	}
	a.remember(name, text)
	sheet, bad := ledger.CSV(text)
	if len(bad) > 0 {
		return nil, bad
	}
	read, bad := ledger.Read(name, sheet, named)
	if read == nil {
		return nil, bad
	}
	return []*ledger.Ledger{read}, bad
}

// booked are the ledgers of all sheets of a workbook; each is named with its
// sheet.
func (a *app) booked(name string, src []byte, named ledger.Map) (all []*ledger.Ledger, problems project.Problems) {
	sheets, problems := workbook.Ledgers(name, src)
	isLedger := func(s workbook.Ledger) bool { return !s.Aside && s.Sheet.Headed(named) }
	some := slices.ContainsFunc(sheets, isLedger)
	for _, s := range sheets {
		if some && !isLedger(s) {
			a.passedOver(name, s)
			continue
		}
		read, bad := ledger.Read(name+"!"+s.Name, s.Sheet, named)
		problems = append(problems, s.InCells(bad)...)
		if read != nil {
			all = append(all, read)
		}
	}
	return all, problems
}

// passedOver says that a sheet was not read: it has no heading, or only adds up others.
func (a *app) passedOver(name string, s workbook.Ledger) {
	why := lang.T("没有表头", "it has no heading")
	if s.Aside {
		why = lang.T("从名称看是汇总或说明", "by its name it adds up or explains others")
	}
	said := lang.F("%s：工作表「%s」没有读：%s", "%s: the sheet %q was not read: %s", fault.Name(name), s.Name, why)
	fmt.Fprintf(a.errs, "fuchi: %s\n", clean(said.In(a.lang)))
}

// rowsOf are the payments of all ledgers, one ledger after the other.
func rowsOf(ledgers []*ledger.Ledger) (rows []ledger.Row) {
	for _, l := range ledgers {
		rows = append(rows, l.Rows...)
	}
	return rows
}

// audited reads the projects of all paths. Of their problems no more are kept
// than are listed.
func (a *app) audited(paths []string, out disk.Out, ask engine.Ask, bad *found) (all []audit.Source, err error) {
	sources, err := batch.Find(paths, out)
	if err != nil {
		return nil, err
	}
	batch.Each(sources, a.in, func(i batch.Item) project.Problems {
		r, problems := a.engine.Answer(engine.Source{Name: i.File, Text: i.Text}, ask)
		if len(problems) == 0 {
			all = append(all, audit.Source{Place: placeOf(i).String(), Project: r.Project})
		}
		return problems
	}, func(i batch.Item, problems project.Problems) {
		if i.Line <= 1 && i.Text != nil {
			a.remember(i.File, i.Text)
		}
		a.forget(i.File, bad.add(problems, a.lang))
	})
	return all, nil
}
