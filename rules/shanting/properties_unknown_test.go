package shanting_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/shanting/fuchi/calc"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/money"
	"github.com/shanting/fuchi/calc/project"
)

// deciding are the facts that choose a tier or a route, and values on each side
// of every figure that they are held against.
var deciding = []struct {
	path   string
	values []string
}{
	{"project.sector", []string{"industrial", "services"}},
	{"project.foreign_invested", []string{"true", "false"}},
	{"investment.fixed_assets.audited", []string{"1", "19999999.99", "2000万元", "5000万元", "99999999.99", "1亿元", "299999999.99", "3亿元", "499999999.99", "5亿元", "99亿元"}},
	{"investment.foreign.total", []string{"1美元", "4999999.99美元", "500万美元", "1000万美元", "29999999.99美元", "3000万美元"}},
	{"investment.foreign.fixed_assets", []string{"1美元", "4999999.99美元", "500万美元", "1000万美元", "29999999.99美元", "3000万美元"}},
	{"investment.moved_equipment", []string{"0", "1亿元", "3亿元"}},
	{"investment.in_construction_period", []string{"1", "99999999.99", "1亿元", "10亿元", "99亿元"}},
	{"relocation.from", []string{"outside_district", "within_district"}},
	{"site.in_park", []string{"true", "false"}},
}

// TestWhatHoldsEitherWayIsKnown: while a fact that decides a tier or a route is
// not known, a line that is known is the line under every value of the fact.
func TestWhatHoldsEitherWayIsKnown(t *testing.T) {
	known := 0
	onRandomProjectsUntil(t, func() bool { return known > 0 }, func(b bench, r *rapid.T, src string) {
		fact := deciding[rapid.IntRange(0, len(deciding)-1).Draw(r, "fact")]
		// which premises an award is for, where they are told apart, hangs on the others
		plain := []string{"investment.fixed_assets.reported=", "other_awards=", "paid=", oneMatter}
		open := b.compute(src, append(plain, fact.path+"=待定")...)
		for _, value := range fact.values {
			closed := b.compute(src, append(plain, fact.path+"="+value)...)
			known += b.sameKnownLines(r, open, closed, false, fact.path+"="+value+"\n"+src)
		}
	})
	if known == 0 {
		t.Error("nothing is known while a fact is not")
	}
}

// sameKnownLines wants every line that is whole in one result to pay the same in
// another, in which more is known, and counts them. Lines that are estimates may
// rest on what stands in for a fact, and are left out where that may be the one.
func (b bench) sameKnownLines(r *rapid.T, open, closed *calc.Result, firmOnly bool, what string) (known int) {
	for _, a := range open.Awards {
		i := slices.IndexFunc(closed.Awards, func(z *calc.Award) bool { return z.Name() == a.Name() })
		if !a.Status.Counts() || i < 0 || a.Status == calc.Estimate && firmOnly {
			continue
		}
		for n := range a.Lines {
			l := &a.Lines[n]
			if l.Open() || l.Lost {
				continue
			}
			known++
			if got := sameLine(closed.Awards[i], a, n); got != amountOf(*l) {
				r.Fatalf("%s, line %d: %s is known, and then it is %s; %s", a.Name(), l.N, amountOf(*l), got, what)
			}
		}
	}
	return known
}

// sameLine is what an award pays in the line that has the days of the n-th line
// of another: which number that is may hang on what is known.
func sameLine(z, a *calc.Award, n int) string {
	if z.Status == calc.NotMet {
		return money.Zero.String()
	}
	before := 0 // lines of the same days that come first
	for i := range a.Lines[:n] {
		if a.Lines[i].Window == a.Lines[n].Window {
			before++
		}
	}
	for i := range z.Lines {
		if z.Lines[i].Window != a.Lines[n].Window {
			continue
		}
		if before == 0 {
			return amountOf(z.Lines[i])
		}
		before--
	}
	return money.Zero.String()
}

// lineOf is what an award pays in its n-th line, and nothing where it is not
// met or has no such line.
func lineOf(a *calc.Award, n int) string {
	if a.Status == calc.NotMet || n >= len(a.Lines) {
		return money.Zero.String()
	}
	return amountOf(a.Lines[n])
}

// scalar finds the facts of a random project that may be unknown: days, figures
// and words of a section, and of the entries of its lists.
var scalar = regexp.MustCompile(`\b(premium|municipal_retained|area|whole|from|in_zone_park|lease_effective|own_use|use|price|cost|salary|iit_net|kind|since|opened|paid_in_capital|` +
	`agreed_production|production|first_tax|zone_entry|sector|foreign_invested|audited|in_construction_period|location|introducing_town|signed|qualifying|firms|daily_fee|issuer|sublet|in_zone|terminated|fraud): [^,{}\[\]]+`)

// TestMoreFactsMoveNoKnownLine: a fact that was unknown, once it is recorded, may
// make lines known; a line that was known, whole and no estimate stays what it was.
func TestMoreFactsMoveNoKnownLine(t *testing.T) {
	onRandomProjects(t, func(b bench, r *rapid.T, src string) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "fact"), 7))
		head, _, _ := strings.Cut(src, "other_awards:")
		readings := src[strings.Index(src, "readings:"):]
		src = head + readings
		full := b.compute(src, oneMatter)
		for range 4 {
			at := scalar.FindAllStringIndex(head, -1)
			one := at[rng.IntN(len(at))]
			key, _, _ := strings.Cut(head[one[0]:one[1]], ":")
			if key == "production" && full.Project.Milestones.Production.Value < b.date("article19.first_day") {
				continue // one that is not known has not been, and is taken to be new
			}
			less := head[:one[0]] + key + ": 待定" + head[one[1]:]
			b.sameKnownLines(r, b.compute(less+readings, oneMatter), full, true, head[one[0]:one[1]]+" was unknown\n"+src)
		}
	})
}

// TestWhatIsPartialIsTheLeast: once the days that lack are recorded as nothing,
// a line that was partial is whole and pays the same; with more on them, no less.
func TestWhatIsPartialIsTheLeast(t *testing.T) {
	partial := 0
	onRandomProjectsUntil(t, func() bool { return partial > 0 }, func(b bench, r *rapid.T, src string) {
		facts := []string{"readings.negative_base=floor", "other_awards="}
		before := b.compute(src, facts...)
		nothing := b.compute(src, append(facts, "taxes.complete=1900-01-01/2199-12-31")...)
		for i, a := range before.Awards {
			if a.Rule.ID != "measures2022/tax_rebate" {
				continue
			}
			for n := range a.Lines {
				l, z := &a.Lines[n], nothing.Awards[i]
				if l.Recorded == nil {
					continue
				}
				partial++
				if got := lineOf(z, n); got != amountOf(*l) || z.Lines[n].Recorded != nil {
					r.Fatalf("%s, line %d: %s of what is recorded, and %s of all of it (%v)\n%s", a.Name(), l.N, amountOf(*l), got, z.Lines[n].Recorded, src)
				}
			}
		}
		b.rentsFilled(r, src, facts, before)
	})
	if partial == 0 {
		t.Error("no line is partial")
	}
}

// rentsFilled wants no line of rent to fall, and none to stay partial, once
// every day that lacks has a rent.
func (b bench) rentsFilled(r *rapid.T, src string, facts []string, before *calc.Result) {
	p := b.decoded(src, facts...)
	for i := range p.Factories {
		p.Factories[i].Rent = filled(p.Factories[i].Rent)
	}
	for i := range p.Offices {
		p.Offices[i].Lease.Rent = filled(p.Offices[i].Lease.Rent)
	}
	after := b.of(p)
	for i, a := range before.Awards {
		if z := after.Awards[i]; strings.HasSuffix(a.Rule.ID, "_rent") && a.Status.Counts() && z.Status.Counts() {
			for n, l := range a.Lines {
				full := &z.Lines[n]
				if full.Open() || l.Amount != nil && full.Amount.Cmp(*l.Amount) < 0 && a.Rule.ID != "finance2022/premises_rent" {
					r.Fatalf("%s, line %d: %s, and with every day recorded %s (%v)\n%s", a.Name(), l.N, amountOf(l), amountOf(*full), full.Recorded, src)
				}
			}
		}
	}
}

// filled adds a rent for every day that has none: of each gap, and without end.
func filled(rent []project.Rent) []project.Rent {
	var covered []civil.Period
	kept := rent[:0:0]
	for _, e := range rent {
		if counts(e) {
			kept, covered = append(kept, e), append(covered, e.Period.Value)
		}
	}
	days := civil.Period{From: civil.MustDay(2020, 1, 1), To: civil.MustDay(2045, 12, 31)}
	for _, gap := range calc.RecordedIn(days, covered).Lacks {
		kept = append(kept, project.Rent{Period: project.Known(gap), Amount: project.Known(fen(12345)), Paid: project.Known(gap.From)})
	}
	return kept
}

// TestCompleteToIsTheDayBeforeTheFirstOpenLine: up to it nothing payable is
// unknown or partial, and the day after it something is.
func TestCompleteToIsTheDayBeforeTheFirstOpenLine(t *testing.T) {
	dated, without := 0, 0
	onRandomProjectsUntil(t, func() bool { return dated > 0 && without > 0 }, func(b bench, r *rapid.T, src string) {
		result := b.compute(src)
		first, undated := civil.LastDay, false
		for _, a := range result.Awards {
			undated = undated || a.Status == calc.NotKnown && len(a.Lines) == 0
			for i := range a.Lines {
				if l := &a.Lines[i]; l.Amount == nil || l.Recorded != nil {
					first = min(first, l.PayableFrom)
				}
			}
		}
		got := result.Totals
		switch {
		case undated || first == civil.LastDay:
			if without++; got.CompleteTo != 0 {
				r.Fatalf("complete to %s, and nobody can say\n%s", got.CompleteTo, src)
			}
		default:
			if dated++; got.CompleteTo != first-1 || got.Complete {
				r.Fatalf("complete to %s (%v), and the first open line is payable from %s\n%s", got.CompleteTo, got.Complete, first, src)
			}
		}
		if undated && got.Complete {
			r.Fatalf("complete, and an award is not known\n%s", src)
		}
	})
	if dated == 0 || without == 0 {
		t.Errorf("%d with a day, %d without", dated, without)
	}
}

// TestWhatIsUnclaimedPromisesNothingNotMet: an award that is found not met while
// nobody claims it is not met when it is claimed, with whatever facts; and what
// is not claimed pays nothing. A filing that nobody states is taken as not made,
// so that one may turn out to have been made in time.
func TestWhatIsUnclaimedPromisesNothingNotMet(t *testing.T) {
	denied := 0
	sections := regexp.MustCompile(`(?m)^(land|relocation|factory|offices|referrer|talent): .*\n`)
	onRandomProjectsUntil(t, func() bool { return denied > 0 }, func(b bench, r *rapid.T, src string) {
		claimed := b.compute(src)
		bare := calc.Compute(b.decoded(sections.ReplaceAllString(src, "")), b.book, calc.Options{Unclaimed: true})
		for _, u := range bare.Unclaimed {
			if slices.ContainsFunc(bare.Awards, func(a *calc.Award) bool { return a.Rule == u.Rule }) {
				r.Fatalf("%s stands among the awards and is not claimed\n%s", u.Rule.ID, src)
			}
			for _, a := range claimed.Awards {
				if a.Rule == u.Rule && !u.Open && !slices.Contains(failed(u.Conditions), "filed_in_time") {
					denied++
					if a.Status != calc.NotMet {
						r.Fatalf("%s is %s, and not met while it is not claimed: %s\n%s", a.Name(), a.Status, failed(u.Conditions), src)
					}
				}
			}
		}
	})
	if denied == 0 {
		t.Error("nothing unclaimed is not met")
	}
}

// failed are the conditions that are not met.
func failed(conditions []calc.Condition) (ids []string) {
	for _, c := range conditions {
		if c.Met == calc.No {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// answers are the answers to the facts of a random project that have a few; every
// other word in answered is yes or no.
var (
	answers = map[string][]string{
		"sector":        {"industrial", "services", "culture_tourism", "finance", "energy_generation", "resource_extraction", "agriculture", "other"},
		"nature":        {"new", "expansion"},
		"ownership":     {"private", "state", "district_state_sole", "district_state_joint"},
		"legal_person":  {"independent", "branch"},
		"signatory":     {"development_zone", "town", "district"},
		"location":      {"zone", "town"},
		"from":          {"outside_district", "within_district"},
		"acquired":      {"auction", "collective", "other"},
		"use":           {"office", "research", "other"},
		"issuer":        {"state", "private"},
		"true or false": {"true", "false"},
	}
	answered = regexp.MustCompile(`\b(?:(sector|nature|ownership|legal_person|signatory|location|from|acquired|use|issuer)|\w+): (true|false|\w+)\b`)
)

// answersOf draws a fact that has a few answers: the project without it, and with each.
func answersOf(r *rapid.T, src string) (fact, open string, closed []string) {
	var at [][]int
	for _, m := range answered.FindAllStringSubmatchIndex(src[:strings.Index(src, "readings:")], -1) {
		if word := src[m[4]:m[5]]; word == "true" || word == "false" || m[2] >= 0 && slices.Contains(answers[src[m[2]:m[3]]], word) {
			at = append(at, m)
		}
	}
	m := rapid.SampledFrom(at).Draw(r, "fact")
	key := "true or false"
	if m[2] >= 0 {
		key = src[m[2]:m[3]]
	}
	for _, answer := range answers[key] {
		closed = append(closed, src[:m[4]]+answer+src[m[5]:])
	}
	return src[m[0]:m[1]], src[:m[4]] + "待定" + src[m[5]:], closed
}

// TestWhatIsTheSameEitherWayIsNotUnknown: of a fact with a few answers, a line that
// pays the same under each of them, for the same premises, is known while the fact is not.
func TestWhatIsTheSameEitherWayIsNotUnknown(t *testing.T) {
	same := 0
	onRandomProjectsUntil(t, func() bool { return same > 0 }, func(b bench, r *rapid.T, src string) {
		plain := []string{"other_awards=", "paid=", oneMatter}
		fact, without, with := answersOf(r, src)
		open := b.compute(without, plain...)
		var each []*calc.Result
		for _, src := range with {
			each = append(each, b.compute(src, plain...))
		}
		for _, a := range open.Awards {
			for n, l := range alwaysPaid(a.Name(), each) {
				if same++; n >= len(a.Lines) || a.Lines[n].Open() {
					r.Fatalf("%s, line %d: %s whatever the answer to %s, and %s while it is not known\n%s", a.Name(), l.N, amountOf(*l), fact, a.Status, src)
				}
			}
		}
	})
	if same == 0 {
		t.Error("nothing is the same either way")
	}
}

// alwaysPaid are the lines of an award, by their places, that every one of some
// results has alike; it has to be payable in each.
func alwaysPaid(name string, each []*calc.Result) map[int]*calc.Line {
	alike := map[int]*calc.Line{}
	for k, result := range each {
		i := slices.IndexFunc(result.Awards, func(a *calc.Award) bool { return a.Name() == name })
		if i < 0 || !result.Awards[i].Status.Counts() {
			return nil
		}
		lines := result.Awards[i].Lines
		for n := range lines {
			if l := &lines[n]; k == 0 && !l.Open() {
				alike[n] = l
			}
		}
		for n, l := range alike {
			if n >= len(lines) || lines[n].Open() || amountOf(lines[n]) != amountOf(*l) || lines[n].Window != l.Window ||
				lines[n].PayableFrom != l.PayableFrom || lines[n].Premises != l.Premises {
				delete(alike, n)
			}
		}
	}
	return alike
}
