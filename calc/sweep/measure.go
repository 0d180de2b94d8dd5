package sweep

import (
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// Kind is what a value of a fact is, for those who show it.
type Kind uint8

// The kinds.
const (
	Word Kind = iota
	Yuan
	Dollars
	Mu
	Share
	Number
	Day
)

// measure is how the values of a type are counted, and what that is called.
type measure struct {
	Kind    Kind
	Step    int64 // what "one more" is: a yuan, a day, a hundredth of a mu or of a per cent
	Low     int64 // the whole of what a file may say
	High    int64
	OneMore lang.Text // what a step is called
	Each    lang.Text // what a whole is called
	scale   int32     // the places after the point of a value
	written string    // what a file writes behind it
}

// The steps after the point that are told apart, and the bounds of what a file may say.
const (
	moneyPlaces, areaPlaces, sharePlaces, numberPlaces = 2, 4, 6, 4
	mostMoney                                          = 100_000_000_000_000_000 - 1 // fen: 15 digits of yuan
	mostNumber                                         = 1_000_000_000
)

// measures is how values of a type are counted; nothing of a type that moves
// along no line.
func measures(t project.Type) measure {
	one, each := lang.T("一", "one"), lang.T("个", "one")
	yuan := measure{Yuan, 100, 0, mostMoney, lang.T("一元", "one yuan"), each, moneyPlaces, ""}
	switch t {
	case project.TypeMoney:
		return yuan
	case project.TypeSigned:
		yuan.Low = -mostMoney
		return yuan
	case project.TypeUSD:
		return measure{Dollars, 100, 0, mostMoney, lang.T("一美元", "one dollar"), each, moneyPlaces, " USD"}
	case project.TypeArea:
		return measure{Mu, 100, 0, mostNumber * 10_000, lang.T("0.01 亩", "0.01 mu"), lang.T("亩", "mu"), areaPlaces, ""}
	case project.TypeShare:
		return measure{Share, 100, 0, 1_000_000, lang.Same("0.01%"), lang.T("个 100%", "100%"), sharePlaces, ""}
	case project.TypeNumber:
		return measure{Number, 100, 0, mostNumber * 10_000, lang.Same("0.01"), each, numberPlaces, ""}
	case project.TypeCount:
		return measure{Number, 1, 0, mostNumber, one, each, 0, ""}
	case project.TypeYear:
		return measure{Number, 1, civil.FirstYear, civil.LastYear, one, each, 0, ""}
	case project.TypeDate:
		return measure{Day, 1, int64(civil.MustDay(civil.FirstYear, 1, 1)),
			int64(civil.MustDay(civil.LastYear, 12, 31)),
			lang.T("一天", "one day"), lang.T("天", "day"), 0, ""}
	}
	return measure{}
}

// IsDay says whether the fact is a day.
func (m *measure) IsDay() bool { return m.Kind == Day }

// IsMoney says whether it is an amount, in yuan or in dollars.
func (m *measure) IsMoney() bool { return m.Kind == Yuan || m.Kind == Dollars }
