package calc

import "github.com/shanting/fuchi/calc/lang"

// What the engine itself finds, whatever the documents are.
var (
	foundSlip = NewKind("slip", SeverityWarning,
		lang.T("数值或写法可疑：漏写单位、没有这样的事项等", "a figure or a word looks wrong: a unit left out, a matter that no award has"),
		lang.T("核对这一处；写明单位或名称", "look at the place; write the unit or the name"))
	foundAfterAsOf = NewKind("after_as_of", SeverityWarning,
		lang.T("日期晚于询问日期，按已经发生计算", "a day lies after the day of the question and is taken as having happened"),
		lang.T("核对日期；尚未发生的写作预测", "check the day; what has not happened is a forecast"))
	foundEndBeforeStart = NewKind("end_before_start", SeverityWarning,
		lang.T("结束日早于开始日", "something ends before it starts"),
		lang.T("改正两个日期之一", "mend one of the two days"))
	foundRentOutsideLease = NewKind("rent_outside_lease", SeverityWarning,
		lang.T("租金的期间在租期之外", "rent is for days on which nothing was leased"),
		lang.T("改正租期或租金期间", "mend the lease or the period of the rent"))
	foundOwnLeased = NewKind("own_leased", SeverityWarning,
		lang.T("用房先为自有，后又租用", "premises were leased only once they were one's own"),
		lang.T("核对租约和购置、建成的日期", "check the days of the lease and of the purchase or building"))
	foundRentOnceOwned = NewKind("rent_once_owned", SeverityNote,
		lang.T("租金期间超过购置之日，其后不计", "rent is for days on which the premises were bought, and does not count from then on"),
		lang.T("核对租金期间和购置日期", "check the period of the rent and the day of the purchase"))
	foundRentUnpaid = NewKind("rent_unpaid", SeverityWarning,
		lang.T("租金没有缴付日，不计入", "rent without a day of payment does not count"),
		lang.T("已缴的补写缴付日", "where it is paid, state the day"))
	foundRentPaidForecast = NewKind("rent_paid_forecast", SeverityWarning,
		lang.T("租金已有缴付日，又写作预测", "rent has a day on which it was paid and is a forecast too"),
		lang.T("已缴的删去预测，未缴的删去缴付日", "of what is paid remove the forecast, of what is not the day"))
	foundRentTwice = NewKind("rent_twice", SeverityWarning,
		lang.T("两笔租金内容相同", "two entries of rent are the same"),
		lang.T("删去重复的一笔", "remove the one that is there twice"))
	foundRentOverlap = NewKind("rent_overlap", SeverityWarning,
		lang.T("两笔租金的期间重叠", "two entries of rent share days"),
		lang.T("改正期间，或删去一笔", "mend a period, or remove one"))
	foundTaxEntryTwice = NewKind("tax_entry_twice", SeverityWarning,
		lang.T("两笔税收内容相同", "two tax entries are the same"),
		lang.T("删去重复的一笔", "remove the one that is there twice"))
	foundTaxEntriesOverlap = NewKind("tax_entries_overlap", SeverityWarning,
		lang.T("两笔税收的日期重叠", "two tax entries share days"),
		lang.T("改正期间，或删去一笔", "mend a period, or remove one"))
	foundFactoryTwice = NewKind("factory_twice", SeverityWarning,
		lang.T("两处厂房内容相同", "two factories are the same"),
		lang.T("删去重复的一处", "remove the one that is there twice"))
	foundOfficeTwice = NewKind("office_twice", SeverityWarning,
		lang.T("两处办公用房内容相同", "two offices are the same"),
		lang.T("删去重复的一处", "remove the one that is there twice"))
	foundPersonTwice = NewKind("person_twice", SeverityWarning,
		lang.T("两名人才内容相同", "two persons are the same"),
		lang.T("删去重复的一人", "remove the one that is there twice"))
	foundOtherAwardTwice = NewKind("other_award_twice", SeverityWarning,
		lang.T("两项其他政策的奖补内容相同", "two awards of other policies are the same"),
		lang.T("删去重复的一项", "remove the one that is there twice"))
	foundBondTwice = NewKind("bond_twice", SeverityWarning,
		lang.T("两笔债券内容相同", "two bonds are the same"),
		lang.T("删去重复的一笔", "remove the one that is there twice"))
	foundPaymentTwice = NewKind("payment_twice", SeverityWarning,
		lang.T("两笔已付款内容相同", "two payments are the same"),
		lang.T("删去重复的一笔", "remove the one that is there twice"))
	foundListUnknown = NewKind("list_unknown", SeverityWarning,
		lang.T("付款或其他政策写作未知", "payments, or other policies, are written as unknown"),
		lang.T("没有的写 []，有的逐项补写", "write [] where there are none, else each of them"))
	foundPaidNotClaimed = NewKind("paid_not_claimed", SeverityWarning,
		lang.T("已付的奖项本项目没有申请", "an award was paid that the project does not claim"),
		lang.T("核对奖项，或补写该项事实", "check the award, or supply its facts"))
	foundPaidWhich = NewKind("paid_which", SeverityWarning,
		lang.T("付款没有写明是几项中的哪一项", "a payment does not say which of several awards it is for"),
		lang.T("奖项写到「#」之后的名称，或写领取人", "name the award to its “#”, or its payee"))
	foundPaidNoSuchYear = NewKind("paid_no_such_year", SeverityWarning,
		lang.T("付款记在奖项没有的年度", "a payment is entered for a year that the award does not have"),
		lang.T("改正年度", "mend the year"))
	foundPaidBeforeDue = NewKind("paid_before_due", SeverityWarning,
		lang.T("付款早于可付之日", "a payment lies before anything is payable"),
		lang.T("核对付款日", "check the day of payment"))
	foundPaidAboveDue = NewKind("paid_above_due", SeverityWarning,
		lang.T("已付多于应付", "more was paid than is due"),
		lang.T("核对应付与已付，多付的追回", "check both sums and recover what is too much"))
	foundRepaidAbovePaid = NewKind("repaid_above_paid", SeverityWarning,
		lang.T("退回多于已付", "more was paid back than was paid"),
		lang.T("核对退回的金额，或补写原来的付款", "check what was paid back, or supply the payment"))
	foundPaidToAnother = NewKind("paid_to_another", SeverityWarning,
		lang.T("付给了领取人以外的人", "somebody other than the payee was paid"),
		lang.T("核对领取人", "check the payee"))
	foundPaidByAnother = NewKind("paid_by_another", SeverityWarning,
		lang.T("由承担方以外的单位支付", "somebody who does not bear the award paid it"),
		lang.T("核对承担方", "check the bearer"))
	foundChoiceOpen = NewKind("choice_open", SeverityWarning,
		lang.T("从高的结果尚未确定：有一项未全知", "what is the higher is not settled: one of them is not wholly known"),
		lang.T("补齐该项所缺的事实", "supply what it still needs"))
	foundRivalOfNone = NewKind("rival_of_none", SeverityWarning,
		lang.T("其他政策的事项写有本项目没有申请的名称", "another policy is for a name of which the project claims no award"),
		lang.T("核对事项「:」之后的名称", "check the name after the “:” of the matter"))
	foundRivalWaits = NewKind("rival_waits", SeverityNote,
		lang.T("另有政策或约定用于同一事项，而本文件的该项尚未知", "another policy is for a matter of which our award is not known yet"),
		lang.T("补齐该项所缺的事实", "supply what the award still needs"))
	foundTie = NewKind("tie", SeverityNote,
		lang.T("两项金额相同，按文件次序取前者", "two are equal; document order takes the first"),
		lang.T("无须处理，知悉即可", "nothing, but know it"))
	foundOverrideAsked = NewKind("override_asked", SeverityWarning,
		lang.T("其他政策的名称像是直接取代的那一政策，但不以其开头",
			"the name of another policy holds that of the policy which replaces ours but does not begin with it"),
		lang.T("如即该政策，改写名称", "if it is that policy, write its name"))
	foundTooManyPremises = NewKind("too_many_premises", SeverityWarning,
		lang.T("用房过多，不逐处比较", "too many premises to be told apart"),
		lang.T("逐处比较时，分成几个项目文件", "to have them told apart, divide them among several files"))
	foundLeftOut = NewKind("left_out", SeverityNote,
		lang.T("几处中有的不符合条件，不计", "of several things some do not meet the conditions and do not count"),
		lang.T("核对该处的事实", "check the facts of the one left out"))
	foundLeftOpen = NewKind("left_open", SeverityNote,
		lang.T("几处中有的是否符合条件尚不知道，与之有关的各行待定",
			"of several things it is not known of some whether they count: what hangs on that is not known"),
		lang.T("补写该处的事实", "state the fact that decides it"))
	foundRestDay = NewKind("rest_day", SeverityNote,
		lang.T("期限的最后一日是周末", "the last day of a term is a weekend"),
		lang.T("查节假日安排是否顺延；fuchi check --calendar 按日历判定",
			"ask the calendar of holidays whether it moves; fuchi check --calendar decides it by one"))
	foundUnweighed = NewKind("unweighed", SeverityNote,
		lang.T("存疑之处过多，只算了一部分涉及的金额", "so many doubts that the money is worked out for a part of them"),
		lang.T("先改正已列明的，再算一次", "mend those that are named and ask again"))
)

// FoundPresumed is for every document: each says what it presumes.
var FoundPresumed = NewKind("presumed", SeverityNote,
	lang.T("文件未写的事实按通常情形推定", "facts that the file leaves out are presumed"),
	lang.T("与推定不符的请写明", "state them where it is otherwise"))

// Findings are the kinds that the engine raises, in the order of the catalogue.
func Findings() []*Kind {
	return []*Kind{
		foundSlip, foundAfterAsOf, foundEndBeforeStart, foundRentOutsideLease, foundOwnLeased, foundRentOnceOwned,
		foundRentUnpaid, foundRentPaidForecast, foundRentTwice, foundRentOverlap,
		foundTaxEntryTwice, foundTaxEntriesOverlap, foundFactoryTwice, foundOfficeTwice, foundPersonTwice,
		foundOtherAwardTwice, foundBondTwice, foundPaymentTwice, foundListUnknown, foundPaidNotClaimed, foundPaidWhich,
		foundPaidNoSuchYear, foundPaidBeforeDue, foundPaidAboveDue,
		foundRepaidAbovePaid, foundPaidToAnother, foundPaidByAnother, foundChoiceOpen, foundRivalOfNone,
		foundRivalWaits, foundTie,
		foundOverrideAsked, foundTooManyPremises, foundLeftOut, foundLeftOpen, foundRestDay, foundUnweighed, FoundPresumed,
	}
}
