package project

import (
	"slices"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/civil"
)

// TestEveryDayOfTheTableIsLookedAt: a file that has every key, asked about
// before all of its days, names each key of a day that is not ahead.
func TestEveryDayOfTheTableIsLookedAt(t *testing.T) {
	text := (&maker{}).group(Table)
	p, problems := DecodeYAML("all.yaml", []byte(text), words)
	if len(problems) > 0 {
		t.Fatal(problems[0].Path, problems[0].Message.In(1))
	}
	later := p.LaterThan(civil.MustDay(1900, 1, 1))
	for _, ahead := range []string{"as_of", "contract.agreed_production", "contract.construction.end", "factory.lease_ends", "offices[0].lease.effective", "talent[0].until"} {
		if slices.Contains(later, ahead) {
			t.Errorf("%s may lie ahead", ahead)
		}
	}
	dates := 0
	eachKey(Table, func(k *Key) {
		if k.Type != TypeDate {
			return
		}
		dates++
		at := strings.ReplaceAll(k.Path, "[]", "[0]")
		if !slices.Contains(later, at) && !aheadKeys[k.Path] && !strings.HasPrefix(k.Path, "taxes.") && !strings.Contains(k.Path, "factory[]") {
			t.Errorf("%s is not looked at: it may be marked as ahead", at)
		}
	})
	if dates < 25 {
		t.Errorf("only %d days", dates)
	}
}

// aheadKeys are the days that may lie ahead.
var aheadKeys = map[string]bool{
	"as_of": true, "contract.construction.start": true, "contract.construction.end": true, "contract.agreed_production": true,
	"contract.supplement.agreed_production": true, "factory.lease_effective": true, "factory.lease_ends": true,
	"offices[].lease.effective": true, "offices[].lease.ends": true, "talent[].since": true, "talent[].until": true,
}

func eachKey(k *Key, do func(*Key)) {
	do(k)
	for _, c := range k.Children {
		eachKey(c, do)
	}
}
