package second

import (
	"maps"
	"math/big"
	"slices"
	"strings"
)

// answers are what may be said of a fact that is missing where there is a short
// list of it; of money and of days there is none.
func answers(path string) []string {
	_, key, _ := strings.Cut(path, ".")
	switch path {
	case "project.sector":
		return []string{"industrial", "services", "culture_tourism", "finance", "energy_generation", "resource_extraction", "agriculture", "other"}
	case "project.nature":
		return []string{"new", "expansion"}
	case "project.ownership":
		return []string{"private", "state", "district_state_sole", "district_state_joint"}
	case "project.legal_person":
		return []string{"independent", "branch"}
	case "site.location":
		return []string{"zone", "town"}
	case "relocation.from":
		return []string{"outside_district", "within_district"}
	case "land.acquired":
		return []string{"auction", "collective", "other"}
	case "offices.use":
		return []string{"office", "research", "other"}
	case "finance.kind":
		return []string{"bank_tier1", "nonbank_tier1", "nonbank_hq", "tier2", "provincial_city_bank_tier1", "legal_person", "equity_fund",
			"guarantee", "bridge_loan", "appraisal", "rating"}
	case "finance.bonds.issuer":
		return []string{"state", "private"}
	case "finance.bonds.kind":
		return []string{"corporate", "interbank", "other"}
	case "referrer.kind":
		return []string{"person", "organisation", "public_body", "civil_servant", "district_state"}
	case "talent.role":
		return []string{"chair", "vice_chair", "general_manager", "deputy_general_manager", "supervisors_chair", "chief_economist",
			"chief_accountant", "equivalent", "scientist"}
	}
	yesOrNo := []string{"foreign_invested", "tax_lawful", "in_park", "whole", "standard", "in_zone_park", "own_use", "in_zone", "sublet", "first",
		"project_recognised", "social_insurance", "stay_commitment", "fund.filed", "fund.exit_commitment", "fund.operated_full_year",
		"fund.outside_capital", "listings.share_reform_same_year", "listings.raised_funds", "listings.invested_in_district",
		"listings.recognised", "bonds.private_500", "supplement.reviewed"}
	if slices.Contains(yesOrNo, key) {
		return []string{"true", "false"}
	}
	return nil
}

// say is a part of a file in which the first that lacks a fact has it, if any does.
func say(part any, keys []string, value string) (any, bool) {
	switch part := part.(type) {
	case []any:
		for i := range part {
			if item, done := say(part[i], keys, value); done {
				out := slices.Clone(part)
				out[i] = item
				return out, true
			}
		}
		return nil, false
	case map[string]any:
		out := maps.Clone(part)
		if len(keys) > 1 {
			inner, done := say(part[keys[0]], keys[1:], value)
			out[keys[0]] = inner
			return out, done
		}
		out[keys[0]] = value
		return out, !node(part).says(keys[0])
	}
	if slices.Contains([]string{"offices", "talent", "listings", "bonds"}, keys[0]) || part != nil {
		return nil, false
	}
	return say(map[string]any{}, keys, value)
}

// version is an award of the project in which some facts more are said.
type version struct {
	in *calc
	*award
}

// versions are what an award may be whichever answers are given to what it lacks.
// There are none where in one of them nothing is known of it all the same.
func (c *calc) versions(a *award) []version {
	if c.may == nil {
		c.may = map[*award][]version{}
	}
	if out, done := c.may[a]; done {
		return out
	}
	out, _ := c.versionsOf(a)
	c.may[a] = out
	return out
}

func (c *calc) versionsOf(a *award) (out []version, ok bool) {
	open := func(l *line) bool { return l.amount == nil || l.partial }
	if a.status == "unknown" || slices.ContainsFunc(a.lines, open) {
		for _, path := range c.unsaid(a) {
			for i, answer := range answers(path) {
				doc, lacks := say(map[string]any(c.doc), strings.Split(path, "."), answer)
				if !lacks && i == 0 {
					break
				}
				in := (&calc{doc: doc.(map[string]any), read: c.read}).worked()
				b := in.only(a.name())
				if b == nil {
					return nil, false
				}
				more, ok := in.versionsOf(b)
				if out = append(out, more...); !ok {
					return nil, false
				}
			}
			if len(out) > 0 {
				return out, true
			}
		}
	}
	return []version{{c, a}}, a.status != "unknown" || len(a.lines) > 0 || c.mostByLaw(a) != nil
}

// unsaid are the facts that an award lacks: of a factory, what tells whether it
// counts; and of a share of the tax, what tells whose it is.
func (c *calc) unsaid(a *award) []string {
	paths := sortedKeys(a.missing)
	if a.missing["factory"] {
		paths = append(paths, "factory.standard", "factory.in_zone_park")
	}
	if a.matter == "operating_tax" && c.reads("rebate_base", "district_share") {
		paths = append(paths, "site.location", "project.sector", "project.foreign_invested")
	}
	return paths
}

// only is the one award of a name.
func (c *calc) only(name string) (found *award) {
	for _, a := range c.awards {
		if a.name() == name {
			if found != nil {
				return nil
			}
			found = a
		}
	}
	return found
}

// mostOf is what some lines of any version come to at the most, nil where in one of
// them nothing limits it.
func mostOf(versions []version, of func(v version) *big.Rat) *big.Rat {
	most := new(big.Rat)
	for _, v := range versions {
		one := new(big.Rat)
		if v.status != "not_met" {
			one = of(v)
		}
		if one == nil {
			return nil
		}
		if one.Cmp(most) > 0 {
			most = one
		}
	}
	return most
}

// lower is the lower of two limits of which there may be none.
func lower(a, b *big.Rat) *big.Rat {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return least(a, b)
}
