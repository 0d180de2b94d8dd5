package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/money"
)

// budgetJSON is what the program prints of a budget.
type budgetJSON struct {
	Projects []struct {
		Source, Project, Failed, Twice string
		Rows                           []struct {
			Kind, Bearer, Award                                      string
			Firm, Estimated, Partial, Paid, Unpaid, Carried, Recover money.Amount
			Unknown                                                  int
		}
		Range *struct{ Least, Most money.Amount }
	}
	Total struct {
		Due, Firm, Estimated, Partial, Paid, Unpaid, Carried, Recover money.Amount
		Unknown                                                       int
	}
	Settle []struct {
		From, To string
		Amount   money.Amount
	}
	Range *struct{ Least, Most money.Amount }
}

func budgetOf(t *testing.T, args ...string) (b budgetJSON) {
	t.Helper()
	if err := json.Unmarshal([]byte(answered(t, append([]string{"budget"}, append(args, "-o", "json")...)...)),
		&b); err != nil {
		t.Fatal(err)
	}
	return b
}

// resultJSON is what a budget can be added up from.
type resultJSON struct {
	Awards []struct {
		ID, Instance, Status string
		Lines                []struct {
			N             int
			PayableFrom   string `json:"payable_from"`
			Amount        *money.Amount
			Estimate      bool
			Partial, Lost bool
			Bearers       []struct {
				Bearer string
				Amount money.Amount
			}
		}
	}
	Receipt struct{ Facts map[string]any }
	Totals  struct{ Amount money.Amount }
}

// addUp adds up what a result says is payable in a year, by project, bearer and
// award: certain, estimated, in part.
func addUp(sums map[string]money.Amount, r *resultJSON, name string, year int) (unknown int) {
	for _, a := range r.Awards {
		award := a.ID
		if a.Instance != "" {
			award += "#" + a.Instance
		}
		if a.Status == "unknown" && len(a.Lines) == 0 {
			unknown++
		}
		for _, l := range a.Lines {
			payable := 0
			if _, err := fmt.Sscanf(l.PayableFrom, "%d", &payable); err != nil || payable > year || l.Lost {
				continue
			}
			switch {
			case a.Status != "due" && a.Status != "estimate" && a.Status != "unknown":
			case l.Amount == nil:
				unknown++
			case payable == year:
				column := "firm"
				if l.Estimate {
					column = "estimated"
				}
				if l.Partial {
					column = "partial"
				}
				for _, b := range l.Bearers {
					key := strings.Join([]string{name, b.Bearer, award, column}, "|")
					sums[key] = sums[key].Add(b.Amount)
				}
			}
		}
	}
	return unknown
}

// TestABudgetIsTheSumOfTheResults: whatever is payable in a year by the results of
// the same files, and no other, stands in its budget.
func TestABudgetIsTheSumOfTheResults(t *testing.T) {
	samples, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(samples) < 12 {
		t.Fatalf("%d samples: %v", len(samples), err)
	}
	nothing := true
	for year := 2022; year <= 2032; year++ {
		want, unknown := map[string]money.Amount{}, 0
		for _, sample := range samples {
			var r resultJSON
			if err := json.Unmarshal([]byte(answered(t, "calc", sample, "-o", "json")), &r); err != nil {
				t.Fatal(err)
			}
			unknown += addUp(want, &r, filepath.Base(sample), year)
		}
		got, total := map[string]money.Amount{}, money.Zero
		b := budgetOf(t, append([]string{fmt.Sprint(year)}, samples...)...)
		for _, p := range b.Projects {
			for _, row := range p.Rows {
				for column, a := range map[string]money.Amount{"firm": row.Firm, "estimated": row.Estimated,
					"partial": row.Partial} {
					if row.Kind == "award" && a.Sign() != 0 {
						got[strings.Join([]string{filepath.Base(p.Source), row.Bearer, row.Award, column}, "|")] = a
						total = total.Add(a)
					}
				}
			}
		}
		for key, a := range want {
			nothing = nothing && a.Sign() == 0
			if g := got[key]; g.Cmp(a) != 0 {
				t.Errorf("%d %s: budgeted %s, the results say %s", year, key, g, a)
			}
			delete(got, key)
		}
		if len(got) > 0 || b.Total.Unknown != unknown || b.Total.Due.Cmp(total) != 0 {
			t.Errorf("%d: beyond the results %v; unknown %d, not %d; due %s, rows %s", year, got, b.Total.Unknown,
				unknown, b.Total.Due, total)
		}
	}
	if nothing {
		t.Error("nothing is payable in any year")
	}
}

// TestWhatIsPaidIsTakenOff: what is due for all years is what is paid, unpaid and
// carried over, where nothing was paid too much.
func TestWhatIsPaidIsTakenOff(t *testing.T) {
	const sample = "../../testdata/projects/manufacturing.yaml"
	b := budgetOf(t, "2025", sample)
	if paid := b.Total.Paid.String(); paid != "2626000.00" || b.Total.Unpaid.Add(b.Total.Paid).Cmp(b.Total.Due) != 0 {
		t.Errorf("of %s due %s were paid and %s not", b.Total.Due, paid, b.Total.Unpaid)
	}
	later := budgetOf(t, "2040", sample)
	var r resultJSON
	if err := json.Unmarshal([]byte(answered(t, "calc", sample, "-o", "json")), &r); err != nil {
		t.Fatal(err)
	}
	if got := later.Total.Carried.Add(money.Fen(262600000)); got.Cmp(r.Totals.Amount) != 0 {
		t.Errorf("carried over and paid %s, due in all %s", got, r.Totals.Amount)
	}
}

// unknownLand is a project whose land award is unknown in every year, and whose
// second talent year is unknown.
const unknownLand = `fuchi: 1
project: {name: 甲项目, enterprise: 甲公司, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-09-01, agreed_production: 2024-01-01, terminated: false, fraud: false}
milestones: {production: 2024-01-10, first_tax: 2024-02-20}
investment: {fixed_assets: {audited: 3.2亿元}, moved_equipment: 待定}
site: {location: zone}
land: {area: 60亩, acquired: auction, premium: 1200万元, municipal_retained: 60万元}
taxes: {complete: 2024-01-01/2029-12-31}
talent: [{name: 李某, role: chair, project_recognised: true, social_insurance: true, since: 2024-01-01, until: 2025-12-31,
  years: [{year: 2024, salary: 30万元, iit_net: 7000}, {year: 2025, salary: 待定, iit_net: 6416.08}]}]
paid:
  - {award: measures2022/land, %s amount: 840万元}
  - {award: measures2022/talent_tax, year: 2, date: 2027-04-01, amount: 6416.08}
  - {award: measures2022/relocation, %s amount: 5万元}
`

// TestAPaymentCountsInOneYear: in that of which its line is, known or not, or of its
// day where no line says; one without a day is in no sum, but stands beside.
func TestAPaymentCountsInOneYear(t *testing.T) {
	days := put(t, t.TempDir(), "days.yaml", fmt.Appendf(nil, unknownLand, "date: 2024-06-01,", "date: 2023-06-01,"))
	none := put(t, t.TempDir(), "none.yaml", fmt.Appendf(nil, unknownLand, "", ""))
	beside := func(b budgetJSON) (sum money.Amount) {
		for _, r := range b.Projects[0].Rows {
			if r.Kind == "unmatched" {
				sum = sum.Add(r.Paid)
			}
		}
		return sum
	}
	for year, want := range map[string][4]string{
		"2022": {"0.00", "0.00", "0.00", "8450000.00"}, "2023": {"0.00", "50000.00", "0.00", "8450000.00"},
		"2024": {"8400000.00", "0.00", "0.00", "8450000.00"}, "2025": {"0.00", "0.00", "0.00", "8450000.00"},
		"2026": {"6416.08", "0.00", "6416.08", "8450000.00"}, "2027": {"0.00", "0.00", "0.00", "8450000.00"},
	} {
		dated, undated := budgetOf(t, year, days), budgetOf(t, year, none)
		got := [4]string{dated.Total.Paid.String(), beside(dated).String(), undated.Total.Paid.String(),
			beside(undated).String()}
		if got != want {
			t.Errorf("%s: paid and beside, dated and not, %v, not %v", year, got, want)
		}
	}
}

// TestWhatThePayeeKeepsAfterTheEndIsNotRecovered: of a contract that ended, what
// was payable and paid by that day and is not taken back is paid and no more.
func TestWhatThePayeeKeepsAfterTheEndIsNotRecovered(t *testing.T) {
	const sample = "../../testdata/ledgers/ended_and_kept/project.yaml"
	src, err := os.ReadFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	text := string(src) + "paid:\n" +
		"  - {award: measures2022/land, year: 1, date: 2024-06-01, amount: 547万元, bearer: district}\n" +
		"  - {award: measures2022/tax_rebate, year: 1, date: 2025-03-01, amount: 1000000.03}\n" +
		"  - {award: measures2022/tax_rebate, year: 1, date: 2026-04-01, amount: 5}\n"
	file := put(t, t.TempDir(), "ended.yaml", []byte(text))
	for year, paid := range map[string]string{"2024": "5470000.00", "2025": "1000000.03", "2026": "5.00", "2027": "0.00"} {
		b := budgetOf(t, year, file).Total
		if b.Paid.String() != paid || b.Recover.String() != "70005.00" || b.Due.Sign() != 0 {
			t.Errorf("%s: due %s, paid %s, to be recovered %s", year, b.Due, b.Paid, b.Recover)
		}
	}
}

// TestWhatNobodyCanNameIsUnknownToABudget: a total that is not complete for want of
// what no award lacks is not complete in the budget either.
func TestWhatNobodyCanNameIsUnknownToABudget(t *testing.T) {
	const known = "fuchi: 1\nproject: {name: 乙, enterprise: 乙公司, sector: finance, nature: new}\n" +
		"finance: {kind: bank_tier1, opened: 2023-03-01, stay_commitment: true}\n"
	for _, c := range []struct {
		name, text string
		unknown    int
	}{
		{"all is known", known, 0},
		{"the kind is not", strings.Replace(known, "bank_tier1", "待定", 1), 1},
		{"another policy is not", known + "other_awards: 待定\n", 1},
		{"neither is", strings.Replace(known, "bank_tier1", "待定", 1) + "other_awards: 待定\n", 1},
		{"and it cannot stay", strings.Replace(strings.Replace(known, "bank_tier1", "待定", 1), "true", "false", 1), 0},
	} {
		b := budgetOf(t, "2023", put(t, t.TempDir(), "one.yaml", []byte(c.text)))
		if b.Total.Unknown != c.unknown {
			t.Errorf("%s: %d unknown", c.name, b.Total.Unknown)
		}
	}
}

// TestWhoBoreTooMuchIsOwed: one bearer paid what another had to, in one project
// more and in another less; only the difference is owed. What the payee got too
// much is nobody's debt but the payee's.
func TestWhoBoreTooMuchIsOwed(t *testing.T) {
	src, err := os.ReadFile("../../testdata/projects/manufacturing.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(src)[:strings.Index(string(src), "\npaid:")]
	paid := func(name, rows string) string {
		return put(t, t.TempDir(), name, []byte(strings.Replace(text, "高端矿山装备", name, 1)+"\npaid:\n"+rows))
	}
	row := func(sum, bearer string) string {
		return "  - {award: measures2022/tax_rebate, year: 2, date: 2026-03-01, amount: " + sum + ", " +
			"bearer: " + bearer + "}\n"
	}
	for _, c := range []struct {
		name  string
		files []string
		want  string
	}{
		{"as they bear it", []string{paid("甲", row("168.3万元", "district")+row("252.45万元", "城头镇"))}, ""},
		{"the town has not paid yet", []string{paid("甲", row("168.3万元", "district"))}, ""},
		{"the district paid all", []string{paid("甲", row("420.75万元", "district"))}, "城头镇 district 2524500.00"},
		{"a part was left to the town", []string{paid("甲", row("200万元", "district")+row("220.75万元", "城头镇"))},
			"城头镇 district 317000.00"},
		{"too much to the payee", []string{paid("甲", row("200万元", "district")+row("252.45万元", "城头镇"))}, ""},
		{"netted", []string{paid("甲", row("420.75万元", "district")), paid("乙", row("420.75万元", "城头镇"))},
			"城头镇 district 841500.00"},
	} {
		b := budgetOf(t, append([]string{"2026", "--settle"}, c.files...)...)
		var got []string
		for _, d := range b.Settle {
			got = append(got, d.From+" "+d.To+" "+d.Amount.String())
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}

// TestTheRangeOfAYearIsThatOfEveryCombination: the least and the most that any
// one or two readings make of a year lie within it, and one by one it is met.
func TestTheRangeOfAYearIsThatOfEveryCombination(t *testing.T) {
	const sample = "../../testdata/projects/manufacturing.yaml"
	b := budgetOf(t, "2025", sample, "--all-readings")
	if b.Range == nil || b.Range.Least.Cmp(b.Total.Due) > 0 || b.Range.Most.Cmp(b.Total.Due) < 0 {
		t.Fatalf("%+v", b.Range)
	}
	a := &app{}
	if err := a.load(); err != nil {
		t.Fatal(err)
	}
	moved := false
	for _, r := range a.engine.Words().Readings {
		for _, choice := range r.Choices {
			other := budgetOf(t, "2025", sample, "--reading", r.ID+"="+choice)
			if other.Total.Unknown > b.Total.Unknown {
				continue // it leaves unknown what is known: no sum to compare
			}
			moved = moved || other.Total.Due.Cmp(b.Total.Due) != 0
			if due := other.Total.Due; due.Cmp(b.Range.Least) < 0 || due.Cmp(b.Range.Most) > 0 {
				t.Errorf("%s=%s gives %s, beyond %s to %s", r.ID, choice, due, b.Range.Least, b.Range.Most)
			}
		}
	}
	if !moved {
		t.Error("no reading moves anything")
	}
}

// TestABudgetIsTheSameAtAnyNumberOfWorkers and counts a project once that stands
// twice, whichever worker meets it first.
func TestABudgetIsTheSameAtAnyNumberOfWorkers(t *testing.T) {
	var lines bytes.Buffer
	for _, line := range manyProjects(300) {
		lines.Write(bytes.TrimSpace(line))
		lines.WriteByte('\n')
	}
	in := put(t, t.TempDir(), "many.ndjson", append(lines.Bytes(), lines.Bytes()...))
	for _, format := range []string{"csv", "json", "table"} {
		first := budgeted(t, in, format, "1")
		if again := budgeted(t, in, format, "7"); again != first {
			t.Errorf("%s differs: %s", format, firstDifference(again, first))
		}
		if format != "csv" {
			continue
		}
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(first, "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		twice := slices.DeleteFunc(slices.Clone(rows), func(r []string) bool { return r[0] != "duplicate" })
		if len(twice) != 294 || len(rows) < 294+12 {
			t.Errorf("%d projects stand twice, %d rows", len(twice), len(rows))
		}
	}
}

// budgeted runs a budget of files of which some have problems.
func budgeted(t *testing.T, in, format, workers string) string {
	t.Helper()
	var out, errs bytes.Buffer
	code := run([]string{"budget", "2026", in, "--lang", "en", "-o", format, "--workers", workers}, nil, &out, &errs,
		func(string) string { return "" })
	if code != exitProblems {
		t.Fatalf("exit code %d: %.300s", code, &errs)
	}
	return out.String()
}
