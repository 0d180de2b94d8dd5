package measures2022

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
)

// The unclear clauses of the document; the first choice is the default.
var (
	yearBasis = law.NewReading("year_basis", lang.T("第二、五、六条", "Arts 2, 5, 6"),
		lang.T("「年」从何日数起", "from which day a year is counted"),
		law.Way("anniversary", "自起算日满一年为一个奖励年度", "an award year runs from the start day to its anniversary"),
		law.Way("calendar", "第一年为起算当年的剩余部分，之后按自然年",
			"the first is what is left of the calendar year, then calendar years"))
	annualEntries = law.NewReading("annual_entries", lang.T("第二条", "Art. 2"),
		lang.T("跨奖励年度的税收记录", "tax entries that straddle award years"),
		law.Way("by_day", "按天分摊，作为估算", "split by days, as an estimate"),
		law.Way("refuse", "不予分摊，该年度未知", "not split: the award year is unknown"))
	rebateStart = law.NewReading("rebate_start", lang.T("第二条（一）（二）", "Art. 2(1)(2)"),
		lang.T("税收扶持自何日起算", "the day the rebate counts from"),
		law.Way("agreed", "合同约定投产日", "the agreed day of production"),
		law.Way("production", "实际投产日", "the actual day of production"))
	increment = law.NewReading("increment", lang.T("第二条（三）", "Art. 2(3)"),
		lang.T("新增部分与哪一年相比", "the year an increment is compared with"),
		law.Way("rolling", "与各自的上一年度相比", "each with the year before it"),
		law.Way("base_year", "一律与投产前一年相比", "always with the year before production"))
	upgradeScope = law.NewReading("upgrade_scope", lang.T("第二条（三）", "Art. 2(3)"),
		lang.T("技改项目「参照」享受的范围", "what an upgrade enjoys by reference"),
		law.Way("rebate_only", "仅新增税收的扶持", "only the rebate on the increment"),
		law.Way("by_reference", "第一、五、六条可参照，须经决定", "Arts 1, 5 and 6 by reference, by decision"),
		law.Way("full", "第一、五、六条同等享受", "Arts 1, 5 and 6 as of right"),
		law.Way("as_new", "达到第一、二（一）（二）、五、六条标准的，按新建项目对待",
			"one that reaches the figures of Arts 1, 2(1)(2), 5 and 6 is treated as a new project"))
	negativeBase = law.NewReading("negative_base", lang.T("第二条", "Art. 2"),
		lang.T("退税使年度基数为负", "a refund makes a year's base negative"),
		law.Way("floor", "该年按零，不结转", "the year counts as zero, nothing is carried"),
		law.Way("carry", "未抵完的退税冲减以后年度", "what is not absorbed reduces the years that follow"))
	landTopTier = law.NewReading("land_top_tier", lang.T("第一条", "Art. 1"),
		lang.T("五亿档是否限工业", "whether the top tier is for industry only"),
		law.Way("any_sector", "不限行业", "any sector"),
		law.Way("industrial", "限工业项目", "industry only"))
	collectiveLand = law.NewReading("collective_land", lang.T("第一条", "Art. 1"),
		lang.T("集体土地参照哪些档次", "which tiers collective land follows"),
		law.Way("first_sentence", "仅前两档", "the first two only"),
		law.Way("all_tiers", "全部三档", "all three"))
	rentTiming = law.NewReading("rent_timing", lang.T("第五、六条", "Arts 5, 6"),
		lang.T("租金归属", "the year a rent belongs to"),
		law.Way("period", "按所属期间，已缴方计", "the period it pays for, once paid"),
		law.Way("cash", "按实际缴付之日", "the day it was paid"))
	officeWindow = law.NewReading("office_window", lang.T("第六条", "Art. 6"),
		lang.T("「入驻三年内」", "within three years of entry"),
		law.Way("within_three_years", "入驻后三年内的租金", "rent for days within three years of entry"),
		law.Way("lease_begun_within", "三年内开始的租约，各补三年", "three years of each lease begun within them"))
	foreignMeasure = law.NewReading("foreign_measure", lang.T("第二、四、五、六、十一条", "Arts 2, 4, 5, 6, 11"),
		lang.T("外资门槛看总额还是固定资产", "the dollar figure held against a threshold"),
		law.Way("total", "投资总额", "total investment"),
		law.Way("fixed_assets", "固定资产投资", "fixed assets"))
	relocationThreshold = law.NewReading("relocation_threshold", lang.T("第四条", "Art. 4"),
		lang.T("一亿门槛看哪个数", "the figure held against the threshold"),
		law.Way("total", "全部固定资产投资", "all fixed assets"),
		law.Way("in_period", "建设期内到位部分", "those in place within the construction period"))
	bearers = law.NewReading("bearers", lang.T("第十一条", "Art. 11"),
		lang.T("四六分担适用的奖补", "which lines district and town share"),
		law.Way("all", "全部奖补", "every line"),
		law.Way("tax_only", "仅第二条", "only Art. 2")).ForBearers()
	validityEnd = law.NewReading("validity_end", lang.T("第十九条", "Art. 19"),
		lang.T("三年试用期的最后一日", "the last day of the three years"),
		law.Way("2025-04-15", "实施当日计入", "the first day counts"),
		law.Way("2025-04-16", "实施当日不计入", "the first day does not count"))
	runningWindows = law.NewReading("running_windows", lang.T("第十九条", "Art. 19"),
		lang.T("到期后才满的奖励年度、才发生的一次性事项", "award years that outlast the measures, one-off events after them"),
		law.Way("continue", "继续兑现", "are still paid"),
		law.Way("stop", "不再兑现", "are not paid"))
	rebateBase = law.NewReading("rebate_base", lang.T("第二、十一条", "Arts 2, 11"),
		lang.T("四六分成项目返还的基数", "what is given back where district and town share 4:6"),
		law.Way("whole", "全部区级净得", "the whole district net"),
		law.Way("district_share", "仅区级所得部分，由区级承担", "the district's part alone, borne by the district"))
	recoveryScope = law.NewReading("recovery_scope", lang.T("第十五条", "Art. 15"),
		lang.T("终止合同时追回哪些资金", "what is recovered where the contract is terminated"),
		law.Way("enterprise", "企业所得（第一、二、四、五、六条）", "what the enterprise received (Arts 1, 2, 4, 5, 6)"),
		law.Way("awards", "条文称为奖励的（第五至八条）", "what the text words as awards (Arts 5 to 8)"),
		law.Way("all", "全部", "all of it"))
	afterTermination = law.NewReading("after_termination", lang.T("第十五条", "Art. 15"),
		lang.T("终止前已到期的引荐、人才奖励", "referral and talent awards that matured before the termination"),
		law.Way("matured", "终止之日（含）已可付的仍付", "what was payable by that day stays due"),
		law.Way("stop", "一律不付", "nothing is paid"))
	smallTownProject = law.NewReading("small_town_project", lang.T("第十、十一条，4号 四（四）1、五2", "Arts 10, 11; No. 4, 4(4)1, 5.2"),
		lang.T("「亿元以下」是否含一亿元", "whether a project of exactly 100 million counts as below it"),
		law.Way("below", "不含", "it does not"),
		law.Way("up_to", "含（民法典1259）", "it does (Civil Code, Art. 1259)"))
	smallTownMeasure = law.NewReading("small_town_measure", lang.T("第十、十一条，4号 四（四）1、五2", "Arts 10, 11; No. 4, 4(4)1, 5.2"),
		lang.T("「亿元以下」看哪个数", "the figure held against 100 million"),
		law.Way("total", "总投资", "total investment"),
		law.Way("fixed_assets", "固定资产投资", "fixed assets"))
	relocationDollars = law.NewReading("relocation_dollars", lang.T("第四条（二）", "Art. 4(2)"),
		lang.T("美元门槛是否限外资项目", "whether the dollar threshold is for foreign-invested projects"),
		law.Way("foreign", "限外资项目", "foreign-invested projects only"),
		law.Way("any_enterprise", "任何企业", "any enterprise"))
	referralBar = law.NewReading("referral_bar", lang.T("第七条", "Art. 7"),
		lang.T("括注所列主体的后果", "what the bodies named in brackets are barred from"),
		law.Way("award", "不予奖励", "the award"),
		law.Way("tax", "仅不适用纳税的规定", "only the sentence on tax"))
	purchaseWindow = law.NewReading("purchase_window", lang.T("第六条", "Art. 6"),
		lang.T("购房是否限入驻三年内、开发区内", "whether a purchase is bound to three years from entry and to the zone"),
		law.Way("any_time", "不限", "it is not"),
		law.Way("within_three_years", "入驻三年内、开发区内", "within three years of entry, in the zone"))
	talentStart = law.NewReading("talent_start", lang.T("第八条", "Art. 8"),
		lang.T("「前六年」自哪年起", "the first of the six years"),
		law.Way("first_listed", "首个申报的纳税年度", "the first tax year listed"),
		law.Way("hired", "到岗之年", "the year of taking the post"),
		law.Way("production", "项目投产之年", "the year of the project's production"))
)

// readings lists them as they are shown.
var readings = []*law.Reading{
	yearBasis, annualEntries, rebateStart, increment, upgradeScope, negativeBase, landTopTier, collectiveLand,
	rentTiming, officeWindow, foreignMeasure, relocationThreshold, bearers, validityEnd, runningWindows,
	rebateBase, recoveryScope, afterTermination, smallTownProject, smallTownMeasure, relocationDollars, referralBar,
	purchaseWindow, talentStart,
}
