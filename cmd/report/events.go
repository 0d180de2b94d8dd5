package report

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/agenda"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/ics"
)

// Events are the last days of a project that are not done or over, as
// appointments.
func Events(r *calc.Result, all []agenda.Item, l lang.Language) (events []ics.Event) {
	p := about(r, l)
	for i := range all {
		item := &all[i]
		if item.State == agenda.Done || item.State == agenda.Past {
			continue
		}
		stamp := item.Starts
		if r.Project.AsOf.Known {
			stamp = r.Project.AsOf.Value
		}
		said := p.in(lang.F("起算 %s，最后一日 %s", "counted from %s, the last day is %s", item.Starts, item.LastDay))
		if item.AtStake != nil {
			said = joined(said, p.in(lang.F("所涉金额 %s 元", "%s yuan hang on it", stake(&item.Deadline).String())), p.t("；", "; "))
		}
		if r.Project.AsOf.Known {
			said = joined(said, p.stands(item)+p.in(lang.F("（%s）", " (%s)", r.Project.AsOf.Value)), p.t("；", "; "))
		}
		id := r.Project.Identity
		events = append(events, ics.Event{ID: id.Name.Value + "\n" + id.Enterprise.Value + "\n" + item.ID,
			Day: item.LastDay, Stamp: stamp, Summary: joined(p.who(r), p.item(item), p.t("：", ": ")), Description: said,
			Act: item.Act})
	}
	return events
}
