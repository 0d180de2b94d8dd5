package calc

import (
	"fmt"
	"slices"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// reportPaid holds what was paid against what is due: a year that there is not,
// a day before anything is payable, more than is due, somebody who is not of
// the project. It changes no amount; what comes back is the recovery's.
func (c *Case) reportPaid() {
	if len(c.Project.Paid) == 0 {
		return
	}
	var accounts []account
	for i := range c.Project.Paid {
		paid := &c.Project.Paid[i]
		a := c.Result.AwardOf(paid)
		if a == nil {
			c.paidForNone(i)
			continue
		}
		c.paidWhen(i, a)
		c.paidWhom(i, a)
		accounts = enter(accounts, a, i)
	}
	for _, x := range accounts {
		x.reportExcess(c)
	}
}

// paidForNone tells of a payment that is for no award, or for any of several.
func (c *Case) paidForNone(i int) {
	paid := &c.Project.Paid[i]
	if names := c.Result.namesUnder(paid.Award.Value); len(names) > 1 {
		c.findPaid(i, foundPaidWhich, paid.Amount.Value, lang.F("已付 %s %s 元，没有写明是哪一项：%s",
			"%s was paid %s yuan, and it is not said for which: %s", c.Titled(paid.Award.Value), paid.Amount.Value,
			firstOf(names)))
		return
	}
	c.findPaid(i, foundPaidNotClaimed, paid.Amount.Value, lang.F("已付 %s %s 元，而本项目没有申请该奖项",
		"%s was paid %s yuan and the project does not claim it", c.Titled(paid.Award.Value), paid.Amount.Value))
}

func (c *Case) findPaid(i int, kind *Kind, amount money.Amount, message lang.Text) {
	c.FindWorth(kind, fmt.Sprintf("paid[%d]", i), message, amount)
}

// linesOf are the lines of an award that a payment is for: of its award year, of its
// column year, or all where it names none. One whose day is not known may stand in any column.
func (a *Award) linesOf(year project.Fact[int]) []*Line {
	var lines []*Line
	for i := range a.Lines {
		if l := &a.Lines[i]; !year.Known || l.N == year.Value || l.Year == year.Value ||
			!l.Dated() && year.Value >= civil.FirstYear {
			lines = append(lines, l)
		}
	}
	return lines
}

// Unlisted is the list in which a year that the award has no line for would stand,
// where nothing is known of that year; nothing of any other. Its number tells as
// little, while years are not listed.
func (a *Award) Unlisted(year project.Fact[int]) string {
	if n := year.Value; year.Known && len(a.linesOf(year)) == 0 &&
		(slices.Contains(a.unlisted, n) || n > len(a.Lines) && n <= len(a.Lines)+len(a.unlisted)) {
		return a.list
	}
	return ""
}

// paidWhen asks of a payment that its year be one of the award's and that
// something be payable by then.
func (c *Case) paidWhen(i int, a *Award) {
	paid := &c.Project.Paid[i]
	lines := a.linesOf(paid.Year)
	if len(lines) == 0 {
		if len(a.Lines) > 0 && a.Unlisted(paid.Year) == "" {
			which := lang.F("第 %d 年", "year %d", paid.Year.Value)
			if paid.Year.Value >= civil.FirstYear {
				which = lang.F(" %d 年", "%d", paid.Year.Value)
			}
			c.findPaid(i, foundPaidNoSuchYear, paid.Amount.Value, lang.F("已付 %s 元记在%s，该奖项没有这一年",
				"%s yuan were paid for %s, which the award does not have", paid.Amount.Value, which))
		}
		return
	}
	first := slices.MinFunc(lines, func(x, y *Line) int { return int(x.PayableFrom - y.PayableFrom) })
	if paid.Date.Known && paid.Date.Value < first.PayableFrom && paid.Amount.Value.Sign() > 0 {
		c.findPaid(i, foundPaidBeforeDue, paid.Amount.Value, lang.F("%s 已付 %s 元，而 %s 起方可付",
			"on %s were paid %s yuan, which are payable from %s only", paid.Date.Value, paid.Amount.Value,
			first.PayableFrom))
	}
}

// paidWhom asks of a payment that it went to the payee of the award and came
// from those that bear it.
func (c *Case) paidWhom(i int, a *Award) {
	paid := &c.Project.Paid[i]
	if paid.Payee.Known && c.isAnother(a, paid.Payee.Value) {
		c.findPaid(i, foundPaidToAnother, paid.Amount.Value, lang.F("付给「%s」，不是该奖项的领取人",
			"paid to “%s”, who is not the payee of the award", party(paid.Payee.Value)))
	}
	if paid.Bearer.Known && !slices.Contains(c.bearersOf(a), sameName(paid.Bearer.Value)) {
		c.findPaid(i, foundPaidByAnother, paid.Amount.Value, lang.F("由「%s」支付，不是该奖项的承担方",
			"paid by “%s”, who does not bear the award", party(paid.Bearer.Value)))
	}
}

// isAnother says whether somebody is surely not the payee of an award. While no
// file names that payee, everybody may be but the project's own enterprise, where
// the award is another's, and whoever is called by the word for another payee.
func (c *Case) isAnother(a *Award, payee string) bool {
	name := sameName(payee)
	switch {
	case name == "" || slices.Contains(c.callsOf(a), name):
		return false
	case c.Result.Payee(a) != "" || name == sameName(c.Project.Identity.Enterprise.Value):
		return true
	}
	for role, words := range payeeWords {
		if name == role || slices.Contains(words, name) {
			return true
		}
	}
	return false
}

// callsOf are what the payee of an award may be called.
func (c *Case) callsOf(a *Award) []string {
	calls := append([]string{sameName(a.Payee), a.Rule.Payee}, payeeWords[a.Rule.Payee]...)
	switch p := c.Project; {
	case a.Rule.Payee == Person:
		for i := range p.Talent {
			if person := &p.Talent[i]; person.Called() == a.Instance {
				calls = append(calls, sameName(person.Name.Value), sameName(person.ID.Value))
			}
		}
	case a.Rule.Payee == Referrer:
		calls = append(calls, sameName(p.Referrer.Name.Value))
	case a.Rule.Payee == Investor: // somebody from outside, whom no file names
	default:
		calls = append(calls, sameName(p.Identity.Enterprise.Value))
	}
	return slices.DeleteFunc(calls, func(name string) bool { return name == "" })
}

// payeeWords are the payees in Chinese.
var payeeWords = map[string][]string{Enterprise: {"企业"}, Referrer: {"引荐人"}, Institution: {"机构"}, Investor: {"投资者",
	"投资方"}, Person: {"本人"}}

// party is a payee or a bearer as a sentence names it: by its Chinese word where
// a file says who it is in ours.
func party(name string) lang.Text {
	if words := payeeWords[name]; len(words) > 0 {
		return lang.T(words[0], name)
	}
	return project.Bearers.Label(name)
}

// bearersOf are those that bear an award; while nobody is known to, everybody
// that may.
func (c *Case) bearersOf(a *Award) []string {
	var names []string
	for _, part := range a.Document.division(c, a.Rule) {
		names = append(names, sameName(part.Bearer))
	}
	if slices.Contains(names, BearerUnallocated) {
		names = append(names, BearerDistrict, sameName(c.Project.Site.Host.Value),
			sameName(c.Project.Site.IntroducingTown.Value))
	}
	return names
}
