package second

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
// is missing they are unallocated, for the amount is not in doubt.
func (c *calc) bearers(id string) []part {
	if strings.HasPrefix(id, "finance2022/") {
		marked := !strings.HasSuffix(id, "listing")
		if marked && c.reads("municipal_match", "half") {
			return []part{{"district", rat("1")}, {"city", rat("1")}}
		}
		return whole("district")
	}
	rebate := strings.HasSuffix(id, "_rebate")
	split := rebate || c.reads("bearers", "all")
	switch c.doc.text("site", "location") {
	case "zone":
		return c.zoneBearers(split, rebate && c.reads("rebate_base", "district_share"))
	case "town":
		return c.townBearers(split)
	}
	return whole(unallocated)
}

// sharedWithTown tells whether the zone's 4:6 has a second party and its size.
func (c *calc) sharedWithTown() tri {
	zone := c.doc.is("zone", "site", "location")
	assets, provisional := c.fixedAssets()
	return and(zone, c.introduced(), c.route(assets, provisional, []string{"1亿"}, []string{"1000万"}).met())
}

// introduced tells whether a town brought the project; where it is written that
// this is not known it may have.
func (c *calc) introduced() tri {
	town := truth(c.doc.text("site", "introducing_town") != "")
	if town == no && c.doc.has("site", "introducing_town") {
		return unknown
	}
	return town
}

// zoneBearers: where the district's share alone is the base, it carries it alone.
func (c *calc) zoneBearers(split, ownShare bool) []part {
	if !split || ownShare {
		return whole("district")
	}
	switch c.sharedWithTown() {
	case yes:
		return []part{{"district", rat("4")}, {c.doc.text("site", "introducing_town"), rat("6")}}
	case no:
		return whole("district")
	}
	return whole(unallocated)
}

func (c *calc) townBearers(split bool) []part {
	host, other := c.doc.text("site", "host_town"), c.doc.text("site", "introducing_town")
	if host == "" {
		host = other
	}
	if host == "" {
		return whole(unallocated)
	}
	unsaid := func(key string) bool { return c.doc.text("site", key) == "" && c.doc.has("site", key) }
	switch {
	case unsaid("host_town"):
		return whole(unallocated) // it is no other
	case !split, host == other, other == "" && !unsaid("introducing_town"):
		return whole(host)
	}
	switch and(c.small(), c.doc.is("town", "contract", "signatory")) {
	case yes:
		return whole(host) // the town that signs honours its own promise
	case unknown:
		return whole(unallocated)
	}
	if other == "" {
		return whole(unallocated)
	}
	h, i := c.doc.money("site", "ratio", "host"), c.doc.money("site", "ratio", "introducing")
	if h == nil || i == nil || plus(h, i).Sign() == 0 {
		return whole(unallocated)
	}
	return []part{{host, h}, {other, i}}
}

// small is a project below 1亿, which a town signs and honours itself.
func (c *calc) small() tri {
	v := c.doc.money("investment", "total")
	if c.reads("small_town_measure", "fixed_assets") {
		v, _ = c.fixedAssets()
	}
	small := func(v *big.Rat) tri {
		if v != nil && c.reads("small_town_project", "up_to") {
			return truth(v.Cmp(parseMoney("1亿")) <= 0)
		}
		return not(reaches(v, "1亿"))
	}
	if v == nil { // a total is no less than the fixed assets in it
		if part, _ := c.fixedAssets(); small(part) == no {
			return no
		}
		if small(c.doc.money("investment", "total")) == yes {
			return yes
		}
	}
	return small(v)
}
