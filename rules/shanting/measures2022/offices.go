package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// officesAsked are the offices that an award of Art. 6 is claimed for, and what
// each has to meet: research or office premises for own use.
func (f *act) officesAsked(w *calc.Working, claimed func(*project.Office) bool,
	begun func(*project.Office) newEvent, more ...func(*project.Office) []calc.Condition) (asked []*project.Office,
	things []calc.Thing) {
	for i := range w.Project.Offices {
		if o := &w.Project.Offices[i]; claimed(o) && w.InQuestion(o.Word()) {
			own, old := ownOffice(o), f.begunInForce(w.Case, o, begun(o))
			conditions := append(w.Conditions(own[:]...), old...)
			for _, bound := range more {
				conditions = append(conditions, bound(o)...)
			}
			asked = append(asked, o)
			things = append(things, calc.Thing{Subject: o, Fact: o.Use.Path(), Conditions: conditions,
				Told: len(old) > 0 && old[0].Met == calc.No})
		}
	}
	return asked, things
}

// What Art. 6 asks of an office.
var (
	officeUseTest = calc.OneOfWords("office_use", lang.T("%s 为科研或办公用房", "%s is for research or office use"),
		project.Uses, "office", "research")
	ownUseTest = calc.Wants("own_use", lang.T("%s 自用", "%s is for own use"), true)
	leaseOf    = lang.T("%s 的租约", "the lease of %s")
	purchaseOf = lang.T("%s 的购置", "the purchase of %s")
)

func ownOffice(o *project.Office) [2]calc.Condition {
	return [...]calc.Condition{officeUseTest.Of(o.Use).About(o), ownUseTest.Of(o.OwnUse).About(o)}
}

// newEvent is what makes premises new: a lease or a purchase.
type newEvent struct {
	id   string
	what lang.Text // of the office
	day  project.Fact[civil.Date]
}

func newLease(o *project.Office) newEvent {
	return newEvent{"lease_in_force", leaseOf, o.Lease.Effective}
}

func newPurchase(o *project.Office) newEvent {
	return newEvent{"purchase_in_force", purchaseOf, o.Purchase.Date}
}

// begunInForce bars, of a new project, what was leased or bought before the
// measures took effect (Art. 19).
func (f *act) begunInForce(c *calc.Case, o *project.Office, e newEvent) []calc.Condition {
	if e.day.Known && e.day.Value >= f.firstDay {
		return nil
	}
	day := calc.KnownDay(e.id, e.what.Of(o.Name()), e.day)
	if !e.day.Known {
		return []calc.Condition{day}
	}
	outside(c, f, e.day.Path(), e.what.Of(o.Name()), e.day.Value)
	return []calc.Condition{day.TooEarly(f.firstDay)}
}

// pick are some of the offices asked for.
func pick(asked []*project.Office, which []int) (picked []*project.Office) {
	for _, i := range which {
		picked = append(picked, asked[i])
	}
	return picked
}

var officesTest = calc.Wanting("offices", lang.T("科研或办公用房", "research or office premises"))

// claimsOffice says whether the project has some such office, or says that what
// it has is not known.
func claimsOffice(p *project.Project, such func(*project.Office) bool) bool {
	return anyOffice(p.Offices, such) || p.Listed.Offices.SaidUnknown()
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
