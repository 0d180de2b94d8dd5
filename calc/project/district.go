package project

// of are the words of the district that a file names, which is asked before
// anything else is bound: its awards, matters and readings are those of its
// documents. Where the name is wrong, which is told in its place, no other word
// is held against the file.
func (v Vocabulary) of(file *Node) Vocabulary {
	if len(v.In) == 0 {
		return v
	}
	for i := range file.Entries {
		e := &file.Entries[i]
		if k := Table.find(e.Name); k == nil || k.Type != TypeDistrict || e.Value.IsUnknown() {
			continue
		}
		name, ok := (&binder{words: v}).district(e.Value)
		if !ok {
			return v
		}
		return v.In[name]
	}
	return v.In[v.Districts[0].Name]
}
