package second

import (
	"regexp"
	"strings"
)

// allowedDifference is a place where the pages leave a detail of the JSON to the program.
type allowedDifference struct {
	place  *regexp.Regexp
	allows func(ours, theirs string) bool
	why    string
}

const notThere = "absent"

func anything(string, string) bool { return true }

// silence is a value that is not there on either side or says nothing.
func silence(ours, theirs string) bool {
	return (ours == notThere || ours == nothing) && (theirs == notThere || theirs == nothing)
}

func sameName(ours, theirs string) bool { return folded(ours) == folded(theirs) }

func weLeaveOut(ours, _ string) bool { return ours == notThere }

func theyLeaveOut(_, theirs string) bool { return theirs == notThere }

// leftOpen are all such places; everything else is compared to the letter.
var leftOpen = []allowedDifference{
	{regexp.MustCompile(`^awards\[[^\]]*\]\.missing$`), anything,
		"which of several paths would decide is not said; that an unknown award names one is asked for apart"},
	{regexp.MustCompile(`^schedule\.(rows\[[^\]]*\]\.amounts|totals)(\.\d+)?$`), silence,
		"a cell that is not known may be null or left out; open tells which it is"},
	{regexp.MustCompile(`^unclaimed\[[^\]]*\]\.article$`), anything,
		"how an article is named while nobody has claimed any item of it is not said"},
	{regexp.MustCompile(`^schedule\.rows\[[^\]]*\]\.open$`), silence,
		"a row with nothing open may say so or not"},
	{regexp.MustCompile(`^choices\[[^\]]*\]\.candidates\[[^\]]*\]\.years(\.\d+)?$`), silence,
		"the same of a candidate's year"},
	{regexp.MustCompile(`\.conditions\[(salary|post|one_mode|lease_in_force|purchase_in_force)[^\]]*\]`), weLeaveOut,
		"the years that fall short may be told, how the modes of a place follow, what was done too early, and a post that ended first"},
	{regexp.MustCompile(`^choices\[[^\]]*\]\.(candidates\[\d+\]\.award|winner|runner_up|outcomes\[[^\]]*\]\.winner)$`), sameName,
		"a name is the same in full-width letters, and which of its spellings in a file is shown is not said"},
	{regexp.MustCompile(`^choices\[[^\]]* adds\]\.(margin|winner|runner_up|tie)$`), anything,
		"where both are paid nothing is won, and by how much is not said"},
	{regexp.MustCompile(`^(deadlines\[[^\]]*\]\.open|policies\[[^\]]*\]\.(open|missing(\[\d+\])?))$`), weLeaveOut,
		"that more may hang on a day, and what would decide whether a document applies, is told besides"},
	{regexp.MustCompile(`^readings\[`), theyLeaveOut,
		"results made many at a time list only the readings that are not the default; a choice is checked apart"},
}

// rateOfNothing: of a line that is not known the rate and the base need not be
// told, nor the rate of one that has no base.
func rateOfNothing(path string, there leaves) bool {
	line, ok := strings.CutSuffix(path, ".rate")
	if !ok {
		line = strings.TrimSuffix(path, ".base")
	}
	return line != path && there[path] == nothing && (there[line+".amount"] == nothing || ok && there[line+".base"] == nothing)
}

func lenient(path, ours, theirs string) bool {
	for _, l := range leftOpen {
		if l.place.MatchString(path) && l.allows(ours, theirs) {
			return true
		}
	}
	return false
}
