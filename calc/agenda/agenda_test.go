package agenda_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/agenda"
	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/workdays"
	"github.com/shanting/fuchi/rules"
)

const base = `
fuchi: 1
project: {sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}
contract: {signed: 2022-06-01, signatory: development_zone, agreed_production: 2023-07-01, terminated: false, fraud: false}
milestones: {first_report: 2022-05-10, site_visit: 2022-05-20, production: 2023-07-01, first_tax: 2023-07-01}
investment: {fixed_assets: {audited: 1.2亿元}}
site: {location: zone}
referrer: {name: 商会, kind: organisation, first: true}
procedure: {joint_review: 2022-05-25, contract_review: 2022-05-27, signed_off: 2025-05-22}
`

func items(t *testing.T, text string, c *workdays.Calendar) (all []string) {
	t.Helper()
	e, err := engine.Open(rules.Districts()...)
	if err != nil {
		t.Fatal(err)
	}
	a, problems := e.Answer(engine.Source{Name: "p.yaml", Text: []byte(text)}, engine.Ask{})
	if len(problems) > 0 {
		t.Fatal(problems[0].Message.In(lang.English))
	}
	for _, i := range agenda.Of(a.Result, c) {
		all = append(all, fmt.Sprint(i.ID, " ", i.LastDay, " ", i.State, " ", i.Weekdays))
	}
	return all
}

// TestWhatIsOverdueComesFirst: then what is still to come by its day, then what
// is over and what was done.
func TestWhatIsOverdueComesFirst(t *testing.T) {
	got := strings.Join(items(t, base+"as_of: 2025-05-26\n", nil), "\n")
	want := strings.Join([]string{
		"copies 2025-05-29 ahead true", "referral_filing 2025-07-01 ahead false", "tax_window 2028-06-30 ahead false",
		"joint_review 2022-05-30 done true", "contract_review 2022-06-01 done true",
		"first_report 2022-08-20 done false", "validity 2025-04-15 done false"}, "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestWhatIsOverComesBeforeWhatIsDone: the validity, of a contract not yet signed.
func TestWhatIsOverComesBeforeWhatIsDone(t *testing.T) {
	unsigned := strings.Replace(base, "signed: 2022-06-01, ", "", 1)
	got := strings.Join(items(t, unsigned+"as_of: 2025-05-26\n", nil), "\n")
	if !strings.Contains(got, "validity 2025-04-15 past false\njoint_review 2022-05-30 done true") {
		t.Error(got)
	}
}

// TestACalendarMovesWorkingDays and nothing else.
func TestACalendarMovesWorkingDays(t *testing.T) {
	c, _ := workdays.Read("c", []byte("2022-05-30/2022-06-01,放假\n2025-05-26/2025-05-28,放假\n2025-05-31,上班\n"))
	got := strings.Join(items(t, base+"as_of: 2025-07-02\n", c), "\n")
	for _, want := range []string{"joint_review 2022-06-02 done false", "contract_review 2022-06-06 done false",
		"copies 2025-06-02 overdue false", "referral_filing 2025-07-01 overdue false"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestWithoutADayOfTheQuestionNothingIsOverdue says that only the day tells.
func TestWithoutADayOfTheQuestionNothingIsOverdue(t *testing.T) {
	for _, line := range items(t, base, nil) {
		if !strings.Contains(line, " undated") && !strings.Contains(line, " done") {
			t.Error(line)
		}
	}
}

// TestAReviewIsOverdueUntilALaterStepIsTaken: a review that was followed by the next was answered.
func TestAReviewIsOverdueUntilALaterStepIsTaken(t *testing.T) {
	unsigned := strings.Replace(base, "signed: 2022-06-01, ", "", 1)
	got := strings.Join(items(t, unsigned+"as_of: 2022-06-10\n", nil), "\n")
	for _, want := range []string{"joint_review 2022-05-30 done true", "contract_review 2022-06-01 overdue true"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
