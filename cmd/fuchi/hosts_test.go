package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// needs skips a test where a program is not installed.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			if _, err := os.Stat("/usr/sbin/" + p); err != nil {
				t.Skipf("%s is not installed", p)
			}
		}
	}
}

// manyLines are projects with bad lines and blank ones among them.
func manyLines() []byte {
	all := manyProjects(120)
	for i := 5; i < len(all); i += 61 {
		all[i] = []byte("{\n")
		all[i+1] = []byte("\n")
	}
	return bytes.Join(all, nil)
}

// TestTheReadmesLineForParallelGivesTheBytesOfOneMachine runs it as it stands,
// with blocks so small that there are many.
func TestTheReadmesLineForParallelGivesTheBytesOfOneMachine(t *testing.T) {
	needs(t, "parallel")
	readme, err := os.ReadFile("../batch/README.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for line := range strings.Lines(string(readme)) {
		if !strings.HasPrefix(line, "parallel --pipe") {
			continue
		}
		lines++
		dir := t.TempDir()
		put(t, dir, "projects.ndjson", manyLines())
		line = strings.Replace(strings.TrimSpace(line), "--block 10M", "--will-cite --block 9k", 1)
		_, options, _ := strings.Cut(line, "fuchi batch ")
		options, result, _ := strings.Cut(options, " < projects.ndjson >> ")
		if result == "" {
			options, result, _ = strings.Cut(options, " < projects.ndjson > ")
		}
		head := exec.Command("sh", "-c", strings.Replace(line, ">> "+result, "> "+result, 1))
		head.Dir = dir
		_ = head.Run() // each shard that has a bad line fails
		got, err := os.ReadFile(dir + "/" + result)
		if err != nil {
			t.Fatal(err)
		}
		var want, errs bytes.Buffer
		run(append([]string{"batch"}, strings.Fields(options)...), bytes.NewReader(manyLines()), &want, &errs,
			func(string) string { return "" })
		if want.Len() < 1000 || !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s\ngives %d bytes, one machine %d", line, len(got), want.Len())
		}
	}
	if lines != 2 {
		t.Errorf("%d lines of the README are tried", lines)
	}
}

// TestTwoHostsGiveTheBytesOfOneMachine runs the documented script.
func TestTwoHostsGiveTheBytesOfOneMachine(t *testing.T) {
	needs(t, "parallel", "ssh", "sshd", "ssh-keygen")
	program, err := exec.LookPath("fuchi")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("../../testdata/hosts/two_hosts.sh", program,
		put(t, t.TempDir(), "projects.ndjson", manyLines())).CombinedOutput()
	if err != nil || strings.Count(string(out), "the same bytes") != 4 {
		t.Errorf("%v\n%s", err, out)
	}
}
