//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/money"
)

// told runs the program in English and gives what it says.
func told(t *testing.T, code int, in string, args ...string) (out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	if got := run(append(args, "--lang", "en"), strings.NewReader(in), &o, &e, func(string) string { return "" }); got != code {
		t.Errorf("%q: exit code %d, not %d: %.500s", args, got, code, &e)
	}
	return o.String(), e.String()
}

const manufacturing = "../../testdata/projects/manufacturing.yaml"

func TestEveryWrongSettingAndReadingIsTold(t *testing.T) {
	for _, command := range [][]string{{"calc", manufacturing}, {"check", manufacturing}, {"explain", manufacturing, "tax_rebate"}} {
		out, errs := told(t, exitUsage, "", append(command, "--set", "x", "--set", "investment.total=4亿元", "--set", "=1", "--reading", "year_basis=lunar", "--reading", "comparison=annual",
			"--reading", "nonsense=1", "--reading", "bearers")...)
		for _, says := range []string{"--set x: is not path=value", "--set =1: is not path=value", "--reading year_basis=lunar: no such choice", "--reading nonsense=1: no such reading", "--reading bearers: no such reading"} {
			if !strings.Contains(errs, says) {
				t.Errorf("%q does not say %q: %s", command, says, errs)
			}
		}
		if out != "" || strings.Count(errs, "fuchi: usage: ") != 5 || strings.Count(errs, "  hint: ") != 5 {
			t.Errorf("%q: %s", command, errs)
		}
	}
	_, errs := told(t, exitUsage, "", "batch", manufacturing, "--reading", "nonsense=1", "--reading", "year_basis=lunar")
	if strings.Count(errs, "fuchi: usage: ") != 2 {
		t.Error(errs)
	}
}

func TestSurplusWordsAreAMistake(t *testing.T) {
	for _, args := range [][]string{{"readings", "x"}, {"schema", "x"}, {"version", "x"}, {"rules", "measures2022", "5", "x"}, {"explain", manufacturing, "tax_rebate", "x"}, {"explain", manufacturing},
		{"help", "nosuch"}, {"completion", "nosuch"}, {"nosuch"}, {"calc"}, {"check"}, {"batch"}} {
		if out, errs := told(t, exitUsage, "", args...); out != "" || !strings.HasPrefix(errs, "fuchi: usage: ") {
			t.Errorf("%q: %q, %s", args, out, errs)
		}
	}
}

// TestHelpOnAFullDiskFails has help and scripts printed where nothing fits.
func TestHelpOnAFullDiskFails(t *testing.T) {
	for _, args := range [][]string{{}, {"--help"}, {"help"}, {"calc", "--help"}, {"completion"}, {"completion", "bash", "--help"},
		{"completion", "bash"}, {"completion", "zsh"}, {"completion", "fish"}, {"completion", "powershell"}, {"version"}, {"rules"}} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip(err)
		}
		refusal(t, full, "the disk is full", args...)
		full.Close()
	}
}

// TestAByteOrderMarkBeforeJSONIsPassedOver gives it on standard input too.
func TestAByteOrderMarkBeforeJSONIsPassedOver(t *testing.T) {
	text := "\ufeff" + strings.Replace(leastJSON, "甲", `\ud83d\ude00`, 1) + "}\n"
	dir := t.TempDir()
	for _, args := range [][]string{{"calc", "-"}, {"batch", "-"}, {"calc", put(t, dir, "a.json", []byte(text))}, {"batch", put(t, dir, "a.ndjson", []byte(text))}, {"batch", put(t, dir, "b.json", []byte(text))}} {
		if out, errs := told(t, exitComputed, text, args...); !strings.Contains(out, "😀") || errs != "" {
			t.Errorf("%q: %.100q, %s", args, out, errs)
		}
	}
}

func TestAnAmountWithCommasInBracketsHasItsHint(t *testing.T) {
	const hint = `quote one that has thousands, "5,000,000"`
	for text, at := range map[string][]string{
		"{total: 5,000,000}": {"-:4:23: investment.000: "}, "{total: 1,234,567}": {"-:4:23: investment.234: ", "-:4:27: investment.567: "}, "{total: 5,100}": {"-:4:23: investment.100: "},
	} {
		_, errs := told(t, exitProblems, strings.Replace(small, "{total: 4亿元}", text, 1), "calc", "-")
		for _, place := range at {
			if !strings.Contains(errs, place) {
				t.Errorf("%s: nothing at %s", text, place)
			}
		}
		if strings.Count(errs, hint) != len(at) {
			t.Errorf("%s: %s", text, errs)
		}
	}
	_, errs := told(t, exitProblems, strings.Replace(small, "{total: 4亿元}", "{totl: 5, abc: }", 1), "calc", "-")
	if strings.Contains(errs, "commas") {
		t.Error(errs)
	}
}

// TestAllProblemsOfAllAmendmentsAreToldAtOnce names three files, two of them wrong.
func TestAllProblemsOfAllAmendmentsAreToldAtOnce(t *testing.T) {
	dir := t.TempDir()
	head := "fuchi_amendment: 1\nname: 草案\npolicy: measures2022\ncite: 草案\n"
	a := put(t, dir, "a.yaml", []byte(head+"figures:\n  article02.ful_rate: 80%\n  article06.purchase_cap: 很多\n"))
	b := put(t, dir, "b.yaml", []byte("fuchi_amendment: 2\nname: 草案\nnonsense: 1\npolicy: measures2023\nfigures: []\n"))
	good := put(t, dir, "c.yaml", []byte(head+"figures: {article06.purchase_cap: 80万元}\n"))
	out, errs := told(t, exitProblems, "", "calc", manufacturing, "--amend", a, "--amend", b, "--amend", good)
	for _, at := range []string{"a.yaml:6:3: ", "a.yaml:7:27: ", "b.yaml:1:1", "b.yaml:3:1: nonsense: ", "b.yaml:4:9: policy: "} {
		if !strings.Contains(errs, at) {
			t.Errorf("nothing at %s", at)
		}
	}
	if out != "" || strings.Contains(errs, "c.yaml") || t.Failed() {
		t.Errorf("%s%s", out, errs)
	}
}

// TestTheCommandLineStandsOverTheReadingsOfAFile has a reading in both.
func TestTheCommandLineStandsOverTheReadingsOfAFile(t *testing.T) {
	text := small + "readings: {year_basis: calendar, comparison: annual}\n"
	for _, c := range []struct{ args, want []string }{
		{nil, []string{"calendar", "annual"}},
		{[]string{"--reading", "year_basis=anniversary"}, []string{"anniversary", "annual"}},
		{[]string{"--reading", "comparison=life", "--reading", "year_basis=anniversary"}, []string{"anniversary", "life"}},
		{[]string{"--reading", "year_basis=calendar", "--reading", "year_basis=anniversary"}, []string{"anniversary", "annual"}}, // the last one counts
		{[]string{"--reading", "year_basis=anniversary", "--reading", "year_basis=calendar"}, []string{"calendar", "annual"}},
	} {
		for _, command := range [][]string{{"calc", "-", "-o", "json"}, {"batch", put(t, t.TempDir(), "a.yaml", []byte(text))}, {"check", "-", "-o", "json"}} {
			out, _ := told(t, exitComputed, text, append(command, c.args...)...)
			var r struct{ Readings []struct{ ID, Chosen string } }
			if err := json.Unmarshal([]byte(out), &r); err != nil {
				t.Fatal(err)
			}
			got := map[string]string{}
			if command[0] == "batch" { // which tells only those that are not the default
				got["year_basis"], got["comparison"] = "anniversary", "life"
			}
			for _, x := range r.Readings {
				got[x.ID] = x.Chosen
			}
			if got["year_basis"] != c.want[0] || got["comparison"] != c.want[1] {
				t.Errorf("%q %q: %v", command, c.args, got)
			}
		}
	}
}

// TestRefundsDoNotFollowTheOrderOfTheFile turns the payments of a file around,
// several of one award year, payee and bearer among them.
func TestRefundsDoNotFollowTheOrderOfTheFile(t *testing.T) {
	text, err := os.ReadFile("../../testdata/projects/terminated.yaml")
	if err != nil {
		t.Fatal(err)
	}
	payment := "{award: measures2022/tax_rebate, year: 1, payee: enterprise, bearer: district, amount: "
	a, b, c := payment+"3.00}", payment+"1.00}", payment+"2.00}"
	want := ""
	for _, order := range [][]string{{a, b, c}, {c, b, a}, {b, c, a}, {b, a, c}} {
		out, _ := told(t, exitComputed, string(text), "calc", "-", "-o", "json", "--set", "paid=["+strings.Join(order, ", ")+"]")
		var r struct {
			Recovery []struct{ Lines []struct{ Paid string } }
		}
		if err := json.Unmarshal([]byte(out), &r); err != nil || len(r.Recovery) != 1 || len(r.Recovery[0].Lines) != 3 {
			t.Fatalf("%v: %+v", err, r)
		}
		_, out, _ = strings.Cut(out, `"project": {`) // the receipt tells the facts as they stand in the file
		if want == "" {
			want = out
		}
		if out != want {
			t.Errorf("%+v in another order", r)
		}
	}
}

// TestWhatHangsOnAPromiseIsWhatIsPaid has another award win years of what is
// promised under the condition of staying.
func TestWhatHangsOnAPromiseIsWhatIsPaid(t *testing.T) {
	for reading, want := range map[string]string{"life": "1000000.00", "annual": "1450000.00"} { // 50,000 of the rent is lost
		out, _ := told(t, exitComputed, "", "calc", "../../testdata/projects/foreign_headquarters.yaml", "-o", "json", "--reading", "comparison="+reading)
		var r struct {
			Deadlines []struct {
				ID      string
				AtStake string `json:"at_stake"`
			}
			Totals struct {
				ByPayee []struct{ Payee, Amount string } `json:"by_payee"`
			}
		}
		if err := json.Unmarshal([]byte(out), &r); err != nil {
			t.Fatal(err)
		}
		held := money.Zero
		for _, d := range r.Deadlines {
			if d.ID == "stay" { // one for each day to which it is promised
				at, _, err := money.ParseCNY(d.AtStake+"元", false)
				if err != nil {
					t.Fatal(err)
				}
				held = held.Add(at)
			}
		}
		if held.String() != want {
			t.Errorf("%s: %s at stake", reading, held)
		}
		for _, p := range r.Totals.ByPayee {
			if p.Payee == "institution" && p.Amount != want {
				t.Errorf("%s: %s is paid to it", reading, p.Amount)
			}
		}
	}
}
