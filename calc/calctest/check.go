package calctest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// checker holds a result against what a case expects; what a case does not
// name is not checked.
type checker struct {
	t      judge
	where  string
	line   int32
	result *calc.Result
	book   *calc.Rulebook
}

func (c checker) same(what, got, want string) {
	if got != want {
		c.t.Errorf("%s:%d: %s\n got  %s\n want %s", c.where, c.line, what, got, want)
	}
}

func (c checker) all(node *project.Node) {
	for _, e := range node.Entries {
		switch e.Name {
		case "name", "ref", "facts":
		case "expect":
			for _, item := range e.Value.Items {
				c.award(item)
			}
		case "policy":
			c.each(e.Value, "policy", c.policy)
		case "reasons":
			c.each(e.Value, "reasons", c.reasons)
		case "complete":
			c.same("complete", fmt.Sprint(c.result.Totals.Complete), e.Value.Text)
		case "complete_to":
			c.same("complete_to", c.completeTo(), e.Value.Text)
		case "choice_open":
			c.each(e.Value, e.Name, func(matter string) string { return c.choice(matter, "open") })
		case "amount":
			c.same("amount", c.result.Totals.Amount.String(), e.Value.Text)
		case "by_bearer":
			c.same("by_bearer", shares(c.result.Totals.ByBearer), pairs(e.Value))
		case "winner", "runner_up", "margin", "tie", "rule", "disagree", "borne", "bases_open":
			c.each(e.Value, e.Name, func(matter string) string { return c.choice(matter, e.Name) })
		case "deadlines":
			c.each(e.Value, "deadline", c.deadline)
		case "starts":
			c.each(e.Value, "start of", c.start)
		case "stakes":
			c.each(e.Value, "stakes of", c.stakes)
		case "at_stake":
			c.each(e.Value, "at stake", c.stake)
		case "finding":
			c.each(e.Value, "finding", c.finding)
		case "hangs":
			c.each(e.Value, "hangs on", c.hangs)
		case "where":
			c.each(e.Value, "where", c.place)
		case "warned", "unwarned":
			c.warned(e.Value, e.Name == "warned")
		case "found_amount":
			for _, f := range e.Value.Entries {
				c.foundAmount(f.Name, f.Value.Text)
			}
		case "open":
			c.opens(e.Value)
		case "unclaimed":
			c.each(e.Value, "unclaimed", c.unclaimed)
		case "judged":
			c.each(e.Value, e.Name, c.judged)
		case "needs":
			c.each(e.Value, "needs", c.needs)
		case "worth":
			c.each(e.Value, "worth", c.worth)
		case "worth_of":
			c.each(e.Value, "worth of", c.worthOf)
		case "recovery":
			c.recovery(e.Value)
		case "effects":
			c.same("effects", c.effects(), pairs(e.Value))
		case "combinations":
			all := calc.SpreadOf(c.result, c.book, nil, calc.Watch{}).Combinations
			c.same("combinations", all.String(), e.Value.Text)
		default:
			c.t.Errorf("%s:%d: a case has no key %s", c.where, e.Pos.Line, e.Name)
		}
	}
}

// each checks one expectation a key.
func (c checker) each(node *project.Node, what string, got func(key string) string) {
	for _, e := range node.Entries {
		c.same(what+" "+e.Name, got(e.Name), e.Value.Text)
	}
}

// completeTo is the day up to which all is known, none where it is not named.
func (c checker) completeTo() string {
	if c.result.Totals.CompleteTo == 0 {
		return "none"
	}
	return c.result.Totals.CompleteTo.String()
}

func (c checker) policy(id string) string {
	for _, p := range c.result.Standings {
		if p.ID == id {
			return string(p.Status)
		}
	}
	return "absent"
}

// reasons are why a document stands as it does.
func (c checker) reasons(id string) string {
	for _, p := range c.result.Standings {
		if p.ID == id {
			var all []string
			for _, reason := range p.Reasons {
				all = append(all, reason.In(lang.English))
			}
			return strings.Join(all, " | ")
		}
	}
	return "absent"
}

// deadline is the last day of an id, or of each of its lines.
func (c checker) deadline(id string) string {
	return c.deadlines(id, func(d *calc.Deadline) string { return d.LastDay.String() })
}

// start is the day from which a term runs, or that of each of its lines.
func (c checker) start(id string) string {
	return c.deadlines(id, func(d *calc.Deadline) string { return d.Starts.String() })
}

// stake is the money that hangs on a last day, or on each.
func (c checker) stake(id string) string {
	return c.deadlines(id, func(d *calc.Deadline) string { return optional(d.AtStake) })
}

// stakes says whether more may hang on a last day than is known, or nothing does whatever is known.
func (c checker) stakes(id string) string {
	return c.deadlines(id, func(d *calc.Deadline) string {
		switch {
		case !d.Weighs:
			return "none"
		case d.Open:
			return "open"
		}
		return "closed"
	})
}

func (c checker) deadlines(id string, say func(*calc.Deadline) string) string {
	var all []string
	for i := range c.result.Deadlines {
		if d := &c.result.Deadlines[i]; d.ID == id {
			all = append(all, say(d))
		}
	}
	if len(all) == 0 {
		return "absent"
	}
	return strings.Join(all, ", ")
}

// finding is what the findings of one code say in English.
func (c checker) finding(code string) string {
	return c.findings(code, func(f calc.Finding) string { return f.Message.In(lang.English) })
}

// hangs is the money that hangs on the findings of one code.
func (c checker) hangs(code string) string {
	return c.findings(code, func(f calc.Finding) string { return optional(f.Amount) })
}

// place is where the findings of one code point.
func (c checker) place(code string) string {
	return c.findings(code, func(f calc.Finding) string { return f.Path })
}

func (c checker) findings(code string, aspect func(f calc.Finding) string) string {
	var said []string
	for _, f := range c.result.Findings {
		if f.Code == code {
			said = append(said, aspect(f))
		}
	}
	if said == nil {
		return "absent"
	}
	return strings.Join(said, " | ")
}

func (c checker) choice(matter, what string) string {
	for _, x := range c.result.Choices {
		if x.Matter == matter {
			return map[string]string{"winner": x.Winner, "runner_up": x.RunnerUp, "margin": x.Margin.String(),
				"tie":  fmt.Sprint(x.Tie),
				"rule": x.Rule, "disagree": fmt.Sprint(x.Disagree), "open": fmt.Sprint(x.Open),
				"borne": borne(x.Candidates), "bases_open": basesOpen(x.Decisions)}[what]
		}
	}
	return "no choice"
}

// basesOpen are the comparisons that may yet come out otherwise.
func basesOpen(decisions []calc.Decision) string {
	var open []string
	for _, d := range decisions {
		if d.Open {
			open = append(open, string(d.Basis))
		}
	}
	return strings.Join(open, " ")
}

// borne is who would bear each candidate of ours, whose others are told of by name alone.
func borne(field []calc.Candidate) string {
	var all []string
	for _, x := range field {
		all = append(all, strings.TrimSpace(x.Name+" "+shares(x.Bearers)))
	}
	return strings.Join(all, " | ")
}

func (c checker) recovery(node *project.Node) {
	c.same("recoveries", fmt.Sprint(len(c.result.Recovery)), fmt.Sprint(len(node.Items)))
	for i, item := range node.Items {
		if i >= len(c.result.Recovery) {
			return
		}
		r := c.result.Recovery[i]
		for _, e := range item.Entries {
			got := map[string]string{"cause": r.Ground.ID, "policy": r.Document, "enforced": fmt.Sprint(r.Enforced),
				"total": r.Total.String(), "once": r.Once().String(), "by_bearer": shares(r.ByBearer),
				"payees": payees(r), "open": fmt.Sprint(r.Open()), "lacks": lacks(r)}[e.Name]
			want := e.Value.Text
			switch e.Name {
			case "by_bearer":
				want = pairs(e.Value)
			case "payees", "lacks":
				want = listText(e.Value, false)
			}
			c.same("recovery "+e.Name, got, want)
		}
	}
}

// payees are those who pay back, line by line.
func payees(r calc.Recovery) string {
	var out []string
	for _, l := range r.Lines {
		out = append(out, l.Payee)
	}
	return strings.Join(out, ", ")
}

// lacks are the facts for want of which a line is the most that may come back.
func lacks(r calc.Recovery) string {
	var out []string
	for _, l := range r.Lines {
		out = append(out, strings.Join(l.Missing, " "))
	}
	return strings.Join(out, ", ")
}

// shares and pairs print amounts by name in one order.
func shares(list []calc.Share) string {
	var out []string
	for _, s := range list {
		out = append(out, s.Name+" "+s.Amount.String())
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func pairs(node *project.Node) string {
	var out []string
	for _, e := range node.Entries {
		out = append(out, e.Name+" "+e.Value.Text)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}
