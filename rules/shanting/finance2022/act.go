package finance2022

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/law"
)

// act is what the rules are made of: the figures, and those of them that more
// than one rule asks for while computing, taken once.
type act struct {
	*law.Figures
	inForce         civil.Period // 七
	lateDay         civil.Date   // its last day under the other reading
	operatingYears  int          // 二（三）1
	stayYears       int          // 二（四）
	agencyStayYears int          // 四（五）
}

func actOf(f *law.Figures) *act {
	f.Told("clause4_1.single_limit", "clause4_1.fee_limit")
	return &act{
		Figures:         f,
		inForce:         civil.Period{From: f.Date("annex.first_day"), To: f.Date("annex.last_day")},
		lateDay:         f.Date("annex.late_day"),
		operatingYears:  f.Int("clause2_3.operating_years"),
		stayYears:       f.Int("clause2_4.stay_years"),
		agencyStayYears: f.Int("clause4_5.stay_years"),
	}
}
