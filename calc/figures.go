package calc

import (
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"
	"gopkg.in/yaml.v3"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Figures are all the numbers of one document, each with its citation. They
// stand in a file beside the articles; code holds no number of the law.
type Figures struct {
	All  []Figure
	byID map[string]int
}

// Figure is one number of the law as the file writes it.
type Figure struct {
	ID    string // article01.first_tier
	Kind  string // money, usd, rate, years, months, days, parts or date
	Value string
	Cite  string
	Text  lang.Text
}

// ParseFigures reads a figures file.
func ParseFigures(src []byte) (*Figures, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(src, &doc); err != nil {
		return nil, err
	}
	f := &Figures{byID: map[string]int{}}
	groups := doc.Content[0].Content
	for i := 0; i+1 < len(groups); i += 2 {
		for j, rows := 0, groups[i+1].Content; j+1 < len(rows); j += 2 {
			figure, err := parseFigure(groups[i].Value+"."+rows[j].Value, rows[j+1])
			if err != nil {
				return nil, err
			}
			f.byID[figure.ID] = len(f.All)
			f.All = append(f.All, figure)
		}
	}
	return f, nil
}

func parseFigure(id string, row *yaml.Node) (Figure, error) {
	figure := Figure{ID: id}
	var zh, en string
	for i := 0; i+1 < len(row.Content); i += 2 {
		switch k, v := row.Content[i].Value, row.Content[i+1].Value; k {
		case "cite":
			figure.Cite = v
		case "zh":
			zh = v
		case "en":
			en = v
		default:
			figure.Kind, figure.Value = k, v
		}
	}
	figure.Text = lang.T(zh, en)
	if figure.Cite == "" || zh == "" || en == "" {
		return figure, fmt.Errorf("figure %s lacks its citation or a name in both languages", id)
	}
	return figure, figure.Check(figure.Value)
}

// Check says whether a value is one of the figure's kind.
func (f Figure) Check(value string) (err error) {
	switch f.Kind {
	case "money":
		_, _, err = money.ParseCNY(value, false)
	case "usd":
		_, err = money.ParseUSD(value)
	case "rate":
		_, err = money.ParseRate(value)
	case "date":
		_, err = civil.ParseDate(value)
	case "years", "months", "days", "parts":
		_, err = strconv.ParseUint(value, 10, 16)
	default:
		err = fmt.Errorf("unknown kind %q", f.Kind)
	}
	if err != nil {
		return fmt.Errorf("figure %s: %q: %w", f.ID, value, err)
	}
	return nil
}

// Find gives a figure by its id.
func (f *Figures) Find(id string) (Figure, bool) {
	i, ok := f.byID[id]
	if !ok {
		return Figure{}, false
	}
	return f.All[i], true
}

// must gives a figure that the code relies on; a missing one is a defect of
// the program, found when the documents are first built.
func (f *Figures) must(id string, kinds ...string) string {
	figure, ok := f.Find(id)
	for _, k := range kinds {
		if ok && figure.Kind == k {
			return figure.Value
		}
	}
	panic("no figure " + id + " of kind " + fmt.Sprint(kinds))
}

// Money is a figure in yuan.
func (f *Figures) Money(id string) money.Amount {
	a, _, _ := money.ParseCNY(f.must(id, "money"), false)
	return a
}

// USD is a figure in US dollars.
func (f *Figures) USD(id string) money.Amount {
	a, _ := money.ParseUSD(f.must(id, "usd"))
	return a
}

// Rate is a rate.
func (f *Figures) Rate(id string) money.Rate {
	r, _ := money.ParseRate(f.must(id, "rate"))
	return r
}

// Int is a number of years, months or days.
func (f *Figures) Int(id string) int {
	n, _ := strconv.Atoi(f.must(id, "years", "months", "days", "parts"))
	return n
}

// Parts is a weight in a ratio.
func (f *Figures) Parts(id string) decimal.Decimal { return decimal.NewFromInt(int64(f.Int(id))) }

// Date is a day.
func (f *Figures) Date(id string) civil.Date {
	d, _ := civil.ParseDate(f.must(id, "date"))
	return d
}
