package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// eligibleOffices keeps the offices that Art. 6 supports: research or office
// premises for own use. Where none is, the conditions say why; one of which
// it is unknown makes the award unknown.
func eligibleOffices(p *project.Project, claimed func(*project.Office) bool) (kept []*project.Office, conditions []calc.Condition) {
	var asked []*project.Office
	var each [][]calc.Condition
	for i := range p.Offices {
		if o := &p.Offices[i]; claimed(o) {
			asked, each = append(asked, o), append(each, ownOffice(o, o.Name()))
		}
	}
	qualify, conditions := calc.Eligible(each)
	for _, i := range qualify {
		kept = append(kept, asked[i])
	}
	return kept, conditions
}

func ownOffice(o *project.Office, name lang.Text) []calc.Condition {
	return []calc.Condition{
		calc.IsOneOf("office_use", lang.F("%s 为科研或办公用房", "%s is for research or office use", name), project.Uses, o.Use, "office", "research"),
		calc.Is("own_use", lang.F("%s 自用", "%s is for own use", name), o.OwnUse, true),
	}
}

func isLeased(o *project.Office) bool { return o.Lease.Given }
func isBought(o *project.Office) bool { return o.Purchase.Given }

func anyOffice(offices []project.Office, claimed func(*project.Office) bool) bool {
	for i := range offices {
		if claimed(&offices[i]) {
			return true
		}
	}
	return false
}
