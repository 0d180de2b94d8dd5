package fault

import (
	"os/exec"
	"testing"
	"unicode/utf8"
)

func TestTwoNamesStayTwo(t *testing.T) {
	names := []string{"a.yaml", "甲　乙.yaml", "\xb8.yaml", "\xb9.yaml", `\xb8.yaml`, `$'\xb8.yaml'`, "\ufffd.yaml", "a\x1b[2J", "a\x1b[3J", "a\u202eb", "a\u200bb", "ab",
		`a\b`, "it's", "it's\xff", "a\nb", "\ufeffa", "", "$'"}
	seen := map[string]string{}
	for _, name := range names {
		shown := Name(name)
		if before, twice := seen[shown]; twice {
			t.Errorf("%q and %q are both shown as %s", before, name, shown)
		}
		if seen[shown] = name; !utf8.ValidString(shown) {
			t.Errorf("%q is shown as %q", name, shown)
		}
	}
}

func TestAPlainNameIsShownAsItIs(t *testing.T) {
	for _, name := range []string{"项目/甲 乙.yaml", `C:\x.yaml`, "it's", "a=b;c"} {
		if Name(name) != name {
			t.Errorf("%q is shown as %q", name, Name(name))
		}
	}
}

// TestAShellTakesANameAsItIsShown copies a name from the screen into bash.
func TestAShellTakesANameAsItIsShown(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"\xb8'\\.yaml", "a\x1b[2J\tb", "\u202e甲", "$'x"} {
		c := exec.Command(bash, "-c", "printf %s "+Name(name))
		c.Env = []string{"LC_ALL=C.UTF-8"}
		if out, err := c.Output(); err != nil || string(out) != name {
			t.Errorf("%q is shown as %s, which is %q: %v", name, Name(name), out, err)
		}
	}
}
