package budget

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/project"
)

// beside books the money of other policies and of agreements for the year, where
// it is paid: of a matter that ours serves too, where it was taken. Files give it
// by calendar year, and not who bears it.
func (k *book) beside() {
	for i := range k.result.Project.OtherAwards {
		o := &k.result.Project.OtherAwards[i]
		at := slices.IndexFunc(o.Years, func(y project.YearAmount) bool { return y.Year == k.year })
		unknown := slices.Contains(o.Unknown, k.year) || slices.Contains(o.Unknown, project.EveryYear)
		if at < 0 && !unknown || o.Scope.Value == "contract" || !k.taken(o) {
			continue
		}
		kind, bearer := Other, calc.BearerUnallocated
		switch o.Scope.Value {
		case "agreement":
			kind = Agreement
		case "city", "province":
			bearer = o.Scope.Value
		}
		r := k.named(kind, o.Policy.Value, bearer)
		if unknown {
			r.Unknown++
			r.Open = append(r.Open, Open{Missing: o.Lacks()})
			continue
		}
		r.Firm = r.Firm.Add(o.Years[at].Amount)
	}
}

// taken says whether support of another policy is paid in the year.
func (k *book) taken(o *project.OtherAward) bool {
	for i := range k.result.Choices {
		c := &k.result.Choices[i]
		if c.Matter != o.Matter.Value {
			continue
		}
		theirs := func(x calc.Candidate) bool {
			return x.Award == nil && x.Name == o.Policy.Value && x.IsAgreement() == (o.Scope.Value == "agreement")
		}
		if at := slices.IndexFunc(c.Candidates, theirs); at >= 0 {
			return c.Takes(at, k.year)
		}
	}
	return true
}
