package lifecycle2022_test

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting"
	"github.com/shanting/fuchi/rules/shanting/lifecycle2022"
)

// fields are the values of a form by the beginnings of their labels.
func fields(t *testing.T, id, file string) map[string]calc.FormField {
	t.Helper()
	book, err := shanting.District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	p, problems := project.DecodeYAML("p.yaml", []byte(file), book.Vocabulary())
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	all := map[string]calc.FormField{}
	for _, f := range lifecycle2022.Forms(calc.Compute(p, book, calc.Options{})) {
		for _, row := range f.Rows {
			for _, field := range row.Fields {
				if f.ID == id {
					label, _, _ := strings.Cut(field.Label.In(lang.Chinese), "（")
					all[label] = field
				}
			}
		}
	}
	return all
}

const wholeProject = "fuchi: 1\nproject: {name: 示例}\ncontract: {}\ninvestment: {total: 4亿元, fixed_assets: " +
	"{contracted: 3.3亿元, audited: 3.2亿元}}\nland: {area: 120亩}\n" +
	"indicators: {building_area: 96000平方米, footprint: 32000平方米, output: 9.6亿元, tax: 1800万元}\n"

// TestAnnexFiveIsForClaimsThatGoToTheOffice: not for what a town honours by
// itself, nor where nothing can be claimed.
func TestAnnexFiveIsForClaimsThatGoToTheOffice(t *testing.T) {
	small := "fuchi: 1\nproject: {name: 示例}\nsite: {location: town, host_town: 城头镇}\ninvestment: {total: 9999万元}\n"
	for file, want := range map[string]bool{
		wholeProject:                            true,
		small:                                   true, // nobody knows yet who signs
		small + "contract: {signatory: town}\n": false,
		small + "contract: {signatory: district}\n":                                          true,
		"fuchi: 1\nproject: {name: 示例, ownership: district_state_sole}\n":                    false,
		"fuchi: 1\nproject: {name: 示例}\ncontract: {fraud: true}\n":                           false,
		"fuchi: 1\nproject: {name: 示例}\nreferrer: {kind: civil_servant}\n":                   false,
		"fuchi: 1\nproject: {name: 示例}\ncontract: {terminated: 2024-01-01}\nreferrer: {}\n":  true,
		"fuchi: 1\nproject: {name: 示例, case_by_case: [top_500]}\nreferrer: {kind: person}\n": true,
	} {
		if got := len(fields(t, "payout", file)) > 0; got != want {
			t.Errorf("annex 5 %t:\n%s", got, file)
		}
		if len(fields(t, "review", file)) == 0 {
			t.Errorf("no annex 3:\n%s", file)
		}
	}
}

// TestDerivedFiguresOfTheForms: of what is done on the one, of what is planned
// on the other, on mu and on square metres.
func TestDerivedFiguresOfTheForms(t *testing.T) {
	payout, review := fields(t, "payout", wholeProject), fields(t, "review", wholeProject)
	for label, want := range map[string]string{"总投资": "40000", "固定资产投资完成": "32000", "单位投资强度": "266.67", "产值": "96000",
		"税收": "1800", "单位税收": "15.00", "容积率": "1.20", "建筑密度": "40.00%"} {
		if got := payout[label].Value.In(lang.Chinese); got != want {
			t.Errorf("payout %s: %s, not %s", label, got, want)
		}
	}
	for label, want := range map[string]string{"拟用地面积": "120", "拟建筑面积": "96000", "其中固定资产投资": "33000",
		"单位投资强度": "275.00", "预计税收": "1800"} {
		if got := review[label].Value.In(lang.Chinese); got != want {
			t.Errorf("review %s: %s, not %s", label, got, want)
		}
	}
}

// TestWhatIsContractedIsNotCompleted: the field stays blank and says what it needs.
func TestWhatIsContractedIsNotCompleted(t *testing.T) {
	payout := fields(t, "payout", strings.Replace(wholeProject, ", audited: 3.2亿元", "", 1))
	for _, label := range []string{"固定资产投资完成", "单位投资强度"} {
		if f := payout[label]; !f.Value.IsZero() && f.Value.In(lang.Chinese) != "" ||
			strings.Join(f.Missing, " ") != "investment.fixed_assets.audited" {
			t.Errorf("%s: %q, needs %v", label, f.Value.In(lang.Chinese), f.Missing)
		}
	}
}

// TestWhatNoFactSaysIsNeverInvented: a file that says nothing fills no field.
func TestWhatNoFactSaysIsNeverInvented(t *testing.T) {
	for _, id := range []string{"payout", "review"} {
		for label, f := range fields(t, id, "fuchi: 1\nproject: {}\ncontract: {}\n") {
			if f.Value.In(lang.Chinese) != "" || !f.Beyond && f.Signed == nil && len(f.Missing) == 0 {
				t.Errorf("%s %s: %q, needs %v", id, label, f.Value.In(lang.Chinese), f.Missing)
			}
		}
	}
}
