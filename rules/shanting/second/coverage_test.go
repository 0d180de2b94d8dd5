package second

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
)

// sample is a project beside what it comes to.
type sample struct {
	doc map[string]any
	*refResult
}

// corpus are the first projects, worked out once for all tests that ask how far
// the generator reaches.
var corpus = sync.OnceValue(func() []sample {
	var out []sample
	for seed := range uint64(2000) {
		doc, err := decode(generate(seeded(seed), everything))
		if err != nil {
			panic(fmt.Sprintf("seed %d: %v", seed, err))
		}
		out = append(out, sample{doc, reference(doc)})
	}
	return out
})

// corners are what a field by field comparison is worth nothing without.
var corners = `
policy measures2022 applies, policy measures2022 not_applicable, policy measures2022 case_by_case, policy measures2022 recovery,
policy finance2022 applies, policy finance2022 recovery,
choice highest life, choice highest annual, choice override life, choice override annual,
tie highest life, tie highest annual, tie override life, tie override annual,
disagree life true, disagree life false, disagree annual true, disagree annual false,
winner annual of another kind, winner of ours, winner other,
candidates 2, candidates 3, candidates 4,
override by agreement, override by the first of two, override by the second of two, override of 521, override and highest on one matter, margin below zero,
recovery terminated, recovery fraud, recovery performance, recovery left,
refund terminated, refund fraud, refund performance, refund left, refund split, refund of several,
deadline first_report null, deadline referral_filing null, deadline referral_filing 0, deadline referral_filing more,
deadline tax_window null, deadline tax_window 0, deadline tax_window more, deadline factory_window 0, deadline factory_window more,
deadline office_window 0, deadline office_window more, deadline validity 0, deadline validity more, deadline stay more,
benefit infrastructure_fee, benefit administrative_charges, benefit schooling, benefit service_team, benefit signing_authority,
line lost, line estimate, line null, line without bearer, line split,
article 第二条（一）, article 第二条（二）, article 第四条（一）, article 第四条（二）, article 二（一）1, article 二（一）2,
at 10000000.00 of relocation, at 15000000.00 of relocation, at 300000.00 of office_rent, at 500000.00 of office_purchase,
at 1500000.00 of premises_purchase, at 2500000.00 of legal_person, at 2500000.00 of equity_fund, at 250000.00 of bonds,
complete true, complete false, complete to a day true, complete to a day false,
line in part, line of nothing in part, line in part with no day whole, line of nothing, cell unknown, cell partial,
choice lowest life, choice adds life, open true highest, open false lowest, open false highest, winner of the contract,
article 第二条（一）（二）, article 第四条（一）（二）,
unclaimed measures2022/land open, unclaimed measures2022/land not_met, unclaimed measures2022/tax_rebate open, unclaimed measures2022/referral open,
unclaimed measures2022/talent_tax open, unclaimed measures2022/office_rent open, unclaimed measures2022/office_rent not_met,
unclaimed finance2022/settling open, unclaimed finance2022/settling not_met, unclaimed finance2022/bonds open,
unclaimed finance2022/premises_rent open, unclaimed finance2022/premises_rent not_met,
terminated, fraud by name, several factories, supplement counted, production before the measures, written unknown, lead
`

func TestGeneratedProjectsReachEveryCorner(t *testing.T) {
	seen := map[string]int{}
	for _, r := range corpus() {
		for corner := range cornersOf(r.refResult) {
			seen[corner]++
		}
		for _, corner := range cornersOfFile(r.doc) {
			seen[corner]++
		}
	}
	for _, want := range strings.Split(strings.TrimSpace(strings.ReplaceAll(corners, "\n", " ")), ",") {
		want = strings.TrimSpace(want)
		t.Logf("%5d × %s", seen[want], want)
		if seen[want] == 0 {
			t.Errorf("never reached: %s", want)
		}
	}
}

// TestEveryReadingMovesSomething: of each choice of a reading there is a project
// that chooses it and comes to something else by the default.
func TestEveryReadingMovesSomething(t *testing.T) {
	still := map[string]bool{}
	for _, r := range readingTable {
		for _, choice := range r[2:] {
			still[r[0]+" "+choice] = true
		}
	}
	for _, s := range corpus() {
		chosen, _ := s.doc["readings"].(map[string]any)
		var before string
		for id, choice := range chosen {
			name := id + " " + choice.(string)
			if !still[name] {
				continue
			}
			if before == "" {
				before = figures(s.refResult)
			}
			other, readings := maps.Clone(s.doc), maps.Clone(chosen)
			delete(readings, id)
			other["readings"] = readings
			if figures(reference(other)) != before {
				delete(still, name)
			}
		}
	}
	for _, name := range sortedKeys(still) {
		t.Errorf("%s never changes a result", name)
	}
}

// figures are what a result pays, or would pay, and to whom.
func figures(r *refResult) string {
	awards := slices.Clone(r.Awards)
	for i := range awards {
		awards[i].Conditions = nil
	}
	out, _ := json.Marshal([]any{awards, r.Totals, r.Recovery, r.Deadlines})
	return string(out)
}
