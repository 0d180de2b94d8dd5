package project

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

func cny[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return fact(TypeMoney, name, zh, help, (*binder).cny, at)
}

// invested is the money of an investment, priced that of a price, entered that
// of a rent or a tax: a bare figure too small for it is warned of.
func invested[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return fact(TypeMoney, name, zh, help, sized(smallInvestment, false), at)
}

func priced[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return fact(TypeMoney, name, zh, help, sized(smallPrice, false), at)
}

func entered[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return fact(TypeMoney, name, zh, help, sized(smallEntry, false), at)
}

// never0 warns of a zero where there can be none: it is written for what is not
// known yet, and unknown is not zero.
func never0[T any](f field[T]) field[T] {
	bind := f.bind
	f.bind = func(b *binder, n *Node, t *T) {
		bind(b, n, t)
		if n.Text != "" && n.Text[0] >= '1' && n.Text[0] <= '9' { // as most figures begin
			return
		}
		if strings.ContainsRune(n.Text, '0') && !strings.ContainsAny(n.Text, "123456789") {
			b.warn(n.Pos, lang.F("%s 按确实为零计；尚不知道就删去这一行",
				"%s is taken as none at all; remove the line while it is not known", Shown(n.Text)))
		}
	}
	return f
}

// signed is money that may be negative.
func signed[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return fact(TypeSigned, name, zh, help, func(b *binder, n *Node) (money.Amount, bool) {
		a, _, ok := b.money(n, true)
		return a, ok
	}, at)
}

// net is money entered that may be negative.
func net[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return fact(TypeSigned, name, zh, help, sized(smallEntry, true), at)
}

func usd[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return fact(TypeUSD, name, zh, help, (*binder).usd, at)
}

func area[T any](name, zh string, help lang.Text, at func(*T) *Fact[decimal.Decimal]) field[T] {
	return fact(TypeArea, name, zh, help, (*binder).area, at)
}

func share[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Rate]) field[T] {
	return fact(TypeShare, name, zh, help, (*binder).share, at)
}

func number[T any](name, zh string, help lang.Text, at func(*T) *Fact[decimal.Decimal]) field[T] {
	return fact(TypeNumber, name, zh, help, (*binder).number, at)
}

func count[T any](name, zh string, help lang.Text, at func(*T) *Fact[int]) field[T] {
	return fact(TypeCount, name, zh, help, (*binder).count, at)
}

func year[T any](name, zh string, help lang.Text, at func(*T) *Fact[int]) field[T] {
	return fact(TypeYear, name, zh, help, (*binder).year, at)
}

func date[T any](name, zh string, help lang.Text, at func(*T) *Fact[civil.Date]) field[T] {
	return happened(fact(TypeDate, name, zh, help, (*binder).date, at), func(t *T) Fact[civil.Date] { return *at(t) })
}

func period[T any](name, zh string, help lang.Text, at func(*T) *Fact[civil.Period]) field[T] {
	return fact(TypePeriod, name, zh, help, (*binder).period, at)
}

func yesNo[T any](name, zh string, help lang.Text, at func(*T) *Fact[bool]) field[T] {
	return fact(TypeYesNo, name, zh, help, (*binder).yesNo, at)
}

func text[T any](name, zh string, help lang.Text, at func(*T) *Fact[string]) field[T] {
	return fact(TypeText, name, zh, help, (*binder).text, at)
}

func choice[T any](name, zh string, help lang.Text, options *Options, at func(*T) *Fact[string]) field[T] {
	f := fact(TypeChoice, name, zh, help, func(b *binder, n *Node) (string, bool) { return b.choice(n, options) }, at)
	f.key.Options = options
	return f
}

func choices[T any](name, zh string, help lang.Text, options *Options, at func(*T) *Fact[[]string]) field[T] {
	f := fact(TypeChoices, name, zh, help, func(b *binder, n *Node) ([]string, bool) { return b.choices(n, options) },
		at)
	f.key.Options = options
	return f
}
