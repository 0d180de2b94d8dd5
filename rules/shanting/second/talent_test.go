package differential

import "math/big"

const salaryLine = "20万"

func (c *calc) talentTax(person node) {
	name := person.text("name")
	a := c.measure("talent_tax", name, "第八条", "talent_tax:"+name, name)
	a.need(given(person.has("role")), "talent.role")
	a.need(person.flag("project_recognised"), "talent.project_recognised")
	a.need(person.flag("social_insurance"), "talent.social_insurance")
	listed := map[int]node{}
	first, last := 0, 0
	for _, y := range person.list("years") {
		n := integer(y.text("year"))
		listed[n] = y
		if first == 0 || n < first {
			first = n
		}
		last = max(last, n)
	}
	a.need(given(first > 0), "talent.years")
	if !a.open() {
		return
	}
	for n := first; n <= min(last, first+5); n++ {
		year := months(n, 1, 12)
		entry, ok := listed[n]
		base, enough := entry.money("iit_net"), reaches(entry.money("salary"), salaryLine) // as entered: a part year is not put on a whole one
		if enough == unknown {
			base = nil
		}
		var why []string
		switch {
		case !ok:
			why = []string{"talent.years"}
		case enough != no:
			why = append(lackingIf(enough == unknown, "talent.years.salary"), lackingIf(!entry.has("iit_net"), "talent.years.iit_net")...)
		}
		var amount *big.Rat
		if ok && enough == no { // used up, and still a line
			amount = new(big.Rat)
		} else if len(why) == 0 {
			amount = portion(base, "100%", nil, round)
		}
		if !c.stop(a.yearly(year, base, "100%", amount)) {
			a.lack(why...)
		}
	}
}
