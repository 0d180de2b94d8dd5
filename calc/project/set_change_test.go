package project

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// TestASettingAddsToTheFigureOfTheFile, in either spelling and whatever its unit;
// what is not stated, or is no figure, cannot be changed by one.
func TestASettingAddsToTheFigureOfTheFile(t *testing.T) {
	const file = "fuchi: 1\nproject: {name: x}\n投资: {总投资: 3亿元, foreign: {total: US$9.8 million}}\nland: {area: 110亩, premium: 待定}\n" +
		"contract: {signed: 2024-01-01}\ntaxes: {entries: [{period: 2024, net: -1.5万元}]}\n"
	for set, want := range map[string]string{
		"investment.total+=500万元":               "investment.total=305000000.00",
		"投资.总投资 -= 1元":                          "investment.total=299999999.00",
		"investment.foreign.total+=USD 200,000": "investment.foreign.total=10000000.00 USD",
		"land.area-=1500平方米":                    "land.area=107.75",
		"taxes.entries[0].net+=2万元":             "taxes.entries[0].net=5000.00",
		"land.premium+=1万元":                     "the file does not state this figure: nothing to change",
		"land.municipal_retained+=1万元":          "the file does not state this figure: nothing to change",
		"contract.signed+=6":                    "signed cannot be changed by an amount",
		"project.name+=y":                       "name cannot be changed by an amount",
		"investment.total+=1e8":                 `"1e8" is not an amount in yuan: exponents are not accepted`,
		"investment.total+=":                    `"" is not an amount in yuan: there is no number`,
		"investment.foreign.total+=5万元":         `"5万元" is not an amount in US dollars: it is another currency`,
		"land.area-=200亩":                       `"-90" is not an area: it cannot be negative`,
		"nosuch.key+=1":                         "the file does not state this figure: nothing to change",
	} {
		s, bad := ParseSetting(set)
		if bad != nil {
			t.Fatalf("%s: %s", set, bad.Message.In(lang.English))
		}
		p, problems := DecodeYAML("p.yaml", []byte(file), Vocabulary{}, s)
		got := ""
		switch {
		case len(problems) > 0:
			got = problems[0].Message.In(lang.English)
		default:
			for _, f := range p.Facts() {
				if key, path := Table.Leaf(s.Path); key != nil && f.Path == path {
					got = f.Path + "=" + f.Value.Text
				}
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", set, got, want)
		}
	}
}
