package differential

import (
	"encoding/json"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// difference lists every field on which the product's result departs from ours.
// Each begins with the place; "presence:" marks an award that one side leaves
// out and the other lists as not met, which moves no money.
func difference(ours refResult, theirs []byte) []string {
	var t refResult
	if err := json.Unmarshal(theirs, &t); err != nil {
		return []string{"result: " + err.Error()}
	}
	d := &differ{}
	d.maps("policy", policyMap(ours), policyMap(t))
	d.awards(ours.Awards, t.Awards)
	d.maps("choice", choiceMap(ours.Choices), choiceMap(t.Choices))
	d.maps("schedule", scheduleMap(ours.Schedule), scheduleMap(t.Schedule))
	d.maps("totals", totalsMap(ours.Totals), totalsMap(t.Totals))
	d.maps("reading", readingMap(ours), readingMap(t))
	d.maps("deadline", deadlineMap(ours), deadlineMap(t))
	d.maps("recovery", recoveryMap(ours.Recovery), recoveryMap(t.Recovery))
	return d.found
}

type differ struct{ found []string }

func (d *differ) say(place, ours, theirs string) {
	if ours != theirs {
		d.found = append(d.found, fmt.Sprintf("%s: %s here, %s there", place, orNone(ours), orNone(theirs)))
	}
}

func orNone(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

func (d *differ) maps(place string, ours, theirs map[string]string) {
	keys := map[string]bool{}
	for k := range ours {
		keys[k] = true
	}
	for k := range theirs {
		keys[k] = true
	}
	for _, k := range sortedKeys(keys) {
		d.say(place+" "+k, ours[k], theirs[k])
	}
}

func (d *differ) awards(ours, theirs []refAward) {
	mine, other := awardMap(ours), awardMap(theirs)
	names := map[string]bool{}
	for k := range mine {
		names[k] = true
	}
	for k := range other {
		names[k] = true
	}
	for _, k := range sortedKeys(names) {
		a, here := mine[k]
		b, there := other[k]
		if here && there {
			d.award(k, a, b)
			continue
		}
		place, nothing := "award "+k, a.Status+b.Status == "not_met"
		if nothing {
			place = "presence: " + k
		}
		d.say(place, a.Status, b.Status)
	}
}

// index is how a path names one item of a list; the two sides need not agree on it.
var index = regexp.MustCompile(`\[[^\]]*\]|\.\d+`)

func paths(list []string) string {
	set := map[string]bool{}
	for _, p := range list {
		set[index.ReplaceAllString(p, "")] = true
	}
	return strings.Join(sortedKeys(set), " ")
}

func (d *differ) award(name string, a, b refAward) {
	place := "award " + name
	d.say(place+" status", a.Status, b.Status)
	d.say(place+" matter", a.Matter, b.Matter)
	d.say(place+" payee", a.Payee, b.Payee)
	d.say(place+" total", maybe(a.Total), maybe(b.Total))
	d.say(place+" missing", paths(a.Missing), paths(b.Missing))
	d.say(place+" lines", strconv.Itoa(len(a.Lines)), strconv.Itoa(len(b.Lines)))
	for i := range min(len(a.Lines), len(b.Lines)) {
		d.line(fmt.Sprintf("%s line %d", place, i+1), a.Lines[i], b.Lines[i])
	}
}

func (d *differ) line(place string, a, b refLine) {
	d.say(place+" n", strconv.Itoa(a.N), strconv.Itoa(b.N))
	// A one-off has no award year: a side may leave its span out.
	if oneOff := a.From == a.To; !oneOff || b.From+b.To != "" {
		d.say(place+" from", a.From, b.From)
		d.say(place+" to", a.To, b.To)
	}
	d.say(place+" year", strconv.Itoa(a.Year), strconv.Itoa(b.Year))
	d.say(place+" payable_from", a.PayableFrom, b.PayableFrom)
	d.say(place+" amount", text(a.Amount), text(b.Amount))
	d.say(place+" estimate", strconv.FormatBool(a.Estimate), strconv.FormatBool(b.Estimate))
	// A fixed sum has neither base nor rate here, and an unknown line no base.
	if a.Base != nil && a.Amount != nil {
		d.say(place+" base", text(a.Base), text(b.Base))
	}
	if a.Rate != "" && !(b.Rate != "" && parseRate(a.Rate).Cmp(parseRate(b.Rate)) == 0) {
		d.say(place+" rate", a.Rate, b.Rate)
	}
	d.maps(place+" bearer", shareMap(a.Bearers), shareMap(b.Bearers))
}

// maybe treats a total that is absent, null or empty as one thing: not known.
func maybe(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// cell leaves out nothing and zero alike, where a table may or may not print them.
func cell(m map[string]string, key, amount string) {
	if amount != "" && amount != "0.00" {
		m[key] = amount
	}
}

func shareMap(list []refShare) map[string]string {
	out := map[string]string{}
	for _, s := range list {
		cell(out, s.Bearer, s.Amount)
	}
	return out
}

func policyMap(r refResult) map[string]string {
	out := map[string]string{}
	for _, p := range r.Policies {
		out[p.ID] = p.Status
	}
	return out
}

func awardMap(list []refAward) map[string]refAward {
	out := map[string]refAward{}
	for _, a := range list {
		name := a.ID
		if a.Instance != "" {
			name += "#" + a.Instance
		}
		out[name] = a
	}
	return out
}

func choiceMap(list []refChoice) map[string]string {
	out := map[string]string{}
	for _, c := range list {
		var names []string
		for _, k := range c.Candidates {
			names = append(names, k.Award+"="+maybe(k.Total))
		}
		sort.Strings(names)
		out[c.Matter+" "+c.Rule] = fmt.Sprintf("%s by %s over %s, of %s", c.Winner, maybe(c.Margin), c.Basis, strings.Join(names, " "))
	}
	return out
}

func scheduleMap(s refSchedule) map[string]string {
	out := map[string]string{}
	for _, r := range s.Rows {
		for y, v := range r.Amounts {
			cell(out, r.Award+" "+y, maybe(v))
		}
		cell(out, r.Award+" total", maybe(r.Total))
	}
	for y, v := range s.Totals {
		cell(out, "all "+y, maybe(v))
	}
	return out
}

func totalsMap(t refTotals) map[string]string {
	out := map[string]string{"amount": maybe(t.Amount), "complete": strconv.FormatBool(t.Complete)}
	for _, s := range t.ByBearer {
		cell(out, "bearer "+s.Bearer, s.Amount)
	}
	for _, s := range t.ByPayee {
		cell(out, "payee "+s.Payee, s.Amount)
	}
	return out
}

func readingMap(r refResult) map[string]string {
	out := map[string]string{}
	for _, x := range r.Readings {
		out[x.ID] = x.Chosen + " of " + x.Default
	}
	return out
}

func deadlineMap(r refResult) map[string]string {
	out := map[string]string{}
	for _, x := range r.Deadlines {
		out[x.ID] = strings.TrimSpace(out[x.ID] + " " + x.Starts + ".." + x.LastDay)
	}
	return out
}

func recoveryMap(list []refRecovery) map[string]string {
	out := map[string]string{}
	for _, r := range list {
		out[r.Cause] = fmt.Sprintf("%s enforced=%v %s", r.Policy, r.Enforced, maybe(r.Total))
		for _, s := range r.ByBearer {
			cell(out, r.Cause+" bearer "+s.Bearer, s.Amount)
		}
		lines := map[string]int{}
		for _, l := range r.Lines {
			id, _, _ := strings.Cut(l.Award, "#")
			lines[fmt.Sprintf("%s %s %d %s %s %s", r.Cause, id, l.N, l.Payee, l.Bearer, l.Paid)]++
		}
		for k, n := range lines {
			out[k] = strconv.Itoa(n)
		}
	}
	return out
}

func TestDifferenceSeesEveryPart(t *testing.T) {
	make := func() *refResult {
		return reference(project(t, plot, leaseYears("300万"), bank, "site.introducing_town = 甲镇", "contract.performance.on_time = false",
			"paid = [{award: measures2022/land, year: 1, amount: 100, payee: enterprise}]"))
	}
	ours := make()
	same, _ := json.Marshal(ours)
	if d := difference(*ours, same); len(d) > 0 {
		t.Errorf("the same result differs: %v", d)
	}
	zero := "0.01"
	for name, spoil := range map[string]func(r *refResult){
		"policy":   func(r *refResult) { r.Policies[0].Status = "x" },
		"award":    func(r *refResult) { r.Awards[0].Status = "x" },
		"line":     func(r *refResult) { r.Awards[0].Lines[0].Amount = &zero },
		"bearer":   func(r *refResult) { r.Awards[0].Lines[0].Bearers[0].Amount = zero },
		"choice":   func(r *refResult) { r.Choices[0].Winner = "x" },
		"schedule": func(r *refResult) { r.Schedule.Rows[0].Total = &zero },
		"totals":   func(r *refResult) { r.Totals.Complete = !r.Totals.Complete },
		"deadline": func(r *refResult) { r.Deadlines[0].LastDay = "x" },
		"recovery": func(r *refResult) { r.Recovery[0].Enforced = true },
	} {
		other := make()
		spoil(other)
		bytes, _ := json.Marshal(other)
		if len(difference(*ours, bytes)) != 1 {
			t.Errorf("%s: %v", name, difference(*ours, bytes))
		}
	}
}
