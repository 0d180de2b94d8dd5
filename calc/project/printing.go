package project

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/money"
)

// Facts are all facts that the file has, each by its path and in the form that
// is read again as the same: laid over an empty file they make this project. A
// group or a list that says nothing is a claim and so is among them.
func (p *Project) Facts() []Setting {
	var out printing
	projectKeys.print(p, "", &out)
	return out.facts
}

// printing collects the facts that are printed.
type printing struct{ facts []Setting }

func (o *printing) put(path string, n *Node) {
	o.facts = append(o.facts, Setting{Path: path, Value: n})
}

func (o *printing) text(path, s string) { o.put(path, textNode(s)) }

func textNode(s string) *Node { return &Node{Text: s, Quoted: true} }

func unknownNode() *Node { return &Node{Text: "~"} }

func below(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func printFact[V any](out *printing, path string, t Type, f *Fact[V]) {
	switch {
	case f.Known:
		out.put(path, printed(any(f.Value), t))
	case f.Written:
		out.put(path, unknownNode())
	}
}

// printSection prints a group; one that is there and holds nothing is printed
// empty, since it is claimed.
func printSection[S any](out *printing, path string, inner *shape[S], s *S) {
	before := len(out.facts)
	inner.print(s, path, out)
	if g, ok := any(s).(interface{ isGiven() bool }); ok && g.isGiven() && len(out.facts) == before {
		out.put(path, &Node{Kind: Mapping})
	}
}

func printList[S any](out *printing, path string, inner *shape[S], all []S) {
	for i := range all {
		at, before := path+"["+strconv.Itoa(i)+"]", len(out.facts)
		inner.print(&all[i], at, out)
		if len(out.facts) == before {
			out.put(at, &Node{Kind: Mapping})
		}
	}
}

func (g *Section) isGiven() bool { return g.Given }

// printed is a value as its parser reads it.
func printed(v any, t Type) *Node {
	switch x := v.(type) {
	case []string:
		return wordList(x)
	case Fraud:
		if len(x.Awards) == 0 {
			return textNode(strconv.FormatBool(x.Done))
		}
		return wordList(x.Awards)
	case Act:
		if x.Day {
			return textNode(x.On.String())
		}
		return textNode(strconv.FormatBool(x.Done))
	case money.Amount:
		if t == TypeUSD {
			return textNode(x.String() + " USD")
		}
		return textNode(x.String())
	case decimal.Decimal:
		if t == TypeArea && x.Exponent() < -money.MaxPlaces { // it was written in square metres
			return textNode(new(big.Rat).Mul(x.Rat(), big.NewRat(2000, 3)).FloatString(money.MaxPlaces) + " m2")
		}
		return textNode(x.String())
	}
	return textNode(fmt.Sprint(v))
}

func wordList(all []string) *Node {
	n := &Node{Kind: List}
	for _, s := range all {
		n.Items = append(n.Items, textNode(s))
	}
	return n
}

func printYears(o *OtherAward, path string, out *printing) {
	if len(o.Years) == 0 {
		out.put(path, &Node{Kind: Mapping})
	}
	for _, y := range o.Years {
		out.text(below(path, strconv.Itoa(y.Year)), y.Amount.String())
	}
}

func printSharing(t *Taxes, path string, out *printing) {
	for _, s := range slices.SortedStableFunc(slices.Values(t.Sharing),
		func(a, b Sharing) int { return strings.Compare(a.Tax, b.Tax) }) {
		out.text(below(path, s.Tax), s.Rate.Value.String())
	}
}

func printByTax(e *TaxEntry, path string, out *printing) {
	if e.ByTax != nil && len(e.ByTax) == 0 {
		out.put(path, unknownNode())
	}
	for _, x := range slices.SortedStableFunc(slices.Values(e.ByTax),
		func(a, b TaxPaid) int { return strings.Compare(a.Tax, b.Tax) }) {
		printSection(out, below(path, x.Tax), paidKeys, &x)
	}
}

func printReadings(p *Project, path string, out *printing) {
	var ids []string
	for id := range p.Readings {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		out.text(below(path, id), p.Readings[id].Value)
	}
}
