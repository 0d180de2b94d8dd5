package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// awardOf is the award that a row is for: as its own column says, else as its
// summary does, else the only one that pays just so much.
func (a *auditor) awardOf(s *Subject, e *Entry) *calc.Award {
	if e.Other = otherPolicy(s, e); e.Other != nil {
		return nil
	}
	for _, from := range []struct {
		text     string
		inferred lang.Text
	}{
		{e.Award, lang.Text{}},
		{e.Summary, lang.T("奖项由摘要推定", "the award is taken from the summary")},
	} {
		rules, unclaimed := a.rulesOf(s, from.text)
		if len(rules) > 1 {
			rules = s.ofRules(e, rules)
		}
		if award := s.only(e, rules); award != nil {
			if other := s.ofAmount(e); other != nil && !s.pays(award, e) && !a.isSure(from.text) {
				e.ByAmount = true
				e.infer(lang.F("「%s」不像哪一项的名称，金额等于%s",
					"%q is like the name of none, and its sum is that of %s", from.text, other.Label()))
				return other
			}
			award = s.meant(e, award, from.text)
			if !from.inferred.IsZero() {
				e.infer(from.inferred)
			}
			return award
		}
		if len(rules) > 1 {
			e.Why = lang.F("「%s」可能是几个奖项", "%q may be several awards", from.text)
			return nil
		}
		if unclaimed != nil {
			e.Why = lang.F("本项目没有申请%s", "the project does not claim: %s", unclaimed.Title)
			return nil
		}
	}
	if award := s.ofAmount(e); award != nil && isGeneral(e.Award) {
		e.ByAmount = true
		e.infer(lang.T("奖项由金额推定", "the award is taken from the amount"))
		return award
	}
	e.Why = lang.T("看不出是哪个奖项", "no award can be told from it")
	return nil
}

// support are words by which any support may be booked.
var support = []string{"扶持", "奖", "补", "兑现", "返还", "专项", "政策", "资金", "support", "award", "grant", "subsid", "incentive",
	"rebate"}

// isGeneral says whether what a ledger calls an award may be any: nothing, or a
// word for support; what says another thing is no award whatever its sum.
func isGeneral(text string) bool {
	text = strings.ToLower(project.Folded(text))
	return text == "" || slices.ContainsFunc(support, func(word string) bool { return strings.Contains(text, word) })
}

// isSure says whether a text is so much like the name of an award that its sum need
// not be asked.
func (a *auditor) isSure(text string) bool {
	id, _, _ := strings.Cut(text, "#")
	_, likeness := a.names.nearest(id, func(*calc.Rule) bool { return true })
	return likeness >= half
}

// ofRules are those of several rules of which an award pays just what a row does,
// all of them where none does.
func (s *Subject) ofRules(e *Entry, rules []*calc.Rule) []*calc.Rule {
	paying := slices.DeleteFunc(slices.Clone(rules), func(r *calc.Rule) bool {
		return !slices.ContainsFunc(s.standing.Awards,
			func(x *calc.Award) bool { return x.Rule == r && x.Status.Counts() && s.pays(x, e) })
	})
	if len(paying) != 1 {
		return rules
	}
	e.infer(lang.F("几项之中金额等于%s", "of several its sum is that of %s", paying[0].Title))
	return paying
}

// rulesOf are the rules of the project's awards that a text is most like, those
// that pay before those that do not; or the one that it surely means and that
// the project does not claim.
func (a *auditor) rulesOf(s *Subject, text string) (found []*calc.Rule, unclaimed *calc.Rule) {
	id, _, _ := strings.Cut(text, "#")
	ours, likeness := a.names.nearest(id, func(r *calc.Rule) bool {
		return slices.ContainsFunc(s.standing.Awards, func(x *calc.Award) bool { return x.Rule == r })
	})
	all, most := a.names.nearest(id, func(r *calc.Rule) bool { return isRuleOf(a.engine.Book(s.Project), r) })
	switch {
	case most >= 800 && likeness < 800 && most > likeness+100 && len(all) == 1,
		most >= half && likeness < likely && len(all) == 1:
		return nil, all[0]
	case likeness < likely:
		return nil, nil
	}
	paying := func(r *calc.Rule) bool {
		return slices.ContainsFunc(s.standing.Awards,
			func(x *calc.Award) bool { return x.Rule == r && x.Status != calc.NotMet })
	}
	found = slices.DeleteFunc(slices.Clone(ours), func(r *calc.Rule) bool { return !paying(r) })
	if len(found) == 0 && likeness < surely { // another article for the same matter, by a name that both may have
		matter := ours[0].Matter
		found, likeness = a.names.nearest(id, func(r *calc.Rule) bool { return paying(r) && r.Matter == matter })
	}
	if len(found) == 0 || likeness < likely {
		return ours[:1], nil
	}
	return found, nil
}

// isRuleOf says whether a rule is one of the documents that answer for a project.
func isRuleOf(book *calc.Rulebook, r *calc.Rule) bool {
	return slices.ContainsFunc(book.Documents, func(d *calc.Document) bool {
		return slices.ContainsFunc(d.Rules, func(own calc.Rule) bool { return own.ID == r.ID })
	})
}

// only is the one award of a rule that a row may be for: by its instance, by who
// received it, by what it pays.
func (s *Subject) only(e *Entry, rules []*calc.Rule) *calc.Award {
	if len(rules) != 1 {
		return nil
	}
	var of []*calc.Award
	for _, x := range s.standing.Awards {
		if x.Rule == rules[0] {
			of = append(of, x)
		}
	}
	if len(of) == 1 {
		return of[0]
	}
	_, instance, _ := strings.Cut(e.Award, "#")
	for _, names := range []func(*calc.Award) bool{
		func(x *calc.Award) bool { return project.SameName(x.Instance, instance) },
		func(x *calc.Award) bool { return spoken(e.Award+" "+e.Summary, x) },
		func(x *calc.Award) bool { return slices.Contains(s.standing.Payees(x), project.Folded(e.Payee)) },
		func(x *calc.Award) bool { return s.pays(x, e) },
	} {
		if found := slices.DeleteFunc(slices.Clone(of),
			func(x *calc.Award) bool { return !names(x) }); len(found) == 1 {
			return found[0]
		}
	}
	return nil
}

// meant is the other award for the same matter where a row pays just what that
// one does, and not what the one does that it is like by name.
func (s *Subject) meant(e *Entry, award *calc.Award, text string) *calc.Award {
	if s.pays(award, e) || strings.Contains(text, "/") {
		return award
	}
	for _, other := range s.standing.Awards {
		if other != award && other.Matter == award.Matter && other.Status != calc.NotMet && s.pays(other, e) {
			e.infer(lang.F("同一事项的两项中，金额等于%s", "of the two for one matter its sum is that of %s", other.Label()))
			return other
		}
	}
	return award
}

// spoken says whether a text names the instance of an award.
func spoken(text string, x *calc.Award) bool {
	text = project.Folded(text)
	for _, name := range []string{x.Instance, x.Payee} {
		if len([]rune(name)) >= 2 && strings.Contains(text, project.Folded(name)) {
			return true
		}
	}
	if x.Rule.Instance == nil {
		return false
	}
	name := x.Rule.Instance(x.Instance)
	return strings.Contains(text, project.Folded(name.In(lang.Chinese))) ||
		strings.Contains(text, name.In(lang.English))
}

// pays says whether a line of an award, or a bearer's part of one, is just what
// a row paid.
func (s *Subject) pays(x *calc.Award, e *Entry) bool {
	return slices.ContainsFunc(x.Lines, func(l calc.Line) bool { return isOf(&l, e) })
}

func isOf(l *calc.Line, e *Entry) bool {
	amount := e.Amount
	if amount.Sign() < 0 {
		amount = amount.Neg()
	}
	switch {
	case l.Amount == nil || amount.Sign() == 0:
		return false
	case l.Amount.Cmp(amount) == 0:
		return true
	}
	return slices.ContainsFunc(l.Bearers, func(share calc.Share) bool { return share.Amount.Cmp(amount) == 0 })
}

// ofAmount is the only award that pays just what a row does.
func (s *Subject) ofAmount(e *Entry) *calc.Award {
	var found *calc.Award
	for _, x := range s.standing.Awards {
		if x.Status.Counts() && s.pays(x, e) {
			if found != nil {
				return nil
			}
			found = x
		}
	}
	return found
}

// otherPolicy is the support of another policy that a row is for: the policy is
// named and no award of ours is.
func otherPolicy(s *Subject, e *Entry) *project.OtherAward {
	for i := range s.Project.OtherAwards {
		o := &s.Project.OtherAwards[i]
		name := key(o.Policy.Value)
		if name == "" {
			continue
		}
		text := key(cmp.Or(e.Award, e.Summary)) // where both are there, a summary has figures too
		if text == name || len([]rune(name)) >= 2 && strings.Contains(text, name) {
			return o
		}
	}
	return nil
}
