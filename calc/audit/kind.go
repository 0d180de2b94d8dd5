package audit

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Kind is what may be wrong with a payment. The order is that in which findings
// are told: a slip of units before a difference, differences of a few fen last.
type Kind uint8

// The kinds of findings.
const (
	UnitError Kind = iota
	Ended
	ToRecover
	BothSides
	LosingSide
	NotDue
	Outside
	Twice
	Overpaid
	Underpaid
	WrongShare
	Stranger
	WrongPayee
	Early
	OnForecast
	NotKnown
	FenDifference
)

var kinds = [...]struct {
	code string
	name lang.Text
}{
	UnitError:     {"unit_error", lang.T("单位错", "wrong unit")},
	Ended:         {"paid_after_the_end", lang.T("终止后支付", "paid after the end")},
	ToRecover:     {"to_be_recovered", lang.T("应追回", "to be recovered")},
	BothSides:     {"both_sides", lang.T("从高的两边都付", "both sides of a choice")},
	LosingSide:    {"losing_side", lang.T("付了从高落选的一项", "the losing side of a choice")},
	NotDue:        {"not_due", lang.T("不应付", "not due")},
	Outside:       {"outside_window", lang.T("超出扶持期", "outside the award years")},
	Twice:         {"paid_twice", lang.T("重复支付", "paid twice")},
	Overpaid:      {"overpaid", lang.T("多付", "overpaid")},
	Underpaid:     {"underpaid", lang.T("少付", "underpaid")},
	WrongShare:    {"bearer_share", lang.T("承担比例错", "wrong shares of bearers")},
	Stranger:      {"foreign_bearer", lang.T("不是承担方", "not a bearer of it")},
	WrongPayee:    {"wrong_payee", lang.T("收款人错", "wrong payee")},
	Early:         {"paid_before_payable", lang.T("提前支付", "paid before payable")},
	OnForecast:    {"on_forecast", lang.T("按预测数支付", "paid on a forecast")},
	NotKnown:      {"not_known", lang.T("应付未知", "due not known")},
	FenDifference: {"fen_difference", lang.T("分差", "difference of fen")},
}

// Code is the kind as programs read it.
func (k Kind) Code() string { return kinds[k].code }

// Name is the kind as people read it.
func (k Kind) Name() lang.Text { return kinds[k].name }

// Finding is one thing that is wrong with an account.
type Finding struct {
	Kind    Kind
	Amount  money.Amount // that hangs on it
	Days    int          // too early, of an early payment
	Entries []*Entry     // the rows it speaks of
	Text    lang.Text
}

// find adds a finding to an account and to the rows that it speaks of.
func (a *Account) find(f Finding) {
	a.Findings = append(a.Findings, f)
}

// mark tells each row of the findings that speak of it, once all are made.
func (a *Account) mark() {
	for i := range a.Findings {
		f := &a.Findings[i]
		for _, e := range f.Entries {
			e.Findings = append(e.Findings, f)
		}
	}
}
