package main

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/shanting/fuchi/calc/budget"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/batch"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

// budgeter makes of each project what it brings into the budget, a line each for
// the sheet, which takes them up in the order of the input.
func (a *app) budgeter(o budgetOptions, ask engine.Ask) func() batch.Worker {
	return func() batch.Worker {
		answer := a.answering(ask)
		return func(out []byte, i batch.Item) ([]byte, uint64, project.Problems) {
			r, problems := answer(i)
			if len(problems) > 0 {
				return out, 0, problems
			}
			p := &budget.Project{
				Source: where(i), Name: r.Project.Identity.Name.Value, Enterprise: r.Project.Identity.Enterprise.Value,
				Content: short(engine.HashOf(i.Text)), Identity: whose(r.Project), Rows: budget.Of(r, o.year),
				Undecided: r.Undecided(),
			}
			if r.Spread != nil {
				p.Range = &budget.Range{Least: r.Spread.Least.Total, Most: r.Spread.Most.Total,
					Partial: r.Spread.Partial, Apart: r.Spread.Unknown.Sign() > 0}
			}
			if o.settle {
				p.Debts = budget.DebtsOf(r, o.year)
			}
			return line(out, p), 0, nil
		}
	}
}

// failed is the row of a project that could not be computed.
func (a *app) failed(out []byte, i batch.Item, problems project.Problems) []byte {
	why := problems[0].Message.In(a.lang)
	if problems[0].Path != "" {
		why = problems[0].Path + ": " + why
	}
	if more := len(problems) - 1; more > 0 {
		why += lang.F("（另有 %d 处）", " (and %d more)", more).In(a.lang)
	}
	return line(out, &budget.Project{Source: where(i), Failed: clean(why)})
}

func line(out []byte, p *budget.Project) []byte {
	b, err := json.Marshal(p)
	if err != nil {
		return out // cannot happen: it holds texts and amounts
	}
	return append(append(out, b...), '\n')
}

// short is enough of a hash to tell projects apart.
func short(hash string) string { return hash[:min(len(hash), len("sha256:")+24)] }

// where is the place of a project as people read it: its file, and its line where it
// is not the first; of standard input the line alone.
func where(i batch.Item) string {
	switch {
	case i.File == "-":
		return "-:" + strconv.Itoa(i.Line)
	case i.Line > 1:
		return fault.Name(i.File) + ":" + strconv.Itoa(i.Line)
	}
	return fault.Name(i.File)
}

// whose is what two files of one project have in common.
func whose(p *project.Project) string {
	name, enterprise := project.Folded(p.Identity.Name.Value), project.Folded(p.Identity.Enterprise.Value)
	if name == "" {
		return ""
	}
	return short(engine.HashOf([]byte(name + "\n" + enterprise)))
}

// budgetSheet takes projects up in the order of the input and prints them.
type budgetSheet struct {
	app    *app
	format report.Format
	width  int
	page   report.Budget
	listed int // rows and files kept for a page
	first  bool
}

// How many rows a page and a workbook show; csv and json have all of them.
const (
	mostBudgetRows = 200
	mostSheetRows  = 100_000
)

func newBudgetSheet(a *app, o budgetOptions, format report.Format) *budgetSheet {
	return &budgetSheet{app: a, format: format, width: a.width(o.output), first: true, page: report.Budget{
		Sheet: budget.NewSheet(o.year, mostListed), Settle: o.settle, Documents: a.engine.Documents()}}
}

func (s *budgetSheet) head() []byte {
	switch s.format {
	case report.AsCSV:
		return report.BudgetHead(s.app.lang)
	case report.AsJSON:
		return report.BudgetJSONHead(s.page.Sheet.Year)
	}
	return nil
}

// join takes up the projects of a bundle, and gives what of them is printed at once.
func (s *budgetSheet) join(bundle []byte) (out []byte, err error) {
	for text := range bytes.Lines(bundle) {
		p := &budget.Project{}
		if err := json.Unmarshal(text, p); err != nil {
			return nil, err
		}
		s.page.Sheet.Add(p)
		switch s.format {
		case report.AsCSV:
			out = report.BudgetRows(out, p, s.app.lang)
		case report.AsJSON:
			out, s.first = report.BudgetJSONProject(out, p, s.first), false
		default:
			s.keep(p)
		}
	}
	return out, nil
}

// keep keeps a project for the page, while it has room.
func (s *budgetSheet) keep(p *budget.Project) {
	s.page.Rows += len(p.Rows)
	takes, most := max(len(p.Rows), 1), mostBudgetRows
	if s.format.Binary() {
		most = mostSheetRows
	}
	if s.listed+takes <= most && (len(p.Rows) > 0 || p.Failed != "" || p.Twice != "" || p.Undecided) {
		s.listed += takes
		s.page.Projects = append(s.page.Projects, p)
	}
}

func (s *budgetSheet) foot() (out []byte, err error) {
	var b bytes.Buffer
	switch s.format {
	case report.AsCSV:
	case report.AsJSON:
		b.Write(report.BudgetJSONFoot(s.page.Sheet, s.page.Documents, s.page.Settle))
	default:
		err = s.format.Write(&b, report.Content{Lang: s.app.lang, Width: s.width,
			Pages: func() []*report.Page { return []*report.Page{s.page.Page(s.app.lang)} }})
	}
	return b.Bytes(), err
}
