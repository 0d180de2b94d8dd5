package second

import (
	"fmt"
	"slices"
	"strings"
)

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
