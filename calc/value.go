package calc

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Value is an amount on its way to a line: exact, perhaps unknown, perhaps an
// estimate. It changes only through methods that compute and record at once,
// so that the explanation cannot differ from the payment.
type Value struct {
	amount   money.Amount
	missing  []string // what it needs; while there is anything, it is unknown
	estimate []lang.Text
	steps    []Step
	silent   bool // nobody asked for an explanation
	recorded *Recorded
	lacks    []string // the facts for want of which it is recorded in part
}

// Step is one step of a computation: what was done and what it came to.
type Step struct {
	Text   lang.Text
	Amount money.Amount
	Unit   Unit
	Added  bool // the amount was added, and is not what it all came to
}

// Known says whether the value is known.
func (v Value) Known() bool { return len(v.missing) == 0 }

// Amount is the exact amount while it is known.
func (v Value) Amount() money.Amount { return v.amount }

// say gives the words of a step, which are made only where somebody reads them.
func (v Value) say(words func() lang.Text) lang.Text {
	if v.silent {
		return lang.Text{}
	}
	return words()
}

func (v Value) note(text lang.Text) Value {
	v.noted(text)
	return v
}

// noted is note in place, as what Terms do to a base is done.
func (v *Value) noted(text lang.Text) {
	if !v.silent {
		v.steps = append(v.steps, Step{Text: text, Amount: v.amount})
	}
}

// Plus adds an amount. The step shows the amount added.
func (v Value) Plus(label lang.Text, a money.Amount) Value {
	v.plus(label, a)
	return v
}

func (v *Value) plus(label lang.Text, a money.Amount) {
	v.amount = v.amount.Add(a)
	v.added(label, a)
}

// Gather is Plus where there may be very many: the amounts are summed beside the
// value, and With adds them to it.
func (v Value) Gather(label lang.Text, a money.Amount, sum *money.Sum) Value {
	sum.Add(a)
	v.added(label, a)
	return v
}

// With adds what was gathered, of which the steps stand already.
func (v Value) With(sum *money.Sum) Value {
	v.amount = v.amount.Add(sum.Total())
	return v
}

func (v *Value) added(label lang.Text, a money.Amount) {
	if !v.silent {
		v.steps = append(v.steps, Step{Text: label, Amount: a, Added: true})
	}
}

// Minus takes an amount off. The step shows it as negative.
func (v Value) Minus(label lang.Text, a money.Amount) Value { return v.Plus(label, a.Neg()) }

// Lacks makes the value unknown for want of facts; those for want of which it was
// recorded in part are then among them.
func (v Value) Lacks(paths ...string) Value {
	if len(paths) == 0 {
		return v
	}
	v = v.whole()
	v.missing = append(v.missing, paths...)
	return v
}

// Guessed makes the value an estimate and says why.
func (v Value) Guessed(why lang.Text) Value {
	v.estimate = append(v.estimate, why)
	return v
}

// Difference is what the three steps of a subtraction are called: what
// something is taken off, what is taken, and what that leaves.
type Difference struct{ From, Taken, Left lang.Text }

// Less takes another value off, with all that it lacks and guesses.
func (v Value) Less(called Difference, other Value) Value {
	other = other.whole()
	if v.Known() { // what is not known comes to nothing that could be shown
		v = v.note(called.From)
	}
	v.missing = append(v.missing, other.missing...)
	v.estimate = append(v.estimate, other.estimate...)
	for _, s := range other.steps {
		s.Added = false // to what is taken, and not to this
		v.steps = append(v.steps, s)
	}
	if !other.Known() { // what is taken is not known, nor what is left
		v.amount = v.amount.Sub(other.amount)
		return v
	}
	known := v.Known()
	if v = v.Minus(called.Taken, other.amount); known {
		v = v.note(called.Left)
	}
	return v
}

// Add adds another value, with all that it lacks and guesses; a known nothing
// leaves no step.
func (v Value) Add(label lang.Text, other Value) Value {
	if other.isNothing() {
		return v
	}
	other = other.whole()
	v.missing = slices.Concat(v.missing, other.missing)
	v.estimate = slices.Concat(v.estimate, other.estimate)
	if other.amount.Sign() == 0 {
		return v
	}
	return v.Plus(label, other.amount)
}

// isNothing says whether a value is a known nothing, of which there is nothing to
// tell.
func (v *Value) isNothing() bool {
	return v.amount.Sign() == 0 && len(v.missing)+len(v.estimate)+len(v.lacks) == 0
}

// Below is what of the value lies below zero, to go on into another year: an
// unknown value's is unknown, and nothing guesses nothing.
func (v Value) Below() Value {
	v = v.whole()
	below := Value{amount: money.Min(v.amount, money.Zero), missing: v.missing, silent: v.silent}
	if below.amount.Sign() < 0 {
		below.estimate = v.estimate
	}
	return below
}

// Sum records the amount so far under a name.
func (v Value) Sum(label lang.Text) Value { return v.note(label) }

// atLeastZero pays nothing where the amount is below zero.
func (v *Value) atLeastZero() {
	if v.amount.Sign() < 0 {
		v.amount = money.Zero
		v.noted(lang.T("低于零，按零计", "below zero, counted as zero"))
	}
}

// times applies a rate. Its words are made only where somebody reads them.
func (v *Value) times(rate money.Rate) {
	if rate.IsWhole() {
		return
	}
	v.amount = v.amount.Times(rate.Decimal)
	if !v.silent {
		v.noted(lang.F("× %s", "× %s", rate))
	}
}

// Share keeps n of so many equal parts.
func (v Value) Share(label lang.Text, n, of int) Value {
	v.amount = v.amount.Part(n, of)
	return v.note(label)
}

// atMost applies the cap of some terms.
func (v *Value) atMost(t *Terms) {
	if v.amount.Cmp(*t.Cap) <= 0 {
		return
	}
	if v.amount = *t.Cap; !v.silent {
		v.noted(t.capLabel())
	}
}

// rounded makes whole fen of the value: the one rounding of a line.
func (v *Value) rounded() {
	if v.amount.IsWholeFen() {
		return
	}
	v.amount = v.amount.Round()
	v.noted(lang.T("四舍五入到分", "rounded half up to the fen"))
}

// roundedDown makes whole fen downwards, for what the law words as "not above".
func (v *Value) roundedDown() {
	if v.amount.IsWholeFen() {
		return
	}
	v.amount = v.amount.Floor()
	v.noted(lang.T("「不超过」，舍去分以下", "\"not above\": fractions of a fen dropped"))
}
