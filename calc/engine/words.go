package engine

import (
	"maps"
	"slices"
	"sync"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
)

// together are the words of all districts: those of one where there is one,
// else all that any of them has, with the words of each by itself.
func together(districts []opened) project.Vocabulary {
	if len(districts) == 1 {
		return districts[0].words
	}
	all := project.Vocabulary{In: map[string]project.Vocabulary{}, Cited: map[string][]lang.Text{}}
	for _, d := range districts {
		all.Districts = append(all.Districts, d.words.Districts...)
	}
	for _, d := range districts {
		w := d.words
		w.Districts = all.Districts
		all.In[d.book.ID] = w
		all.Awards = append(all.Awards, w.Awards...)
		all.Matters = append(all.Matters, fresh(all.Matters, w.Matters)...)
		all.Readings = addReadings(all.Readings, w.Readings)
		for path, where := range w.Cited {
			all.Cited[path] = append(all.Cited[path], where...)
		}
	}
	all.Called = sync.OnceValue(func() (called []project.Called) {
		for _, name := range slices.Sorted(maps.Keys(all.In)) {
			called = append(called, all.In[name].Called()...)
		}
		return called
	})
	return all
}

// fresh are the words that are not there yet.
func fresh(there, words []string) (more []string) {
	for _, w := range words {
		if !slices.Contains(there, w) {
			more = append(more, w)
		}
	}
	return more
}

// addReadings adds readings; of two of one name the choices are those of both.
func addReadings(there, readings []project.Reading) []project.Reading {
	for _, r := range readings {
		i := slices.IndexFunc(there, func(t project.Reading) bool { return t.ID == r.ID })
		if i < 0 {
			there = append(there, r)
			continue
		}
		there[i].Choices = slices.Concat(there[i].Choices, fresh(there[i].Choices, r.Choices))
	}
	return there
}

// unread are readings asked for that the documents of a project's district do
// not have: to leave them aside would answer another question.
func (o *opened) unread(p *project.Project, file string, asked map[string]string) (problems project.Problems) {
	for _, id := range slices.Sorted(maps.Keys(asked)) {
		i := slices.IndexFunc(o.words.Readings, func(r project.Reading) bool { return r.ID == id })
		if i >= 0 && slices.Contains(o.words.Readings[i].Choices, asked[id]) {
			continue
		}
		at := project.Pos{Line: 1, Col: 1}
		if p.District.Known {
			at = p.District.Pos
		}
		problems = append(problems, project.Problem{File: file, Pos: at,
			Message: lang.F("%s没有读法 %s=%s", "%s has no reading %s=%s", o.book.Name, id, asked[id]),
			Hint: lang.T("去掉这个读法，或分开计算各区的项目",
				"leave the reading out, or ask about the projects of each district by themselves")})
	}
	return problems
}
