package verify

import (
	"cmp"
	"maps"
	"slices"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/law"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sorted"
)

// Verifier verifies results under the documents of an engine. Print prints an
// answer as results are printed: what is compared is what people have in hand.
type Verifier struct {
	Engine  *engine.Engine // the documents as issued
	Program string
	Print   func(*engine.Answer) []byte
	order   []string // of the facts, to be laid over an empty file
}

// Now is what is laid over the file today, besides what the receipt laid over it.
type Now struct {
	Set        []project.Setting
	Readings   map[string]string
	Amendments []engine.Source // in the place of those of the result, where there are any
}

// Verdict is what became of a result.
type Verdict struct {
	Paper     *Paper // as it was printed
	Again     *Paper // as it would be printed today
	SameInput bool   // the file is the same to the byte
	WithFacts bool   // the receipt has the facts, or the file that they were read of is the same
	Moves     []Move // those of closed years first
	Parts     []string
	Silent    []Cause // what changed and moved no line
}

// Differs says whether anything would be printed otherwise, but for words.
func (v *Verdict) Differs() bool {
	return len(v.Moves) > 0 || len(v.Parts) > 0 || len(v.Paper.Altered) > 0 || v.Paper.AlteredPage
}

// Verify computes a result again, from its receipt and from the file as it is now.
func (v Verifier) Verify(was *Paper, src engine.Source, now Now) (*Verdict, project.Problems) {
	then := v.amended(was)
	answer, today, problems := v.today(was, src, now, then)
	if len(problems) > 0 {
		return nil, problems
	}
	again := v.print(answer)
	out := &Verdict{Paper: was, Again: again, SameInput: was.Receipt.Input == again.Receipt.Input}
	facts := was.Receipt.Facts
	if facts == nil && out.SameInput {
		facts = again.Receipt.Facts
	}
	out.WithFacts = facts != nil
	v.order = merged(facts, again.Receipt.Facts)
	after := state{again.Receipt.Facts.byPath(), v.chosen(again), today}
	before := state{facts.byPath(), v.chosen(was), maps.Clone(then)}
	maps.Copy(before.figures, v.recovered(was, then))
	if len(was.Readings) < len(again.Readings) { // those that are the default are not printed
		for id := range after.readings {
			if _, printed := before.readings[id]; !printed {
				before.readings[id] = v.defaultOf(id)
			}
		}
	}
	out.Parts = partsThatDiffer(was, again)
	v.explain(out, before, after)
	out.book(answer.Result)
	return out, nil
}

// today answers for the file as it is, with what the receipt laid over it laid
// over it again and what is asked for today over that. The figures are those of
// then, unless amendments are asked for.
func (v *Verifier) today(was *Paper, src engine.Source, now Now, then amended) (*engine.Answer, amended,
	project.Problems) {
	e, figures := v.under(then), then
	if len(now.Amendments) > 0 {
		var problems project.Problems
		if e, problems = v.Engine.Amended(now.Amendments...); len(problems) > 0 {
			return nil, nil, problems
		}
		figures = v.amendedBy(e)
	}
	if e == nil { // a figure of then that there is no more
		e, figures = v.Engine, nil
	}
	ask := engine.Ask{Readings: map[string]string{}, Unclaimed: true, Program: v.Program}
	for _, laid := range was.Receipt.LaidOver {
		v.again(&ask, laid)
	}
	ask.Set = append(ask.Set, now.Set...)
	maps.Copy(ask.Readings, now.Readings)
	answer, problems := e.Answer(src, ask)
	return answer, figures, problems
}

// chosen are the readings of a result that the documents still have.
func (v *Verifier) chosen(p *Paper) map[string]string {
	all := map[string]string{}
	for _, r := range p.Readings {
		if v.reads(r.ID, r.Chosen) {
			all[r.ID] = r.Chosen
		}
	}
	return all
}

func (v *Verifier) reads(id, choice string) bool {
	return slices.ContainsFunc(v.Engine.Words().Readings, func(r project.Reading) bool {
		return r.ID == id && slices.Contains(r.Choices, choice)
	})
}

func (v *Verifier) defaultOf(id string) string {
	for _, r := range v.Engine.Words().Readings {
		if r.ID == id {
			return r.Choices[0]
		}
	}
	return ""
}

// issued is a figure of the documents as issued.
func (v *Verifier) issued(f figureID) (law.Figure, bool) {
	d := v.document(f.document)
	if d == nil {
		return law.Figure{}, false
	}
	return d.Figures.Find(f.id)
}

// explain names what moved each line that moved.
func (v *Verifier) explain(out *Verdict, before, today state) {
	was, again := out.Paper, out.Again
	if !out.WithFacts {
		out.Moves = moved(was, again, nil)
		for i := range out.Moves {
			out.Moves[i].Causes = []Cause{{Kind: ByInput}}
		}
		return
	}
	changes := v.changes(before, today)
	then := v.compute(before) // what the receipt gives today
	out.Moves = moved(was, again, then)
	causes := v.attribute(changes, before, today, then, again)
	paperMoved := map[lineKey]bool{}
	if then != nil {
		for _, m := range moved(was, then, nil) {
			paperMoved[m.key] = true
		}
	}
	told := map[string]bool{}
	for i := range out.Moves {
		m := &out.Moves[i]
		m.Causes = causes[m.key]
		if then == nil || paperMoved[m.key] {
			m.Causes = append(m.Causes, v.ofProgram(was, m)...)
		}
		if len(m.Causes) == 0 {
			m.Causes = together(changes)
		}
		for _, c := range m.Causes {
			told[c.key()] = true
		}
	}
	for _, c := range changes {
		if !told[c.key()] {
			out.Silent = append(out.Silent, c.Cause)
		}
	}
	sorted.Stable(out.Silent, func(a, b Cause) int { return cmp.Compare(a.Kind, b.Kind) })
}

// ofProgram says what else a line that its own receipt no longer gives hangs on:
// the figures, where the documents have others, and the program. Where neither
// changed, the result is not what was printed.
func (v *Verifier) ofProgram(was *Paper, m *Move) (causes []Cause) {
	base := v.hashes()
	for _, id := range slices.Sorted(maps.Keys(base)) {
		amended := slices.ContainsFunc(was.Documents, func(p Document) bool { return p.ID == id && len(p.Amended) > 0 })
		hash := base[id]
		if amended { // held against the same figures laid over those of today
			hash = v.hashUnder(was, id)
		}
		if then, ok := was.Receipt.Figures[id]; ok && then != hash {
			causes = append(causes, Cause{Kind: ByFigures, Name: id, Cite: m.Article, Details: figuresMoved(m)})
		}
	}
	own := func(c Cause) bool { return v.document(c.Name).Has(m.Award) }
	if len(causes) > 1 && slices.ContainsFunc(causes, own) {
		causes = slices.DeleteFunc(causes, func(c Cause) bool { return !own(c) })
	}
	if was.Receipt.Program != v.Program {
		causes = append(causes, Cause{Kind: ByProgram, From: was.Receipt.Program, To: v.Program})
	}
	if len(causes) == 0 {
		causes = []Cause{{Kind: Altered}}
	}
	return causes
}
