package calc

// fewAwards are looked through one by one: an index of them would cost more.
const fewAwards = 16

// Named are the awards of a name, once all are worked out. Persons of the same
// name, who are told apart nowhere, are two awards of one.
func (c *Case) Named(name string) (all []*Award) {
	if len(c.Result.Awards) > fewAwards {
		return c.index()[name]
	}
	for _, a := range c.Result.Awards {
		if a.called(name) {
			all = append(all, a)
		}
	}
	return all
}

// index is that of the awards by their names: a question asked of each of
// thousands of persons is not to go through all of them each time.
func (c *Case) index() map[string][]*Award {
	if c.named == nil {
		c.named = make(map[string][]*Award, len(c.Result.Awards))
		for _, a := range c.Result.Awards {
			name := a.Name()
			c.named[name] = append(c.named[name], a)
		}
	}
	return c.named
}

// called says whether an award has a name.
func (a *Award) called(name string) bool {
	id := a.Rule.ID
	if a.Instance == "" {
		return name == id
	}
	return len(name) == len(id)+1+len(a.Instance) && name[:len(id)] == id && name[len(id)] == '#' &&
		name[len(id)+1:] == a.Instance
}
