package second

import (
	"fmt"
	"testing"

	engines "github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/audit"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	booked "github.com/shanting/fuchi/calc/ledger"
	"github.com/shanting/fuchi/calc/money"
	facts "github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules/shanting"
)

// paidAsDue is a ledger in which everything that is surely due is paid on its
// day: some of it by instalments, some of it too much and taken back.
func paidAsDue(r *engines.Result, rng interface{ IntN(int) int }) (rows []booked.Row) {
	for _, award := range r.Awards {
		if !award.Status.Counts() {
			continue
		}
		for _, l := range award.Lines {
			if l.Open() || l.Estimate || l.Lost {
				continue
			}
			for _, share := range l.Bearers {
				rows = append(rows, paymentsOf(r, award, &l, share, rng)...)
			}
		}
	}
	for i := range rows {
		rows[i].Voucher = fmt.Sprintf("v%d", i)
	}
	return rows
}

func paymentsOf(r *engines.Result, award *engines.Award, l *engines.Line, share engines.Share,
	rng interface{ IntN(int) int }) []booked.Row {
	row := booked.Row{Award: award.Name(), Year: facts.Known(l.N), Date: facts.Known(l.PayableFrom),
		Payee: r.Payee(award), Bearer: share.Name}
	if rng.IntN(2) == 0 { // as an office writes it
		row.Award = award.Label().In(lang.Chinese)
		row.Bearer = map[string]string{engines.BearerDistrict: "区财政局"}[share.Name]
		if row.Bearer == "" {
			row.Bearer = share.Name + "财政所"
		}
	}
	pay := func(amounts ...money.Amount) (rows []booked.Row) {
		for _, a := range amounts {
			row.Amount = a
			rows = append(rows, row)
		}
		return rows
	}
	part := share.Amount.Part(rng.IntN(100), 100).Round()
	switch rng.IntN(3) {
	case 0:
		return pay(part, share.Amount.Sub(part))
	case 1:
		return pay(share.Amount, part, part.Neg())
	}
	return pay(share.Amount)
}

func TestNothingIsSaidOfWhatIsPaidAsItIsDue(t *testing.T) {
	e, err := engine.Open(shanting.District())
	if err != nil {
		t.Fatal(err)
	}
	audited := 0
	for seed := range uint64(500) {
		rng := seeded(seed)
		src := generate(rng, everything)
		p, problems := facts.DecodeYAML("p.yaml", []byte(src), e.Words())
		if len(problems) > 0 || p.Contract.Terminated.Value.Done || p.Contract.Fraud.Value.Done {
			continue
		}
		p.Paid = nil
		rows := paidAsDue(e.Suppose(p, engine.Ask{}), rng)
		if len(rows) == 0 {
			continue
		}
		audited++
		report := audit.Of(e, []audit.Source{{Project: p}}, rows, true, engine.Ask{})
		if !report.Adverse() {
			continue
		}
		for _, x := range report.Lost {
			t.Errorf("seed %d: %s %s: %s", seed, x.Award, x.Amount, x.Why.In(lang.English))
		}
		for _, s := range report.Subjects {
			for _, x := range s.Accounts {
				for _, f := range x.Findings {
					t.Errorf("seed %d: %s year %d, due %s, paid %s: %s", seed, x.Award.Name(), x.N, x.Due, x.Paid,
						f.Message().In(lang.English))
				}
			}
		}
	}
	if audited < 100 {
		t.Errorf("only %d projects had anything to pay", audited)
	}
}

func TestOneWrongPaymentIsFound(t *testing.T) {
	e, err := engine.Open(shanting.District())
	if err != nil {
		t.Fatal(err)
	}
	audited := 0
	for seed := range uint64(150) {
		rng := seeded(seed)
		p, problems := facts.DecodeYAML("p.yaml", []byte(generate(rng, everything)), e.Words())
		if len(problems) > 0 || p.Contract.Terminated.Value.Done || p.Contract.Fraud.Value.Done {
			continue
		}
		p.Paid = nil
		rows := paidAsDue(e.Suppose(p, engine.Ask{}), rng)
		if len(rows) == 0 {
			continue
		}
		audited++
		wrong := &rows[rng.IntN(len(rows))]
		wrong.Amount = wrong.Amount.Add(money.Fen(int64(1 + rng.IntN(10_000_000))))
		if report := audit.Of(e, []audit.Source{{Project: p}}, rows, true, engine.Ask{}); !report.Adverse() {
			t.Errorf("seed %d: %s of %s is too much and nothing is said", seed, wrong.Amount, wrong.Award)
		}
	}
	if audited < 50 {
		t.Errorf("only %d projects had anything to pay", audited)
	}
}
