package project

import "github.com/shanting/fuchi/calc/lang"

// said is what a scalar of a type is called, and how one is written.
func (t Type) said() (what, example lang.Text) {
	switch t {
	case TypeMoney, TypeSigned:
		return lang.T("人民币金额", "an amount in yuan"),
			lang.T("1234567.89、3000万元 或 1.2亿", "1234567.89, 90 million or 3000万元 (万 = 10,000, 亿 = 100,000,000)")
	case TypeUSD:
		return lang.T("美元金额", "an amount in US dollars"),
			lang.T("1000万美元 或 USD 10,000,000", "USD 10,000,000 or 1000万美元")
	case TypeArea:
		return lang.T("面积", "an area"), lang.T("120亩 或 40001平方米", "120亩 (mu) or 40001 m2")
	case TypeShare:
		return lang.T("比率", "a rate"), lang.T("40% 或 0.4，不超过 100%", "40% or 0.4, at most 100%")
	case TypeNumber:
		return lang.T("数", "a number"), lang.T("1.2 这样的数", "a plain number such as 1.2")
	case TypeCount:
		return lang.T("整数", "a whole number"), lang.T("60 这样的整数", "a whole number such as 60")
	case TypeYear:
		return lang.T("年份", "a year"), lang.T("2024 这样的年份", "a year such as 2024")
	case TypeDate:
		return lang.T("日期", "a date"), lang.T("2022-09-01 或 2022年9月1日", "2022-09-01")
	case TypePeriod:
		return lang.T("期间", "a period"), lang.T("2024、2024Q1、2024-03 或 2024-01-01/2024-06-30",
			"2024, 2024Q1, 2024-03 or 2024-01-01/2024-06-30")
	case TypeAct:
		return lang.T("「是」「否」或日期", "a yes, a no or a date"), lang.T("否、是 或 2025-03-01", "false, true or 2025-03-01")
	case TypeAwardYear:
		return lang.T("奖励年度", "an award year"),
			lang.T("1、2、3……，或公历年份 2024", "1, 2, 3 …, or a calendar year such as 2024")
	}
	return lang.T("是/否", "a yes or no"), lang.T("是 或 否（true、false）", "true or false")
}

// example is how a scalar of the type is written.
func (t Type) example() lang.Text {
	_, example := t.said()
	return example
}

// Example is how a value of the key is written.
func (k *Key) Example() lang.Text {
	if k.Options != nil {
		return k.Options.both()
	}
	return k.Type.example()
}
