package project

import "strings"

// Leaf finds the key of one value by its path in either spelling, and the path
// in the first spelling: offices[0].own_use of 办公用房[0].自用. There is none
// where a step is unknown; what stands under a year is money.
func (k *Key) Leaf(path string) (leaf *Key, canonical string) {
	for _, step := range steps(path) {
		if strings.HasPrefix(step, "[") {
			if k.Several != nil {
				k = k.Several
			}
			canonical += step
			continue
		}
		names, child := k.spellings(step)
		switch {
		case child != nil:
		case k.Type == TypeByYear:
			child = &Key{Name: names[0], Type: TypeMoney, Help: k.Help}
		default:
			return nil, ""
		}
		k, canonical = child, below(canonical, names[0])
	}
	return k, canonical
}

// Near is the key beside a path that nobody has, or the keys there are.
func (k *Key) Near(path string) (near string, known []string) {
	at, all := "", steps(path)
	for i, step := range all {
		if strings.HasPrefix(step, "[") {
			at += step
			continue
		}
		names, child := k.spellings(step)
		if child == nil {
			var words []string
			for _, c := range k.Children {
				words, known = append(words, c.Name, c.Zh), append(known, below(at, c.Name))
			}
			if found := nearest(step, words); found != "" {
				near = strings.Join(append([]string{below(at, found)}, all[i+1:]...), ".")
			}
			return strings.ReplaceAll(near, ".[", "["), known
		}
		k, at = child, below(at, names[0])
	}
	return "", nil
}
