package starter_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/starter"
	"github.com/shanting/fuchi/rules"
)

// TestWhatIsWrittenIsAProjectFile of every kind, with either spelling of keys,
// and nothing of it is wrong.
func TestWhatIsWrittenIsAProjectFile(t *testing.T) {
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range starter.Kinds() {
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			var b bytes.Buffer
			if err := k.Write(&b, l); err != nil {
				t.Fatal(err)
			}
			answer, problems := e.Answer(engine.Source{Name: k.Name + ".yaml", Text: b.Bytes()}, engine.Ask{})
			for _, p := range problems {
				t.Errorf("%s: line %d: %s", k.Name, p.Pos.Line, p.Message.In(lang.English))
			}
			if answer != nil && answer.Totals.Amount.Sign() != 0 {
				t.Errorf("%s pays %s before anything is known", k.Name, answer.Totals.Amount)
			}
			for n, line := range strings.Split(b.String(), "\n") {
				if strings.Contains(line, ":") && !strings.Contains(line, "# ") && !strings.HasPrefix(line, "#") {
					t.Errorf("%s: line %d has no word on it: %s", k.Name, n+1, line)
				}
			}
		}
	}
}

// TestBothSpellingsSayTheSame: the same facts, asked for in the same order.
func TestBothSpellingsSayTheSame(t *testing.T) {
	for _, k := range starter.Kinds() {
		var zh, en bytes.Buffer
		_ = k.Write(&zh, lang.Chinese)
		_ = k.Write(&en, lang.English)
		if a, b := strings.Count(zh.String(), "\n"), strings.Count(en.String(), "\n"); a != b {
			t.Errorf("%s: %d lines and %d", k.Name, a, b)
		}
		if n, problems := project.ParseYAML(zh.Bytes()); len(problems) > 0 || n == nil {
			t.Errorf("%s: %v", k.Name, problems)
		}
	}
}

// TestWhatMayBeLeftOutIsNoEmptyLine: an empty line says that there is one that
// nobody knows, and would keep the money from being known.
func TestWhatMayBeLeftOutIsNoEmptyLine(t *testing.T) {
	for _, k := range starter.Kinds() {
		var b bytes.Buffer
		if err := k.Write(&b, lang.English); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(b.String(), "\n") {
			key := strings.TrimSpace(line)
			if strings.HasPrefix(key, "introducing_town:") || strings.HasPrefix(key, "moved_equipment:") && k.Name != "relocation" {
				t.Errorf("%s: %s", k.Name, line)
			}
		}
	}
}
