package lifecycle2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting/measures2022"
)

// signing is 第十条 and 4号 四（三）（四）: who passes the project and who signs.
func (s step) signing() calc.Section {
	p := s.Project
	lines := []lang.Text{lang.F("签订：%s", "signed by: %s", s.signatory())}
	if !p.Contract.Signed.Known {
		lines = append(lines, s.largeProjects()...)
		lines = append(lines, s.beforeSigning())
	} else {
		who := lang.T("签订主体未写明", "by whom is not stated")
		if p.Contract.Signatory.Known {
			who = project.Signatories.Label(p.Contract.Signatory.Value)
		}
		lines = append(lines, lang.F("已于 %s 签订（%s）", "signed on %s (%s)", p.Contract.Signed.Value, who))
	}
	return calc.Section{Heading: lang.T("签约（第十条、4号 四（四））", "Signing (Art. 10; No. 4, 4(4))"), Lines: append(lines,
		lang.T("归档：合同文本由招引单位分别报送区政府办公室、区招商委办公室",
			"filed: the introducing unit sends the contract to the district government office and to the "+
				"investment promotion committee's office"))}
}

// largeProjects are signed by the district government: whether one is, the file may not say yet.
func (s step) largeProjects() []lang.Text {
	if len(s.Project.Identity.CaseByCase.Value) > 0 || s.signs == calc.Yes {
		return nil
	}
	return []lang.Text{lang.T("投资额特别重大的工业、服务业、文旅康养等项目由区政府签订（第十条）",
		"an exceptionally large project of industry, services, culture, tourism or health is signed by the district "+
			"government (Art. 10)")}
}

// beforeSigning is what comes first; a town that signs by itself needs the two reviews alone.
func (s step) beforeSigning() lang.Text {
	days := figureOf(s.Result, "lifecycle.review_days")
	if s.signs == calc.Yes {
		return lang.F("签约之前：首报登记；项目联审、合同联审，各成员单位 %s 个工作日内书面反馈（4号 四（一）、四（四）1）",
			"before it: the first report; the joint reviews of project and contract, which each member answers in "+
				"writing within %s working days (No. 4, 4(1), 4(4)1)", days)
	}
	return lang.F("签约之前：首报登记；项目联审；实地考察，有政府基金的另作尽职调查；合同联审；联合会商；两次联审各成员单位 %s 个工作日内书面反馈（4号 四（一）（二））",
		"before it: the first report; the joint review of the project; the visit, and where a government fund takes "+
			"part a due diligence; the joint review of the contract; the joint meeting; each member answers either review in "+
			"writing within %s working days (No. 4, 4(1), 4(2))", days)
}

func (s step) signatory() lang.Text {
	authorised := lang.F("经区委常委（扩大）会议或区政府常务会议研究通过，由区政府授权%s签订",
		"after the enlarged standing committee of the district Party committee or the government's executive "+
			"meeting has passed it, %s, authorised by the district government", s.place())
	alone := lang.F("项目联审、合同联审通过后，由%s自行签订",
		"%s itself, once the project and the contract have passed the joint reviews", s.town())
	switch {
	case slices.Contains(s.Project.Identity.CaseByCase.Value, "exceptionally_large"):
		return lang.T("投资额特别重大，经区委常委（扩大）会议或区政府常务会议研究通过，由区政府签订",
			"exceptionally large: the district government, after the enlarged standing committee of the district "+
				"Party committee or the government's executive meeting has passed it")
	case s.signs == calc.Yes:
		return alone
	case s.signs == calc.Unknown:
		return lang.F("尚不能定，须知 %s：%s；或 %s", "not yet decidable, it needs %s: either %s, or %s",
			project.SaidAll(measures2022.TownNeeds(s.Result, false)), alone, authorised)
	}
	return authorised
}

// place is the zone's committee or the town that signs, as far as it is known: the
// one that did, or else the one of the place, to which Art. 10 does not tie it.
func (s step) place() lang.Text {
	contract := &s.Project.Contract
	who := s.Project.Site.Location.Value
	if contract.Signed.Known {
		switch contract.Signatory.Value {
		case "development_zone":
			who = "zone"
		case "town", "district":
			who = contract.Signatory.Value
		}
	}
	switch who {
	case "zone":
		return lang.T("山亭经济开发区", "the zone's committee")
	case "town":
		return s.town()
	}
	return lang.T("山亭经济开发区或镇街", "the zone's committee or a town")
}

// town is the town where the project lands, which alone may sign by itself.
func (s step) town() lang.Text {
	site := &s.Project.Site
	if town := site.Host.Or(site.IntroducingTown); town.Known && site.Location.Value == "town" {
		return lang.Same(town.Value)
	}
	if site.Location.Value == "zone" {
		return lang.T("镇街", "a town")
	}
	return lang.T("落地镇街", "the town where it lands")
}
