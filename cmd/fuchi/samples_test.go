package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// conventions are what a project file may say, each with the sample that says
// it and with what the program then prints. Someone who has to write such a file
// finds an example of each.
var conventions = []struct {
	name, sample, command string
	prints                []string
}{
	{"a year recorded in part", "town_park", "calc", []string{"560,500.00+?", "273/365 days", "2025-10-01/2025-12-31"}},
	{"a ledger said to be complete", "promised", "calc", []string{"Tax rebate           │ due", "1,807,500.00"}},
	{"a lease that ends", "manufacturing", "calc", []string{"office rent years  │ 2022-11-01 │ 2025-10-31 │      369,000.00 │", "31,500.00 │"}},
	{"rent that is a forecast", "foreign_undecided", "calc", []string{"Factory rent award │ estimate"}},
	{"a post that ended, and a year not listed", "manufacturing", "calc", []string{"8,616.40 │              ? │              │", "all is known up to 2026-12-31 only"}},
	{"a lead", "lead", "calc", []string{"Total not yet known", "whether it applies is not yet decidable"}},
	{"what nobody asks for", "lead", "check", []string{"Awards not asked for", "500,000.00 (fixed assets from 300,000,000.00 yuan)", "? needs"}},
	{"known whichever way it is", "foreign_undecided", "calc", []string{"1,350,000.00 │    ? │"}},
	{"what a contract promises", "promised", "calc", []string{"taken (the lower)"}},
	{"an agreement", "promised", "calc", []string{"case by case", "taken (replaces)"}},
	{"fraud that names its awards", "fraud_named", "calc", []string{"improper means (Art. 16)", "200,000.00 yuan to be paid back", "2,496,000.00"}},
	{"a contract terminated after a referral matured", "terminated", "calc", []string{"Referral award │ due", "contract terminated (Art. 15)"}},
	{"twice the same", "doubtful", "calc", []string{"taxes.entries[1] and taxes.entries[2] are the same"}},
	{"a dated entry inside a period", "doubtful", "calc", []string{"taxes.entries[4] (2024-07-01/2024-09-30) and taxes.entries[3] (2024-08-14)"}},
	{"a unit forgotten", "doubtful", "calc", []string{"40000"}},
	{"a first report that had lapsed", "doubtful", "calc", []string{"had lapsed by 2023-03-15"}},
	{"tax above the salary", "doubtful", "calc", []string{"310,000.00", "210,000.00"}},
	{"more paid than due", "doubtful", "calc", []string{"500,000.00 yuan paid, 200,000.00 yuan due, 300,000.00 yuan too much"}},
	{"an event before the signing", "town_park", "calc", []string{"2023-05-08 is before the contract was signed on 2023-06-20"}},
	{"the day of the first tax not known", "town_park", "explain referral", []string{"the day of the first tax is not known"}},
	{"a supplement that was reviewed", "town_park", "calc", []string{"tax award years    │ 2025-01-01"}},
	{"into a town's park", "town_park", "check", []string{"moves into a park"}},
	{"tax paid lawfully, as found", "foreign_undecided", "check", []string{"pays tax lawfully"}},
	{"what is presumed", "factory_tenant", "check", []string{"the file is silent, so it is presumed"}},
	{"rented, then bought", "bank_branch", "calc", []string{"Premises rent grant", "Premises grant, bought or built"}},
	{"an institution of No. 5 alone", "bank_branch", "check", []string{"a branch cannot claim"}},
	{"a town that signs and pays itself", "town_small", "check", []string{"the investment promotion committee's office does not accept the claim (No. 4, 5.2)"}},
	{"two towns with a ratio", "town_landed", "calc", []string{"西集镇", "冯卯镇"}},
	{"an increment", "upgrade", "explain upgrade_rebate", []string{"less the year compared with"}},
	{"collective land, by decision", "collective_land", "calc", []string{"discretionary"}},
	{"unknown written as such", "incomplete", "check", []string{"Facts to be supplied"}},
}

// TestEachConventionIsMetInASample, and says so when no sample meets it any more.
func TestEachConventionIsMetInASample(t *testing.T) {
	for _, c := range conventions {
		command := strings.Fields(c.command)
		args := append([]string{command[0], "../../testdata/projects/" + c.sample + ".yaml"}, command[1:]...)
		var out, errs bytes.Buffer
		if code := run(append(args, "--lang", "en"), strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != 0 && code != exitAdverse {
			t.Errorf("%s: %s ends with %d: %s", c.name, c.sample, code, errs.String())
		}
		for _, text := range c.prints {
			if !strings.Contains(out.String(), text) {
				t.Errorf("%s: %s %s does not print %q\n%s", c.name, c.command, c.sample, text, out.String())
			}
		}
	}
}

// TestEachSampleIsShown by a script of its own and by at least one convention or more.
func TestEachSampleIsShown(t *testing.T) {
	samples, err := filepath.Glob("../../testdata/projects/*.yaml")
	if err != nil || len(samples) == 0 {
		t.Fatal("no samples", err)
	}
	for _, path := range samples {
		name := strings.TrimSuffix(filepath.Base(path), ".yaml")
		if _, err := os.Stat("../../testdata/script/calc_" + name + ".txtar"); err != nil {
			t.Errorf("%s has no script", name)
		}
	}
}

// TestNoMoneyIsSaidToHangOnNothing: of a lead, of which nothing is decided, what
// hangs on a fact or a day is unknown and not zero.
func TestNoMoneyIsSaidToHangOnNothing(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		var out, errs bytes.Buffer
		if code := run([]string{"check", "../../testdata/projects/lead.yaml", "--lang", language}, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != 0 {
			t.Fatalf("ends with %d: %s", code, errs.String())
		}
		if strings.Contains(out.String(), " 0.00 ") {
			t.Errorf("%s: it says 0.00\n%s", language, out.String())
		}
	}
}

// TestWhatWasNotSoughtIsSaid: of many facts the edges are not looked for, and the
// page does not look as if there were none.
func TestWhatWasNotSoughtIsSaid(t *testing.T) {
	text := "fuchi: 1\nproject: {name: 甲, enterprise: 乙}\ntalent:\n"
	for i := range 60 {
		text += fmt.Sprintf("  - {name: 员工%d, since: 2023-03-01, years: [{year: 2024, salary: 30万元}]}\n", i)
	}
	file := put(t, t.TempDir(), "many.yaml", []byte(text))
	for format, want := range map[string]string{"table": "there are more than 150 facts", "json": `"edges_not_sought": true`} {
		if said := answered(t, "check", file, "-o", format, "--lang", "en"); !strings.Contains(said, want) {
			t.Errorf("%s: no %q in %s", format, want, said[:min(len(said), 2000)])
		}
	}
}
