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
	paid := false
	for n := first; n <= min(last, first+5); n++ {
		year := months(n, 1, 12)
		entry, ok := listed[n]
		if !ok {
			a.lack("talent.years")
			c.stop(a.yearly(year, nil, "100%", nil))
			paid = true
			continue
		}
		enough, why := enoughSalary(entry, person.date("since"), n, n == first)
		base := entry.money("iit_net")
		var amount *big.Rat
		switch {
		case enough == no:
			amount = new(big.Rat)
		case enough == unknown:
			a.lack(why)
		case base == nil:
			a.lack("talent.years.iit_net")
		default:
			amount = portion(base, "100%", nil, round)
		}
		paid = paid || enough != no
		c.stop(a.yearly(year, base, "100%", amount))
	}
	// The salary line is a condition; a person never above it does not meet the article.
	a.failed = !paid
}

// enoughSalary puts the pay of a year begun late on a whole year, by days.
func enoughSalary(entry node, since day, n int, first bool) (met tri, missing string) {
	salary := entry.money("salary")
	if salary == nil {
		return unknown, "talent.years.salary"
	}
	if reaches(salary, salaryLine) == yes {
		return yes, ""
	}
	year := months(n, 1, 12)
	if since == noDay && first {
		return unknown, "talent.since"
	}
	if since != noDay && year.holds(since) {
		whole := big.NewRat(int64(year.days()), int64(span{since, year.end}.days()))
		return reaches(times(salary, whole), salaryLine), ""
	}
	return no, ""
}
