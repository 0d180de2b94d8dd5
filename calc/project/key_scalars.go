package project

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

func cny[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return straightaway(fact(TypeMoney, name, zh, help, (*binder).cny, at), money.PlainCNY, at)
}

// straightaway gives a fact a way of being read without a node: of what it does
// not read the node is asked, which is to say the same of what it does.
func straightaway[T, V any](f field[T], read func([]byte) (V, bool), at func(*T) *Fact[V]) field[T] {
	f.plain = func(text []byte, pos Pos, t *T) bool {
		v, ok := read(text)
		if ok {
			f := at(t)
			f.Value, f.Known, f.Written, f.Pos = v, true, true, pos
		}
		return ok
	}
	return f
}

// sizedPlain reads the money of sized that nobody is warned of.
func sizedPlain(smallest money.Amount) func([]byte) (money.Amount, bool) {
	return func(text []byte) (money.Amount, bool) {
		a, ok := money.PlainCNY(text)
		return a, ok && (a.Cmp(smallest) >= 0 || a.Sign() == 0)
	}
}

// invested is the money of an investment, priced that of a price, entered that
// of a rent or a tax: a bare figure too small for it is warned of.
func invested[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return straightaway(fact(TypeMoney, name, zh, help, sized(smallInvestment, false), at), sizedPlain(smallInvestment), at)
}

func priced[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return straightaway(fact(TypeMoney, name, zh, help, sized(smallPrice, false), at), sizedPlain(smallPrice), at)
}

func entered[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return straightaway(fact(TypeMoney, name, zh, help, sized(smallEntry, false), at), sizedPlain(smallEntry), at)
}

// never0 warns of a zero where there can be none: it is written for what is not
// known yet, and unknown is not zero.
func never0[T any](f field[T]) field[T] {
	bind, plain := f.bind, f.plain
	if plain != nil {
		f.plain = func(text []byte, at Pos, t *T) bool {
			return len(text) > 0 && text[0] >= '1' && text[0] <= '9' && plain(text, at, t)
		}
	}
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
	return straightaway(fact(TypeSigned, name, zh, help, func(b *binder, n *Node) (money.Amount, bool) {
		a, _, ok := b.money(n, true)
		return a, ok
	}, at), money.PlainCNY, at)
}

// net is money entered that may be negative.
func net[T any](name, zh string, help lang.Text, at func(*T) *Fact[money.Amount]) field[T] {
	return straightaway(fact(TypeSigned, name, zh, help, sized(smallEntry, true), at), sizedPlain(smallEntry), at)
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
	return straightaway(fact(TypeYear, name, zh, help, (*binder).year, at), civil.PlainYear, at)
}

func date[T any](name, zh string, help lang.Text, at func(*T) *Fact[civil.Date]) field[T] {
	f := straightaway(fact(TypeDate, name, zh, help, (*binder).date, at), civil.PlainDate, at)
	return happened(f, func(t *T) Fact[civil.Date] { return *at(t) })
}

func period[T any](name, zh string, help lang.Text, at func(*T) *Fact[civil.Period]) field[T] {
	return straightaway(fact(TypePeriod, name, zh, help, (*binder).period, at), civil.PlainPeriod, at)
}

func yesNo[T any](name, zh string, help lang.Text, at func(*T) *Fact[bool]) field[T] {
	return straightaway(fact(TypeYesNo, name, zh, help, (*binder).yesNo, at), plainYesNo, at)
}

func text[T any](name, zh string, help lang.Text, at func(*T) *Fact[string]) field[T] {
	return fact(TypeText, name, zh, help, (*binder).text, at)
}

func choice[T any](name, zh string, help lang.Text, options *Options, at func(*T) *Fact[string]) field[T] {
	f := fact(TypeChoice, name, zh, help, func(b *binder, n *Node) (string, bool) { return b.choice(n, options) }, at)
	f = straightaway(f, options.plain, at)
	f.key.Options = options
	return f
}

func choices[T any](name, zh string, help lang.Text, options *Options, at func(*T) *Fact[[]string]) field[T] {
	f := fact(TypeChoices, name, zh, help, func(b *binder, n *Node) ([]string, bool) { return b.choices(n, options) },
		at)
	f.key.Options = options
	return f
}
