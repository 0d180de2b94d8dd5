package second

import "strings"

// leftOut are the conditions that the product need not show; where it does show
// one it must be ours.
var leftOut = map[string]string{
	// A project may come in by industry or by dollars, as new or as an upgrade.
	// Which of the ways are shown beside the one taken is presentation.
	"nature": "", "sector": "", "fixed_assets": "", "foreign_invested": "", "foreign_investment": "",
	"whole":         "asked only of who comes from outside",
	"filed_in_time": "no term runs before production",
	"lease_begun":   "asked only by the reading that counts from each lease",
	"private_500":   "shown only where no issue is left",
	"qualifying":    "shown only where no year reaches a sum",
	"amount":        "as above", "firms": "as above", "daily_fee": "as above",
	"salary": "shown of the years that fall short", "no_fraud": "where it is named, shown of what it names",
	"in_force": "of every year", "into_park": "asked only of who comes from within",
}

// ofEach are the conditions of every office, purchase or issue. Beside those
// that count the rest need not be shown, nor in any order.
var ofEach = map[string]bool{
	"in_force": true, "office_use": true, "own_use": true, "not_sublet": true, "private_500": true, "kind": true, "recognised": true,
	"bought_within": true, "in_zone": true, "standard_factory": true, "in_zone_park": true, "lease_effective": true,
}

// mayLeaveOut tells whether a leaf belongs to a condition that need not be shown.
func mayLeaveOut(path string) bool {
	award, rest, ok := strings.Cut(path, ".conditions[")
	if !ok {
		return false
	}
	name, _, _ := strings.Cut(rest, "]")
	id, _, _ := strings.Cut(name, " ")
	_, optional := leftOut[id]
	several := strings.Contains(award, "premises_") || strings.Contains(award, "office_") || strings.Contains(award, "bonds") ||
		strings.Contains(award, "factory_")
	return optional || ofEach[id] && several && !strings.HasPrefix(award, "awards[measures2022/") ||
		ofEach[id] && several && id != "in_force"
}

// waysIn are the awards that no project gets without an investment of some size.
var waysIn = []string{"land", "tax_rebate", "upgrade_rebate", "relocation", "factory_rent", "office_rent", "office_purchase", "referral"}

// unexplained lists the awards whose conditions, as shown, do not tell why they
// are not met, or by which investment they could be: so much may not be left out.
func unexplained(result leaves) []string {
	failed, sized := map[string]bool{}, map[string]bool{}
	for path, v := range result {
		award, rest, ok := strings.Cut(path, ".conditions[")
		if !ok {
			continue
		}
		if v == "false" && strings.HasSuffix(path, ".met") {
			failed[award] = true
		}
		if strings.HasPrefix(rest, "fixed_assets") || strings.HasPrefix(rest, "foreign_investment") {
			sized[award] = true
		}
	}
	out := map[string]bool{}
	for path, v := range result {
		award, ok := strings.CutSuffix(path, ".status")
		if ok && v == "not_met" && !failed[award] && strings.HasPrefix(award, "awards") {
			out[path+": not_met with no condition that is not met"] = true
		}
		if ok && v == "unknown" && strings.HasPrefix(award, "awards") && orAbsent(result, award+".missing") == nothing {
			out[path+": unknown, and nothing is missing"] = true
		}
	}
	for _, id := range waysIn {
		award := "awards[measures2022/" + id + "]"
		if _, listed := result[award+".id"]; listed && !sized[award] {
			out[award+".conditions: no investment asked for"] = true
		}
	}
	return sortedKeys(out)
}
