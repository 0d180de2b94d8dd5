package audit_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/audit"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules"
)

var update = flag.Bool("update", false, "write what is found into want.txt")

// TestLedgers audits each planted ledger: all that is found, why, and who owes
// whom is compared, so that what is right must not be spoken of.
func TestLedgers(t *testing.T) {
	folders, err := filepath.Glob("../../testdata/ledgers/*/ledger.csv")
	if err != nil || len(folders) < 16 {
		t.Fatalf("%d ledgers: %v", len(folders), err)
	}
	for _, name := range folders {
		folder := filepath.Dir(name)
		t.Run(filepath.Base(folder), func(t *testing.T) {
			got := found(auditOf(t, folder))
			wanted := filepath.Join(folder, "want.txt")
			if *update {
				if err := os.WriteFile(wanted, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(wanted)
			if err != nil || got != string(want) {
				t.Errorf("found\n%s\nwanted (%v)\n%s", got, err, want)
			}
		})
	}
}

func auditOf(t *testing.T, folder string) *audit.Report {
	t.Helper()
	e := opened(t)
	rows := rowsOf(t, filepath.Join(folder, "ledger.csv"))
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var sources []audit.Source
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		p, problems := project.DecodeYAML(f, src, e.Words())
		for _, q := range problems {
			t.Fatalf("%s:%d: %s", f, q.Pos.Line, q.Message.In(lang.English))
		}
		sources = append(sources, audit.Source{Place: filepath.Base(f), Project: p})
	}
	return audit.Of(e, sources, rows, true, engine.Ask{})
}

func opened(t *testing.T) *engine.Engine {
	t.Helper()
	e, err := engine.Open(rules.Districts()[0])
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func rowsOf(t *testing.T, file string) []ledger.Row {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text, problems := ledger.Decode(src)
	sheet, more := ledger.CSV(text)
	if problems = append(problems, more...); len(problems) == 0 {
		var l *ledger.Ledger
		if l, problems = ledger.Read(filepath.Base(file), sheet, nil); l != nil {
			return l.Rows
		}
	}
	for _, p := range problems {
		t.Errorf("%s:%d:%d: %s", p.File, p.Pos.Line, p.Pos.Col, p.Message.In(lang.English))
	}
	return nil
}

// found is all that an audit found, a fact a line.
func found(r *audit.Report) string {
	var b bytes.Buffer
	for _, e := range r.Lost {
		fmt.Fprintf(&b, "lost %s: %s\n", e.Label().In(lang.Chinese), e.Why.In(lang.Chinese))
	}
	for _, s := range r.Subjects {
		for _, c := range s.Causes {
			fmt.Fprintf(&b, "all of it: %s %s\n", c.Code, c.ID)
		}
		for _, x := range s.Accounts {
			foundIn(&b, x)
		}
		for _, f := range s.BesideFindings() {
			fmt.Fprintf(&b, "beside %s %s\n", f.Kind.Code(), f.Amount)
		}
		for _, d := range s.Debts() {
			fmt.Fprintf(&b, "owed %s -> %s %s\n", d.From.In(lang.Chinese), d.To.In(lang.Chinese), d.Amount)
		}
		for _, o := range s.Outstanding() {
			fmt.Fprintf(&b, "unpaid %s %d %s %s\n", o.Award.Name(), o.N, o.Bearer, o.Amount)
		}
	}
	t := r.Tally()
	if t.NoPayee+t.ByAmount > 0 {
		fmt.Fprintf(&b, "of those right: no payee %d, by amount %d\n", t.NoPayee, t.ByAmount)
	}
	fmt.Fprintf(&b, "right %d, found %d, beside %d\n", t.Right, t.Found, t.Beside)
	return b.String()
}

func foundIn(b *bytes.Buffer, x *audit.Account) {
	if len(x.Findings) == 0 {
		return
	}
	fmt.Fprintf(b, "%s %d: due %s, paid %s\n", x.Award.Name(), x.N, x.Due, x.Paid)
	for _, f := range x.Findings {
		var rows []string
		for _, e := range f.Entries {
			rows = append(rows, e.Label().In(lang.English))
		}
		days := ""
		if f.Days > 0 {
			days = fmt.Sprintf(" %d days", f.Days)
		}
		fmt.Fprintf(b, "  %s %s%s [%s]\n", f.Kind.Code(), f.Amount, days, strings.Join(rows, " "))
	}
	for _, c := range x.Causes {
		fmt.Fprintf(b, "  because %s %s\n", c.Code, c.ID)
	}
}
