package measures2022

import (
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// remarks are what the document brings besides awards: benefits in kind,
// deadlines, and what a person should look at.
func remarks(f *act) func(c *calc.Case) {
	presumed := presumptions()
	return func(c *calc.Case) {
		waiver(c, f)
		services(c)
		signing(c, f)
		standards(c)
		firstReport(c, f)
		signed, last := c.Project.Contract.Signed, lastDay(c, f)
		c.DeadlineForAll("measures2022", "validity", f.firstDay, last,
			signed.Known && signed.Value >= f.firstDay && signed.Value <= last)
		slips(c, f)
		f.eventsBefore(c)
		forecasts(c)
		presumed(c)
	}
}

// waiver is the last sentence of Art. 1: the infrastructure fee is not levied
// on the projects the article is for.
func waiver(c *calc.Case, f *act) {
	p := c.Project
	top, first := newAssets(p, f.topAssets), newAssets(p, f.firstAssets)
	industrial := isIndustrial(p).Met
	qualifies := newProject(c).Met.And(first.Met).And(industrial)
	if industrial != calc.Yes && c.Reads(landTopTier, "any_sector") {
		qualifies = newProject(c).Met.And(top.Met)
	}
	upgrade := p.Identity.Nature.Value == "expansion" &&
		(c.Reads(upgradeScope, "by_reference") || c.Reads(upgradeScope, "full")) &&
		allAssets(p, f.upgrade).Met == calc.Yes
	if qualifies != calc.Yes && !upgrade {
		return
	}
	b := calc.Benefit{ID: "infrastructure_fee", Article: "第一条",
		Text: lang.T("区级城市基础设施配套费免征；不计入金额", "the district's infrastructure fee is not levied; not added to any sum")}
	if upgrade && c.Reads(upgradeScope, "by_reference") {
		b.Text = lang.T("区级城市基础设施配套费可参照免征，须决定；不计入金额",
			"the district's infrastructure fee may be waived by reference, a decision is needed; not added to any sum")
	}
	if p.Land.InfrastructureFee.Known {
		fee := p.Land.InfrastructureFee.Value
		b.Amount = &fee
	}
	c.Benefit(b)
	c.Benefit(calc.Benefit{ID: "administrative_charges", Article: "第一条",
		Text: lang.T("市级及以上的行政事业性收费，尽力争取按下限收取",
			"administrative charges of the city and above at the lowest rate, as far as can be arranged")})
}

// services are Arts 8 and 9: what is done rather than paid.
func services(c *calc.Case) {
	if len(c.Project.Talent) > 0 || c.Project.Listed.Talent.SaidUnknown() {
		c.Benefit(calc.Benefit{ID: "schooling", Article: "第八条",
			Text: lang.T("从市外来的中层及以上员工，其子女上幼儿园、上学与城镇居民同等对待",
				"nursery and school places as for urban residents, for children of middle and senior staff from "+
					"outside the city")})
	}
	if c.Project.Site.Location.Value == "zone" {
		c.Benefit(calc.Benefit{ID: "service_team", Article: "第九条",
			Text: lang.T("开发区重点项目由专班全程服务", "key projects in the zone are served by a team throughout")})
	}
}

// signing is Art. 10: who signs the contract.
func signing(c *calc.Case, f *act) {
	p := c.Project
	townBound(c, f)
	if !p.Contract.Signatory.Known {
		return
	}
	signatory := p.Contract.Signatory.Value
	text := lang.T("由区政府授权开发区管委会或镇街签订",
		"signed by the zone's committee or a town, authorised by the district government")
	switch {
	case p.Site.Location.Value == "town" && f.signedSmall(c) == calc.Yes:
		text = lang.T("联审通过后由镇街自行签订并自行兑现，区招商委办公室不受理（4号 五2）",
			"signed and honoured by the town itself after the joint reviews; the district's office does not accept "+
				"the claim (No. 4, 5.2)")
	case slices.Contains(p.Identity.CaseByCase.Value, "exceptionally_large"):
		text = lang.T("投资额特别重大，由区政府签订", "exceptionally large: signed by the district government")
		if signatory != "district" {
			c.Find(foundSignatory, "contract.signatory",
				lang.T("投资额特别重大的项目应由区政府签订（第十条）",
					"an exceptionally large project is signed by the district government (Art. 10)"))
		}
	case p.Site.Location.Value == "town" && signatory != "town" && f.smallProject(c) == calc.Yes:
		c.Find(foundSignatory.Noted(), "contract.signatory",
			lang.T("落地镇街的亿元以下项目通常由镇街自行签订（第十条），请核对",
				"in a town, a project below the figure of Art. 10 is normally signed by the town itself: check"))
	case signatory == "district":
		c.Find(foundSignatory.Noted(), "contract.signatory",
			lang.T("一般由区政府授权开发区管委会或镇街签订（第十条），请核对", "normally the zone's committee or a town signs (Art. 10): check"))
	}
	c.Benefit(calc.Benefit{ID: "signing_authority", Article: "第十条", Text: text})
}

// townBound asks about a project in a town of exactly the figure of Art. 10: on a
// reading hangs who signs and honours it, though it may move no money (B37).
func townBound(c *calc.Case, f *act) {
	if c.Project.Site.Location.Value != "town" {
		return
	}
	if figure := f.smallFigure(c); figure.Known && figure.Value.Cmp(f.townSignsBelow) == 0 {
		c.Find(foundTownBound, figure.Path(), lang.F("恰为 %s 元：由谁签订、受理和兑现看读法（%s）",
			"exactly %s yuan: who signs, accepts and honours is a reading (%s)", figure.Value, smallTownProject.Said()))
	}
}

// firstReport asks about a project that was reported before the measures took
// effect, which are for those newly introduced (第十九条).
func firstReport(c *calc.Case, f *act) {
	m := &c.Project.Milestones
	if m.FirstReport.Known && m.FirstReport.Value < f.firstDay && c.Project.Contract.Signed.Value >= f.firstDay {
		c.Find(foundReportedBeforeInForce, "milestones.first_report",
			lang.T("首报早于办法实施之日，是否属新招引请确认（第十九条）",
				"first reported before the measures took effect: confirm that it is newly introduced (Art. 19)"))
	}
}

// slips are figures that do not fit each other, and decisions nobody has taken.
func slips(c *calc.Case, f *act) {
	p := c.Project
	if fresh, _ := p.Investment.NewAssets(); fresh.Known && fresh.Value.Sign() < 0 {
		c.Find(foundMovedEquipment, p.Investment.MovedEquipment.Path(),
			lang.T("搬迁旧设备多于固定资产投资", "more moved equipment than fixed assets"))
	}
	if p.Contract.Signed.Known && p.Contract.Signed.Value == f.lateDay {
		c.Find(foundValidityEnd, "contract.signed",
			lang.F("签订于 %s，即有效期末日存在两种读法的那一天（%s）",
				"signed on %s, the day on which two readings of the last day differ (%s)", f.lateDay,
				validityEnd.Said()))
	}
	if b, _ := p.Investment.FixedAssets.Best(); b.Known && p.Investment.InConstructionPeriod.Known &&
		p.Investment.InConstructionPeriod.Value.Cmp(b.Value) > 0 {
		c.Find(foundInPeriodAboveFixedAssets, p.Investment.InConstructionPeriod.Path(),
			lang.T("建设期内到位固定资产多于固定资产投资",
				"more fixed assets in place within the construction period than fixed assets in all"))
	}
	for _, failure := range broken(&p.Contract) {
		c.Find(foundPerformance, "contract.performance",
			lang.F("%s：据此可终止合同并追回（第十五条）", "%s: on this ground the contract may be terminated and funds recovered (Art. 15)", failure))
	}
	if t, fixed := p.Investment.Foreign.Total, p.Investment.Foreign.FixedAssets; t.Known && fixed.Known &&
		fixed.Value.Cmp(t.Value) > 0 {
		c.Find(foundForeignFigures, fixed.Path(),
			lang.T("外资固定资产多于外资总额", "more foreign fixed assets than foreign investment"))
	}
	if total := p.Investment.Total; total.Known {
		if b, _ := p.Investment.FixedAssets.Best(); b.Known && b.Value.Cmp(total.Value) > 0 {
			c.Find(foundTotalBelowFixedAssets, total.Path(),
				lang.T("固定资产投资多于总投资", "more fixed assets than total investment"))
		}
	}
	dollarsOfPaper(c, f)
	agreements(c)
}

// dollarsOfPaper warns where only the total of a foreign project reaches a
// tier and its fixed assets do not (B27).
func dollarsOfPaper(c *calc.Case, f *act) {
	p := c.Project
	total, fixed := p.Investment.Foreign.Total, p.Investment.Foreign.FixedAssets
	if !p.Identity.ForeignInvested.Value || !total.Known || !fixed.Known {
		return
	}
	for _, tier := range f.dollars {
		if fixed.Value.Cmp(tier) < 0 && tier.Cmp(total.Value) <= 0 {
			c.Find(foundForeignFixedAssetsBelow, fixed.Path(),
				lang.F("外资总额达到 %s 美元而其中固定资产未达到：门槛按总额还是固定资产，两种读法结果不同（%s）",
					"the foreign total reaches US$%s and its fixed assets do not: two readings of the threshold "+
						"differ (%s)", tier, foreignMeasure.Said()))
			return
		}
	}
}

// agreements asks for the ground of Art. 13 on which agreements replace their
// matters: once, at the first of them by name, so that the order of the file
// tells nothing.
func agreements(c *calc.Case) {
	if len(c.Project.Identity.CaseByCase.Value) > 0 {
		return
	}
	var first *project.OtherAward
	for i := range c.Project.OtherAwards {
		o := &c.Project.OtherAwards[i]
		if o.Scope.Value == "agreement" && (first == nil || o.Policy.Value < first.Policy.Value) {
			first = o
		}
	}
	if first != nil {
		c.Find(foundAgreementWithoutGround, first.Scope.Path(),
			lang.F("写有一事一议协议「%s」，却没有写明属第十三条哪种情形：%s",
				"the agreement %q is entered without the ground of Art. 13 it rests on (%s)", first.Policy.Value,
				project.Said("project.case_by_case")))
	}
}

// unallocated names what has to be known before anybody bears money that is due.
func (f *act) unallocated(c *calc.Case) {
	for _, s := range c.Result.Totals.ByBearer {
		if s.Name != calc.BearerUnallocated {
			continue
		}
		if needs := f.bearersNeed(c); len(needs) > 0 {
			c.FindWorth(foundUnallocated, needs[0],
				lang.F("承担方未定，缺 %s（第十一条）", "nobody is known to bear the money: it needs %s (Art. 11)",
					project.SaidAll(needs)), s.Amount)
		}
	}
}
