package audit

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules"
)

// TestEachSuppositionIsNamedWhereItWasMade pays each project just what it would
// come to if facts or law were taken otherwise: that way has to be among the
// causes of every year that differs by it.
func TestEachSuppositionIsNamedWhereItWasMade(t *testing.T) {
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	named, all := map[string]bool{}, 0
	for _, p := range samples(t, e) {
		a := &auditor{engine: e}
		s := &Subject{Project: p, auditor: a}
		a.answer(s)
		tr := &trial{auditor: a, subject: s}
		for _, award := range s.standing.Awards {
			for i := range award.Lines {
				s.account(award,
					award.Lines[i].N).Findings = []Finding{{Kind: Overpaid}} // so that every article's tiers are tried
			}
		}
		for _, x := range s.Accounts {
			x.Paid = yuan
		}
		for _, supposed := range tr.suppositions() {
			lacking, looked := missing(t, e, p, supposed)
			for _, award := range lacking {
				t.Errorf("%s: %s is not named for %s", p.Identity.Name.Value, supposed.id(), award)
			}
			if looked > 0 {
				named[supposed.id()] = true
			}
			all += looked
		}
	}
	if len(named) < 40 || all < 300 {
		t.Errorf("only %d suppositions made a difference, to %d years", len(named), all)

	}
}

func samples(t *testing.T, e *engine.Engine) (all []*project.Project) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/ledgers/*/project.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		p, problems := project.DecodeYAML(f, src, e.Words())
		if len(problems) > 0 {
			t.Fatalf("%s: %v", f, problems)
		}
		if !p.Contract.Terminated.Value.Done {
			all = append(all, p)
		}
	}
	return all
}

// missing are the awards that differ by a supposition and do not name it, and
// how many accounts differ by it.
func missing(t *testing.T, e *engine.Engine, p *project.Project, s *supposed) (names []string, looked int) {
	t.Helper()
	var rows []ledger.Row
	for _, award := range s.result.Awards {
		for _, l := range award.Lines {
			if award.Status.Counts() && !l.Open() && !l.Lost {
				for _, share := range l.Bearers {
					rows = append(rows, ledger.Row{Award: award.Name(), Year: project.Known(l.N),
						Date: project.Known(l.PayableFrom), Amount: share.Amount, Payee: s.result.Payee(award),
						Bearer: share.Name})
				}
			}
		}
	}
	report := Of(e, []Source{{Project: p}}, rows, true, engine.Ask{})
	for _, x := range report.Subjects[0].Accounts {
		known := !x.Open && x.differs() && x.blamed() && !x.isTwice() && len(x.units) == 0
		if due, _, open := dueIn(s.result, x.Award, x.N); !known || open || due.Cmp(x.Paid) != 0 ||
			x.Award.Status == calc.Superseded {
			continue
		}
		looked++
		if !slices.ContainsFunc(x.Causes, func(c Cause) bool { return c.ID == s.id() }) {
			names = append(names, x.Award.Name())
		}
	}
	return names, looked
}
