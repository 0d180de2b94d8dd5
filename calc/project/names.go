package project

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// SameName says whether two names are the same, however they were typed.
func SameName(a, b string) bool { return a == b || Folded(a) == Folded(b) }

// Folded is a name as it is compared with others (CONTRACT section 1): full-width
// signs as ASCII ones (Unicode NFKC), runs of blanks as one, none at the ends
// and none beside a Chinese character.
func Folded(s string) string {
	if isFolded(s) {
		return s
	}
	return unspaced(norm.NFKC.String(s))
}

// unspaced is a name without the blanks that it is spaced with.
func unspaced(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if !strings.Contains(s, " ") {
		return s
	}
	var out strings.Builder
	for i, r := range s {
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if r != ' ' || !unicode.Is(unicode.Han, before) && !unicode.Is(unicode.Han, after) {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// isFolded is a quick look at the usual name: ASCII or the common Chinese
// characters without a blank. Whatever else it is asked, it says no.
func isFolded(s string) bool {
	for _, r := range s {
		if r <= ' ' || r > '~' && (r < 0x4E00 || r > 0x9FFF) {
			return false
		}
	}
	return true
}

// sameNames gives names of a project that are the same the spelling of the first
// of them, so that what is compared later need not be folded again. A town, which
// other projects name too, is spelled without the blanks that only some put into it.
func (p *Project) sameNames() {
	first := map[string]string{}
	for _, town := range [...]*string{&p.Site.Host.Value, &p.Site.IntroducingTown.Value} {
		first[Folded(*town)] = unspaced(*town)
	}
	for _, name := range p.names() {
		base, instance, id := parts(*name)
		key := Folded(instance)
		if _, ok := first[key]; !ok {
			first[key] = instance
		}
		*name = base + first[key] + id
	}
}

// parts cuts a name from the award or the matter it is an instance of, and from
// the id that tells a person apart.
func parts(s string) (base, name, id string) {
	name = s
	if at := strings.IndexAny(s, "#:"); at >= 0 {
		base, name = s[:at+1], s[at+1:]
		if at = strings.IndexByte(name, '/'); at >= 0 {
			name, id = name[:at], name[at:]
		}
	}
	return base, name, id
}

// names are the names of persons, towns and policies in a project; an award and
// a matter end in one. Those that stand by themselves come first.
func (p *Project) names() []*string {
	all := []*string{&p.Identity.Enterprise.Value, &p.Site.Host.Value, &p.Site.IntroducingTown.Value,
		&p.Referrer.Name.Value}
	for i := range p.Talent {
		all = append(all, &p.Talent[i].Name.Value)
	}
	for i := range p.OtherAwards {
		all = append(all, &p.OtherAwards[i].Policy.Value)
	}
	for i := range p.Paid {
		all = append(all, &p.Paid[i].Payee.Value, &p.Paid[i].Bearer.Value)
	}
	for i := range p.OtherAwards {
		all = append(all, &p.OtherAwards[i].Matter.Value)
	}
	for i := range p.Paid {
		all = append(all, &p.Paid[i].Award.Value)
	}
	for i := range p.Contract.Fraud.Value.Awards {
		all = append(all, &p.Contract.Fraud.Value.Awards[i])
	}
	return all
}
