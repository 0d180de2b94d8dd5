package shift_test

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/shift"
	"github.com/shanting/fuchi/rules"
)

const planned = `
fuchi: 1
as_of: 2024-06-30
project: {name: 项目, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2024-03-01, agreed_production: 2025-01-01, terminated: false, fraud: false}
milestones: {first_report: 2024-02-01, production: 2025-01-31, first_tax: 2025-02-15}
investment: {fixed_assets: {contracted: 1.2亿元}}
site: {location: zone}
taxes: {entries: [{period: 2025, net: 100万元, projected: true}, {period: 2026Q1, net: 30万元, projected: true}]}
factory: {standard: true, in_zone_park: true, lease_effective: 2024-05-01, rent: [{period: 2024-05-01/2025-04-30, amount: 10万元, projected: true}]}
`

// moved gives what a shift moves and keeps of a project, and its total before and after.
func moved(t *testing.T, text, by string) (moves, keeps, totals string) {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	q, problems := e.Question(engine.Source{Name: "p.yaml", Text: []byte(text)}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	s, bad := shift.Parse(by)
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	done, bad := s.Of(q.Now().Project)
	if bad != nil {
		t.Fatal(bad.Message.In(lang.English))
	}
	r, problems := q.With(done.Sets...)
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	var out, kept []string
	for _, m := range done.Moved {
		out = append(out, m.Path+" "+m.Is)
	}
	for _, k := range done.Kept {
		kept = append(kept, k.Path)
	}
	return strings.Join(out, "\n"), strings.Join(kept, " "),
		q.Now().Totals.Amount.String() + " " + r.Totals.Amount.String()
}

// TestTheTaxesSlipWithTheProject: half a year later the same forecast gives the
// same money, for it moves too.
func TestTheTaxesSlipWithTheProject(t *testing.T) {
	moves, keeps, totals := moved(t, planned, "6m")
	want := `contract.agreed_production 2025-07-01
milestones.production 2025-07-31
milestones.first_tax 2025-08-15
taxes.entries[0].period 2025-07-01/2026-06-30
taxes.entries[1].period 2026-07-01/2026-09-30
factory.rent[0].period 2024-11-01/2025-10-31`
	if moves != want {
		t.Errorf("moved\n%s", moves)
	}
	if keeps != "contract.signed milestones.first_report taxes factory.lease_effective" {
		t.Errorf("kept %s", keeps)
	}
	if before, after, _ := strings.Cut(totals, " "); before == "0.00" || before > after && len(before) >= len(after) {
		t.Errorf("totals %s", totals)
	}
}

// TestWhatHappenedStays: without a day of the question nothing says what lies ahead.
func TestWhatHappenedStays(t *testing.T) {
	moves, keeps, _ := moved(t, strings.Replace(planned, "as_of: 2024-06-30\n", "", 1), "6个月")
	if strings.Contains(moves, "milestones") || !strings.Contains(keeps, "milestones.production") {
		t.Errorf("moved %s, kept %s", moves, keeps)
	}
}

// TestToADayIsByMonthsWhereItCan: years stay years; else it is by days.
func TestToADayIsByMonthsWhereItCan(t *testing.T) {
	if moves, _, _ := moved(t, planned, "2026-04-01"); !strings.Contains(moves,
		"taxes.entries[0].period 2026-04-01/2027-03-31") {
		t.Error(moves)
	}
	if moves, _, _ := moved(t, planned, "2025-01-11"); !strings.Contains(moves,
		"taxes.entries[0].period 2025-01-11/2026-01-10") {
		t.Error(moves)
	}
	for _, by := range []string{"soon", "6", "m", "9999m", "2025-13-01", ""} {
		if _, bad := shift.Parse(by); bad == nil || bad.Hint.IsZero() {
			t.Errorf("%q is taken, or not mended", by)
		}
	}
}
