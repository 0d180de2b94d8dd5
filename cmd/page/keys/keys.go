// Package keys finds the way in the table of keys from what a file has written:
// the form and the text of the page name one fact alike, in either spelling.
package keys

import "github.com/shanting/fuchi/calc/project"

// Child is the key below another by either spelling, nil where there is none,
// and its canonical name, else the name as it is written. What is named freely
// has one key below it, and the names of its values.
func Child(k *project.Key, name string) (*project.Key, string) {
	if k == nil {
		return nil, name
	}
	if of := named(k); of != nil {
		for _, o := range of.Options.All {
			if o.Name == name || o.Zh == name {
				return of, o.Name
			}
		}
		return of, name
	}
	for _, c := range k.Children {
		if c.Name == name || c.Zh == name {
			return c, c.Name
		}
	}
	return nil, name
}

// Chinese is the Chinese spelling of a name below a key.
func Chinese(k *project.Key, name string) string {
	if k == nil {
		return name
	}
	if of := named(k); of != nil {
		for _, o := range of.Options.All {
			if o.Name == name {
				return o.Zh
			}
		}
		return name
	}
	if c, _ := Child(k, name); c != nil {
		return c.Zh
	}
	return name
}

// named is the one key below a key whose names are values, else nil.
func named(k *project.Key) *project.Key {
	if k.Type == project.TypeByName && len(k.Children) == 1 && k.Children[0].Options != nil {
		return k.Children[0]
	}
	return nil
}

// Several is the key of the items of a list.
func Several(k *project.Key) *project.Key {
	if k != nil && k.Several != nil {
		return k.Several
	}
	return k
}
