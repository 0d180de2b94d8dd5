package audit

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/project"
)

// place finds the project of a row; a row of none is listed.
func (a *auditor) place(row *ledger.Row) {
	e := &Entry{Row: row}
	s := a.subject(e)
	if s == nil {
		a.report.Lost = append(a.report.Lost, e)
		return
	}
	if row.Repeated {
		e.infer(lang.T("项目同上一行", "the project is that of the row above"))
	}
	a.enter(s, e)
}

func (e *Entry) infer(what lang.Text) { e.Inferred = append(e.Inferred, what) }

// subject is the project that a row names; where it names none, the only one
// there is, or the one of whom it paid.
func (a *auditor) subject(e *Entry) *Subject {
	if name := project.Folded(e.Project); name != "" {
		return a.named(e, name)
	}
	if len(a.report.Subjects) == 1 {
		e.infer(lang.T("只有一个项目", "there is one project only"))
		return a.report.Subjects[0]
	}
	if found := a.subjects[project.Folded(e.Payee)]; len(found) == 1 {
		e.infer(lang.T("项目由收款人推定", "the project is that of the payee"))
		return found[0]
	}
	if found := a.spokenOf(e.Summary); len(found) == 1 {
		e.infer(lang.T("项目由摘要推定", "the project is taken from the summary"))
		return found[0]
	}
	e.Why = lang.T("没有写项目，收款人和摘要也看不出是哪一个", "names no project, and neither payee nor summary tells which")
	return nil
}

// named is the project of a name: the same, else the only one whose name holds
// it or is held by it.
func (a *auditor) named(e *Entry, name string) *Subject {
	found := a.subjects[name]
	if len(found) > 1 { // two projects of one enterprise
		found = slices.DeleteFunc(slices.Clone(found),
			func(s *Subject) bool { return project.Folded(s.Project.Identity.Name.Value) != name })
	}
	if len(found) == 0 {
		for _, s := range a.report.Subjects {
			if own := project.Folded(s.Project.Identity.Name.Value); alike(own, name) && !slices.Contains(found, s) {
				found = append(found, s)
			}
		}
		if len(found) == 0 {
			found = a.ofEnterprise(name)
		}
		if len(found) == 0 {
			found = a.resembling(name)
		}
		if len(found) == 1 {
			e.infer(lang.F("项目「%s」按名称相近认作「%s」", "the project %q is taken for %q, whose name is near", e.Project,
				found[0].Project.Identity.Name.Value))
		}
	}
	switch len(found) {
	case 1:
		return found[0]
	case 0:
		e.Why = lang.F("没有项目叫「%s」", "no project is called %q", e.Project)
	default:
		e.Why = lang.F("有 %d 个项目可能是「%s」", "%d projects may be %q", len(found), e.Project)
	}
	return nil
}

// ofEnterprise are the projects of the enterprise that a name begins with: of an
// enterprise with its project in brackets, for example.
func (a *auditor) ofEnterprise(name string) (found []*Subject) {
	for _, s := range a.report.Subjects {
		own := project.Folded(s.Project.Identity.Enterprise.Value)
		if len([]rune(own)) >= 6 && strings.HasPrefix(name, own) && !isFirm(strings.TrimPrefix(name, own)) {
			found = append(found, s)
		}
	}
	return found
}

// alike says whether one name holds the other, and is no mere part of a word.
func alike(a, b string) bool {
	short, long := []rune(a), []rune(b)
	if len(short) > len(long) {
		a, b, short = b, a, long
	}
	return len(short) >= 4 && strings.Contains(b, a)
}

// resembling are the projects whose names are nearly the same, a sign or two apart.
func (a *auditor) resembling(name string) (found []*Subject) {
	if len([]rune(name)) < 5 {
		return nil
	}
	for _, s := range a.report.Subjects {
		own := []rune(project.Folded(s.Project.Identity.Name.Value))
		if longest := max(len(own), len([]rune(name))); shared([]rune(name), own) >= longest-max(1, longest/8) {
			found = append(found, s)
		}
	}
	return found
}

func (a *auditor) spokenOf(text string) (found []*Subject) {
	text = project.Folded(text)
	if text == "" {
		return nil
	}
	for _, s := range a.report.Subjects {
		if name := project.Folded(s.Project.Identity.Name.Value); len([]rune(name)) >= 4 &&
			strings.Contains(text, name) {
			found = append(found, s)
		}
	}
	return found
}

// answer works out what a project's facts come to, once a row speaks of it.
func (a *auditor) answer(s *Subject) {
	if s.Result != nil {
		return
	}
	bare := *s.Project
	bare.Paid = nil // what was paid is what is asked about
	s.Result = a.suppose(&bare, nil)
	s.standing = s.Result
	if c := &s.Project.Contract; c.Terminated.Value.Done || c.Fraud.Value.Done {
		s.ended = true
		bare.Contract.Terminated.Value, bare.Contract.Fraud.Value = project.Act{}, project.Fraud{}
	}
	if left := &bare.Finance.Left; left.Known {
		left.LeaveOut()
	} else if !s.ended {
		return
	}
	s.standing = a.suppose(&bare, nil)
}

// suppose answers with readings over those that were asked for.
func (a *auditor) suppose(p *project.Project, readings map[string]string) *calc.Result {
	ask := engine.Ask{Readings: a.ask.Readings}
	if len(readings) > 0 {
		ask.Readings = map[string]string{}
		for _, chosen := range []map[string]string{a.ask.Readings, readings} {
			for name, choice := range chosen {
				ask.Readings[name] = choice
			}
		}
	}
	return a.engine.Suppose(p, ask)
}

// enter finds the award, the year and the bearer of a row and books it.
func (a *auditor) enter(s *Subject, e *Entry) {
	a.answer(s)
	e.subject = s
	s.entries = append(s.entries, e)
	if e.award = a.awardOf(s, e); e.award == nil {
		if e.Other != nil {
			s.Beside = append(s.Beside, e)
			return
		}
		a.report.Lost = append(a.report.Lost, e)
		return
	}
	e.Bearer = a.bearerOf(s, e)
	if other, beside := s.notOurs(e); beside {
		e.Other = other
		s.Beside = append(s.Beside, e)
		return
	}
	n, ok := s.yearOf(e)
	if !ok {
		a.report.Lost = append(a.report.Lost, e)
		return
	}
	account := s.account(e.award, n)
	e.Account = account
	account.Entries = append(account.Entries, e)
}

// account is that of an award and year, opened where there is none yet. That of a
// column takes in those of its years.
func (s *Subject) account(award *calc.Award, n int) *Account {
	x := s.booked(award, n)
	lines := award.LinesOf(n)
	if x != nil && len(x.Lines) >= len(lines) {
		return x
	}
	x = &Account{Subject: s, Award: award, N: n, Lines: lines}
	s.Accounts = slices.DeleteFunc(s.Accounts, func(part *Account) bool {
		if part.Award != award || len(part.Lines) != 1 || !slices.Contains(lines, part.Lines[0]) {
			return false
		}
		for _, e := range part.Entries {
			e.Account = x
		}
		x.Entries = append(x.Entries, part.Entries...)
		return true
	})
	s.Accounts = append(s.Accounts, x)
	return x
}

// booked is the account of an award in which a year or a column stands, if anything
// is booked for it.
func (s *Subject) booked(award *calc.Award, n int) *Account {
	lines := award.LinesOf(n)
	for _, x := range s.Accounts {
		if x.Award == award && (x.N == n || len(lines) > 0 && slices.Contains(x.Lines, lines[0])) {
			return x
		}
	}
	return nil
}
