package project

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

const least = "fuchi: 1\nproject: {}\ncontract: {}\ninvestment: {total: 4亿元}\noffices: [{id: A}, {id: B}]\ntaxes: {sharing: {增值税: 20%}}\n" +
	"other_awards: [{policy: x, scope: 区级, matter: office_purchase, years: {2024年: 1}}]\n"

func settings(t *testing.T, args ...string) []Setting {
	t.Helper()
	var sets []Setting
	for _, arg := range args {
		s, bad := ParseSetting(arg)
		if bad != nil {
			t.Fatalf("%s: %s", arg, bad.Message.In(lang.English))
		}
		sets = append(sets, s)
	}
	return sets
}

func TestSettingsLieOverTheFile(t *testing.T) {
	p := decoded(t, least, settings(t, "investment.total=5亿", "offices[1].id=C", "offices[2].id=D", "offices[0]=", "taxes.sharing.vat=30%",
		"other_awards[0].years.2024=7", "project.case_by_case=[top_500]", "investment.fixed_assets={audited: 3亿}", "project.name='null'", "contract.signed=null")...)
	if got := p.Investment.Total.Value.String(); got != "500000000.00" {
		t.Error("total", got)
	}
	if len(p.Offices) != 2 || p.Offices[0].ID.Value != "C" || p.Offices[1].ID.Value != "D" {
		t.Errorf("offices %+v", p.Offices)
	}
	if len(p.Taxes.Sharing) != 1 || p.Taxes.Sharing[0].Rate.Value.String() != "30%" {
		t.Errorf("sharing %+v", p.Taxes.Sharing)
	}
	if y := p.OtherAwards[0].Years; len(y) != 1 || y[0].Amount.String() != "7.00" {
		t.Errorf("years %+v", y)
	}
	if p.Identity.Name.Value != "null" || p.Contract.Signed.Known || len(p.Identity.CaseByCase.Value) != 1 || !p.Investment.FixedAssets.Audited.Known {
		t.Errorf("%+v", p.Identity)
	}
}

func TestSettingsRefused(t *testing.T) {
	for arg, want := range map[string]string{
		"a..b=1": "the path has a gap", ".=1": "the path has a gap", "project.=1": "the path has a gap",
		"nonsense=1": "unknown key", "investment.totl=5亿": "unknown key", "taxes.sharing.foo=1%": "unknown tax",
		"offices[9].use=office": "[9] is no place in a list", "offices[-1].use=office": "[-1] is no place in a list", "offices[0.use=office": "[0 is no place in a list",
		"offices[x]={}": "[x] is no place in a list", "offices[99999999999999999999]={}": "[99999999999999999999] is no place in a list", "project[0]=1": "[0] is no place in a list",
		"investment.total.x=1": "x lies in no group of key: value", "[0]=1": "the path has a gap", "project=5": "should be a group of key: value, not one value",
		"investment.total=1e9": `"1e9" is not an amount in yuan: exponents are not accepted`,
	} {
		_, problems := DecodeYAML("f", []byte(least), words, settings(t, "project.name=x", arg)...)
		if len(problems) != 1 || problems[0].Pos.Set != 2 || problems[0].Message.In(lang.English) != want || problems[0].Hint.IsZero() {
			t.Errorf("%s: %v, want %s", arg, messages(problems), want)
		}
	}
	for arg, want := range map[string]string{"x": "is not path=value", "=1": "is not path=value", "": "is not path=value", "project.name=a\x1b[31m": "holds the invisible control character U+001B",
		"project.name=\xff": "not UTF-8", "a=[": "YAML syntax: something is lacking here, or brackets or quotes do not match", "a={b: *c}": "aliases are not accepted: *c"} {
		if _, bad := ParseSetting(arg); bad == nil || bad.Message.In(lang.English) != want {
			t.Errorf("%q: %+v, want %s", arg, bad, want)
		}
	}
}

// messages is what problems say, in English.
func messages(problems Problems) []string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Path+": "+p.Message.In(lang.English))
	}
	return all
}
