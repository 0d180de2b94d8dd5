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
choice lowest life, choice adds life, open true highest, open true lowest, open false lowest, open false highest, winner of the contract,
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
	see("complete to a day %v", r.Totals.Until != nil)
	for _, u := range r.Unclaimed {
		see("unclaimed %s %s", u.ID, u.Status)
	}
	for _, row := range r.Schedule.Rows {
		for _, how := range row.Open {
			see("cell %s", how)
		}
	}
	return out
}

// cornersOfFile are what only the project tells.
func cornersOfFile(doc node) (out []string) {
	c := &calc{doc: doc, read: chosenReadings(doc)}
	names, named := c.namedInFraud()
	produced := doc.date("milestones", "production")
	for corner, here := range map[string]bool{
		"terminated":                     c.endedOn() != noDay,
		"fraud by name":                  named && len(names) > 0,
		"several factories":              len(doc.list("factory")) > 1,
		"supplement counted":             c.agreed() != doc.date("contract", "agreed_production"),
		"production before the measures": produced != noDay && produced < measuresFrom,
		"written unknown":                doc.has("project", "sector") && !doc.says("project", "sector"),
		"lead":                           !doc.has("contract"),
	} {
		if here {
			out = append(out, corner)
		}
	}
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
	switch {
	case l.Partial && *l.Amount == "0.00":
		see("line of nothing in part")
	case l.Partial && l.Recorded.Days == 0:
		see("line in part with no day whole")
	case l.Partial:
		see("line in part")
	}
	if l.Amount != nil && *l.Amount == "0.00" && !l.Partial {
		see("line of nothing")
	}
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
		see("open %v %s", c.Open, c.Rule)
		see("candidates %d", len(c.Candidates))
		if c.Tie {
			see("tie %s %s", c.Rule, c.Basis)
		}
		ours := strings.Contains(c.Winner, "2022/")
		switch {
		case c.Rule == "lowest" && !ours:
			see("winner of the contract")
		case c.Rule == "lowest", c.Rule == "adds", len(c.Outcomes) == 0 && c.Rule == "highest":
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
	out, _ := json.Marshal([]any{awards, r.Totals, r.Recovery, r.Deadlines})
	return string(out)
}
