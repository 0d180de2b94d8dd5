package shanting_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
)

// TestIndicatorsAreAMu: the measures of Art. 3 in fen, or square metres, a mu.
func TestIndicatorsAreAMu(t *testing.T) {
	b := newBench(t)
	p := b.everythingWith("land.area=", "site.area=2亩", "indicators={building_area: 2亩, footprint: 1亩, output: 10, tax: 8}").Project
	want := "intensity 300000000000 true, plot_ratio 1 false, output 500 true, tax 400 true, coverage 1/2 false"
	var got []string
	for _, i := range measures2022.Indicators(p) {
		got = append(got, fmt.Sprint(i.ID, " ", i.Actual.RatString(), " ", i.Scale == calc.MoneyMu))
		if i.Met() != calc.Unknown {
			t.Errorf("%s without a standard is %v", i.ID, i.Met())
		}
	}
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}

// TestDaysNotRecordedAreNamed: the line of an award year says on how many days
// taxes are recorded, and which are not: a ledger of dated entries is whole
// between its ends, and what is complete is whole without an entry.
func TestDaysNotRecordedAreNamed(t *testing.T) {
	b := newBench(t)
	for _, row := range []struct{ taxes, want string }{
		{"entries: [{period: 2024-03-12/2024-12-31, net: 5}, {period: 2024-01-01/2024-03-09, net: 5}]", "10.00, 364 of 366 days, without " + named("2024-03-10", "2024-03-11")},
		{"entries: [{period: 2024-01-01/2024-12-29, net: 5}]", "5.00, 364 of 366 days, without " + named("2024-12-30", "2024-12-31")},
		{"entries: [{period: 2024-01-03/2024-12-31, net: 5}]", "5.00, 364 of 366 days, without " + named("2024-01-01", "2024-01-02")},
		{"entries: [{entered: 2024-02-10, net: 5}, {entered: 2024-03-31, net: 5}]", "10.00, 51 of 366 days, without " + named("2024-01-01", "2024-02-09") + " " + named("2024-04-01", "2024-12-31")},
		{"entries: [{entered: 2024-02-29, net: 5}]", "5.00, 1 of 366 days, without " + named("2024-01-01", "2024-02-28") + " " + named("2024-03-01", "2024-12-31")},
		{"entries: [{entered: 2023-11-30, net: 5}, {entered: 2025-01-01, net: 5}]", "unknown"},
		{"entries: [{entered: 2023-11-30, net: 5}, {entered: 2024-01-01, net: 5}, {entered: 2025-01-01, net: 5}]", "5.00"},
		{"entries: [{period: 2024-01-01/2024-06-30, net: 5}, {period: 2026, net: 5}]", "5.00, 182 of 366 days, without " + named("2024-07-01", "2024-12-31")},
		{"complete: 2024-01-01/2024-12-31, entries: []", "0.00"},
		{"complete: 2024-01-01/2024-12-30, entries: []", "0.00, 365 of 366 days, without " + named("2024-12-31", "2024-12-31")},
		{"complete: 2024-12-31/2025-12-31, entries: []", "0.00, 1 of 366 days, without " + named("2024-01-01", "2024-12-30")},
		{"complete: 2025, entries: []", "unknown"},
		{"complete: 2024-07, entries: [{period: 2024-01-01/2024-06-30, net: 5}, {entered: 2024-08-01, net: 5}]", "10.00, 214 of 366 days, without " + named("2024-08-02", "2024-12-31")},
	} {
		got := "unknown"
		if a := b.award("measures2022/tax_rebate", "taxes={"+row.taxes+"}"); len(a.Lines) > 0 && a.Lines[0].Amount != nil {
			got = a.Lines[0].Amount.String()
			if of := a.Lines[0].Recorded; of != nil {
				got += fmt.Sprintf(", %d of %d days, without %s", of.Days, of.Of, strings.Trim(fmt.Sprint(of.Lacks), "[]"))
			}
		}
		if got != row.want {
			t.Errorf("%s: %s, want %s", row.taxes, got, row.want)
		}
	}
}

// TestOverlapsAreNamed by the days of both entries.
func TestOverlapsAreNamed(t *testing.T) {
	want := "taxes.entries[1] (" + named("2024-01-01", "2024-03-09") + ") and taxes.entries[2] (" + named("2024-03-09", "2024-03-10") + ") share days"
	const entries = "{period: 2025-03-01/2025-03-09, net: 5}, {period: 2024-01-01/2024-03-09, net: 5}, {period: 2024-03-09/2024-03-10, net: 5}"
	if said := newBench(t).finding("tax_entries_overlap", "taxes.entries=["+entries+"]"); !strings.Contains(said, want) {
		t.Errorf("%q is not in %q", want, said)
	}
}

func named(from, to string) string {
	p, _ := civil.ParsePeriod(from + "/" + to)
	return p.String()
}

// TestAnOfficeWithoutANameIsCalledByItsPlace in the file.
func TestAnOfficeWithoutANameIsCalledByItsPlace(t *testing.T) {
	if said := newBench(t).finding("office_outside_zone", "offices[1].id=", "offices[1].in_zone=false"); !strings.HasPrefix(said, "office 2 ") {
		t.Errorf("%q", said)
	}
}

// TestWhoSigns is Art. 10: the town itself only where it lies in a town, signs
// and is below the figure.
func TestWhoSigns(t *testing.T) {
	const small, town = "investment.total=99999999.99; contract.signatory=town", "; site={location: town, host_town: 甲}"
	for facts, want := range map[string]string{
		small + town: "itself", small: "authorised", "contract.signatory=town" + town: "authorised", "investment.total=1亿元; contract.signatory=town" + town: "authorised",
		"investment.total=1" + town: "authorised", "project.case_by_case=[exceptionally_large]": "exceptionally large",
	} {
		if said := newBench(t).benefit("signing_authority", split(facts)...); !strings.Contains(said, want) {
			t.Errorf("%s: %s", facts, said)
		}
	}
}
