package measures2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
)

// What this document asks a person to look at.
var (
	foundSignatory = calc.NewKind("signatory", calc.SeverityWarning,
		lang.T("签订主体不是第十条通常的主体", "the contract was signed by other than Art. 10 normally has"),
		lang.T("核对签订主体", "check who signed"))
	foundTownBound = calc.NewKind("town_bound", calc.SeverityWarning,
		lang.T("镇街项目恰为亿元", "a project in a town is of exactly 100 million"),
		lang.T("核对金额；确认由谁签订和兑现", "check the figure; confirm who signs and honours"))
	foundReportedBeforeInForce = calc.NewKind("reported_before_in_force", calc.SeverityWarning,
		lang.T("首报早于办法实施之日", "first reported before the measures took effect"),
		lang.T("确认是否属新招引", "confirm that it is newly introduced"))
	foundMovedEquipment = calc.NewKind("moved_equipment", calc.SeverityWarning,
		lang.T("搬迁旧设备多于固定资产投资", "more moved equipment than fixed assets"),
		lang.T("改正两个数之一", "mend one of the two figures"))
	foundValidityEnd = calc.NewKind("validity_end", calc.SeverityWarning,
		lang.T("签订于有效期末日存在两种读法的那一天", "signed on the day on which two readings of the last day differ"),
		lang.T("决定有效期末日的读法", "decide how the last day is read"))
	foundInPeriodAboveFixedAssets = calc.NewKind("in_period_above_fixed_assets", calc.SeverityWarning,
		lang.T("建设期内到位固定资产多于固定资产投资", "more fixed assets within the construction period than in all"),
		lang.T("改正两个数之一", "mend one of the two figures"))
	foundPerformance = calc.NewKind("performance", calc.SeverityWarning,
		lang.T("合同约定的指标未达到，合同可能终止并追回", "an agreed figure is missed: the contract may end and funds come back"),
		lang.T("查履约情况，决定是否终止", "look into performance and decide"))
	foundForeignFigures = calc.NewKind("foreign_figures", calc.SeverityWarning,
		lang.T("外资固定资产多于外资总额", "more foreign fixed assets than foreign investment"),
		lang.T("改正两个数之一", "mend one of the two figures"))
	foundTotalBelowFixedAssets = calc.NewKind("total_below_fixed_assets", calc.SeverityWarning,
		lang.T("固定资产投资多于总投资", "more fixed assets than total investment"),
		lang.T("改正两个数之一", "mend one of the two figures"))
	foundForeignFixedAssetsBelow = calc.NewKind("foreign_fixed_assets_below", calc.SeverityWarning,
		lang.T("外资总额达到档次而其中固定资产未达到", "the foreign total reaches a tier and its fixed assets do not"),
		lang.T("决定外资门槛的读法", "decide how the foreign threshold is read"))
	foundAgreementWithoutGround = calc.NewKind("agreement_without_ground", calc.SeverityWarning,
		lang.T("有一事一议协议，没有写属哪种情形", "an agreement is entered without its ground"),
		lang.T("写明属第十三条哪种情形", "state the ground of Art. 13"))
	foundUnallocated = calc.NewKind("unallocated", calc.SeverityError,
		lang.T("承担方未定", "nobody is known to bear the money"),
		lang.T("补写所缺的事实，或商定比例", "supply the facts, or agree on a ratio"))
	foundEventBeforeSigning = calc.NewKind("event_before_signing", calc.SeverityWarning,
		lang.T("事件早于合同签订日，照常计入", "an event lies before the signing; it counts"),
		lang.T("核实是否属新招引", "check that the project is newly introduced"))
	foundAgreedBeforeSigning = calc.NewKind("agreed_before_signing", calc.SeverityWarning,
		lang.T("约定的日期早于合同签订日", "an agreed day lies before the signing"),
		lang.T("核对合同", "check the contract"))
	foundSupplementLeftOut = calc.NewKind("supplement_left_out", calc.SeverityWarning,
		lang.T("补充协议未写明经过同样审查，不计", "a supplement does not count: nothing says that it was reviewed like the contract"),
		lang.T("经过审查的，写明", "if it was reviewed, say so"))
	foundBeforeMeasure = calc.NewKind("before_measure", calc.SeverityWarning,
		lang.T("事件早于办法实施之日，不计", "an event lies before the measures took effect and does not count"),
		lang.T("核对日期", "check the day"))
	foundDaysOutOfOrder = calc.NewKind("days_out_of_order", calc.SeverityWarning,
		lang.T("两个日期的先后不合常理", "two days are not in the order they should be"),
		lang.T("核对两个日期", "check both days"))
	foundMunicipalAbovePremium = calc.NewKind("municipal_above_premium", calc.SeverityWarning,
		lang.T("市级留成多于出让金", "the municipal share is more than the premium"),
		lang.T("改正两个数之一", "mend one of the two figures"))
	foundTaxAboveSalary = calc.NewKind("tax_above_salary", calc.SeverityWarning,
		lang.T("个税区级净得多于年薪", "the district net part of a tax is more than the salary"),
		lang.T("改正两个数之一", "mend one of the two figures"))
	foundBelowStandard = calc.NewKind("below_standard", calc.SeverityWarning,
		lang.T("指标低于第三条的标准", "a figure is below the standard of Art. 3"),
		lang.T("核对指标，或说明原因", "check the figure, or give the reason"))
	foundForecastInComplete = calc.NewKind("forecast_in_complete", calc.SeverityWarning,
		lang.T("已列全的期间内有预测数", "a forecast lies within days whose entries are said to be complete"),
		lang.T("改为实际数，或缩短已列全的期间", "put the actual figure, or shorten the days"))
	foundNonIndustrialTopTier = calc.NewKind("non_industrial_top_tier", calc.SeverityWarning,
		lang.T("非工业项目按第一条五亿档计算", "a non-industrial project under the top tier of Art. 1"),
		lang.T("决定五亿档的读法", "decide how the top tier is read"))
	foundLandShared = calc.NewKind("land_shared", calc.SeverityWarning,
		lang.T("土地出让金也由区镇按比例分担", "a land premium is shared by district and town too"),
		lang.T("决定承担方的读法", "decide how the bearers are read"))
	foundUnabsorbedRefund = calc.NewKind("unabsorbed_refund", calc.SeverityWarning,
		lang.T("年度基数低于零，退税未抵完", "the base of a year is below zero: a refund is not absorbed"),
		lang.T("决定未抵退税是否结转", "decide whether it is carried on"))
	foundBelowFirstYear = calc.NewKind("below_first_year", calc.SeverityWarning,
		lang.T("税收低于投产前一年，新增只是恢复", "tax is below the year before production: growth only recovers a loss"),
		lang.T("决定增量的读法", "decide how growth is read"))
	foundLaterPremises = calc.NewKind("later_premises", calc.SeverityWarning,
		lang.T("有后租的厂房，是否计入须决定", "factories were leased later: whether they count needs a decision"),
		lang.T("作出决定；不计的删去", "decide; remove what does not count"))
	foundParkByDollars = calc.NewKind("park_by_dollars", calc.SeverityWarning,
		lang.T("第四条（二）的美元门槛按（一）理解", "the dollar threshold of Art. 4(2) is read as in (1)"),
		lang.T("确认这一理解", "confirm it"))
	foundOfficeOutsideZone = calc.NewKind("office_outside_zone", calc.SeverityWarning,
		lang.T("购置的办公用房不在开发区", "an office that was bought is outside the zone"),
		lang.T("确认是否支持", "confirm that it is supported"))
	foundFilingTermProvisional = calc.NewKind("filing_term_provisional", calc.SeverityWarning,
		lang.T("申报期限暂从约定投产日起算", "the term to file is counted from the agreed day for the time being"),
		lang.T("补实际投产日", "state the day of production"))
	foundYearBeforePost = calc.NewKind("year_before_post", calc.SeverityWarning,
		lang.T("该年尚未到岗", "the person was not yet in post in that year"),
		lang.T("核实该年是否计入", "check whether the year counts"))
	foundYearAfterPost = calc.NewKind("year_after_post", calc.SeverityWarning,
		lang.T("该年已经离任", "the person had left the post by that year"),
		lang.T("核对离任日期和年度", "check the last day in post and the year"))
	foundYearBeyondTerm = calc.NewKind("year_beyond_term", calc.SeverityNote,
		lang.T("该年在奖励年限之后", "the year lies after those that are rewarded"),
		lang.T("无须处理；年限起算有误的改正", "nothing, unless the years should begin later"))
	foundTaxBeforeFirst = calc.NewKind("tax_before_first", calc.SeverityWarning,
		lang.T("首次纳税日之前已有税收", "there is tax before the day of the first tax"),
		lang.T("改正首次纳税日或税收明细", "mend the day of the first tax or the entries"))
	foundCompleteAhead = calc.NewKind("complete_ahead", calc.SeverityWarning,
		lang.T("称已列全的期间晚于询问日期", "entries are said to be complete for days after the day of the question"),
		lang.T("缩短已列全的期间；其后写作预测", "shorten the days; what follows is a forecast"))
	foundFigureOfAPart = calc.NewKind("figure_of_a_part", calc.SeverityWarning,
		lang.T("部分多于整体", "a part is more than the whole"),
		lang.T("改正两个数之一", "mend one of the two figures"))
	foundFraudNotClaimed = calc.NewKind("fraud_not_claimed", calc.SeverityWarning,
		lang.T("认定骗取的奖项本项目没有申请", "an award found to be obtained by improper means is not one that the project claims"),
		lang.T("核对奖项的编号", "check the id of the award"))
	foundFraudBeyond = calc.NewKind("fraud_beyond", calc.SeverityWarning,
		lang.T("认定骗取的奖项不属本办法", "an award found to be obtained by improper means is not of these measures"),
		lang.T("按该文件和法律另行处理，或暂不兑现", "deal with it by its own document and the law, and hold it back"))
	foundPartYearSalary = calc.NewKind("part_year_salary", calc.SeverityWarning,
		lang.T("到岗不满一年，年薪须折算", "in post for a part of the year: the salary is to be put on a whole year"),
		lang.T("折算后再写年薪", "write the salary of a whole year"))
	foundDollarsNotForeign = calc.NewKind("dollars_not_foreign", calc.SeverityWarning,
		lang.T("外资达到美元门槛，而写明不是外资项目",
			"foreign investment reaches a threshold in dollars and the project is said not to be foreign-invested"),
		lang.T("核对是否认定为外资项目", "check whether the project was found to be foreign-invested"))
	foundAreasDiffer = calc.NewKind("areas_differ", calc.SeverityWarning,
		lang.T("土地面积与选址面积不同", "the areas of the land and of the plot differ"),
		lang.T("核对两个面积；同一地块只写一处", "check both; of one plot write it once"))
	foundTownFactsInZone = calc.NewKind("town_facts_in_zone", calc.SeverityWarning,
		lang.T("选址在开发区，而写有落地镇街的承接镇街或比例", "the site is in the zone and has the host town or the ratio of one in a town"),
		lang.T("核对选址；在开发区的删去这些", "check the site; in the zone remove them"))
)

// findings are the kinds that the document raises, in the order of the catalogue.
func findings() []*calc.Kind {
	return []*calc.Kind{
		foundSignatory, foundTownBound, foundReportedBeforeInForce, foundMovedEquipment, foundValidityEnd,
		foundInPeriodAboveFixedAssets, foundPerformance, foundForeignFigures, foundTotalBelowFixedAssets,
		foundForeignFixedAssetsBelow, foundAgreementWithoutGround, foundUnallocated, foundEventBeforeSigning,
		foundAgreedBeforeSigning, foundSupplementLeftOut, foundBeforeMeasure, foundDaysOutOfOrder,
		foundMunicipalAbovePremium, foundTaxAboveSalary, foundBelowStandard, foundForecastInComplete, foundNonIndustrialTopTier,
		foundLandShared, foundUnabsorbedRefund, foundBelowFirstYear, foundLaterPremises, foundParkByDollars,
		foundOfficeOutsideZone, foundFilingTermProvisional, foundYearBeforePost, foundYearAfterPost,
		foundYearBeyondTerm, foundTaxBeforeFirst, foundCompleteAhead, foundFigureOfAPart, foundFraudNotClaimed, foundFraudBeyond,
		foundPartYearSalary, foundDollarsNotForeign, foundAreasDiffer, foundTownFactsInZone,
	}
}
