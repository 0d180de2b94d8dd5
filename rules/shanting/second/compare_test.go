package second

import (
	"encoding/json"
	"regexp"
)

// difference lists every leaf on which the product's result departs from ours,
// and every one that only one of them has. Each begins with the place.
func difference(ours refResult, theirs []byte) []string {
	own, err := json.Marshal(ours)
	if err != nil {
		return []string{"our result: " + err.Error()}
	}
	here, err := leavesOf(own)
	if err != nil {
		return []string{"our result: " + err.Error()}
	}
	there, err := leavesOf(theirs)
	if err != nil {
		return []string{"result: " + err.Error()}
	}
	found := map[string]bool{}
	for path, v := range here {
		w, ok := there[path]
		if !ok && mayLeaveOut(path) {
			continue
		}
		if w != v {
			found[path] = true
		}
	}
	for path := range there {
		if _, ok := here[path]; !ok {
			found[path] = true
		}
	}
	var out []string
	for _, path := range sortedKeys(found) {
		if lenient(path, orAbsent(here, path), orAbsent(there, path)) || rateOfNothing(path, there) {
			continue
		}
		out = append(out, path+": "+orAbsent(here, path)+" here, "+orAbsent(there, path)+" there")
	}
	out = append(out, choicesUntold(here, there)...)
	return append(out, unexplained(there)...)
}

func orAbsent(l leaves, path string) string {
	if v, ok := l[path]; ok {
		return v
	}
	return notThere
}

// choicesUntold are the readings that a project chose and the result leaves out.
func choicesUntold(here, there leaves) (out []string) {
	for _, r := range readingTable {
		path := "readings[" + r[0] + "].chosen"
		if here[path] != r[1] && orAbsent(there, path) == notThere {
			out = append(out, path+": "+here[path]+" here, absent there")
		}
	}
	return out
}

// index is how a path names one item of a list; the two sides need not agree on it.
var index = regexp.MustCompile(`\[[^\]]*\]|\.\d+`)
