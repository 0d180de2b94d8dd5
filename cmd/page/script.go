package main

import (
	"embed"
	"fmt"
	"regexp"
	"strings"
)

//go:embed face
var face embed.FS

var (
	imports = regexp.MustCompile(`(?m)^import \{[^}]*\} from "\./([a-z]+\.js)";\n`)
	exports = regexp.MustCompile(`(?m)^export (\{[^}]*\};\n)?`)
	remarks = regexp.MustCompile(`(?m)^[\t ]*//.*\n|^\n`)
	indents = regexp.MustCompile(`(?m)^[\t ]+`)
	names   = regexp.MustCompile(`(?m)^(?:async )?(?:const|let|function|class) (\w+)`)
)

// script is one script of all modules, each after those it imports: from a file
// a browser loads no module of another. Names are therefore the page's, not the
// module's.
func script(start string) (string, error) {
	var whole strings.Builder
	taken := map[string]bool{}
	var add func(name string) error
	add = func(name string) error {
		if taken[name] {
			return nil
		}
		taken[name] = true
		source, err := face.ReadFile("face/" + name)
		if err != nil {
			return fmt.Errorf("%s: %w", start, err)
		}
		for _, m := range imports.FindAllStringSubmatch(string(source), -1) {
			if err := add(m[1]); err != nil {
				return err
			}
		}
		text := imports.ReplaceAllString(string(source), "")
		whole.WriteString(remarks.ReplaceAllString(exports.ReplaceAllString(text, ""), ""))
		return nil
	}
	if err := add(start); err != nil {
		return "", err
	}
	seen := map[string]bool{}
	for _, m := range names.FindAllStringSubmatch(whole.String(), -1) {
		if seen[m[1]] {
			return "", fmt.Errorf("two modules have a %s of their own", m[1])
		}
		seen[m[1]] = true
	}
	return indents.ReplaceAllString(whole.String(), ""), nil
}
