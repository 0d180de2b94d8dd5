package second

import (
	"fmt"
	"strings"
	"testing"
)

func payment(award, more string) string { return "{award: " + award + ", " + more + "}" }

func payments(list ...string) string { return "paid = [" + strings.Join(list, ", ") + "]" }

// back is what every cause of recovery takes back.
func back(r *refResult) string {
	var out []string
	for _, x := range r.Recovery {
		out = append(out, fmt.Sprint(x.Cause, " ", text(x.Total), " ", x.Enforced))
	}
	return strings.Join(out, "; ")
}

// TestWhatTerminationTakesBack: 1 of land, 2 of factory rent, 4 of referral, 8 of talent.
func TestWhatTerminationTakesBack(t *testing.T) {
	paid := payments(payment(land, "amount: 1"), payment(factory, "year: 1, amount: 2"), payment(referred, "amount: 4"), payment(`"measures2022/talent_tax#甲"`, "amount: 8"))
	for scope, want := range map[string]string{"enterprise": "3.00", "awards": "14.00", "all": "15.00"} {
		r := reference(project(t, paid, "contract.terminated = 2025-01-01", "readings.recovery_scope = "+scope))
		check(t, scope, back(r), "terminated "+want+" true")
		r = reference(project(t, paid, "contract.performance.on_time = false", "readings.recovery_scope = "+scope))
		check(t, scope+" exposed", back(r), "performance "+want+" false")
	}
	for fraud, want := range map[string]string{
		"true": "15.00", "[measures2022/land]": "1.00", "[measures2022/talent_tax]": "8.00", `["measures2022/talent_tax#甲", "measures2022/referral"]`: "12.00",
	} {
		check(t, fraud, back(reference(project(t, paid, "contract.fraud = "+fraud))), "fraud "+want+" true")
	}
	check(t, "a repayment", back(reference(project(t, payments(payment(land, "amount: 5"), payment(land, "amount: -2")), "contract.terminated = true"))), "terminated 3.00 true")
}

// TestWhatFraudEnds: what it names, and no more.
func TestWhatFraudEnds(t *testing.T) {
	filed := "referrer = {kind: person, first: true, filed: 2023-09-01}"
	status := func(fraud string) string {
		r := reference(project(t, plot, filed, "contract.fraud = "+fraud))
		return r.Policies[0].Status + " " + find(r, land).Status + " " + find(r, referred).Status
	}
	check(t, "named", status("[measures2022/land]"), "recovery not_met due")
	check(t, "all", status("true"), "recovery not_met not_met")
	check(t, "none", status("false"), "applies due due")
	check(t, "of another document", status("[finance2022/listing]"), "applies due due")
}

// TestWhatOutlivesTheContract: Article 7 was payable on 2023-09-01, Article 8 on
// 2024-01-01 and 2025-01-01.
func TestWhatOutlivesTheContract(t *testing.T) {
	settings := []string{plot, "referrer = {kind: person, first: true, filed: 2023-09-01}",
		"talent = [{name: 甲, role: scientist, project_recognised: true, social_insurance: true, years: [{year: 2023, salary: 20万, iit_net: 1}, {year: 2024, salary: 20万, iit_net: 2}]}]"}
	total := func(more ...string) string {
		r := reference(project(t, append(settings, more...)...))
		return text(r.Totals.Amount) + " " + find(r, land).Status + fmt.Sprint(" ", r.Totals.Complete)
	}
	check(t, "on the day", total("contract.terminated = 2025-01-01"), "200003.00 not_met true")
	check(t, "the day before", total("contract.terminated = 2024-12-31"), "200001.00 not_met true")
	check(t, "before all", total("contract.terminated = 2023-08-31"), "0.00 not_met true")
	check(t, "on a day not given", total("contract.terminated = true"), "0.00 not_met false")
	check(t, "none", total("contract.terminated = 2025-01-01", "readings.after_termination = stop"), "0.00 not_met true")
	check(t, "taken back", total("contract.terminated = 2025-01-01", "readings.recovery_scope = awards"), "0.00 not_met true")
}

// TestWhoLeaves after four of five years of 1,827 days gives back all, or by the days.
func TestWhoLeaves(t *testing.T) {
	f := "finance = {kind: bank_tier1, opened: 2023-05-01, stay_commitment: true, left: 2027-06-01}"
	paid := func(date string) string {
		return payments(payment("finance2022/settling", "amount: 150万, date: "+date))
	}
	got := func(more ...string) string {
		r := reference(project(t, append([]string{f}, more...)...))
		return back(r) + " " + find(r, "finance2022/settling").Status
	}
	check(t, "whole", got(paid("2023-06-01")), "left 1500000.00 true not_met")
	check(t, "by days", got(paid("2023-06-01"), "readings.stay_return = pro_rata"), "left 300492.61 true not_met")
	// From 2023-05-01 to 2028-04-30 are 1,827 days, of which from 2027-06-01 335.
	check(t, "by days from the opening", got(paid("2023-06-01"), "readings.stay_return = pro_rata", "readings.stay_from = opening"), "left 275041.05 true not_met")
	check(t, "on the last day", got(paid("2022-06-03"), "finance.opened = 2022-06-03", "finance.left = 2027-06-03"), "left 1500000.00 true not_met")
	check(t, "received in time, opened too long ago", got(paid("2022-07-01"), "finance.opened = 2022-06-03", "finance.left = 2027-06-04",
		"readings.stay_from = opening"), "left 0.00 true due")
	check(t, "received in time", got(paid("2022-07-01"), "finance.opened = 2022-06-03", "finance.left = 2027-06-04"), "left 1500000.00 true not_met")
	check(t, "after the term", got(paid("2022-07-01"), "finance.opened = 2022-06-03", "finance.left = 2027-07-02"), "left 0.00 true due")
	check(t, "bound by what was negotiated alone", got(paid("2023-06-01"), "readings.stay_scope = case_by_case"), "left 0.00 true due")
	check(t, "a payment before the opening is held to the stay that begins with it", got(paid("2022-01-01")), "left 1500000.00 true not_met")
	agency := []string{"finance = {kind: rating, opened: 2023-05-01, stay_commitment: true, left: 2027-06-01, paid_in_capital: 500万}",
		"readings.stay_scope = case_by_case", payments(payment("finance2022/agency", "amount: 5万, date: 2023-06-01"))}
	check(t, "an agency is bound of its own", back(reference(project(t, agency...))), "left 50000.00 true")
}
