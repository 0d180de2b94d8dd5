package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/cobra"
)

// failing is an output that takes nothing more after so many bytes.
type failing struct {
	takes int
	err   error
}

func (f *failing) Write(b []byte) (int, error) {
	n := min(f.takes, len(b))
	if f.takes -= n; n < len(b) {
		return n, f.err
	}
	return n, nil
}

// printing are command lines of every command, with % for a folder in which there
// are p.yaml, another.yaml, ledger.csv and result.json.
var printing = []string{
	"calc %/p.yaml", "calc %/p.yaml -o json", "calc %/p.yaml -o ndjson", "calc %/p.yaml -o csv", "calc %/p.yaml -o md", "calc %/p.yaml -o html",
	"calc %/p.yaml -o xlsx", "calc %/p.yaml --explain", "calc %/p.yaml --all-readings", "calc %/p.yaml --missing", "check %/p.yaml", "check %/p.yaml -o json",
	"check %/p.yaml --ics %/days.ics", "explain %/p.yaml land", "compare %/p.yaml %/another.yaml", "sweep %/p.yaml --vary investment.total=1亿元..5亿元",
	"solve %/p.yaml --target total=100万元", "batch %/p.yaml", "batch %/p.yaml -o csv", "batch %/p.yaml -o csv --totals", "audit %/ledger.csv %/p.yaml",
	"budget 2024 %/p.yaml", "verify %/result.json %/p.yaml", "rules", "rules measures2022", "rules findings", "readings", "init", "form %/p.yaml",
	"form %/p.yaml --letter", "form %/p.yaml -o docx", "schema", "version", "help", "help calc", "calc --help", "--help", "completion bash", "completion zsh",
	"completion fish", "completion powershell", "__complete calc --la", "__completeNoDesc calc --la",
}

// TestNoCommandEndsWellWhoseOutputIsLost: standard output is closed, or full
// after some bytes. What a command writes beside it is whole.
func TestNoCommandEndsWellWhoseOutputIsLost(t *testing.T) {
	sample := small + "land: {area: 60亩, acquired: auction, premium: 1200万元, municipal_retained: 60万元}\n"
	dir := t.TempDir()
	put(t, dir, "p.yaml", []byte(sample))
	put(t, dir, "another.yaml", []byte(strings.Replace(sample, "甲", "乙", 1)))
	put(t, dir, "ledger.csv", []byte("日期,项目,金额\n2025-03-20,甲,1\n"))
	var result bytes.Buffer
	nothing := func(string) string { return "" }
	if code := run([]string{"calc", filepath.Join(dir, "p.yaml"), "-o", "json"}, strings.NewReader(""), &result, &result, nothing); code != exitComputed {
		t.Fatal(code, &result)
	}
	put(t, dir, "result.json", result.Bytes())
	for says, out := range map[string]failing{"the output is closed": {0, syscall.EBADF}, "the disk is full": {7, syscall.ENOSPC}} {
		for _, command := range printing {
			var errs bytes.Buffer
			args := strings.Fields(strings.ReplaceAll(command, "%", dir) + " --lang en")
			if args[0][0] == '_' {
				args = strings.Fields(command)
			}
			lost := out
			if code := run(args, strings.NewReader(""), &lost, &errs, func(name string) string {
				if name == "FUCHI_LANG" {
					return "en"
				}
				return ""
			}); code != exitMachine || !strings.Contains(errs.String(), says) {
				t.Errorf("%s: exit code %d, %.300s", command, code, &errs)
			}
			if trace.MatchString(errs.String()) {
				t.Errorf("%s shows its insides: %.300s", command, &errs)
			}
		}
	}
	left, _ := os.ReadDir(dir)
	days, err := os.ReadFile(filepath.Join(dir, "days.ics"))
	if len(left) != 4 && (len(left) != 5 || err != nil || !bytes.HasSuffix(days, []byte("END:VCALENDAR\r\n"))) {
		t.Errorf("left behind: %v", left)
	}
}

// TestEveryCommandIsTriedWithoutOutput keeps the list whole.
func TestEveryCommandIsTriedWithoutOutput(t *testing.T) {
	root := newRoot(&app{in: strings.NewReader(""), out: os.Stdout, errs: os.Stderr}, os.Stdout)
	each(root, func(c *cobra.Command) {
		if c == root || !c.Runnable() { // bare it prints its help, which is tried
			return
		}
		path := strings.TrimSpace(strings.TrimPrefix(c.CommandPath(), root.Name()))
		for _, command := range printing {
			if strings.HasPrefix(command+" ", path+" ") {
				return
			}
		}
		t.Errorf("%q is not tried", path)
	})
}

func each(c *cobra.Command, do func(*cobra.Command)) {
	do(c)
	for _, under := range c.Commands() {
		each(under, do)
	}
}

// TestAClosedStandardOutputIsTold is what a person reads.
func TestAClosedStandardOutputIsTold(t *testing.T) {
	var errs bytes.Buffer
	code := run([]string{"version", "--lang", "en"}, strings.NewReader(""), &failing{0, syscall.EBADF}, &errs, func(string) string { return "" })
	if code != exitMachine || !strings.Contains(errs.String(), "--out /dev/null") {
		t.Errorf("exit code %d: %s", code, &errs)
	}
}
