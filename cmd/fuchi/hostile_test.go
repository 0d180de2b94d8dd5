//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/shanting/fuchi/calc/project"
)

// least is the smallest project file, to which hostile text is added.
const least = "fuchi: 1\nproject: {name: 甲}\ncontract: {signed: 2022-09-01}\ninvestment: {total: 4亿元}\n"

// hostileText is a file that nobody writes by accident, and its exit code.
type hostileText struct {
	name, text string
	code       int
}

// hostile are made when they are asked for: the processes that tests start would
// hold tens of megabytes of them.
func hostile() []hostileText {
	return []hostileText{
		{"nested_lists", "x: " + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000), 1},
		{"nested_groups", least + "x: " + strings.Repeat("{a: ", 100_000), 1},
		{"nested_below_the_parsers_limit", least + "x: " + strings.Repeat("{a: ", 9000) + strings.Repeat("}", 9000) + "\n", 1},
		{"nested_dashes", strings.Repeat("- ", 500_000), 1},
		{"nested_blocks", stairs(1400), 1},
		{"nested_question_marks", strings.Repeat("? ", 500_000), 1},
		{"brackets", strings.Repeat("[", project.MaxBytes), 1},
		{"laughs", least + laughs(), 1},
		{"aliases", least + "a: &a 1\nb: [" + strings.Repeat("*a,", 250_000) + "]\n", 1},
		{"anchors", least + "x: [" + strings.Repeat("&a a,", 170_000) + "]\n", 1},
		{"tags", least + "x: [" + strings.Repeat("!a a,", 170_000) + "]\n", 1},
		{"directives", lines("%%TAG !a%d! b\n", 50_000) + "---\n" + least, 1},
		{"documents", strings.Repeat("---\na\n", 170_000), 1},
		{"equal_keys", least + strings.Repeat("x: 1\n", 5000), 1},
		{"very_many_equal_keys", strings.Repeat("a: 1\n", 200_000), 1},
		{"different_keys", lines("k%d: 1\n", 95_000), 1},
		{"near_keys", lines("ofices%d: 1\n", 60_000), 1},
		{"unknown_taxes", least + "taxes: {sharing: {" + lines("k%d: 1, ", 80_000) + "}}\n", 1},
		{"unknown_values", strings.Replace(least, "甲", "甲, case_by_case: ["+strings.Repeat("x,", 190_000)+"]", 1), 1},
		{"unknown_awards", least + "paid: [" + strings.Repeat("{award: x},", 90_000) + "]\n", 1},
		{"years", least + "other_awards: [{policy: a, scope: 区级, matter: office_purchase, years: {" + lines("%d: 1, ", 80_000) + "}}]\n", 1},
		{"empty_offices", least + "offices: [" + strings.Repeat("{},", 340_000) + "]\n", 1},
		{"scalar_offices", least + "offices: [" + strings.Repeat("a,", 190_000) + "]\n", 1},
		{"nameless_people", least + "talent: [" + strings.Repeat("{},", 190_000) + "]\n", 1},
		{"dashes_without_items", strings.Repeat("-\n", 500_000), 1},
		{"a_megabyte_of_value", least + "site: {introducing_town: " + strings.Repeat("镇", 340_000) + "}\n", 1},
		{"a_megabyte_of_key", least + "\"" + strings.Repeat("x", 1_000_000) + "\": 5\n", 1},
		{"a_long_key", least + strings.Repeat("项", 300) + ": 5\n", 1},
		{"a_long_key_twice", least + strings.Repeat("? "+strings.Repeat("x", 300_000)+"\n: 5\n", 3), 1},
		{"a_megabyte_of_digits", strings.Replace(least, "4亿元", strings.Repeat("9", 1_000_000), 1), 1},
		{"a_megabyte_of_thousands", strings.Replace(least, "4亿元", "\"1"+strings.Repeat(",000", 250_000)+"\"", 1), 1},
		{"a_megabyte_of_exponent", strings.Replace(least, "4亿元", "1e"+strings.Repeat("9", 1_000_000), 1), 1},
		{"a_megabyte_of_date", strings.Replace(least, "2022-09-01", strings.Repeat("2", 1_000_000), 1), 1},
		{"a_huge_exponent", strings.Replace(least, "4亿元", "1e1000000000", 1), 1},
		{"an_open_quote", least + "x: \"" + strings.Repeat("a\n", 500_000), 1},
		{"an_open_list", "x: [a\n" + strings.Repeat("a\n", 500_000), 1},
		{"pairs", "? a\n" + strings.Repeat(": b\n? a\n", 120_000), 1},
		{"nul", strings.Repeat("\x00", project.MaxBytes), 1},
		{"no_text", strings.Repeat("\xff", project.MaxBytes), 1},
		{"carriage_returns", strings.Replace(least, "\n", "\r", -1), 1},
		{"utf16", "\xff\xfef\x00u\x00", 1},
		{"gb18030", "project: {name: \xbc\xd7}\n", 1},
		{"half_a_character", least + "site: {introducing_town: 城\xe5\x9f}\n", 1},
		{"terminal_commands", "fuchi: 1\n\"\\e]0;x\\a\": \"\\e[2J\"\nproject: {name: \"\\e[31m\", sector: \"\\u202e\\e[0m\", nature: \"\\x9b1m\"}\ncontract: {signed: \"\\e[A\"}\ninvestment: {total: \"\\b\\b1\"}\n", 1},
		{"raw_terminal_commands", least + "# \x1b[2J \u202e \u009b1m\nx: \x1b]0;y\x07\n", 1},
		{"empty_keys", "\"\": 1\nproject: {\"\": {\"\": 5}}\n", 1},
		{"just_small_enough", least + "#" + strings.Repeat("x", project.MaxBytes-len(least)-1), 0},
		{"one_byte_too_many", least + "#" + strings.Repeat("x", project.MaxBytes-len(least)), 1},
		{"comments", strings.Repeat("# c\n", 240_000) + least, 0},
		{"blank_lines", least + strings.Repeat("\n", 1_000_000), 0},
		{"with_a_byte_order_mark", "\ufeff" + strings.ReplaceAll(least, "\n", "\r\n"), 0},
		{"ten_thousand_entries", least + "taxes:\n  entries:\n" + strings.Repeat("    - {entered: 2024-02-15, net: 1.23万元}\n", 10_000), 0},
	}
}

// stairs is a block one deeper on every line.
func stairs(n int) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return s.String()
}

// laughs is a list of lists of lists, each ten times the last.
func laughs() string {
	s := "a0: &a0 [x]\n"
	for i := range 9 {
		s += fmt.Sprintf("a%d: &a%d [%s]\n", i+1, i+1, strings.Repeat(fmt.Sprintf("*a%d,", i), 10))
	}
	return s
}

// lines repeats a form with the numbers from 0.
func lines(form string, n int) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, form, i)
	}
	return s.String()
}

const (
	longest = 5 * time.Second
	largest = 512 << 10 // KiB
)

var (
	placed = regexp.MustCompile(`^\S+:[1-9]\d*:[1-9]\d*: \S`)
	quoted = regexp.MustCompile(`^( |\d+ \|)`) // the line itself, or a hint
	trace  = regexp.MustCompile(`goroutine \d|panic|runtime error|\.go:\d|0xc000`)
	steer  = regexp.MustCompile(`[\x00-\x08\x0b-\x1f\x7f\x{80}-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}]`)
)

// slow says whether the race detector is on, under which time and memory say nothing.
func slow() bool {
	info, _ := debug.ReadBuildInfo()
	for _, s := range info.Settings {
		if s.Key == "-race" && s.Value == "true" {
			return true
		}
	}
	return false
}

// refused runs the program as a process of its own and checks how it answers.
func refused(t *testing.T, code int, args ...string) {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command("fuchi", args...)
	c.Stdout, c.Stderr = &out, &errs
	peak := leavingPeak(t, c)
	err := c.Run()
	took := c.ProcessState.UserTime() + c.ProcessState.SystemTime() // the machine may be busy with other things
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if got := c.ProcessState.ExitCode(); got != code {
		t.Fatalf("exit code %d, not %d: %.300s", got, code, &errs)
	}
	if memory := peak(); !slow() && (took > longest || memory > largest) {
		t.Errorf("took %s and %d KiB", took, memory)
	}
	if found := steer.FindString(errs.String() + out.String()); found != "" {
		t.Errorf("%q reaches the terminal", found)
	}
	if trace.MatchString(errs.String()) {
		t.Errorf("shows its insides: %.300s", &errs)
	}
	if code != exitProblems {
		return
	}
	if out.Len() > 0 {
		t.Errorf("stdout holds %.200q", &out)
	}
	if errs.Len() > 2<<20 {
		t.Errorf("prints %d bytes", errs.Len())
	}
	all := strings.Split(strings.TrimRight(errs.String(), "\n"), "\n")
	for _, line := range all[:len(all)-1] { // the last counts them
		if !quoted.MatchString(line) && !placed.MatchString(line) && !strings.HasPrefix(line, "…") {
			t.Errorf("no place: %.100s", line)
		}
	}
	if !placed.MatchString(all[0]) {
		t.Errorf("does not begin with a place: %.200s", all[0])
	}
}

func TestHostileFiles(t *testing.T) {
	for _, h := range hostile() {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			if len(h.text) > 64<<10 && slow() {
				t.Skip("too much for the race detector")
			}
			path := filepath.Join(t.TempDir(), "p.yaml")
			if err := os.WriteFile(path, []byte(h.text), 0o600); err != nil {
				t.Fatal(err)
			}
			refused(t, h.code, "calc", path)
		})
	}
}

// TestWhatIsNoFile names things that are on a disk and are no project file.
func TestWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	huge, err := os.Create(at("huge"))
	if err == nil {
		err = errors.Join(huge.Truncate(1<<30), huge.Close(), syscall.Mkfifo(at("fifo"), 0o600), os.Symlink("loop", at("loop")), os.Symlink("nowhere", at("dangling")))
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, code := range map[string]int{"huge": exitProblems, "fifo": exitProblems, ".": exitProblems, "dangling": exitUsage, "nothing": exitUsage, "loop": exitMachine} {
		t.Run(name, func(t *testing.T) { refused(t, code, "calc", at(name)) })
	}
	for _, device := range []string{"/dev/zero", "/dev/null"} {
		t.Run(device, func(t *testing.T) { refused(t, exitProblems, "calc", device) })
	}
	t.Run("empty standard input", func(t *testing.T) { refused(t, exitProblems, "calc", "-") })
}

// TestNestedSettings holds --set to the limits of a file.
func TestNestedSettings(t *testing.T) {
	path := "../../testdata/projects/manufacturing.yaml"
	for name, set := range map[string]string{
		"a long path": strings.Repeat("a.", 50_000) + "x=1", "many lists": "a" + strings.Repeat("[0]", 30_000) + "=1", "a gap": "a..b=1", "an exponent": "investment.total=1e1000000000",
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			if code := run([]string{"calc", path, "--set", set}, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != exitProblems || out.Len() > 0 || !strings.HasPrefix(errs.String(), "--set 1: ") {
				t.Errorf("%d: %.300s", code, &errs)
			}
		})
	}
	for name, set := range map[string]string{"lists": "x=" + strings.Repeat("[", 60_000), "laughs": "x={a: &a [1], b: [*a, *a]}"} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			if code := run([]string{"calc", path, "--set", set}, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != exitUsage || out.Len() > 0 {
				t.Errorf("%d: %.300s", code, &errs)
			}
		})
	}
}
