package project

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// documents are texts that are JSON and so YAML as well, each on the border of
// what a reader takes.
func documents() map[string]string {
	least := `{"fuchi":1,"project":{"name":"x"}`
	all := map[string]string{}
	for name, rest := range map[string]string{
		"least": `}`, "a smile": `,"referrer":{"name":"\ud83d\ude00 \u4e00"}}`, "a smile among others": `,"referrer":{"name":"\ud83d\ude00\/","kind":"nobody"}}`, "half a pair": `,"as_of":"\ud83d"}`, "the other half": `,"as_of":"\ude00"}`, "a pair turned": `,"as_of":"\ude00\ud83d"}`,
		"a quote": `,"referrer":{"name":"a\"b\\\/c"}}`, "a tab": `,"referrer":{"name":"a\tb"}}`, "a line end": `,"referrer":{"name":"a\nb"}}`, "a letter": `,"referrer":{"name":"\u0041"}}`,
		"a key twice": `,"project":{}}`, "a reading twice": `,"readings":{"year_basis":"calendar","year_basis":"anniversary"}}`, "a tax twice": `,"taxes":{"sharing":{"vat":"1%","vat":"2%"}}}`,
		"a year twice": `,"other_awards":[{"policy":"x","scope":"city","matter":"office_purchase","years":{"2024":1,"2024":2}}]}`, "a comma key twice": `,"000":null,"000":null}`,
		"a key with blanks": `," land ":{"area":5}}`, "a key of blanks": `," ":1}`, "an empty key": `,"":1}`, "a wide blank": `,"\u3000land":{"area":5}}`, "a wide blank written": `,"　land":{"area":5}}`,
		"a merge key": `,"<<":{"land":{}}}`, "a tag": `,"as_of":"!!str 5"}`, "an anchor": `,"as_of":"&a"}`, "a tilde": `,"as_of":"~"}`, "null": `,"as_of":null}`, "a text null": `,"referrer":{"name":"null"}}`,
		"empty": `,"as_of":""}`, "blank": `,"as_of":" "}`, "yes": `,"contract":{"fraud":true}}`, "true as a name": `,"referrer":{"name":true}}`, "a number as a name": `,"referrer":{"name":1.50}}`, "an exponent": `,"referrer":{"name":1e5}}`,
		"a long number": `,"land":{"premium":123456789012345678}}`, "minus": `,"taxes":{"entries":[{"period":2024,"net":-5}]}}`, "minus zero": `,"land":{"area":-0}}`, "a list in a list": `,"talent":[[]]}`,
		"an empty list": `,"talent":[]}`, "an empty group": `,"land":{}}`, "deep": `,"land":` + strings.Repeat(`[`, 15) + strings.Repeat(`]`, 15) + `}`, "deeper": `,"land":` + strings.Repeat(`[`, 17) + strings.Repeat(`]`, 17) + `}`,
		"a zero width": `,"referrer":{"name":"a\u200bb"}}`, "a control": `,"referrer":{"name":"a\u0007b"}}`, "a mark": `,"referrer":{"name":"a\ufeffb"}}`, "no character": `,"referrer":{"name":"a\uffffb"}}`,
		"next line": `,"referrer":{"name":"a\u0085b"}}`, "a separator": `,"referrer":{"name":"a\u2028b"}}`, "an odd key": `,"la\u200bnd":{}}`, "unlisted": `,"a":{"b":[1,2,{"c":null}]}}`,
	} {
		all[name] = least + rest
	}
	all["blanks around"] = " \n" + all["least"] + "\n \n"
	all["a mark before"] = "\ufeff" + all["least"]
	all["two marks before"] = "\ufeff\ufeff" + all["least"]
	all["spread"] = strings.NewReplacer("{", "{\n ", ",", ",\n ").Replace(all["least"])
	all["tabs"] = strings.NewReplacer("{", "{\n\t", ",", ",\n\t").Replace(all["least"])
	all["carriage returns"] = strings.ReplaceAll(all["spread"], "\n", "\r\n")
	all["no blank after a colon"], all["only a text"], all["only a list"], all["nothing"], all["null alone"] = all["least"], `"x"`, `[]`, "", "null"
	all["many values"] = least + `,"taxes":{"entries":[` + strings.TrimSuffix(strings.Repeat(`{"entered":"2024-01-01","net":1},`, 25_000), ",") + `]}}`
	all["too many values"] = least + `,"taxes":{"entries":[` + strings.TrimSuffix(strings.Repeat(`{"a":1},`, 51_000), ",") + `]}}`
	all["many empty lists"] = least + `,"talent":[` + strings.TrimSuffix(strings.Repeat(`[],`, 60_000), ",") + `]}`
	return all
}

// agree says how two readers differ on a text, if they do.
func agree(src string) string {
	a, bad := DecodeYAML("f", []byte(src), words)
	b, worse := DecodeJSON("f", []byte(src), words)
	switch {
	case (a == nil) != (b == nil):
		return strings.Join(append(append(messages(bad[:min(3, len(bad))]), "against"), messages(worse[:min(3, len(worse))])...), "; ")
	case a != nil && heldBy(a) != heldBy(b):
		return heldBy(a) + "\nagainst\n" + heldBy(b)
	}
	return ""
}

func TestBothReadersGiveTheSameVerdict(t *testing.T) {
	for name, src := range documents() {
		if bad := agree(src); bad != "" {
			t.Errorf("%s: %.200s\n%s", name, src, bad)
		}
	}
}

// TestBothReadersAgreeOnWhatIsDrawn: values of every kind under the keys of the
// table, in any nesting.
func TestBothReadersAgreeOnWhatIsDrawn(t *testing.T) {
	var names []string
	var each func(k *Key)
	each = func(k *Key) {
		for _, c := range k.Children {
			names = append(names, c.Name, c.Zh)
			each(c)
		}
	}
	each(Table)
	names = append(names, "vat", "year_basis", "2024", "2024年", "", " ", "a b", "#", "- a", "a: b", "true", "null", "<<", "*", "&a", "!t", "\u00a0", "'", "\"", "%", "@", "`", "|", ">", "?", "...", "---")
	scalar := rapid.OneOf(rapid.SampledFrom([]any{nil, true, false, 1, 0, -1, 1.5, "", " ", "是", "2024-01-01", "2024Q1", "5万元", "USD 5", "120亩", "40%", "town", "...", "---", "a\nb", "a\tb", "😀", "\u200b", "0x1F", "010", "1e3", "~", "null", "#a", "a #b", "- a", "{", "[", "*a", "&a", "!a", "年"}),
		rapid.Map(rapid.String(), func(s string) any { return s }))
	var value func(depth int) *rapid.Generator[any]
	value = func(depth int) *rapid.Generator[any] {
		if depth == 0 {
			return scalar
		}
		return rapid.OneOf(scalar, rapid.Map(rapid.SliceOfN(value(depth-1), 0, 3), func(l []any) any { return l }),
			rapid.Map(rapid.MapOfN(rapid.SampledFrom(names), value(depth-1), 0, 4), func(m map[string]any) any { return m }))
	}
	rapid.Check(t, func(t *rapid.T) {
		doc := map[string]any{"fuchi": 1, "project": map[string]any{}}
		for k, v := range rapid.MapOfN(rapid.SampledFrom(names), value(3), 0, 4).Draw(t, "document") {
			doc[k] = v
		}
		src, err := json.Marshal(doc)
		if err != nil {
			t.Skip()
		}
		if bad := agree(string(src)); bad != "" {
			t.Fatalf("%s\n%s", src, bad)
		}
	})
}

func TestNothingMayFollowTheEndOfADocument(t *testing.T) {
	for src, want := range map[string]bool{"...\n": true, "...\n\n# a note\n": true, "...": true, "...\nmore": false, "...\n---\nfuchi: 1\n": false, "... # a note\n": true, "...\n...\n": true, "---\n": false, "...\n}": false, "...\n\ufeff": false} {
		p, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {}\n"+src), words)
		if (p != nil) != want {
			t.Errorf("%q: %v", src, messages(problems))
		}
	}
	if _, problems := DecodeYAML("f", []byte("---\nfuchi: 1\nproject: {}\n"), words); problems != nil {
		t.Error(messages(problems))
	}
}
