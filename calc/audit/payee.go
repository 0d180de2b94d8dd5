package audit

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// examinePayees asks of each payment that it went to the payee of its award.
// While no file says who that is, only somebody who surely is another is told.
func (a *Account) examinePayees() {
	r := a.Subject.standing
	payee := r.Payee(a.Award)
	calls, wrong := r.Payees(a.Award), map[string][]*Entry{}
	var names []string
	for _, e := range a.standing() {
		name := project.Folded(e.Payee)
		if name == "" || slices.ContainsFunc(calls, func(own string) bool { return isCalled(name, own) }) ||
			payee != "" && strings.HasPrefix(name, project.Folded(payee)) && !isFirm(name) ||
			payee == "" && !r.PaidAnother(a.Award, e.Payee) {
			continue
		}
		if wrong[name] == nil {
			names = append(names, name)
		}
		wrong[name] = append(wrong[name], e)
	}
	for _, name := range names {
		sum := money.Zero
		for _, e := range wrong[name] {
			sum = sum.Add(e.Left)
		}
		a.find(Finding{Kind: WrongPayee, Amount: sum, Entries: wrong[name], Text: a.whom(name, payee, wrong[name])})
	}
}

// isCalled says whether a name is that of a payee, or of one of its accounts.
func isCalled(name, own string) bool {
	rest, ok := strings.CutPrefix(name, own)
	return ok && (rest == "" || strings.HasPrefix(rest, "(") && strings.HasSuffix(rest, "户)"))
}

// isFirm says whether a name is that of a company: another one may begin with the same words.
func isFirm(name string) bool {
	return strings.Contains(name, "公司") || strings.Contains(name, "集团")
}

// whom says who received what somebody else should have.
func (a *Account) whom(name, payee string, entries []*Entry) lang.Text {
	role := payeeRoles[a.Award.Rule.Payee]
	if a.Award.Rule.Payee == calc.Person {
		role = lang.T("本人", "the person")
	}
	text := lang.F("%s 付给「%s」，应付%s「%s」", "%s: paid to “%s”, due to %s, “%s”", labels(entries), name, role, payee)
	if payee == "" {
		return lang.F("%s 付给「%s」，应付%s", "%s: paid to “%s”, due to %s", labels(entries), name, role)
	}
	switch other := a.Subject.auditor.enterprise(name, a.Subject); {
	case name == project.Folded(a.Subject.Project.Identity.Enterprise.Value):
		return text
	case other != nil:
		return lang.F("%s；那是另一项目「%s」的企业，核对是否记错了项目",
			"%s; that is the enterprise of another project, “%s”: check whether it was booked under the wrong one",
			text, other.Project.Identity.Name.Value)
	case near(name, project.Folded(payee)):
		return lang.F("%s；名称相近，核对户名和账号（母公司或分公司？）",
			"%s; the names are near: check the holder and the number of the account (a parent or a branch?)", text)
	}
	return text
}

// enterprise is another project whose enterprise has a name.
func (a *auditor) enterprise(name string, but *Subject) *Subject {
	for _, s := range a.subjects[name] {
		if s != but && project.Folded(s.Project.Identity.Enterprise.Value) == name {
			return s
		}
	}
	return nil
}

var payeeRoles = map[string]lang.Text{
	calc.Enterprise: lang.T("企业", "the enterprise"), calc.Referrer: lang.T("引荐人", "the referrer"),
	calc.Institution: lang.T("机构", "the institution"), calc.Investor: lang.T("投资者", "the investor"),
}

// near says whether two names share most of their signs in this order.
func near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return 3*shared(x, y) >= 2*max(len(x), len(y))
}

// shared is how many signs two names share, in this order, gaps allowed.
func shared(x, y []rune) int {
	row := make([]int, len(y)+1)
	for _, r := range x {
		before := 0
		for j, s := range y {
			above := row[j+1]
			if r == s {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = above
		}
	}
	return row[len(y)]
}
