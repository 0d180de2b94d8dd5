package second

import (
	"maps"
	"slices"
	"strings"
)

// unclaimedOf are the awards in the order of the documents, each with what a
// file would have to hold, at the least, to claim it.
var unclaimedOf = []struct {
	id    string
	claim func(node)
}{
	{"measures2022/land", func(d node) { d["land"] = map[string]any{} }},
	{"measures2022/tax_rebate", func(d node) { d["taxes"] = map[string]any{} }},
	{"measures2022/upgrade_rebate", func(d node) { d["taxes"] = map[string]any{} }},
	{"measures2022/relocation", func(d node) { d["relocation"] = map[string]any{} }},
	{"measures2022/factory_rent", func(d node) { d["factory"] = map[string]any{} }},
	{"measures2022/office_rent", withOffice("lease")},
	{"measures2022/office_purchase", withOffice("purchase")},
	{"measures2022/referral", func(d node) { d["referrer"] = map[string]any{} }},
	{"measures2022/talent_tax", func(d node) { d["talent"] = []any{map[string]any{}} }},
	{"finance2022/settling", withKind("bank_tier1", "nonbank_tier1", "nonbank_hq", "tier2", "provincial_city_bank_tier1")},
	{"finance2022/premises_purchase", withPremises("purchase")},
	{"finance2022/premises_rent", withPremises("lease")},
	{"finance2022/legal_person", withKind("legal_person")},
	{"finance2022/equity_fund", withKind("equity_fund")},
	{"finance2022/listing", withinFinance("listings", map[string]any{"event": "ipo"})},
	{"finance2022/relisting", withinFinance("listings", map[string]any{"event": "shell"})},
	{"finance2022/bonds", withinFinance("bonds", map[string]any{})},
	{"finance2022/guarantee", withinFinance("guarantees", map[string]any{"year": "2024"})},
	{"finance2022/bridge_loan", withinFinance("bridge_loans", map[string]any{"year": "2024"})},
	{"finance2022/agency", withKind("appraisal", "rating")},
}

func withOffice(part string) func(node) {
	return func(d node) {
		for _, o := range d.list("offices") {
			if o.has(part) {
				return // what there is, though nobody said of which kind
			}
		}
		list, _ := d["offices"].([]any)
		d["offices"] = append(list[:len(list):len(list)], map[string]any{part: map[string]any{}})
	}
}

// withPremises also supposes a kind that has any.
func withPremises(part string) func(node) {
	return func(d node) {
		built := slices.ContainsFunc(d.list("offices"), func(o node) bool { return o.has("built") })
		some := d.untold("offices") // there may be several then
		if part != "purchase" || !built {
			withOffice(part)(d)
		}
		if some {
			d["offices"] = append(d["offices"].([]any), map[string]any{part: map[string]any{}})
		}
		withKind("bank_tier1")(d)
	}
}

// withKind supposes a kind where none is given; another kind stays what it is.
func withKind(kinds ...string) func(node) {
	return func(d node) {
		f := maps.Clone(d.sub("finance"))
		if f == nil {
			f = node{}
		}
		if f.text("kind") == "" {
			f["kind"] = kinds[0]
		}
		d["finance"] = map[string]any(f)
	}
}

func withinFinance(list string, item map[string]any) func(node) {
	return func(d node) {
		f := maps.Clone(d.sub("finance"))
		if f == nil {
			f = node{}
		}
		items, _ := f[list].([]any)
		f[list] = append(items[:len(items):len(items)], item)
		switch {
		case list == "guarantees" && f.text("kind") == "":
			f["kind"] = "guarantee"
		case list == "bridge_loans" && f.text("kind") == "":
			f["kind"] = "bridge_loan"
		}
		d["finance"] = map[string]any(f)
	}
}

// notClaimed lists what nobody claimed, with what can be decided of it: the
// project is worked out as if it had been, with nothing said of it.
func (c *calc) notClaimed() []refUnclaimed {
	claimed := map[string]bool{}
	for _, a := range c.awards {
		claimed[a.id] = true
	}
	var out []refUnclaimed
	for _, u := range unclaimedOf {
		if claimed[u.id] || strings.HasPrefix(u.id, "finance2022/") && !c.financial() {
			continue
		}
		doc := maps.Clone(c.doc)
		u.claim(doc)
		supposed := &calc{doc: doc, read: c.read, supposed: true}
		if strings.HasPrefix(u.id, "finance2022/") {
			supposed.finance()
			supposed.depart()
		} else {
			supposed.natures()
		}
		a := supposed.named(u.id)
		entry := refUnclaimed{ID: u.id, Status: "open"}
		if a != nil {
			entry.Article = a.article
		}
		if a == nil || a.failed {
			entry.Status = "not_met"
		} else {
			entry.Worth = c.worth(u.id)
		}
		out = append(out, entry)
	}
	return out
}

// named is the last award of an id, which is the one supposed.
func (c *calc) named(id string) (found *award) {
	for _, a := range c.awards {
		if a.id == id {
			found = a
		}
	}
	return found
}

// financial tells whether 5号 is spoken of at all.
func (c *calc) financial() bool {
	return c.doc.has("finance") || c.doc.is("finance", "project", "sector") == yes
}
