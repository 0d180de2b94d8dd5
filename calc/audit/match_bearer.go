package audit

import (
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// ranks are the finances above and beside the towns, by the words that ledgers
// have for them; a longer word before a shorter one that it holds.
var ranks = []struct{ word, bearer string }{
	{"省财政", "province"}, {"省级", "province"}, {"市财政", calc.BearerCity}, {"市级", calc.BearerCity}, {"区财政",
		calc.BearerDistrict}, {"区级", calc.BearerDistrict},
	{"区本级", calc.BearerDistrict}, {"本级", calc.BearerDistrict}, {"province", "province"}, {"city",
		calc.BearerCity}, {"district", calc.BearerDistrict},
}

// bearerOf is who bore a row, as the project calls it: a town by its name or by
// that of its finance office, the district by any of its names.
func (a *auditor) bearerOf(s *Subject, e *Entry) string {
	name := project.Folded(e.Row.Bearer)
	if name == "" {
		return ""
	}
	for _, part := range s.standing.Division(e.award) {
		if same(name, project.Folded(part.Bearer)) {
			return part.Bearer
		}
	}
	for _, town := range []string{s.Project.Site.IntroducingTown.Value, s.Project.Site.Host.Value} {
		if town != "" && same(name, project.Folded(town)) {
			return town
		}
	}
	if a.towns[name] {
		return name
	}
	if slices.Contains([]string{"镇级", "镇街", "镇", "街道", "乡镇", "town"}, strings.ToLower(name)) {
		if town := s.onlyTown(e); town != "" {
			return town
		}
	}
	if name == "区" {
		return calc.BearerDistrict
	}
	district := a.engine.Book(s.Project).Name
	if rest, ok := strings.CutPrefix(name, district.In(lang.Chinese)); ok &&
		(rest == "" || strings.Contains(rest, "财政") && !strings.ContainsAny(rest, "镇乡街")) {
		return calc.BearerDistrict
	}
	for _, r := range ranks {
		if strings.Contains(strings.ToLower(name), r.word) && !strings.ContainsAny(name, "镇乡街") {
			return r.bearer
		}
	}
	return name
}

// onlyTown is the one bearer of an award that is not the district, where there is one.
func (s *Subject) onlyTown(e *Entry) (town string) {
	for _, part := range s.standing.Division(e.award) {
		switch {
		case part.Bearer == calc.BearerDistrict || part.Bearer == calc.BearerCity:
		case town != "":
			return ""
		default:
			town = part.Bearer
		}
	}
	return town
}

// notOurs says whether a row is money of the city or the province beside ours:
// they bear none of the award, and the project has support of theirs, or the sum
// is none that the award pays.
func (s *Subject) notOurs(e *Entry) (*project.OtherAward, bool) {
	if e.Bearer != calc.BearerCity && e.Bearer != "province" {
		return nil, false
	}
	for _, part := range s.standing.Division(e.award) {
		if part.Bearer == e.Bearer {
			return nil, false
		}
	}
	for i := range s.Project.OtherAwards {
		if o := &s.Project.OtherAwards[i]; o.Scope.Value == e.Bearer && o.Matter.Value == e.award.Matter {
			return o, true
		}
	}
	return nil, !s.pays(e.award, e)
}

// same says whether a name is that of a bearer, or of its office.
func same(name, bearer string) bool {
	return name == bearer || len([]rune(bearer)) >= 2 && strings.HasPrefix(name, bearer)
}
