package second

import (
	"fmt"
	"maps"
	"strings"
	"testing"
)

// openFacts are the facts that tiers and routes turn on, each with values on
// every side of every figure they are held against.
var openFacts = map[string][]string{
	"investment.fixed_assets": {"{audited: 1万}", "{audited: 2000万}", "{audited: 5000万}", "{audited: 99999999.99}", "{audited: 1亿}", "{audited: 299999999.99}",
		"{audited: 3亿}", "{audited: 5亿}", "{audited: 20亿}"},
	"investment.foreign.total":        {"1万美元", "500万美元", "999万美元", "1000万美元", "2999万美元", "3000万美元"},
	"investment.foreign.fixed_assets": {"1万美元", "500万美元", "999万美元", "1000万美元", "2999万美元", "3000万美元"},
	"investment.moved_equipment":      {"0", "1", "100万", "1亿", "19.99亿"},
	"project.foreign_invested":        {"true", "false"},
	"project.nature":                  {"new", "expansion"},
}

// without is a project that says nothing of a fact; with says it.
func without(doc map[string]any, path string) map[string]any {
	out := maps.Clone(doc)
	head, rest, deeper := strings.Cut(path, ".")
	if !deeper {
		delete(out, head)
		return out
	}
	inner, _ := out[head].(map[string]any)
	out[head] = without(inner, rest)
	return out
}

func with(t *testing.T, doc map[string]any, path, value string) map[string]any {
	t.Helper()
	said, err := decode("v: " + value)
	if err != nil {
		t.Fatal(err)
	}
	out := maps.Clone(doc)
	head, rest, deeper := strings.Cut(path, ".")
	if !deeper {
		out[head] = said["v"]
		return out
	}
	inner, _ := out[head].(map[string]any)
	if inner == nil {
		inner = map[string]any{}
	}
	out[head] = with(t, inner, rest, value)
	return out
}

// TestWhatHoldsEitherWayIsKnown says each open fact in turn in every way, and
// asks of the project that says nothing of it no less and no more than they share.
func TestWhatHoldsEitherWayIsKnown(t *testing.T) {
	told := 0
	for _, s := range corpus()[:200] {
		apart := node(s.doc).is("premises", "readings", "matter_scope") == yes // which has which hangs on the others
		if s.doc["other_awards"] != nil || apart {                             // competition has a test of its own
			continue
		}
		for _, path := range sortedKeys(openFacts) {
			open := reference(without(s.doc, path))
			if path == "investment.moved_equipment" { // left out it is none
				open = reference(with(t, s.doc, path, "待定"))
			}
			var worlds []*refResult
			for _, v := range openFacts[path] {
				worlds = append(worlds, reference(with(t, s.doc, path, v)))
			}
			for _, a := range open.Awards {
				name := a.ID
				if a.Instance != "" {
					name += "#" + a.Instance
				}
				if problem := shares(&a, worlds, name); problem != "" && a.Status != "superseded" {
					t.Errorf("%s without %s: %s\n%v", name, path, problem, s.doc)
				}
				if a.Status == "due" || a.Status == "estimate" {
					told++
				}
			}
		}
	}
	if told < 500 {
		t.Errorf("only %d awards were payable without a fact", told)
	}
}

// shares compares an award with what it is in every world.
func shares(a *refAward, worlds []*refResult, name string) string {
	var all []*refAward
	failed, met := 0, 0
	for _, w := range worlds {
		b := find(w, name)
		if b == nil || b.Status == "superseded" {
			return ""
		}
		all = append(all, b)
		switch b.Status {
		case "not_met":
			failed++
		case "due", "estimate":
			met++
		}
	}
	switch {
	case a.Status == "not_met" && failed < len(all):
		return "not met, though it may be"
	case a.Status != "not_met" && failed == len(all):
		return a.Status + ", though it is never met"
	case (a.Status == "due" || a.Status == "estimate") && failed > 0:
		return a.Status + ", though it may fail"
	case a.Status == "unknown" && len(a.Lines) == 0 && met == len(all) && sameEver(all, 0):
		return "unknown, though it is always met"
	}
	for i, l := range a.Lines {
		same := sameEver(all, i)
		if l.Amount != nil && !same {
			return fmt.Sprintf("line %d is %s, though it may differ", l.N, *l.Amount)
		}
		if l.Amount == nil && same && met == len(all) {
			return fmt.Sprintf("line %d is not known, though it is always the same", l.N)
		}
	}
	return ""
}

// sameEver tells whether a line comes to the same in every world, one that is
// not there owing nothing.
func sameEver(all []*refAward, i int) bool {
	first := ""
	for _, b := range all {
		amount := "0.00"
		if i < len(b.Lines) {
			amount = text(b.Lines[i].Amount)
		}
		if first == "" {
			first = amount
		}
		if amount != first || amount == "null" {
			return false
		}
	}
	return true
}
