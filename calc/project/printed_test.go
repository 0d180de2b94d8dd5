package project

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
)

// printer makes nodes of the facts of a project, each by its path.
type printer struct{ root *Node }

// nodesOf are the facts of a project as a file would have them.
func nodesOf(p *Project) *Node {
	out := &printer{root: &Node{Kind: Mapping}}
	out.walk(reflect.ValueOf(p).Elem(), "")
	for i, o := range p.OtherAwards {
		path := fmt.Sprintf("other_awards[%d]", i)
		if slices.Contains(o.Unknown, EveryYear) {
			out.put(out.at(path, Mapping), "years", "待定")
			continue
		}
		years := out.at(path+".years", Mapping)
		for _, y := range o.Unknown {
			out.put(years, strconv.Itoa(y), "待定")
		}
		for _, y := range o.Years {
			out.put(years, strconv.Itoa(y.Year), y.Amount.String())
		}
	}
	for _, s := range p.Taxes.Sharing {
		out.put(out.at("taxes.sharing", Mapping), s.Tax, s.Rate.Value.String())
	}
	for i, e := range p.Taxes.Entries {
		for _, x := range e.ByTax {
			for name, f := range map[string]Fact[money.Amount]{"paid": x.Paid, "refunded": x.Refunded} {
				if f.Known {
					out.put(out.at(fmt.Sprintf("taxes.entries[%d].by_tax.%s", i, x.Tax), Mapping), name, f.Value.String())
				}
			}
		}
	}
	for id, f := range p.Readings {
		out.put(out.at("readings", Mapping), id, f.Value)
	}
	return out.root
}

func (o *printer) put(n *Node, name, text string) {
	n.Entries = append(n.Entries, Entry{Name: name, Value: &Node{Text: text, Quoted: true}})
}

// at gives the node of a path, made where it is not yet there.
func (o *printer) at(path string, kind Kind) *Node {
	n := o.root
	for _, step := range steps(path) {
		if i, err := strconv.Atoi(strings.Trim(step, "[]")); strings.HasPrefix(step, "[") && err == nil {
			for n.Kind = List; len(n.Items) <= i; {
				n.Items = append(n.Items, &Node{Kind: Mapping})
			}
			n = n.Items[i]
			continue
		}
		next := n.Get(step)
		if next == nil {
			next = &Node{Kind: Mapping}
			n.Entries = append(n.Entries, Entry{Name: step, Value: next})
		}
		n = next
	}
	if n.Kind == Mapping && len(n.Entries) == 0 {
		n.Kind = kind
	}
	return n
}

// walk puts what is known of a struct, found at a path, into the nodes.
func (o *printer) walk(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Struct:
		if _, ok := v.Type().MethodByName("Missing"); ok {
			o.fact(v)
			return
		}
		if given := v.FieldByName("Given"); given.IsValid() && given.Bool() || strings.HasSuffix(path, "]") {
			o.at(path, Mapping)
		}
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if !field.IsExported() || slices.Contains([]string{"Warnings", "Readings", "Sharing", "ByTax", "Years", "Section", "Pos"}, field.Name) && v.Field(i).Type() != reflect.TypeFor[[]PersonYear]() {
				continue
			}
			o.walk(v.Field(i), pathOf(v.Field(i), path))
		}
	case reflect.Slice:
		for i := range v.Len() {
			item := fmt.Sprintf("%s[%d]", path, i)
			if at := pathOf(v.Index(i), item); at == path { // a group that may be a list
				item = at
			}
			o.walk(v.Index(i), item)
		}
	}
}

// pathOf is where the facts of a field stand: above the first of them.
func pathOf(v reflect.Value, outer string) string {
	switch v.Kind() {
	case reflect.Slice:
		if v.Len() == 0 {
			return outer
		}
		return strings.TrimSuffix(pathOf(v.Index(0), outer), "[0]")
	case reflect.Struct:
		if _, ok := v.Type().MethodByName("Missing"); ok {
			return outer
		}
		for i := range v.NumField() {
			if !v.Type().Field(i).IsExported() {
				continue
			}
			f, ok := v.Field(i).Interface().(interface{ Path() string })
			if ok && f.Path() != "" {
				return f.Path()[:max(0, strings.LastIndex(f.Path(), "."))]
			}
		}
		for i := range v.NumField() { // none of its own: above the first section in it
			if v.Field(i).Kind() == reflect.Struct && v.Field(i).NumField() > 1 {
				if inner := pathOf(v.Field(i), ""); inner != "" {
					return inner[:max(0, strings.LastIndex(inner, "."))]
				}
			}
		}
	}
	return outer
}

func (o *printer) fact(v reflect.Value) {
	path := v.Interface().(interface{ Path() string }).Path()
	if !v.FieldByName("Known").Bool() {
		if v.FieldByName("Written").Bool() {
			o.at(path, Scalar).Text = "~"
		}
		return
	}
	k := Table.Lookup(path)
	if k.Type == TypeList { // it is known whether there are any
		o.at(path, List)
		return
	}
	n := o.at(path, Scalar)
	n.Quoted = true
	switch x := v.FieldByName("Value").Interface().(type) {
	case []string:
		n.Kind, n.Quoted = List, false
		for _, s := range x {
			n.Items = append(n.Items, &Node{Text: s, Quoted: true})
		}
	case money.Amount:
		n.Text = x.String()
		if k.Type == TypeUSD {
			n.Text += " USD"
		}
	case decimal.Decimal:
		n.Text = x.String()
		if k.Type == TypeArea && x.Exponent() < -money.MaxPlaces { // of square metres
			n.Text = new(big.Rat).Mul(x.Rat(), big.NewRat(2000, 3)).FloatString(money.MaxPlaces) + " m2"
		}
	case Fraud:
		n.Text = strconv.FormatBool(x.Done)
		if len(x.Awards) > 0 || !x.Done {
			n.Kind, n.Quoted = List, false
		}
		for _, s := range x.Awards {
			n.Items = append(n.Items, &Node{Text: s, Quoted: true})
		}
	case Act:
		n.Text = strconv.FormatBool(x.Done)
		if x.Day {
			n.Text = x.On.String()
		}
	case bool:
		n.Text = strconv.FormatBool(x)
	case civil.Date, civil.Period, money.Rate, int, string:
		n.Text = fmt.Sprint(x)
	default:
		panic(fmt.Sprintf("%s holds a %T", path, x))
	}
}

// asYAML writes nodes as a block, every scalar in quotes.
func asYAML(b []byte, n *Node, indent string) []byte {
	quoted := func(s string) string { text, _ := json.Marshal(s); return string(text) }
	switch {
	case n.Kind == Mapping && len(n.Entries) == 0:
		return append(b, " {}\n"...)
	case n.Kind == List && len(n.Items) == 0:
		return append(b, " []\n"...)
	case n.Kind == Mapping:
		b = append(b, '\n')
		for _, e := range n.Entries {
			b = asYAML(append(b, indent+quoted(e.Name)+":"...), e.Value, indent+"  ")
		}
		return b
	case n.Kind == List:
		b = append(b, '\n')
		for _, item := range n.Items {
			b = asYAML(append(b, indent+"-"...), item, indent+"  ")
		}
		return b
	}
	return append(b, " "+quoted(n.Text)+"\n"...)
}

// pointers are the keys of facts, which a fact of a group by name lacks.
var pointers = regexp.MustCompile(`key:0x[0-9a-f]+|key:<nil>`)

// heldBy is what a project holds, wherever in a file it stood, without what may
// be a slip of its writing.
func heldBy(p *Project) string {
	if p == nil {
		return ""
	}
	bare := *p
	bare.Warnings = nil
	bare.Taxes.Sharing = slices.SortedFunc(slices.Values(p.Taxes.Sharing), func(a, b Sharing) int { return strings.Compare(a.Tax, b.Tax) })
	bare.Taxes.Entries = slices.Clone(p.Taxes.Entries)
	for i := range bare.Taxes.Entries {
		e := &bare.Taxes.Entries[i]
		e.ByTax = slices.SortedFunc(slices.Values(e.ByTax), func(a, b TaxPaid) int { return strings.Compare(a.Tax, b.Tax) })
	}
	return pointers.ReplaceAllString(placeless(&bare), "")
}

// printedAgain says how the facts of a project change when they are printed,
// as YAML and as JSON, and read again; nothing where they do not.
func printedAgain(p *Project, vocabulary Vocabulary) string {
	want, n := heldBy(p), nodesOf(p)
	yaml, oneLine := asYAML(nil, n, ""), asJSON(nil, n)
	if len(yaml) > MaxBytes || len(oneLine) > MaxBytes {
		return ""
	}
	a, bad := DecodeYAML("again", yaml, vocabulary)
	if a == nil || heldBy(a) != want {
		return fmt.Sprintf("YAML\n%s\n%q\nreads\n%s\nnot\n%s", yaml, messages(bad), heldBy(a), want)
	}
	f, bad := DecodeNode(&Node{Kind: Mapping}, vocabulary, p.Facts()...)
	if f == nil || heldBy(f) != want {
		return fmt.Sprintf("the facts\n%v\n%q\nread\n%s\nnot\n%s", p.Facts(), messages(bad), heldBy(f), want)
	}
	b, bad := DecodeJSON("again", oneLine, vocabulary)
	if b == nil || heldBy(b) != want {
		return fmt.Sprintf("JSON\n%s\n%q\nreads\n%s\nnot\n%s", oneLine, messages(bad), heldBy(b), want)
	}
	return ""
}

// TestFactsPrintedAndReadAgainAreTheSame prints a file that has every key, and
// many that lack some of them.
func TestFactsPrintedAndReadAgainAreTheSame(t *testing.T) {
	read := 0
	for _, zh := range []bool{false, true} {
		src, leaves := file(zh)
		rng := rand.New(rand.NewPCG(1, 2))
		for i := range 300 {
			n, _ := ParseYAML([]byte(src))
			var sets []Setting
			for range i % 6 {
				l := leaves[rng.IntN(len(leaves))]
				path := []string{l.name, l.zh}[rng.IntN(2)]
				set := Setting{Path: path}
				if at := strings.LastIndex(path, "."); at > 0 && rng.IntN(4) == 0 { // a group that says nothing
					set = Setting{Path: path[:at], Value: &Node{Kind: Mapping}}
				}
				sets = append(sets, set)
			}
			p, problems := DecodeNode(n, words, sets...)
			if len(problems) > 0 {
				continue
			}
			read++
			if bad := printedAgain(p, words); bad != "" {
				t.Fatal(bad)
			}
		}
	}
	if read < 50 {
		t.Errorf("only %d could be read", read)
	}
}
