package engine_test

import (
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/rules"
)

// grants is a document that pays one sum for land and one for each patent of a
// person; two of them share every name but their own.
func grants(id, number string, extra int) calc.Published {
	pace := law.NewReading("pace", lang.T("第一条", "Art. 1"), lang.T("步调", "the pace"), law.Way("slow", "慢", "slow"), law.Way("fast", "快", "fast"))
	return calc.Published{
		Figures: []byte("article1:\n  sum: {money: " + number + "万元, cite: 第一条, zh: 数额, en: the sum}\n"),
		Make: func(f *law.Figures) *calc.Document {
			sum := f.Money("article1.sum")
			pays := func(w *calc.Working) {
				amount := sum
				if w.Reads(pace, "fast") {
					amount = sum.Part(extra, 1)
				}
				if w.Open() {
					w.Fixed(1, civil.MustDay(2024, 5, 1), lang.T("定额", "a sum"), amount)
				}
			}
			return &calc.Document{
				Document: law.Document{ID: id, Number: "某发〔2024〕" + number + "号", Title: lang.T("办法", "Grants"), Readings: []*law.Reading{pace},
					Written: []byte("## 第一条 | Art. 1\ntitle: 补助 | Grants\nawards: " + id + "/land, " + id + "/patent\nzh: 各补 {article1.sum}。\nen: {article1.sum} each.\n")},
				Rules: []calc.Rule{
					{ID: id + "/land", Title: lang.T("土地", "Land"), Article: "第一条", Matter: "land_premium", Payee: calc.Enterprise, Work: pays},
					{ID: id + "/patent", Title: lang.T("专利", "Patents"), Article: "第一条", Matter: "patent:", Payee: calc.Person, Work: pays,
						Claims: func(p *project.Project) (names []string) {
							for i := range p.Talent {
								names = append(names, p.Talent[i].Called())
							}
							return names
						},
						Instance: func(name string) lang.Text { return lang.F("%s的", "of %s", name) }},
				},
				Words: calc.Wording{Matters: map[string]lang.Text{"patent:": lang.T("专利", "patent")}},
			}
		},
	}
}

func borough() *calc.District {
	return &calc.District{ID: "borough", Name: lang.T("某区", "the Borough"), Published: []calc.Published{grants("first2024", "1", 3), grants("second2024", "2", 5)}}
}

func opened(t *testing.T, districts ...*calc.District) *engine.Engine {
	t.Helper()
	e, err := engine.Open(districts...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// total asks about a file and gives its total, or the problems in English.
func total(e *engine.Engine, name, text string, ask engine.Ask) string {
	answer, problems := e.Answer(engine.Source{Name: name, Text: []byte(text)}, ask)
	return outcome(answer, problems)
}

func outcome(answer *engine.Answer, problems project.Problems) string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Path+": "+p.Message.In(lang.English)+"; "+p.Hint.In(lang.English))
	}
	if answer != nil {
		all = append(all, answer.Totals.Amount.String())
	}
	return strings.Join(all, "\n")
}

// TestTwoDocumentsMayShareNames: figures, readings and rules of one name do not
// know each other; the reading of a later document is named with it, and the matters of
// another district's documents are theirs alone.
func TestTwoDocumentsMayShareNames(t *testing.T) {
	e := opened(t, borough())
	const file = "fuchi: 1\nproject: {name: x}\ntalent: [{name: 甲}]\n"
	for readings, want := range map[string]string{
		"":                                  "40000.00", // the higher of the land grants, and of those for the patent
		"readings: {pace: fast}":            "60000.00", // as before there was a second document
		"readings: {second2024.pace: fast}": "200000.00",
		"readings: {first2024.pace: fast}":  "readings.first2024.pace: unknown reading; one of: pace, second2024.pace",
	} {
		if got := total(e, "p.yaml", file+readings, engine.Ask{}); got != want {
			t.Errorf("%q: got %s, want %s", readings, got, want)
		}
	}
	answer, _ := e.Answer(engine.Source{Text: []byte(file)}, engine.Ask{})
	choice := answer.Choices[1]
	name := e.Books()[0].MatterName(choice.Matter)
	if choice.Matter != "patent:甲" || name.In(lang.Chinese) != "专利：甲的" || name.In(lang.English) != "patent: of 甲" {
		t.Errorf("%s is called %s, %s", choice.Matter, name.In(lang.Chinese), name.In(lang.English))
	}
}

// TestAProjectNamesItsDistrict: whoever reads it, in either spelling, and only
// the documents of that district answer; a project that names none is the first's.
func TestAProjectNamesItsDistrict(t *testing.T) {
	e := opened(t, append(rules.Districts(), riverside(), borough())...)
	const facts = `"project":{"name":"x"},"milestones":{"production":"2024-03-01"},"investment":{"fixed_assets":{"audited":"1000万元"}}`
	for named, want := range map[string]string{
		``:                        "0.00",
		`"district":"shanting",`:  "0.00",
		`"district":"riverside",`: "200000.00",
		`"所属区":"滨河区",`:            "200000.00",
		`"district":"borough",`:   "20000.00",
		`"district":"待定",`:        "0.00",
		`"district":"river",`:     `district: "river" is not one of the values; one of: shanting, riverside, borough`,
		`"district":7,`:           `district: "7" is not one of the values; one of: shanting, riverside, borough`,
		`"district":"riverside","readings":{"year_basis":"calendar"},`:                   "readings.year_basis: unknown reading; the documents of the district have none",
		`"district":"borough","paid":[{"award":"first2024/land","amount":"1元"}],`:        "20000.00",
		`"district":"riverside","paid":[{"award":"equipment2024/grant","amount":"1元"}],`: "200000.00",
		`"paid":[{"award":"equipment2024/grants","amount":"1元"}],"district":"nowhere",`:  `paid[0].award: "equipment2024/grants" is not an award; did you mean equipment2024/grant?` + "\n" + `district: "nowhere" is not one of the values; one of: shanting, riverside, borough`,
		`"paid":[{"award":"measures2022/land","amount":"1元"}],"district":"riverside",`:   `paid[0].award: "measures2022/land" is not an award; one of: equipment2024/grant`,
	} {
		text := `{"fuchi":1,` + named + facts + `}`
		yaml, json := total(e, "p.yaml", text, engine.Ask{}), total(e, "p.json", text, engine.Ask{})
		line := outcome(e.Reader().Line(engine.Source{Name: "p.ndjson", Text: []byte(text)}, engine.Ask{}))
		if yaml != json || json != line {
			t.Errorf("%s: YAML %s, JSON %s, a line %s", named, yaml, json, line)
		}
		if json != want {
			t.Errorf("%s: got %s, want %s", named, json, want)
		}
	}
}

// TestALaterSettingNamesTheDistrict: what is laid over a file is asked before
// its words are too, and a reading that an option chooses must be the district's.
func TestALaterSettingNamesTheDistrict(t *testing.T) {
	e := opened(t, riverside(), borough())
	set, _ := project.ParseSetting("district=borough")
	const file = "fuchi: 1\nproject: {name: x}\nreadings: {pace: fast}\n"
	if got := total(e, "p.yaml", file, engine.Ask{Set: []project.Setting{set}}); got != "30000.00" {
		t.Error(got)
	}
	for reading, want := range map[string]string{"second2024.pace": "100000.00", "pace": "30000.00", "first2024.pace": ": the Borough has no reading first2024.pace=fast; leave the reading out, or ask about the projects of each district by themselves"} {
		ask := engine.Ask{Readings: map[string]string{reading: "fast"}}
		if got := total(e, "p.yaml", "fuchi: 1\nproject: {name: x}\ndistrict: borough\n", ask); got != want {
			t.Errorf("%s: %s", reading, got)
		}
	}
}

// TestAnEngineIsOfDistrictsThatCanBeToldApart and of documents that are whole:
// all that is wrong is told at once, and nothing panics.
func TestAnEngineIsOfDistrictsThatCanBeToldApart(t *testing.T) {
	broken := riverside()
	broken.ID = "broken"
	broken.Published[0].Make = func(f *law.Figures) *calc.Document {
		f.Told("article9.none")
		f.Money("article1.share")
		return &calc.Document{Document: law.Document{ID: "equipment2024"}, Rules: []calc.Rule{{ID: "grant"}}}
	}
	for _, c := range []struct {
		districts []*calc.District
		wrong     []string
	}{
		{nil, []string{"no district to open"}},
		{[]*calc.District{riverside(), riverside()}, []string{"two districts are called riverside", "another district has a document equipment2024 too"}},
		{[]*calc.District{broken}, []string{`district broken`, `lacks its number or its title`, `"grant" lacks Title, Article, Matter, Payee, Work`,
			`"grant" does not begin with equipment2024/`, "figure article9.none, which there is not", "figure article1.share of kind money, which there is not",
			"no rule takes the figure article1.cap", "no provision leads to grant"}},
		{[]*calc.District{{ID: "twice", Published: []calc.Published{grants("a", "1", 1), grants("a", "1", 1)}}}, []string{"a: two documents have this id"}},
	} {
		_, err := engine.Open(c.districts...)
		for _, wrong := range c.wrong {
			if err == nil || !strings.Contains(err.Error(), wrong) {
				t.Errorf("%v does not say %q", err, wrong)
			}
		}
	}
}
