package calc

import (
	"fmt"
	"strings"

	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// The content of an entry, without the name that tells it from others: the same
// office under two names is still one office. What holds no money has none.

// anyAlike says whether two of a few entries hold as much money, without which
// they are not the same. Of many it is not looked for in this way.
func anyAlike[E any](all []E, worth func(e *E) money.Amount) bool {
	if len(all) > 8 {
		return true
	}
	for i := range all {
		for j := range all[:i] {
			if worth(&all[i]).Cmp(worth(&all[j])) == 0 {
				return true
			}
		}
	}
	return false
}

func rentOfFactory(f *project.Factory) money.Amount { return rentOf(f.Rent) }

func moneyOfOffice(o *project.Office) money.Amount {
	return rentOf(o.Lease.Rent).Add(o.Purchase.Price.Value).Add(o.Built.Cost.Value)
}

func rentOf(rent []project.Rent) (sum money.Amount) {
	for i := range rent {
		sum = sum.Add(rent[i].Amount.Value)
	}
	return sum
}

func factoryKey(f *project.Factory) string {
	if len(f.Rent) == 0 {
		return ""
	}
	return fmt.Sprint(f.Standard.Value, f.InZonePark.Value, day(f.LeaseEffective), day(f.LeaseEnd), rentsKey(f.Rent))
}

func officeKey(o *project.Office) string {
	if len(o.Lease.Rent) == 0 && !o.Purchase.Price.Known && !o.Built.Cost.Known {
		return ""
	}
	return fmt.Sprint(o.Use.Value, o.OwnUse.Value, o.InZone.Value, o.Sublet.Value,
		"|", day(o.Lease.Effective), day(o.Lease.Ends), rentsKey(o.Lease.Rent),
		"|", o.Purchase.Price.Value, day(o.Purchase.Date),
		"|", o.Built.Cost.Value, day(o.Built.Date))
}

func rentsKey(rent []project.Rent) string {
	keys := make([]string, len(rent))
	for i := range rent {
		keys[i] = rentKey(&rent[i])
	}
	return strings.Join(keys, ",")
}

// personKey keeps the name: two persons may earn the same.
func personKey(p *project.Person) string {
	if len(p.Years) == 0 {
		return ""
	}
	key := fmt.Sprint(sameName(p.Name.Value), "|", p.Role.Value, day(p.Since), day(p.Until))
	for _, y := range p.Years {
		key += fmt.Sprint("|", y.Year.Value, y.Salary.Value, y.IITDistrict.Value)
	}
	return key
}

func otherAwardKey(o *project.OtherAward) string {
	if len(o.Unknown) > 0 {
		return ""
	}
	return fmt.Sprint(sameName(o.Policy.Value), "|", o.Scope.Value, "|", sameName(o.Matter.Value), "|", o.Years)
}

func bondKey(b *project.Bond) string {
	if !b.Amount.Known {
		return ""
	}
	return fmt.Sprint(day(b.Date), b.Amount.Value, b.Issuer.Value, b.Private500.Value, b.Kind.Value)
}
