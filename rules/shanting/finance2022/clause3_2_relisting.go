package finance2022

import (
	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const relistingID = documentID + "/relisting"

// relistingEvents are the events of 三（二）.
var relistingEvents = []string{"shell", "move", "shell_neeq", "move_neeq"}

// relisting is 三（二）: a sum once where a listed company moves its registration
// and tax place into the district, after a shell listing or as it is. The
// override of 三（一） does not reach it: other policies compete.
func relisting(f *act) calc.Rule {
	exchange, neeq := f.Money("clause3_2.exchange_award"), f.Money("clause3_1.neeq_award")
	awards := map[string]money.Amount{"shell": exchange, "move": exchange, "shell_neeq": neeq, "move_neeq": neeq}
	return calc.Rule{
		ID: relistingID, Title: lang.T("借壳与迁入补助", "Award for shell listings and moves"), Article: "三（二）",
		Matter: "listing:", Payee: calc.Enterprise,
		Strings:  staysAndInvests,
		Claims:   events(relistingEvents),
		Instance: project.Events.Label,
		Work: func(w *calc.Working) {
			l := eventOf(w, relistingEvents)
			if l == nil {
				w.Require(noEvent())
				requireStay(w, f, relistingID, w.Project.Finance.Opened)
				return
			}
			payEvent(w, f, relistingID, l, awards[l.Event.Value])
		},
		Worth: func(*calc.Working) []calc.Worth { return worthOf(relistingEvents, awards) },
	}
}
