package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// eligibleOffices keeps the offices that Art. 6 supports: research or office
// premises for own use. Where none is, the conditions say why; one of which
// it is unknown makes the award unknown.
func (f *act) eligibleOffices(c *calc.Case, claimed func(*project.Office) bool, begun func(*project.Office) newEvent,
	more ...func(*project.Office) []calc.Condition) (kept []*project.Office, conditions []calc.Condition) {
	var asked []*project.Office
	var each [][]calc.Condition
	for i := range c.Project.Offices {
		if o := &c.Project.Offices[i]; claimed(o) && c.InQuestion(o.Word()) {
			conditions := append(ownOffice(o, o.Name()), f.begunInForce(c, begun(o))...)
			for _, bound := range more {
				conditions = append(conditions, bound(o)...)
			}
			asked, each = append(asked, o), append(each, conditions)
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
		calc.IsOneOf("office_use", lang.F("%s 为科研或办公用房", "%s is for research or office use", name), project.Uses, o.Use,
			"office", "research"),
		calc.Is("own_use", lang.F("%s 自用", "%s is for own use", name), o.OwnUse, true),
	}
}

// newEvent is what makes premises new: a lease or a purchase.
type newEvent struct {
	id   string
	what func() lang.Text
	day  project.Fact[civil.Date]
}

func newLease(o *project.Office) newEvent {
	return newEvent{"lease_in_force", func() lang.Text { return lang.F("%s 的租约", "the lease of %s", o.Name()) },
		o.Lease.Effective}
}

func newPurchase(o *project.Office) newEvent {
	return newEvent{"purchase_in_force", func() lang.Text { return lang.F("%s 的购置", "the purchase of %s", o.Name()) },
		o.Purchase.Date}
}

// begunInForce bars, of a new project, what was leased or bought before the
// measures took effect (Art. 19); a day that is not known bars nothing.
func (f *act) begunInForce(c *calc.Case, e newEvent) []calc.Condition {
	if !e.day.Known || e.day.Value >= f.firstDay {
		return nil
	}
	what := e.what()
	outside(c, f, e.day.Path(), what, e.day.Value)
	return []calc.Condition{calc.KnownDay(e.id, what, e.day).TooEarly(f.firstDay)}
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
