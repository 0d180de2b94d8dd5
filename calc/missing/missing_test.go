package missing_test

import (
	"math/rand/v2"
	"os"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/missing"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sweep"
	"github.com/shanting/fuchi/rules"
)

func question(t *testing.T, text []byte) *engine.Question {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	q, problems := e.Question(engine.Source{Name: "p.yaml", Text: text}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	return q
}

// TestMissingFactsAreRankedByTheirWorth: and no value that a file may say of one
// adds more or less than is named.
func TestMissingFactsAreRankedByTheirWorth(t *testing.T) {
	src, err := os.ReadFile("../../testdata/projects/incomplete.yaml")
	if err != nil {
		t.Fatal(err)
	}
	q := question(t, src)
	all := missing.Of(q)
	if len(all) < 3 || all[0].Path != "investment.in_construction_period" ||
		all[0].Alone.Most.String() != "10000000.00" || all[0].Alone.Unbounded {
		t.Fatalf("%+v", all)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	for i, w := range all {
		if i > 0 && w.Rest.Spread().Cmp(all[i-1].Rest.Spread()) > 0 {
			t.Errorf("%s stands below %s", w.Path, all[i-1].Path)
		}
		axis, bad := sweep.NewAxis(w.Path)
		if bad != nil {
			continue
		}
		scan := sweep.Everywhere(q, axis)
		for range 60 {
			x := scan.From + rng.Int64N(scan.To-scan.From+1)
			if axis.IsMoney() {
				x = rng.Int64N(3e11)
			}
			r, bad := q.With(project.Word(axis.Path, axis.Word(x)))
			if len(bad) > 0 {
				continue
			}
			change := r.Totals.Amount.Sub(q.Now().Totals.Amount)
			if change.Cmp(w.Alone.Least) < 0 || change.Cmp(w.Alone.Most) > 0 && !w.Alone.Unbounded {
				t.Errorf("%s=%s changes %s, not %s to %s", w.Path, axis.Word(x), change, w.Alone.Least, w.Alone.Most)
			}
		}
	}
}

// TestALeadHangsOnFactsTogether: alone none of them adds anything yet, and what
// they decide is known once the others are.
func TestALeadHangsOnFactsTogether(t *testing.T) {
	q := question(t, []byte(`
fuchi: 1
project: {name: 项目, sector: industrial, nature: new, foreign_invested: false, legal_person: independent}
contract: {terminated: false, fraud: false}
investment: {total: 2亿元, fixed_assets: {audited: 1.5亿元}}
milestones: {production: 2023-06-01, first_tax: 2023-07-01}
site: {location: zone}
land: {area: 100亩, acquired: auction}
`))
	all := missing.Of(q)
	for _, w := range all {
		switch w.Path {
		case "land.premium":
			if !w.Rest.Unbounded {
				t.Errorf("%+v: the more is paid for land, the more comes back", w)
			}
		case "contract.signed", "project.ownership":
			if w.Alone.Most.Sign() != 0 || w.Rest.Spread().Sign() <= 0 {
				t.Errorf("%+v", w)
			}
		}
	}
}

// TestARefusedProjectLacksNothing: whatever else is not known of it.
func TestARefusedProjectLacksNothing(t *testing.T) {
	for facts, lacks := range map[string]bool{"legal_person: branch": false, "sector: energy_generation": false, "sector: services": true} {
		if all := missing.Of(question(t, []byte("fuchi: 1\nproject: {name: 甲, "+facts+"}\n"))); len(all) > 0 != lacks {
			t.Errorf("%s: %+v", facts, all)
		}
	}
}
