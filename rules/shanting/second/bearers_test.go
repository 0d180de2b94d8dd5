package differential

import (
	"math/big"
	"strings"
)

// part is a bearer with its weight.
type part struct {
	bearer string
	weight *big.Rat
}

func whole(bearer string) []part { return []part{{bearer, rat("1")}} }

const unallocated = "unallocated"

// split rounds the first bearer and leaves the rest to the last, so that a line always adds up.
func split(amount *big.Rat, parts []part) []share {
	if amount == nil {
		return nil
	}
	if len(parts) == 1 {
		return []share{{parts[0].bearer, amount}}
	}
	sum := plus(parts[0].weight, parts[1].weight)
	first := round(times(amount, new(big.Rat).Quo(parts[0].weight, sum)))
	return []share{{parts[0].bearer, first}, {parts[1].bearer, minus(amount, first)}}
}

func (c *calc) share(a *award) {
	for _, l := range a.lines {
		l.shares = split(l.amount, c.bearers(a.id))
	}
}

// bearers says who carries the lines of an award. Where a fact the split needs
// is missing they are unallocated, for the amount is not in doubt. tax_only
// changes only the zone's 4:6; the upgrade rebate is of Article 2 too.
func (c *calc) bearers(id string) []part {
	if strings.HasPrefix(id, "finance2022/") {
		marked := !strings.HasSuffix(id, "listing")
		if marked && c.reads("municipal_match", "half") {
			return []part{{"district", rat("1")}, {"city", rat("1")}}
		}
		return whole("district")
	}
	switch c.doc.text("site", "location") {
	case "zone":
		return c.zoneBearers(strings.HasSuffix(id, "_rebate"))
	case "town":
		return c.townBearers()
	}
	return whole(unallocated)
}

func (c *calc) zoneBearers(rebate bool) []part {
	town := c.doc.text("site", "introducing_town")
	if town == "" || c.reads("bearers", "tax_only") && !rebate {
		return whole("district")
	}
	assets, provisional := c.fixedAssets()
	switch c.route(assets, provisional, []string{"1亿"}, []string{"1000万"}).met() {
	case yes:
		return []part{{"district", rat("4")}, {town, rat("6")}}
	case no:
		return whole("district")
	}
	return whole(unallocated)
}

func (c *calc) townBearers() []part {
	host, other := c.doc.text("site", "host_town"), c.doc.text("site", "introducing_town")
	if host == "" {
		host = other
	}
	if host == "" {
		return whole(unallocated)
	}
	if other == "" || host == other {
		return whole(host)
	}
	small := unknown
	if total := c.doc.money("investment", "total"); total != nil {
		small = not(reaches(total, "1亿"))
	}
	switch and(small, c.doc.is("town", "contract", "signatory")) {
	case yes:
		return whole(host) // the town that signs honours its own promise
	case unknown:
		return whole(unallocated)
	}
	h, i := c.doc.money("site", "ratio", "host"), c.doc.money("site", "ratio", "introducing")
	if h == nil || i == nil || plus(h, i).Sign() == 0 {
		return whole(unallocated)
	}
	return []part{{host, h}, {other, i}}
}
