package law

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Figures are all the numbers of one document, each with its citation. They
// stand in a file beside the articles; code holds no number of the law.
type Figures struct {
	All    []Figure
	absent []string // ids that the rules ask for and the file lacks
	byID   map[string]int
	used   []bool // which the rules took when the document was made
	sealed bool   // the document is made: nothing is taken while computing
}

// Figure is one number of the law as the file writes it.
type Figure struct {
	ID    string // article01.first_tier
	Kind  string // money, usd, rate, years, months, days, parts or date
	Value string
	Cite  string
	Text  lang.Text
	figureValue
}

// figureValue is what the written value means, by its kind.
type figureValue struct {
	amount money.Amount
	rate   money.Rate
	date   civil.Date
	number int
}

// ParseFigures reads a figures file. It is YAML of one plain form, a group on
// a line and then a figure a line, which is read here directly: a general
// parser takes longer than the whole of a computation. A test holds it
// against one.
func ParseFigures(src []byte) (*Figures, error) {
	lines := strings.Split(string(src), "\n")
	f, group := &Figures{All: make([]Figure, 0, len(lines)), byID: make(map[string]int, len(lines))}, ""
	for n, line := range lines {
		key, rest, ok := strings.Cut(strings.TrimSpace(line), ":")
		switch {
		case key == "" || strings.HasPrefix(key, "#"):
		case ok && rest == "" && !strings.HasPrefix(line, " "):
			group = key
		case ok && group != "":
			figure, err := parseFigure(group+"."+key, strings.TrimSpace(rest))
			if _, twice := f.byID[figure.ID]; twice {
				err = fmt.Errorf("figure %s stands twice", figure.ID)
			}
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			f.byID[figure.ID] = len(f.All)
			f.All = append(f.All, figure)
		default:
			return nil, fmt.Errorf("line %d: not a figure: %s", n+1, line)
		}
	}
	f.used = make([]bool, len(f.All))
	return f, nil
}

// Seal ends the making of a document. Its rules have taken their figures by
// then; taken later, a figure would be looked up anew for every project.
func (f *Figures) Seal() { f.sealed = true }

// Told marks figures that are told to people and computed with by nobody: a
// term that an office has to keep, a bound that an input is already within.
func (f *Figures) Told(ids ...string) {
	for _, id := range ids {
		if i, ok := f.byID[id]; ok {
			f.used[i] = true
		} else {
			f.absent = append(f.absent, "figure "+id)
		}
	}
}

// Unused are the figures that no rule took.
func (f *Figures) Unused() []string {
	var ids []string
	for i, used := range f.used {
		if !used {
			ids = append(ids, f.All[i].ID)
		}
	}
	return ids
}

// parseFigure reads {kind: value, cite: …, zh: …, en: …}.
func parseFigure(id, row string) (Figure, error) {
	figure := Figure{ID: id}
	inside, ok := strings.CutPrefix(row, "{")
	inside, closed := strings.CutSuffix(inside, "}")
	if !ok || !closed {
		return figure, fmt.Errorf("figure %s is not written {kind: value, …}", id)
	}
	var zh, en string
	for inside != "" {
		var key, value string
		key, value, inside = nextPair(inside)
		switch key {
		case "cite":
			figure.Cite = value
		case "zh":
			zh = value
		case "en":
			en = value
		default:
			figure.Kind, figure.Value = key, value
		}
	}
	figure.Text = lang.T(zh, en)
	if figure.Cite == "" || zh == "" || en == "" {
		return figure, fmt.Errorf("figure %s lacks its citation or a name in both languages", id)
	}
	var err error
	figure.figureValue, err = figure.parse(figure.Value)
	return figure, err
}

// nextPair cuts the first key: value off; a value that holds a comma is quoted.
func nextPair(s string) (key, value, rest string) {
	key, s, _ = strings.Cut(s, ":")
	s = strings.TrimLeft(s, " ")
	if quoted, ok := strings.CutPrefix(s, `"`); ok {
		value, rest, _ = strings.Cut(quoted, `"`)
		_, rest, _ = strings.Cut(rest, ",")
	} else {
		value, rest, _ = strings.Cut(s, ",")
	}
	return strings.TrimSpace(key), strings.TrimSpace(value), rest
}

var errAboveWhole = errors.New("a rate above 100%")

// maxCount is the most years, months, days or parts that a figure may be.
const maxCount = 200

// Check says whether a value is one of the figure's kind.
func (f Figure) Check(value string) error {
	_, err := f.parse(value)
	return err
}

func (f Figure) parse(value string) (v figureValue, err error) {
	switch f.Kind {
	case "money":
		v.amount, _, err = money.ParseCNY(value, false)
	case "usd":
		v.amount, err = money.ParseUSD(value)
	case "rate":
		if v.rate, err = money.ParseRate(value); err == nil && v.rate.GreaterThan(money.Whole.Decimal) {
			err = errAboveWhole
		}
	case "date":
		v.date, err = civil.ParseDate(value)
	case "years", "months", "days", "parts":
		if v.number, err = strconv.Atoi(value); err != nil || v.number < 1 || v.number > maxCount {
			err = fmt.Errorf("not a whole number from 1 to %d", maxCount)
		}
	default:
		err = fmt.Errorf("unknown kind %q", f.Kind)
	}
	if err != nil {
		err = fmt.Errorf("figure %s: %q: %w", f.ID, value, err)
	}
	return v, err
}

// Amount is the figure of kind money or usd, nothing of another.
func (f Figure) Amount() money.Amount { return f.amount }

// Share is the figure of kind rate.
func (f Figure) Share() money.Rate { return f.rate }

// Day is the figure of kind date.
func (f Figure) Day() civil.Date { return f.date }

// Number is the figure of a kind that counts: years, months, days or parts.
func (f Figure) Number() int { return f.number }

// Find gives a figure by its id.
func (f *Figures) Find(id string) (Figure, bool) {
	i, ok := f.byID[id]
	if !ok {
		return Figure{}, false
	}
	return f.All[i], true
}

// must gives a figure that the code relies on. One that the file lacks makes
// the document one that is not whole, which Check tells and which computes
// nothing.
func (f *Figures) must(id string, kinds ...string) figureValue {
	i, ok := f.byID[id]
	if !ok || !slices.Contains(kinds, f.All[i].Kind) {
		f.absent = append(f.absent, "figure "+id+" of kind "+strings.Join(kinds, " or "))
		return figureValue{number: 1}
	}
	if !f.used[i] {
		if f.sealed {
			panic("figure " + id + " is taken after the document is made")
		}
		f.used[i] = true
	}
	return f.All[i].figureValue
}

// Money is a figure in yuan.
func (f *Figures) Money(id string) money.Amount { return f.must(id, "money").amount }

// USD is a figure in US dollars.
func (f *Figures) USD(id string) money.Amount { return f.must(id, "usd").amount }

// Rate is a rate.
func (f *Figures) Rate(id string) money.Rate { return f.must(id, "rate").rate }

// Int is a number of years, months or days, or a count.
func (f *Figures) Int(id string) int { return f.must(id, "years", "months", "days", "parts").number }

// Parts is a weight in a ratio.
func (f *Figures) Parts(id string) decimal.Decimal { return decimal.NewFromInt(int64(f.Int(id))) }

// Date is a day.
func (f *Figures) Date(id string) civil.Date { return f.must(id, "date").date }
