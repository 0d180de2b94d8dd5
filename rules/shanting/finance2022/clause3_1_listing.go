package finance2022

import (
	"cmp"
	"slices"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

const listingID = documentID + "/listing"

// listingEvents are the events of 三（一）; a listing of which the event is not
// known stands with them, and may be one of 三（二）.
var (
	listingEvents = []string{"ipo", "neeq", "regional"}
	orNotKnown    = append(slices.Clone(listingEvents), "")
)

// listing is 三（一）: a sum once for a first listing, one an event (B66). Where
// the "521" plan pays for the same event it gives way, higher or lower (B67).
func listing(f *act) calc.Rule {
	awards := map[string]money.Amount{
		"ipo": f.Money("clause3_1.exchange_award"), "neeq": f.Money("clause3_1.neeq_award"),
		"regional": f.Money("clause3_1.regional_award"),
	}
	return calc.Rule{
		ID: listingID, Title: lang.T("上市挂牌奖励", "Listing award"), Article: "三（一）", Matter: "listing:",
		Payee:     calc.Enterprise,
		Overrides: []string{"521"},
		Strings:   staysAndInvests,
		Claims:    events(orNotKnown),
		Instance:  instanceName,
		Work: func(w *calc.Working) {
			l := eventOf(w, orNotKnown)
			if l == nil {
				if w.Project.Finance.Listed.Listings.SaidUnknown() {
					w.Article("三（一）（二）")
				}
				w.Require(noEvent())
				requireStay(w, f, listingID, w.Project.Finance.Opened)
				w.Open()
				return
			}
			if !l.Event.Known {
				w.Article("三（一）（二）")
				w.Require(calc.Needs("event", lang.T("上市、挂牌或迁入的哪一种", "which listing or move it is"), l.Event.Missing()))
			}
			if l.Event.Value == "regional" {
				w.Require(calc.Is("share_reform_same_year",
					lang.T("挂牌当年完成股份制改制", "converted into a joint-stock company in the year of the listing"),
					l.ShareReformSameYear, true))
			}
			payEvent(w, f, listingID, l, awards[l.Event.Value])
		},
		Worth: func(*calc.Working) []calc.Worth { return worthOf(listingEvents, awards) },
	}
}

// staysAndInvests is what hangs on the awards of 三.
var staysAndInvests = lang.T("募投项目须在区内；承诺持续在区内经营，迁离须全数退回",
	"the funded project must be in the district; a promise to stay, all of it returned if it moves out")

// events claims one award for each listing of the kinds named.
func events(named []string) func(p *project.Project) []string {
	return func(p *project.Project) []string {
		var found []string
		if p.Finance.Listed.Listings.SaidUnknown() && slices.Contains(named, "") {
			found = append(found, notKnown)
		}
		for i := range p.Finance.Listings {
			e := p.Finance.Listings[i].Event.Value
			if !slices.Contains(named, e) {
				continue
			}
			found = append(found, cmp.Or(e, notKnown))
		}
		return found
	}
}

// eventOf is the listing that the award is about.
func eventOf(w *calc.Working, named []string) *project.Listing {
	n := w.Index
	for i := range w.Project.Finance.Listings {
		if l := &w.Project.Finance.Listings[i]; slices.Contains(named, l.Event.Value) {
			if n == 0 {
				return l
			}
			n--
		}
	}
	return nil // the project has none, and does not ask for the award
}

// noEvent is what a project that lists no event would have to supply.
func noEvent() calc.Condition {
	return calc.Needs("listing", lang.T("上市、挂牌或迁入", "a listing, or the move of a listed company"),
		[]string{"finance.listings"})
}

func worthOf(named []string, awards map[string]money.Amount) (worth []calc.Worth) {
	for _, event := range named {
		worth = append(worth, calc.WorthFixed(awards[event], project.Events.Label(event)))
	}
	return worth
}

// payEvent asks what all listings have in common and pays the sum.
func payEvent(w *calc.Working, f *act, rule string, l *project.Listing, award money.Amount) {
	w.Require(f.inTerm(w.Case, lang.F("%s 于有效期内", "%s while in force", eventName(l)), l.Date),
		fundsStay(l))
	if asksRecognition(l) {
		w.Require(recognised(l))
	}
	requireStay(w, f, rule, l.Date)
	if w.Open() {
		w.Fixed(1, l.Date.Value, eventName(l), award)
	}
}

// notKnown is the instance of a listing of which the event is not known.
const notKnown = "unknown"

func instanceName(instance string) lang.Text {
	if instance == notKnown {
		return lang.T("哪一种未知", "which is not known")
	}
	return project.Events.Label(instance)
}

// eventName is what the event of a listing is called.
func eventName(l *project.Listing) lang.Text {
	if !l.Event.Known {
		return lang.T("上市、挂牌或迁入", "a listing or move")
	}
	return project.Events.Label(l.Event.Value)
}

// asksRecognition: what is listed on an exchange may be listed abroad, and
// regional markets are those that the province recognises; the NEEQ needs no
// such finding (三, its end).
func asksRecognition(l *project.Listing) bool {
	switch l.Event.Value {
	case "ipo", "shell", "move", "regional":
		return true
	}
	return false
}

// recognised is what the end of 三 asks of them; where the file is silent it is
// presumed.
func recognised(l *project.Listing) calc.Condition {
	return calc.Presumably("recognised",
		lang.T("境外上市或区域市场经省级认可", "recognised by the province, if abroad or on a regional market"), l.Recognised, true)
}

// fundsStay is the end of 三: funds that were raised are invested in the
// district; where none were raised there is nothing to invest (B71).
func fundsStay(l *project.Listing) calc.Condition {
	c := calc.Is("invested_in_district", lang.T("募投项目在区内", "the funded project is in the district"),
		l.InvestedInDistrict, true)
	raised := calc.Is("raised_funds", lang.Text{}, l.RaisedFunds, false)
	c.Met = c.Met.Or(raised.Met)
	c.Missing = append(c.Missing, raised.Missing...)
	if c.Met != calc.Unknown {
		c.Missing = nil
	}
	return c
}
