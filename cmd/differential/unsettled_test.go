package differential

import "encoding/json"

// unsettled are the places where the two calculators are known to differ and
// the text speaks for this one. They are told and do not fail; a place leaves
// the list on the day the two agree.
var unsettled = map[string]string{
	"awards[measures2022/talent_tax].lines[].base":                 "a year below the salary line whose tax nobody has stated: its base is unknown, not zero",
	"awards[finance2022/bonds].lines[].rate":                       "an issuer nobody has named has no rate, which is not a rate of nothing",
	"awards[measures2022/office_rent].conditions[lease_begun].met": "no lease can be known to begin within three years of a day that is not known",

	noYear: "an award that is paid in no year has lost, and is superseded",

	// The waiver goes to the projects of Article 1, and so to industry only where
	// its last sentence is read so.
	"benefits":           "",
	"benefits[].id":      "",
	"benefits[].article": "",
	"benefits[].amount":  "",
}

const noYear = "paid in no year"

// paidNoYear tells whether the product lists as due an award all of whose years
// others are paid in: one that shares nothing but a year in which nobody is paid.
func paidNoYear(result []byte) bool {
	var r refResult
	if err := json.Unmarshal(result, &r); err != nil {
		return false
	}
	for _, a := range r.Awards {
		paid := len(a.Lines) == 0 || a.Status != "due" && a.Status != "estimate"
		for _, l := range a.Lines {
			paid = paid || !l.Lost && l.Amount != nil
		}
		if !paid {
			return true
		}
	}
	return false
}
