package project

import (
	"os"
	"slices"
	"testing"
)

// everySection is the file that shows users what there is.
func everySection(t *testing.T) []byte {
	t.Helper()
	src, err := os.ReadFile("testdata/every_section.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestTheFileWithEverySectionIsReadWithoutAProblem(t *testing.T) {
	p := decoded(t, string(everySection(t)))
	for _, w := range p.Warnings {
		t.Errorf("%d: %s", w.Pos.Line, w.Message.In(1))
	}
	if p.Taxes.Complete.Value.String() != "2024-01-01/2026-06-30" || !p.Factory().Rent[1].Projected.Value || p.Paid[0].Voucher.Value != "记-0012" {
		t.Errorf("%+v", p.Taxes.Complete)
	}
}

func TestTheFileWithEverySectionHasEveryKeyOfItsSections(t *testing.T) {
	n, _ := ParseYAML(everySection(t))
	var lacking []string
	for _, k := range Table.Children {
		if n.Get(k.Name) == nil {
			lacking = append(lacking, k.Path)
		}
	}
	if lacking != nil {
		t.Errorf("lacks %s", lacking)
	}
}

func TestOnlyTheVersionAndTheProjectAreRequired(t *testing.T) {
	decoded(t, "fuchi: 1\nproject:\n")
	for src, want := range map[string]string{"fuchi: 1\n": ": lacks project (项目)", "project: {name: x}\n": ": lacks fuchi (格式版本)"} {
		if _, problems := DecodeYAML("f", []byte(src), words); !slices.Equal(messages(problems), []string{want}) {
			t.Errorf("%q: %v", src, messages(problems))
		}
	}
}

func TestAKeyWithoutAValueIsAClaim(t *testing.T) {
	p := decoded(t, "fuchi: 1\nproject: {}\nland:\nfactory: ~\ntalent:\noffices: 待定\ncontract:\n")
	if !p.Land.Given || !p.Factory().Given || len(p.Factories) != 1 || !p.Contract.Given || p.Finance.Given {
		t.Errorf("%+v", p)
	}
	if !p.Listed.Talent.SaidUnknown() || !p.Listed.Offices.SaidUnknown() || p.Listed.OtherAwards.Written {
		t.Errorf("%+v", p.Listed)
	}
}

func TestWhatIsSaidToBeUnknownIsNeitherNoneNorPresumed(t *testing.T) {
	for _, word := range []string{"", "~", "待定", "未知", "unknown", "Unknown", "TBC", "tbc", "N/A", "n/a", "''", "null"} {
		p := decoded(t, "fuchi: 1\nproject: {tax_lawful: "+word+", name: "+word+"}\ncontract: {terminated: "+word+", fraud: "+word+"}\n"+
			"investment: {fixed_assets: {audited: 4亿}, moved_equipment: "+word+"}\n")
		if assets, _ := p.Investment.NewAssets(); assets.Known || assets.Path() != "investment.moved_equipment" {
			t.Errorf("%q: new assets %v", word, assets)
		}
		act, presumed := p.Contract.Terminated.Presumed(Act{})
		if act.Known || presumed || !p.Contract.Fraud.SaidUnknown() || !p.Identity.TaxLawful.SaidUnknown() || p.Identity.Name.Known {
			t.Errorf("%q: %+v", word, p.Contract)
		}
	}
	p := decoded(t, "fuchi: 1\nproject: {}\ncontract: {}\ninvestment: {fixed_assets: {audited: 4亿}}\n")
	if assets, _ := p.Investment.NewAssets(); assets.Value.String() != "400000000.00" {
		t.Errorf("new assets %v", assets)
	}
	if act, presumed := p.Contract.Terminated.Presumed(Act{}); !act.Known || !presumed {
		t.Error("what is left out is not presumed")
	}
	if none := p.Investment.MovedEquipment.OrNone(); !none.Known {
		t.Error("what is left out is not none")
	}
}

func TestAnEntryNeedsWhatItIsMadeOf(t *testing.T) {
	for src, want := range map[string]string{
		"taxes: {entries: [{period: 待定, net: 5万}]}":                            "taxes.entries[0]: needs period or entered, and only one of them",
		"taxes: {entries: [{period: 2024}]}":                                   "taxes.entries[0]: needs net, revenue or by_tax, and only one of them",
		"taxes: {entries: [{period: 2024, net: 1, by_tax: {vat: {paid: 1}}}]}": "taxes.entries[0]: needs net, revenue or by_tax, and only one of them",
		"taxes: {entries: [{period: 2024, net: ~, refund: 1}]}":                "taxes.entries[0]: refund goes with revenue",
		"factory: {rent: [{period: 待定, amount: 5万}]}":                          "factory.rent[0].period: has no value, and period (期间) is needed",
		"factory: {rent: [{period: 2024}]}":                                    "factory.rent[0]: lacks amount (金额)",
		"talent: [~]":                                                          "talent[0]: lacks name (姓名)",
		"factory: [{standard: true}]":                                          "factory[0]: lacks id (编号)",
		"factory: [{id: A}, {id: A}]":                                          ": two factories are called A",
		"taxes: {complete: {from: 2024-01-01}}":                                "taxes.complete: lacks through (至)",
		"taxes: {complete: {from: 2024-01-02, through: 2024-01-01}}":           "taxes.complete: ends before it starts",
		"contract: {fraud: [nonsense]}":                                        `contract.fraud[0]: "nonsense" is not an award`,
		"contract: {fraud: measures2022/land}":                                 `contract.fraud: "measures2022/land" is an award, and the awards obtained are a list`,
		"district: nowhere":                                                    `district: "nowhere" is not one of the values`,
		"talent: [{name: 甲}, {name: 甲, id: 1}]":                                `: two persons are called 甲`,
		"talent: [{name: 甲, id: 1}, {name: 乙, id: 1}]":                         `: two persons have the id 1`,
	} {
		if _, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {}\n"+src), words); !slices.Equal(messages(problems), []string{want}) {
			t.Errorf("%s: %q, want %q", src, messages(problems), want)
		}
	}
}

func TestTheSumOfAnEntryMayBeSaidToBeUnknown(t *testing.T) {
	for src, want := range map[string]string{
		"net: 待定":                 "taxes.entries[0].net",
		"revenue: ~, refund: 5":   "taxes.entries[0].revenue",
		"by_tax: 未知":              "taxes.entries[0].by_tax",
		"net: ~, revenue: ~":      "taxes.entries[0].revenue",
		"net: ~, revenue: 5":      "",
		"revenue: 5, by_tax: TBC": "",
	} {
		entry := decoded(t, "fuchi: 1\nproject: {}\ntaxes: {entries: [{period: 2024, "+src+"}]}\n").Taxes.Entries[0]
		if entry.SaidUnknown() != (want != "") {
			t.Errorf("%s: %v", src, entry.SaidUnknown())
		} else if want != "" && entry.Missing()[0] != want {
			t.Errorf("%s: lacks %s", src, entry.Missing())
		}
	}
}

func TestNamesakesAreToldApartByTheirIds(t *testing.T) {
	p := decoded(t, "fuchi: 1\nproject: {}\ntalent: [{name: 甲, id: 1}, {name: 乙, id: 3}, {name: 甲, id: 2}]\n")
	if got := []string{p.Talent[0].Called(), p.Talent[1].Called(), p.Talent[2].Called()}; !slices.Equal(got, []string{"甲/1", "乙", "甲/2"}) {
		t.Error(got)
	}
}

func TestSeveralFactoriesStandInAList(t *testing.T) {
	p := decoded(t, "fuchi: 1\nproject: {}\nfactory: [{id: A, rent: [{period: 2024, amount: 5万}]}, {编号: B, lease_ends: 2024-12-31}]\n", settings(t, "factory[1].standard=true")...)
	if len(p.Factories) != 2 || p.Factories[0].Rent[0].Amount.Path() != "factory[0].rent[0].amount" || p.Factories[1].LeaseEnd.Path() != "factory[1].lease_ends" || !p.Factories[1].Standard.Value {
		t.Errorf("%+v", p.Factories)
	}
	one := decoded(t, "fuchi: 1\nproject: {}\nfactory: {rent: [{period: 2024, amount: 5万}]}\n")
	if got := one.Factory().Rent[0].Amount.Path(); got != "factory.rent[0].amount" {
		t.Error(got)
	}
}
