package shanting_test

import (
	"fmt"
	"strings"

	"github.com/shanting/fuchi/calc/civil"
)

// claims are the sections that ask something of the Measures.
func (d *draft) claims() {
	d.put("land: {acquired: %s, premium: %s%s%s}", d.mostly(2, "auction", "auction", "collective", "collective", "other"), d.edge(25e8, 5e8, 50e8), d.fact("municipal_retained", "100万元"), d.fact("area", "120.5亩"))
	d.put("relocation: {from: %s, whole: %s}", d.of("outside_district", "within_district"), d.mostly(10, "true", "false"))
	d.put("factory: %s", d.factories())
	d.put("offices: [%s]", strings.Join([]string{d.office("A"), d.office("B"), d.office("C")}, ", "))
	d.put("taxes: {sharing: {vat: 20%%, cit: 16%%}%s, entries: [%s]}", d.complete(), d.taxes())
	d.put("referrer: {name: 商会, kind: %s, first: true%s}", d.mostly(12, "organisation", "civil_servant", "public_body"), d.mostly(4, ", filed: "+d.near(d.production.YearsOn(2)).String(), ""))
	d.put("talent: [%s, %s]", d.person("甲"), d.person("乙"))
}

// factories are one, or several of which not all need fit.
func (d *draft) factories() string {
	if d.chance(6) {
		return fmt.Sprintf("[%s, %s]", d.factory("id: X, "), d.factory("id: Y, "))
	}
	return d.factory("")
}

func (d *draft) factory(id string) string {
	from := d.either(d.agreed, d.near(d.agreed))
	if d.chance(40) {
		from = civil.MustDay(2022, 4, 15)
	}
	return fmt.Sprintf("{%sstandard: true, in_zone_park: %s, lease_effective: %s%s, rent: %s}", id, d.mostly(10, "true", "false"), from, d.ends("lease_ends", from), d.rents(from, 6))
}

// ends is the last day of a lease, if it has one.
func (d *draft) ends(key string, from civil.Date) string {
	if !d.chance(3) {
		return ""
	}
	return fmt.Sprintf(", %s: %s", key, from+civil.Date(d.index(2200)))
}

// complete are days of which every entry is listed, if any are.
func (d *draft) complete() string {
	if !d.chance(3) {
		return ""
	}
	from := d.either(d.agreed.YearsOn(-1), d.near(d.agreed))
	return fmt.Sprintf(", complete: %s/%s", from, from+civil.Date(d.index(3000)))
}

func (d *draft) rents(from civil.Date, n int) string {
	var out []string
	for _, p := range d.periods(from, n) {
		if d.chance(20) {
			continue // forgotten
		}
		paid := d.fact("paid", d.near(p.From).String())
		if d.chance(15) {
			paid = ", projected: true"
		}
		out = append(out, fmt.Sprintf("{period: %s, amount: %s%s}", p, d.mostly(20, d.edge(100e6, 30e6, 400e6), "0"), paid))
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// taxes are entries from the year before on, so that an upgrade has something
// to be compared with.
func (d *draft) taxes() string {
	var out []string
	for _, p := range d.periods(d.either(d.agreed, d.production).YearsOn(-1), 8) {
		switch d.of("whole", "whole", "whole", "whole", "whole", "days", "nothing", d.mostly(4, "whole", "both")) {
		case "both": // a day inside a period: perhaps the same money twice
			day := p.From + civil.Date(d.index(p.Days()))
			out = append(out, fmt.Sprintf("{period: %s, %s}, {entered: %s, %s}", p, d.net(), day, d.net()))
		case "whole":
			out = append(out, fmt.Sprintf("{period: %s, %s%s}", p, d.net(), d.mostly(15, "", ", projected: true")))
		case "days":
			for range 3 {
				day := p.From + civil.Date(d.index(p.Days()))
				out = append(out, fmt.Sprintf("{entered: %s, %s}", day, d.net()))
			}
		}
	}
	return strings.Join(out, ", ")
}

// net is the district's part of an entry in one of its three forms.
func (d *draft) net() string {
	some := func() string { return fen(1 + d.rng.Int64N(3e8)).String() }
	switch d.of("net", "net", "net", "refund", "revenue", "by_tax") {
	case "net":
		return "net: " + some()
	case "refund":
		return fmt.Sprintf("net: -%s", fen(1+d.rng.Int64N(3e7)))
	case "revenue":
		return fmt.Sprintf("revenue: %s, refund: %s", some(), some())
	}
	return fmt.Sprintf("by_tax: {vat: {paid: %s, refunded: %s}, cit: {paid: %s}}", some(), some(), some())
}

func (d *draft) office(id string) string {
	out := fmt.Sprintf("{id: %s, use: %s, own_use: %s, sublet: %s", id, d.of("office", "office", "office", "research", "other"), d.mostly(12, "true", "false"), d.mostly(8, "false", "true"))
	if d.chance(2) {
		from := d.either(d.agreed, d.near(d.agreed))
		out += fmt.Sprintf(", lease: {effective: %s%s, rent: %s}", from, d.ends("ends", from), d.rents(from, 4))
	}
	switch day := d.either(d.agreed, d.near(d.agreed)); d.of("bought", "built", "neither", "bought") {
	case "bought":
		out += fmt.Sprintf(", purchase: {price: %s, date: %s}", d.of("20000000", d.edge(250e6, 2e9, 6e9)), day)
	case "built":
		out += fmt.Sprintf(", built: {cost: %s, date: %s}", d.edge(250e6, 6e9), day)
	}
	return out + d.fact("in_zone", d.of("true", "false")) + "}"
}

// person is listed for some years from that of the agreed production on, now
// and then from before the measures took effect.
func (d *draft) person(name string) string {
	first := d.agreed.Year()
	if d.chance(10) {
		first = 2021 + d.index(2)
	}
	var years []string
	for i := range 1 + d.index(8) {
		if i > 0 && d.chance(12) {
			continue
		}
		years = append(years, fmt.Sprintf("{year: %d%s, iit_net: %s}", first+i, d.fact("salary", d.edge(200e5, 600e5)), d.edge(1e6)))
	}
	until := ""
	if d.chance(5) {
		until = fmt.Sprintf(", until: %s", d.near(d.agreed.YearsOn(1+d.index(5))))
	}
	return fmt.Sprintf("{name: %s, role: scientist, project_recognised: true, social_insurance: true%s%s, years: [%s]}", name,
		d.fact("since", d.mostly(25, d.near(d.agreed).String(), "2022-04-15")), until, strings.Join(years, ", "))
}
