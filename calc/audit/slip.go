package audit

// Slip is a kind of single mistake that makes a wrong figure, as it is told to
// programs. Where none of the rest asks about a kind, only the mistake itself names it.
type Slip string

const (
	windowShifted   Slip = "window_shifted"
	wrongTier       Slip = "wrong_tier"
	anotherReading  Slip = "another_reading"
	anotherYear     Slip = "another_year"
	plusAnotherYear Slip = "plus_another_year"
	withAnotherYear Slip = "with_another_year"
	anotherAward    Slip = "another_award"

	refundNotDeducted    Slip = "refund_not_deducted"
	municipalNotDeducted Slip = "municipal_retained_not_deducted"
	capitalNotDeducted   Slip = "government_capital_not_deducted"
)

// UnitSlip and PaidTwice are kinds of finding that are their own cause.
var UnitSlip, PaidTwice = Slip(UnitError.Code()), Slip(Twice.Code())

// notDeducted name by themselves what was not taken off.
var notDeducted = []Slip{refundNotDeducted, municipalNotDeducted, capitalNotDeducted}

// sumsOfOthers are the sums of another year or award.
var sumsOfOthers = []Slip{anotherYear, plusAnotherYear, withAnotherYear, anotherAward}

// with is the id of a slip made with one thing of several.
func (s Slip) with(of string) string {
	if of == "" {
		return string(s)
	}
	return string(s) + ":" + of
}

// id tells a supposition from the others; a reading does by itself.
func (s *supposition) id() string {
	if s.readings != nil {
		return s.of
	}
	return s.code.with(s.of)
}
