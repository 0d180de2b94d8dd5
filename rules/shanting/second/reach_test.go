package differential

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
	for seed := range uint64(1000) {
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
complete true, complete false
`

func TestGeneratedProjectsReachEveryCorner(t *testing.T) {
	seen := map[string]int{}
	for _, r := range corpus() {
		for corner := range cornersOf(r.refResult) {
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

func cornersOf(r *refResult) map[string]bool {
	out := map[string]bool{}
	see := func(format string, args ...any) { out[fmt.Sprintf(format, args...)] = true }
	for _, p := range r.Policies {
		see("policy %s %s", p.ID, p.Status)
	}
	for _, a := range r.Awards {
		see("article %s", a.Article)
		_, id, _ := strings.Cut(a.ID, "/")
		for _, l := range a.Lines {
			see("at %s of %s", text(l.Amount), id)
			seeLine(see, l)
		}
	}
	seeChoices(see, r.Choices)
	for _, c := range r.Recovery {
		see("recovery %s", c.Cause)
		if len(c.Lines) > 0 {
			see("refund %s", c.Cause)
		}
		if len(c.ByBearer) > 1 {
			see("refund split")
		}
		for _, l := range c.Lines {
			if strings.Contains(l.Award, "#") {
				see("refund of several")
			}
		}
	}
	for _, d := range r.Deadlines {
		see("deadline %s %s", d.ID, howMuch(d.AtStake))
	}
	for _, b := range r.Benefits {
		see("benefit %s", b.ID)
	}
	see("complete %v", r.Totals.Complete)
	return out
}

func howMuch(s *string) string {
	switch text(s) {
	case "null":
		return "null"
	case "0.00":
		return "0"
	}
	return "more"
}

func seeLine(see func(string, ...any), l refLine) {
	if l.Lost {
		see("line lost")
	}
	if l.Estimate {
		see("line estimate")
	}
	if l.Amount == nil {
		see("line null")
	}
	for _, s := range l.Bearers {
		if s.Bearer == unallocated {
			see("line without bearer")
		}
	}
	if len(l.Bearers) > 1 {
		see("line split")
	}
}

func seeChoices(see func(string, ...any), choices []refChoice) {
	matters := map[string]bool{}
	for _, c := range choices {
		see("choice %s %s", c.Rule, c.Basis)
		see("candidates %d", len(c.Candidates))
		if c.Tie {
			see("tie %s %s", c.Rule, c.Basis)
		}
		ours := strings.Contains(c.Winner, "2022/")
		switch {
		case c.Rule == "highest":
			see("disagree %s %v", c.Basis, c.Disagree)
			if c.Outcomes[0].Winner != c.Outcomes[1].Winner {
				see("winner annual of another kind")
			}
		case ours:
			see("override of 521")
		default:
			see("override by agreement")
			seeDeals(see, c)
		}
		see(map[bool]string{true: "winner of ours", false: "winner other"}[ours])
		if strings.HasPrefix(text(c.Margin), "-") {
			see("margin below zero")
		}
		if matters[c.Matter] && c.Rule == "highest" {
			see("override and highest on one matter")
		}
		matters[c.Matter] = true
	}
}

// seeDeals tells which of two agreements replaced a matter, by their names.
func seeDeals(see func(string, ...any), c refChoice) {
	var deals []string
	for _, k := range c.Candidates {
		if slices.Contains(agreements, k.Award) {
			deals = append(deals, k.Award)
		}
	}
	if len(deals) == 2 {
		see("override by the %s of two", map[bool]string{true: "first", false: "second"}[c.Winner == deals[0]])
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
	out, _ := json.Marshal([]any{awards, r.Totals})
	return string(out)
}
