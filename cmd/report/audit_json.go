package report

import (
	"github.com/shanting/fuchi/calc/audit"
	"github.com/shanting/fuchi/calc/lang"
)

// auditFormat is the version of an audit in JSON.
const auditFormat = 1

// json prints every account of every project, right or not, and every row of the
// ledger in one place.
func (d audited) json(w *jsonWriter, l lang.Language) {
	t := d.Tally()
	w.integer("fuchi_audit", auditFormat)
	w.integer("rows", d.Rows)
	w.integer("right", t.Right)
	w.integer("payee_presumed", t.NoPayee)
	w.integer("award_by_amount", t.ByAmount)
	w.integer("with_findings", t.Found)
	w.integer("other_policies", t.Beside)
	w.list("not_matched", func() {
		for _, e := range d.Lost {
			w.object(func() {
				auditRow(w, e, l)
				w.field("why", e.Why.In(l))
			})
		}
	})
	w.list("projects", func() {
		for _, s := range d.Subjects {
			if len(s.Accounts)+len(s.Beside) > 0 {
				w.object(func() { auditSubject(w, s, l) })
			}
		}
	})
}

func auditSubject(w *jsonWriter, s *audit.Subject, l lang.Language) {
	w.field("name", s.Project.Identity.Name.Value)
	w.field("enterprise", s.Project.Identity.Enterprise.Value)
	w.field("source", s.Source)
	auditCauses(w, s.Causes, l)
	w.list("accounts", func() {
		for _, x := range s.Accounts {
			w.object(func() { auditAccount(w, x, l) })
		}
	})
	w.list("owed", func() {
		for _, d := range s.Debts() {
			w.object(func() {
				w.field("from", d.From.In(l))
				w.field("to", d.To.In(l))
				w.money("amount", &d.Amount)
			})
		}
	})
	w.list("not_in_the_ledger", func() {
		for _, o := range s.Outstanding() {
			w.object(func() {
				w.field("award", o.Award.Name())
				w.integer("n", o.N)
				w.field("bearer", o.Bearer)
				w.money("amount", &o.Amount)
				w.date("payable_from", o.PayableFrom)
			})
		}
	})
	w.list("other_policies", func() {
		for _, e := range s.Beside {
			w.object(func() {
				auditRow(w, e, l)
				w.field("policy", e.Policy())
				auditFindings(w, pointed(e.Findings), l)
			})
		}
	})
}

func pointed(findings []*audit.Finding) (all []audit.Finding) {
	for _, f := range findings {
		all = append(all, *f)
	}
	return all
}

func auditCauses(w *jsonWriter, causes []audit.Cause, l lang.Language) {
	w.list("causes", func() {
		for _, c := range causes {
			w.object(func() {
				w.field("code", string(c.Code))
				w.field("id", c.ID)
				w.field("text", c.Text.In(l))
				w.list("working", func() { texts(w, c.Working, l) })
			})
		}
	})
}

func auditAccount(w *jsonWriter, x *audit.Account, l lang.Language) {
	over := x.Over()
	w.field("award", x.Award.Rule.ID)
	w.field("instance", x.Award.Instance)
	w.field("article", x.Award.Article)
	w.integer("n", x.N)
	if x.Dated() {
		w.date("payable_from", x.PayableFrom)
	}
	if x.Open {
		w.money("due", nil)
		w.money("paid", &x.Paid)
		w.money("difference", nil)
	} else {
		w.money("due", &x.Due)
		w.money("paid", &x.Paid)
		w.money("difference", &over)
	}
	w.list("bearers", func() {
		for _, part := range x.Parts {
			w.object(func() { auditPart(w, part, x.Open) })
		}
	})
	auditFindings(w, x.Findings, l)
	auditCauses(w, x.Causes, l)
	w.list("rows", func() {
		for _, e := range x.Entries {
			w.object(func() { auditRow(w, e, l) })
		}
	})
}

func auditPart(w *jsonWriter, part audit.Part, open bool) {
	over := part.Over()
	w.field("bearer", part.Bearer)
	if open {
		w.money("due", nil)
		w.money("paid", &part.Paid)
		return
	}
	w.money("due", &part.Due)
	w.money("paid", &part.Paid)
	w.money("difference", &over)
}

func auditFindings(w *jsonWriter, findings []audit.Finding, l lang.Language) {
	w.list("findings", func() {
		for _, f := range findings {
			w.object(func() {
				w.field("kind", f.Kind.Code())
				w.money("amount", &f.Amount)
				if f.Days > 0 {
					w.integer("days", f.Days)
				}
				w.list("rows", func() {
					for _, e := range f.Entries {
						w.str(e.Label().In(l))
					}
				})
				w.field("message", f.Message().In(l))
			})
		}
	})
}

func auditRow(w *jsonWriter, e *audit.Entry, l lang.Language) {
	w.field("place", placeOf(e))
	w.field("voucher", e.Voucher)
	if e.Date.Known {
		w.date("date", e.Date.Value)
	}
	w.money("amount", &e.Amount)
	w.field("payee", e.Payee)
	w.field("bearer", e.Row.Bearer)
	w.list("inferred", func() { texts(w, e.Inferred, l) })
}
