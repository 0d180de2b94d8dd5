package shanting_test

import (
	"math/big"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting"
)

// everything is a project that meets every article of both documents it can
// meet at once; each row of a table lays its facts over it. Every year of
// rent and of tax is a million, so that a line shows its rate.
const everything = `
fuchi: 1
project: {name: 项目, enterprise: 企业, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent, tax_lawful: true}
contract: {signed: 2022-08-31, signatory: development_zone, construction: {start: 2022-10-01, end: 2023-12-31}, agreed_production: 2024-01-01, terminated: false, fraud: false}
milestones: {first_report: 2022-05-31, site_visit: 2022-05-20, zone_entry: 2024-01-01, production: 2024-01-01, first_tax: 2024-01-01}
investment: {total: 90亿元, fixed_assets: {audited: 60亿元}, in_construction_period: 1亿元, foreign: {total: 9亿美元}}
site: {location: zone}
land: {area: 1亩, acquired: auction, premium: 1亿元, municipal_retained: 0}
relocation: {from: outside_district, whole: true}
factory: {standard: true, in_zone_park: true, lease_effective: 2024-01-01, rent: [{period: 2024-01-01/2033-12-31, amount: 36530000, paid: 2024-01-05}]}
offices:
  - {id: A, use: office, own_use: true, in_zone: true, sublet: false, lease: {effective: 2024-01-01, rent: [{period: 2024, amount: 100万元, paid: 2024-01-05}, {period: 2025, amount: 100万元, paid: 2024-01-05}, {period: 2026, amount: 100万元, paid: 2024-01-05}, {period: 2027, amount: 100万元, paid: 2024-01-05}, {period: 2028, amount: 100万元, paid: 2024-01-05}]}}
  - {id: B, use: office, own_use: true, in_zone: true, sublet: false, purchase: {price: 100万元, date: 2024-05-01}}
taxes:
  entries: [{period: 2023, net: 0}, {period: 2024, net: 100万元}, {period: 2025, net: 100万元}, {period: 2026, net: 100万元}, {period: 2027, net: 100万元},
    {period: 2028, net: 100万元}, {period: 2029, net: 100万元}, {period: 2030, net: 100万元}, {period: 2031, net: 100万元}, {period: 2032, net: 100万元}]
referrer: {name: 商会, kind: organisation, first: true, filed: 2024-06-01}
talent:
  - {name: 甲, role: scientist, project_recognised: true, social_insurance: true, years: [{year: 2024, salary: 30万元, iit_net: 1万元}, {year: 2025, salary: 30万元, iit_net: 1万元},
      {year: 2026, salary: 30万元, iit_net: 1万元}, {year: 2027, salary: 30万元, iit_net: 1万元}, {year: 2028, salary: 30万元, iit_net: 1万元}, {year: 2029, salary: 30万元, iit_net: 1万元},
      {year: 2030, salary: 30万元, iit_net: 1万元}, {year: 2031, salary: 30万元, iit_net: 1万元}]}
`

// financial lays the finance section over it and takes the size away, so that
// the awards of 3号 do not compete.
func financial(kind string, more ...string) []string {
	return append([]string{"investment.fixed_assets.audited=1", "finance.kind=" + kind, "finance.opened=2024-01-01", "finance.stay_commitment=true",
		"finance.paid_in_capital=3亿元", "finance.fund={filed: true, exit_commitment: true, operated_full_year: true, outside_capital: true}"}, more...)
}

// bench computes projects under the documents as they were issued.
type bench struct {
	*testing.T
	book  *calc.Rulebook
	words project.Vocabulary
}

func newBench(t *testing.T) bench {
	t.Helper()
	book, err := shanting.District().Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	return bench{t, book, book.Vocabulary()}
}

// figures are those of the document that has the figure; no id stands in both.
func (b bench) figures(id string) *law.Figures {
	for _, d := range b.book.Documents {
		if _, ok := d.Figures.Find(id); ok {
			return d.Figures
		}
	}
	b.Fatalf("no figure %s", id)
	return nil
}

func (b bench) money(id string) money.Amount {
	if f, _ := b.figures(id).Find(id); f.Kind == "usd" {
		return b.figures(id).USD(id)
	}
	return b.figures(id).Money(id)
}

func (b bench) rate(id string) *big.Rat   { return b.figures(id).Rate(id).Rat() }
func (b bench) int(id string) int         { return b.figures(id).Int(id) }
func (b bench) date(id string) civil.Date { return b.figures(id).Date(id) }
func (b bench) share(rate string) *big.Rat {
	return new(big.Rat).Mul(b.rate(rate), big.NewRat(100_000_000, 1))
} // of a million, in fen

// everythingWith computes everything with facts laid over it.
func (b bench) everythingWith(facts ...string) *calc.Result {
	b.Helper()
	n, problems := project.ParseYAML([]byte(everything))
	var sets []project.Setting
	for _, fact := range facts {
		set, bad := project.ParseSetting(fact)
		if bad != nil {
			b.Fatalf("%s: %s", fact, bad.Message.In(1))
		}
		sets = append(sets, set)
	}
	if len(problems) > 0 {
		b.Fatal(problems[0].Message.In(1))
	}
	p, problems := project.DecodeNode(n, b.words, sets...)
	for _, bad := range problems {
		b.Fatalf("%v: %s: %s", facts, bad.Path, bad.Message.In(1))
	}
	return calc.Compute(p, b.book, calc.Options{})
}

// award is one award of everything with facts laid over it.
func (b bench) award(name string, facts ...string) *calc.Award {
	b.Helper()
	for _, a := range b.everythingWith(facts...).Awards {
		if a.Name() == name {
			return a
		}
	}
	b.Fatalf("%v: no award %s", facts, name)
	return nil
}

// deadline is one deadline of everything with facts laid over it.
func (b bench) deadline(id string, facts ...string) calc.Deadline {
	b.Helper()
	for _, d := range b.everythingWith(facts...).Deadlines {
		if d.ID == id {
			return d
		}
	}
	b.Fatalf("%v: no deadline %s", facts, id)
	return calc.Deadline{}
}

// benefit is what one benefit of everything, with facts laid over it, says in
// English.
func (b bench) benefit(id string, facts ...string) string {
	b.Helper()
	for _, x := range b.everythingWith(facts...).Benefits {
		if x.ID == id {
			return x.Text.In(lang.English)
		}
	}
	b.Fatalf("%v: no benefit %s", facts, id)
	return ""
}

// finding is what all findings of one code say in English, a line each.
func (b bench) finding(code string, facts ...string) (said string) {
	b.Helper()
	for _, f := range b.everythingWith(facts...).Findings {
		if f.Code == code {
			said += f.Message.In(lang.English) + "\n"
		}
	}
	return said
}

// pays wants an award paid, and so much.
func (b bench) pays(a *calc.Award, want money.Amount, why ...any) {
	b.Helper()
	if !a.Status.Counts() || a.Total.Cmp(want) != 0 {
		b.Errorf("%v: %s is %s with %s, want %s", why, a.Name(), a.Status, a.Total, want)
	}
}

// fails wants an award not met, and nothing paid.
func (b bench) fails(a *calc.Award, why ...any) {
	b.Helper()
	if a.Status != calc.NotMet || a.Total.Sign() != 0 {
		b.Errorf("%v: %s is %s with %s, want it not met", why, a.Name(), a.Status, a.Total)
	}
}

// fen is a whole number of fen as an amount, fenOf the other way.
func fen(n int64) money.Amount   { return money.Fen(n) }
func fenOf(a money.Amount) int64 { return a.Ratio(money.Fen(1)).Num().Int64() }

// halfUp and down round a number of fen that is not below zero.
func down(r *big.Rat) int64   { return new(big.Int).Quo(r.Num(), r.Denom()).Int64() }
func halfUp(r *big.Rat) int64 { return down(new(big.Rat).Add(r, big.NewRat(1, 2))) }
