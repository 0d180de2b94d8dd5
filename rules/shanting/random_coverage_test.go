package shanting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// ceilings are the figures that one line of an award, and the whole of it, can
// come to at most; none where the law sets no sum.
func (b bench) ceilings(p *project.Project, award string) (line, whole []string) {
	switch award {
	case "measures2022/relocation":
		if p.Relocation.From.Value == "within_district" {
			return nil, []string{"article04.within_cap"}
		}
		return nil, []string{"article04.outside_cap"}
	case "measures2022/office_rent":
		return []string{"article06.rent_cap"}, nil
	case "measures2022/office_purchase":
		return nil, []string{"article06.purchase_cap"}
	case "measures2022/referral":
		return nil, []string{"article07.top_award"}
	case "finance2022/settling":
		return nil, []string{map[string]string{"bank_tier1": "clause2_1.bank_award", "nonbank_tier1": "clause2_1.nonbank_award", "nonbank_hq": "clause2_1.nonbank_award",
			"tier2": "clause2_1.second_level_award", "provincial_city_bank_tier1": "clause2_1.second_level_award"}[p.Finance.Kind.Value]}
	case "finance2022/premises_purchase":
		return nil, []string{"clause2_1.purchase_cap"}
	case "finance2022/premises_rent":
		return nil, []string{"clause2_1.rent_cap"}
	case "finance2022/legal_person":
		return nil, []string{"clause2_2.cap"}
	case "finance2022/equity_fund":
		return nil, []string{"clause2_3.cap"}
	case "finance2022/bonds":
		return []string{"clause3_4.cap"}, nil
	case "finance2022/guarantee":
		return []string{"clause4_1.top_award"}, nil
	case "finance2022/bridge_loan":
		return []string{"clause4_3.top_award"}, nil
	case "finance2022/agency":
		return nil, []string{"clause4_5.top_award"}
	}
	return nil, nil
}

// regions counts how many of the draws reach each place where a rule can be
// wrong.
type regions map[string]int

func (seen regions) is(where string, here bool) {
	if here {
		seen[where]++
	} else if _, ok := seen[where]; !ok {
		seen[where] = 0
	}
}

func (seen regions) award(b bench, p *project.Project, a *calc.Award) {
	seen.is("due "+a.Rule.ID, a.Status == calc.Due)
	seen.is("status "+string(a.Status), true)
	lines, whole := b.ceilings(p, a.Rule.ID)
	at := func(amount money.Amount, figures []string) bool {
		return slices.ContainsFunc(figures, func(id string) bool { return amount.Cmp(b.money(id)) == 0 })
	}
	if lines != nil {
		seen.is("at the cap of "+a.Rule.ID, slices.ContainsFunc(a.Lines, func(l calc.Line) bool { return l.Amount != nil && at(*l.Amount, lines) }))
	}
	if whole != nil {
		seen.is("at the cap of "+a.Rule.ID, at(a.Total, whole))
	}
}

func (seen regions) choice(c calc.Choice) {
	seen.is("two candidates", true)
	seen.is("three candidates", len(c.Candidates) > 2)
	seen.is("ours against ours", c.Candidates[0].Award != nil && c.Candidates[1].Award != nil)
	seen.is("the lower is taken", c.Margin.Sign() < 0)
	seen.is("an override", c.Rule == calc.Override)
	seen.is("bases that disagree", c.Disagree)
	seen.is("a tie over the life", c.Tie && c.Rule == calc.Highest && c.Basis == calc.Life)
	seen.is("a tie of a year", c.Rule == calc.Highest && c.Basis == calc.Annual && len(c.Decisions) > 1 && slices.ContainsFunc(c.Decisions[1].Years, func(y calc.YearWinner) bool { return y.Tie }))
	for i, x := range c.Candidates {
		seen.is("two policies of one name", slices.ContainsFunc(c.Candidates[:i], func(y calc.Candidate) bool { return x.Award == nil && y.Name == x.Name }))
	}
}

// moneyOf is the money of a result: what is paid, and what is paid back.
func moneyOf(r *calc.Result) string {
	out := printed(r)
	for _, rec := range r.Recovery {
		out += fmt.Sprint(rec.Ground.ID, rec.Document, rec.Total, rec.ByBearer, rec.Lines)
	}
	return out
}

// rarely are findings that no random project reaches, and why.
var rarely = map[string]string{
	"tax_above_salary": "what it earns is more", "finance_kind": "a random institution has a kind", "government_capital": "its capital is above the state's", "office_twice": "its offices differ", "factory_twice": "its factories differ",
	"person_twice": "its persons have names", "bond_twice": "its issues differ", "bought_and_built": "its offices are the one or the other", "tax_entry_twice": "its entries differ", "rent_twice": "its rents differ", "payment_twice": "half a payment is another sum",
	"below_standard": "it has no indicators", "municipal_above_premium": "its premium is larger", "override_asked": "its policies are 521 or are not", "override": "the same",
	"too_many_premises": "its offices are few", "unweighed": "its doubts are few", "rent_overlap": "its rents follow each other", "repaid_above_paid": "it pays back less than it got", "figure_of_a_part": "it has no indicators",
	"fraud_not_claimed": "fraud names what it mostly claims", "fraud_beyond": "and awards of the measures alone", "paid_which": "its payments name the award",
	"rent_paid_forecast": "its rent is paid or forecast", "town_facts_in_zone": "its ratios are of towns", "areas_differ": "its area stands once",
}

// TestRandomProjectsReachEveryRegion: of a fixed number of draws some reach each
// award due and at its cap, each choice of each reading to effect, each cause of
// recovery with money in it, choices of every kind and ties, lines that are
// partial, unknown or lost, presumptions, and each finding. What is never
// reached is held by no property.
func TestRandomProjectsReachEveryRegion(t *testing.T) {
	b, seen := newBench(t), regions{}
	const draws = 1000
	for seed := range draws {
		r := b.compute(draftOf(uint64(seed)))
		for _, a := range r.Awards {
			seen.award(b, r.Project, a)
			seen.lines(a)
		}
		for _, p := range r.Standings {
			seen.is(p.ID+" "+string(p.Status), true)
		}
		for _, c := range r.Choices {
			seen.choice(c)
		}
		for _, c := range r.Recovery {
			seen.is("recovery after "+c.Ground.ID, len(c.Lines) > 0)
			seen.is("recovery of two of one award", slices.ContainsFunc(c.Lines[min(1, len(c.Lines)):], func(l calc.RecoveryLine) bool { return l.Award == c.Lines[0].Award }))
		}
		for _, f := range r.Findings {
			seen.is("finding "+f.Code, true)
		}
		for _, l := range r.Deadlines {
			seen.is("deadline "+l.ID, l.AtStake != nil && l.AtStake.Sign() > 0)
		}
		seen.is("complete", r.Totals.Complete)
		seen.is("complete to a day", r.Totals.CompleteTo != 0)
		seen.readings(b, r)
	}
	for _, where := range b.everyRegion() {
		seen.is(where, false)
	}
	delete(seen, "deadline first_report") // no money hangs on it
	for where, times := range seen {
		if times == 0 {
			t.Errorf("%s: in none of %d draws", where, draws)
		}
	}
}

// everyRegion are the places that can be named beforehand.
func (b bench) everyRegion() []string {
	all := []string{"status superseded", "status discretionary", "status unknown", "status not_met", "status estimate", "measures2022 applies", "measures2022 not_applicable", "measures2022 case_by_case",
		"measures2022 recovery", "finance2022 recovery", "recovery after terminated", "recovery after fraud", "recovery after performance", "recovery after left", "two candidates",
		"deadline tax_window", "deadline factory_window", "deadline office_window", "deadline referral_filing", "deadline stay", "deadline validity",
		"a partial line of measures2022/tax_rebate", "a partial line of measures2022/factory_rent", "a partial line of measures2022/office_rent", "a partial line of finance2022/premises_rent",
		"an unknown line", "a line lost", "a presumption", "complete", "complete to a day"}
	for _, d := range b.book.Documents {
		for i := range d.Rules {
			all = append(all, "due "+d.Rules[i].ID)
		}
	}
	for _, f := range findings {
		benefit := slices.ContainsFunc(benefitsSaid, func(x struct{ facts, said string }) bool { return strings.HasPrefix(x.said, f.code+" ") })
		if rarely[f.code] == "" && !benefit {
			all = append(all, "finding "+f.code)
		}
	}
	return all
}

// lines notes what lines there are that are not simply known.
func (seen regions) lines(a *calc.Award) {
	for i := range a.Lines {
		l := &a.Lines[i]
		if l.Recorded != nil {
			seen.is("a partial line of "+a.Rule.ID, l.Amount != nil)
		}
		seen.is("an unknown line", l.Amount == nil)
		seen.is("a line lost", l.Lost)
	}
	for c := range a.All {
		seen.is("a presumption", c.Presumed)
	}
}

// readings notes which choices are taken, and which would move money; a choice
// that was often seen to is not tried again.
func (seen regions) readings(b bench, r *calc.Result) {
	base := ""
	for _, c := range r.Readings {
		seen.is("read otherwise "+c.ID, c.Chosen != c.Default())
		for _, other := range c.Choices {
			where := "an effect of " + c.ID + " " + other.ID
			if other.ID == c.Default() { // the same the other way round
				where = "an effect of " + c.ID + " " + c.Chosen
			}
			if other.ID == c.Chosen || seen[where] > 2 {
				continue
			}
			if base == "" {
				base = moneyOf(r)
			}
			seen.is(where, moneyOf(b.under(r.Project, map[string]string{c.ID: other.ID})) != base)
		}
	}
}
