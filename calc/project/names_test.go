package project

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shanting/fuchi/calc/lang"
)

func TestNamesAreTheSameHoweverTheyAreTyped(t *testing.T) {
	for _, same := range [][]string{
		{"521", "５２１", " 521 "}, {"李某", "李 某", "李　某", " 李  某", "李\u00a0某"}, {"Spring Works Ltd", "Spring  Works\u3000Ltd", "Ｓpring Works Ltd"},
		{"某（山东）公司", "某(山东)公司", "某 （山东） 公司"}, {"城头镇", "城头 镇"}, {"é", "e\u0301"},
	} {
		for _, name := range same {
			if !SameName(name, same[0]) {
				t.Errorf("%q is not %q but %q", name, same[0], Folded(name))
			}
		}
	}
	for _, two := range [][2]string{{"李某", "李木"}, {"Spring Works", "SpringWorks"}, {"521", "5 21"}, {"Spring", "spring"}} {
		if SameName(two[0], two[1]) {
			t.Errorf("%q is %q", two[0], two[1])
		}
	}
}

// TestTheQuickLookAtANameIsRight: what it takes as folded already is so.
func TestTheQuickLookAtANameIsRight(t *testing.T) {
	for r := rune(1); r < 0x30000; r++ {
		if s := string(r); isFolded(s) && Folded(s+"a") != s+"a" {
			t.Fatalf("U+%04X", r)
		}
	}
}

func TestANameIsOneNameThroughoutAProject(t *testing.T) {
	p := decoded(t, "fuchi: 1\nproject: {}\nsite: {host_town: 城头镇, introducing_town: 城头 镇}\ntalent: [{name: 李　某}]\n"+
		"contract: {fraud: [measures2022/land#李某]}\n"+
		"other_awards: [{policy: ５２１, scope: 区级, matter: 'talent_tax:李某', years: {2024: 1}}, {policy: 521, scope: 区级, matter: office_purchase, years: {2024: 1}}]\n"+
		"paid: [{award: measures2022/land#李 某/A1, amount: 1, payee: 李某, bearer: ' 城头镇'}]\n")
	got := []string{p.Site.Host.Value, p.Site.IntroducingTown.Value, p.Talent[0].Name.Value, p.OtherAwards[0].Policy.Value, p.OtherAwards[1].Policy.Value, p.OtherAwards[0].Matter.Value,
		p.OtherAwards[1].Matter.Value, p.Paid[0].Award.Value, p.Paid[0].Payee.Value, p.Paid[0].Bearer.Value, p.Contract.Fraud.Value.Awards[0]}
	if want := []string{"城头镇", "城头镇", "李　某", "５２１", "５２１", "talent_tax:李　某", "office_purchase", "measures2022/land#李　某/A1", "李　某", "城头镇", "measures2022/land#李　某"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// A town is spelled alike in every file, so that its sums of several projects are one.
func TestATownIsSpelledAlikeInEveryProject(t *testing.T) {
	for _, town := range []string{"城头镇", "城头 镇", "城头　镇", " 城头镇 "} {
		p := decoded(t, "fuchi: 1\nproject: {}\nsite: {host_town: '"+town+"', introducing_town: '"+town+"'}\npaid: [{award: measures2022/land, amount: 1, bearer: 城头 镇}]\n")
		if site := p.Site; site.Host.Value != "城头镇" || site.IntroducingTown.Value != "城头镇" || p.Paid[0].Bearer.Value != "城头镇" {
			t.Errorf("%q: %q, %q, paid by %q", town, site.Host.Value, site.IntroducingTown.Value, p.Paid[0].Bearer.Value)
		}
	}
}

// TestAListingIsTheSameHoweverItsEventIsSpelt where an award or a matter names it.
func TestAListingIsTheSameHoweverItsEventIsSpelt(t *testing.T) {
	words := Vocabulary{Awards: []string{"finance2022/listing"}, Matters: []string{"listing:", "bonds"}}
	for _, event := range []string{"ipo", "首发上市", "首发 上市"} {
		p, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {name: 甲}\ncontract: {fraud: ['finance2022/listing#"+event+"']}\n"+
			"other_awards: [{policy: x, scope: district, matter: 'listing:"+event+"', years: {2024: 1}}]\n"+
			"paid: [{award: 'finance2022/listing#"+event+"', amount: 1}]\n"), words)
		if len(problems) > 0 {
			t.Fatal(messages(problems))
		}
		if got := []string{p.Contract.Fraud.Value.Awards[0], p.OtherAwards[0].Matter.Value, p.Paid[0].Award.Value}; !slices.Equal(got, []string{"finance2022/listing#ipo", "listing:ipo", "finance2022/listing#ipo"}) {
			t.Errorf("%s: %q", event, got)
		}
	}
}

// odd are characters and what to write for each.
var odd = map[string]string{
	"\u200b": "", "\u00ad": "", "\u3164": "", "\u115f": "", "\ufe0f": "", "\U000e0041": "", "\U0001bca0": "", "\U00013430": "", "\u2060": "", "\u034f": "", "\u180e": "", "\uffa0": "", "\u200d": "", "\ue000": "", "\uf8ff": "", "\U000f0000": "", "\U0010fffd": "",
	"\u2f54": "水", "\uf9a9": "囹", "\U0002f81a": "冬", "\u2e9f": "母", "\u2ec4": "",
}

func TestOddCharactersAreToldOfAtTheirPlace(t *testing.T) {
	for r, write := range odd {
		for _, c := range []struct {
			src  string
			line int32
			col  int32
		}{
			{"fuchi: 1\nproject: {}\nsite: {host_town: 徐庄" + r + "镇}\n", 3, 21}, {"fuchi: 1\nproject: {}\nsite: {host_town: \"徐庄" + r + "镇\"}\n", 3, 22},
			{"fuchi: 1\nproject: {}\nsite: {承接" + r + "镇街: 徐庄镇}\n", 3, 10}, {"fuchi: 1\nproject: {name: \"甲" + fmt.Sprintf("\\U%08x", []rune(r)[0]) + "\"}\n", 2, 19},
		} {
			p, problems := DecodeYAML("f", []byte(c.src), words)
			point := fmt.Sprintf("U+%04X", []rune(r)[0])
			i := slices.IndexFunc(problems, func(p Problem) bool { return strings.Contains(p.Message.In(lang.English), point) })
			if i < 0 {
				t.Errorf("%q: a project %v, %s", c.src, p != nil, messages(problems))
				continue
			}
			if at := problems[i].Pos; at.Line != c.line || at.Col != c.col {
				t.Errorf("%q: %+v", c.src, at)
			}
			if hint := problems[i].Hint.In(lang.Chinese); write != "" && hint != "写 "+write {
				t.Errorf("%q: %s", c.src, hint)
			}
		}
		line := `{"fuchi":1,"project":{"name":"甲` + r + `乙"}}`
		if _, problems := NewReader(words).Read("f", []byte(line), 1); len(problems) != 1 || problems[0].Pos.Col != 32 {
			t.Errorf("%q: %+v", line, problems)
		}
		if _, bad := ParseSetting("project.name=甲" + r); bad == nil {
			t.Errorf("%q is set", r)
		}
	}
}

func TestOrdinaryCharactersAreNotOdd(t *testing.T) {
	decoded(t, "fuchi: 1\nproject: {name: "+ordinary+"𠮷龘〇々ー·—“”（）《》、é}\n")
	decoded(t, "fuchi: 1\nproject: {} # a note ⚠️\n")
}

// TestTheQuickLookForOddCharactersMissesNone: in every plane, alone and in a text.
func TestTheQuickLookForOddCharactersMissesNone(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		if IsOdd(r) && !mayBeOdd([]byte("甲a"+string(r))) && r != 0xFFFD {
			t.Fatalf("U+%04X", r)
		}
	}
	if mayBeOdd([]byte("fuchi: 1 “甲”（乙）、《丙》—… 一二三\n\t")) {
		t.Error("an ordinary text is taken for odd")
	}
}

func TestManyOddCharactersAreToldOfQuickly(t *testing.T) {
	start := time.Now()
	_, problems := DecodeYAML("f", []byte("fuchi: 1\nproject: {name: \""+strings.Repeat("\u200b", 300_000)+"\"}\n"), words)
	if took := time.Since(start); len(problems) < maxOdd || took > 5*quick {
		t.Errorf("%d problems after %s", len(problems), took)
	}
}
