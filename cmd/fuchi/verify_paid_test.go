package main

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/verify"
)

// TestAPaymentWithoutAYearIsOfTheLineItPaid: of several years the one that was
// payable by its day, and that line comes first.
func TestAPaymentWithoutAYearIsOfTheLineItPaid(t *testing.T) {
	v, printed := verifier(t)
	paper, src := printed("../../testdata/year/projects/bearings.yaml")
	var sets []project.Setting
	for _, text := range []string{"paid[0].year=", "taxes.entries[0].net=186万元", "taxes.entries[1].refund=10万元"} {
		set, bad := project.ParseSetting(text)
		if bad != nil {
			t.Fatal(bad.Message.In(lang.English))
		}
		sets = append(sets, set)
	}
	verdict, problems := v.Verify(paper, src, verify.Now{Set: sets})
	if len(problems) > 0 || len(verdict.Moves) != 2 {
		t.Fatalf("%v %+v", problems, verdict)
	}
	for i, paid := range []string{"1855000.00", "0.00"} {
		if m := verdict.Moves[i]; m.N != i+1 || m.Paid.String() != paid || !m.Closed {
			t.Errorf("line %d of year %d: %s was paid, closed %t", i, m.N, m.Paid, m.Closed)
		}
	}
}
