//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// inFull is a project without its last bracket, whose entries all have what to be doubted.
const inFull = `{"fuchi":1,"project":{"name":"甲","sector":"industrial","nature":"new","foreign_invested":false},"contract":{"signed":"2022-09-01"},` +
	`"milestones":{"production":"2023-08-15","first_tax":"2023-09-20","zone_entry":"2023-01-01"},"investment":{"fixed_assets":{"audited":"3亿元"}}`

// shapesOfLists are lists that may be as long as a line: each makes a result of another kind.
var shapesOfLists = []struct{ list, entry string }{
	{`"taxes":{"entries":[%s]}`, `{"period":"2024","net":%d}`},
	{`"offices":[%s]`, `{"id":"O%d","use":"office","own_use":true,"in_zone":true,"lease":{"effective":"2024-01-01","rent":[{"period":"2023","amount":"60万元","paid":"2023-01-05"}]}}`},
	{`"factory":[%s]`, `{"id":"F%d","standard":true,"in_zone_park":true,"lease_effective":"2023-03-01","rent":[{"period":"2023","amount":"96万元"}]}`},
	{`"talent":[%s]`, `{"name":"人%d","role":"general_manager","project_recognised":true,"years":[{"year":2024,"salary":"30万元","iit_net":5}]}`},
	{`"paid":[%s]`, `{"award":"measures2022/land","amount":%d,"date":"2023-01-01"}`},
	{`"other_awards":[%s]`, `{"policy":"P%d","scope":"district","matter":"operating_tax","years":{"2024":1}}`},
	{`"x":[%s]`, `%d`},
	{`"milestones":{"production":"%s"}`, `%d`},
}

// TestLinesOfManyShapesTakeTheMemoryAndTheTimeOfOne: lists of some hundred
// entries, each of which may be doubted, one after the other.
func TestLinesOfManyShapesTakeTheMemoryAndTheTimeOfOne(t *testing.T) {
	var lines bytes.Buffer
	for i := range 48 {
		shape := shapesOfLists[i%len(shapesOfLists)]
		var entries []string
		for k := range 1 + i*i*997%600 {
			entries = append(entries, strings.Replace(shape.entry, "%d", fmt.Sprint(k), 1))
		}
		fmt.Fprintf(&lines, inFull+","+shape.list+"}\n", strings.Join(entries, ","))
	}
	c := exec.Command("fuchi", "batch", "-", "--errors", "inline")
	c.Stdin = &lines
	peak := leavingPeak(t, c)
	out, _ := c.Output()
	took := c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	if n := bytes.Count(out, []byte("\n")); n != 48 || c.ProcessState.ExitCode() != exitProblems {
		t.Fatalf("%d lines, exit code %d", n, c.ProcessState.ExitCode())
	}
	if memory := peak(); !slow() && (took > longest/2 || memory > 160<<10) {
		t.Errorf("took %s and %d KiB", took, memory)
	}
}

// TestManyFilesOfProblemsTakeTheMemoryOfOne, though all are listed together.
func TestManyFilesOfProblemsTakeTheMemoryOfOne(t *testing.T) {
	dir := t.TempDir()
	for i := range 8 {
		put(t, dir, fmt.Sprintf("%d.yaml", i), []byte("fuchi: 1\n"+lines("k%d: 1\n", 20_000)))
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	c := exec.Command("fuchi", append([]string{"audit"}, files...)...)
	peak := leavingPeak(t, c)
	_ = c.Run()
	if memory, code := peak(), c.ProcessState.ExitCode(); code != exitProblems || !slow() && memory > 170<<10 {
		t.Errorf("exit code %d, %d KiB", code, memory)
	}
}
