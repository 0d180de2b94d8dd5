package audit

// mistakes are all that is tried against a wrong figure, in the order in which
// causes are told. A new one is a row here and the function it names.
var mistakes = []mistake{
	{"supposition", bySupposition},
	{"rate_of_another_year", byAnotherYearsRate},
	{"cap_forgotten", byForgottenCap},
	{"another_rate", byAnotherRate},
	{"below_zero", byBelowZero},
	{"share", byShares},
	{"rounding", byRounding},
	{"step", byStep},
	{"recorded_by_then", byWhatWasRecorded},
	{"another_year", byAnotherYear},
	{"another_award", byAnotherAward},
	{"another_policy", byAnotherPolicy},
}

// tiers are tried where nothing explains a figure but the sum of another year or
// award, which may be like it by chance.
var tiers = []mistake{{"another_tier", byAnotherTier}}

// remote are tried only where none of those explains a figure: what they make may
// be like it by chance.
var remote = []mistake{
	{"another_documents_rate", byAnotherDocumentsRate},
	{"figure_of_the_law", byFigure},
	{"another_project", byAnotherProject},
	{"digits_swapped", bySwappedDigits},
}
