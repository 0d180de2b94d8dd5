//go:build linux

package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// workEndings are of the files that stand beside a result while it grows, and
// journalHead is how one of them begins.
var workEndings = []string{".part", ".journal", ".lock"}

const journalHead = `{"task":`

// TestABatchWritesOverNothingButItsOwn puts beside the result what an earlier
// run cannot have left: it is refused and stays as it is.
func TestABatchWritesOverNothingButItsOwn(t *testing.T) {
	for name, c := range map[string]struct{ ending, text string }{
		"a part without a journal":       {".part", "mine\n"},
		"a journal of somebody's":        {".journal", "dear diary\n"},
		"a journal almost like ours":     {".journal", `{"tasks":"x"}` + "\n"},
		"the beginning of another file":  {".journal", `{"t` + "x"},
		"a lock that says something":     {".lock", "1234"},
		"a lock that looks like journal": {".lock", journalHead},
	} {
		for _, resume := range []string{"--resume", "--resume=false"} {
			t.Run(name+" "+resume, func(t *testing.T) {
				dir := t.TempDir()
				in, out := put(t, dir, "a.yaml", []byte(small)), filepath.Join(dir, "out.csv")
				put(t, dir, "out.csv"+c.ending, []byte(c.text))
				if _, errs := batched(t, exitUsage, nil, in, "--out", out, resume); !strings.Contains(errs, "out.csv"+c.ending+" was not left by fuchi") {
					t.Error(errs)
				}
				if got, err := os.ReadFile(out + c.ending); err != nil || string(got) != c.text {
					t.Errorf("%v: %q is now %q", err, c.text, got)
				}
				if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 2 {
					t.Errorf("left behind: %q", left)
				}
			})
		}
	}
}

func TestALinkOrAFolderBesideTheResultIsRefused(t *testing.T) {
	for _, ending := range workEndings {
		dir := t.TempDir()
		in, out, mine := put(t, dir, "a.yaml", []byte(small)), filepath.Join(dir, "out.csv"), put(t, dir, "mine", nil)
		for _, target := range []string{mine, filepath.Join(dir, "nowhere")} {
			if err := os.Symlink(target, out+ending); err != nil {
				t.Fatal(err)
			}
			batched(t, exitUsage, nil, in, "--out", out)
			if _, err := os.Stat(filepath.Join(dir, "nowhere")); err == nil {
				t.Errorf("%s: what the link names was made", ending)
			}
			if err := os.Remove(out + ending); err != nil {
				t.Errorf("%s: the link is gone", ending)
			}
		}
		if err := os.Mkdir(out+ending, 0o755); err != nil {
			t.Fatal(err)
		}
		batched(t, exitUsage, nil, in, "--out", out)
		if info, err := os.Stat(mine); err != nil || info.Size() > 0 {
			t.Errorf("%s: %v", ending, err)
		}
	}
}

// TestWhatABatchReadsIsNeverItsPart names as input what it would write.
func TestWhatABatchReadsIsNeverItsPart(t *testing.T) {
	for _, ending := range workEndings {
		for _, head := range []string{"", journalHead + "x\"}\n"} { // also where a journal is as ours
			dir := t.TempDir()
			out, in := filepath.Join(dir, "out.csv"), put(t, dir, "out.csv"+ending, []byte(small))
			if head != "" && ending != ".journal" {
				put(t, dir, "out.csv.journal", []byte(head))
			}
			batched(t, exitUsage, nil, in, "--out", out)
			if got, err := os.ReadFile(in); err != nil || string(got) != small {
				t.Errorf("%s: %v, now %q", ending, err, got)
			}
		}
	}
}

func TestAResultCannotHaveTheNameOfAPart(t *testing.T) {
	in := put(t, t.TempDir(), "a.yaml", []byte(small))
	for _, ending := range workEndings {
		out := filepath.Join(t.TempDir(), "out"+ending)
		if _, errs := batched(t, exitUsage, nil, in, "--out", out); !strings.Contains(errs, "no format") {
			t.Error(errs)
		}
		if left, _ := filepath.Glob(out + "*"); left != nil {
			t.Errorf("left behind: %q", left)
		}
	}
}

// TestALeftOverIsTakenUpOrBegunAnew stops a run, leaves a lock as a killed run
// does, and gives the command again with and without --resume.
func TestALeftOverIsTakenUpOrBegunAnew(t *testing.T) {
	for _, resume := range []string{"--resume", "--resume=false"} {
		dir := t.TempDir()
		in, out := put(t, dir, "a.ndjson", bytes.Join(manyProjects(120), nil)), filepath.Join(dir, "out.csv")
		want, _ := batched(t, exitProblems, nil, in, "-o", "csv", "--totals")
		for _, empty := range []bool{false, true} {
			stopped(t, in, out, batchOptions{errors: "list", totals: true})
			if empty { // killed as soon as it had made its files
				put(t, dir, "out.csv.part", nil)
				put(t, dir, "out.csv.journal", nil)
			}
			put(t, dir, "out.csv.lock", nil)
			batched(t, exitProblems, nil, in, "--totals", "--out", out, resume)
			if got, err := os.ReadFile(out); err != nil || string(got) != want {
				t.Errorf("%s: %v, %d bytes, not %d", resume, err, len(got), len(want))
			}
			if left, _ := filepath.Glob(out + ".*"); left != nil {
				t.Errorf("left behind: %q", left)
			}
		}
	}
}

// writers are the two ways a result gets into a file.
var writers = map[string][]string{"calc": {"calc"}, "batch": {"batch", "--totals", "-o", "csv"}}

func TestANewFileHonoursTheUmask(t *testing.T) {
	for name, args := range writers {
		for mask, want := range map[string]fs.FileMode{"022": 0o644, "027": 0o640, "077": 0o600, "002": 0o644} {
			dir := t.TempDir()
			in, out := put(t, dir, "a.yaml", []byte(small)), filepath.Join(dir, "out.csv")
			command := "umask " + mask + " && exec fuchi " + strings.Join(append(args, in, "--out", out), " ")
			if text, err := exec.Command("sh", "-c", command).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, text)
			}
			if info, err := os.Stat(out); err != nil || info.Mode() != want {
				t.Errorf("%s with umask %s: %v, %v", name, mask, info.Mode(), err)
			}
		}
	}
}

// wrote runs the program and wants it to compute.
func wrote(t *testing.T, args ...string) {
	t.Helper()
	if out := printed(t, args...); out != "" {
		t.Errorf("%q prints %s", args, out)
	}
}

func TestAnOldFileKeepsItsMode(t *testing.T) {
	for name, args := range writers {
		for _, mode := range []fs.FileMode{0o604, 0o660, 0o600, 0o640 | fs.ModeSetgid, 0o755 | fs.ModeSetuid, 0o644 | fs.ModeSticky} {
			dir := t.TempDir()
			in, out := put(t, dir, "a.yaml", []byte(small)), put(t, dir, "out.csv", []byte("old"))
			if err := os.Chmod(out, mode); err != nil {
				t.Fatal(err)
			}
			wrote(t, append(args, in, "--out", out)...)
			info, err := os.Stat(out)
			text, err2 := os.ReadFile(out)
			if errors.Join(err, err2) != nil || info.Mode() != mode || string(text) == "old" {
				t.Errorf("%s: %v is now %v, %.20q", name, mode, info.Mode(), text)
			}
		}
	}
}

func TestALinkIsFollowedToTheFileItNames(t *testing.T) {
	for name, args := range writers {
		dir := t.TempDir()
		if err := errors.Join(os.Mkdir(filepath.Join(dir, "far"), 0o755), os.Symlink("far/real.csv", filepath.Join(dir, "near.csv")), os.Symlink("near.csv", filepath.Join(dir, "out.csv"))); err != nil {
			t.Fatal(err)
		}
		in, out := put(t, dir, "a.yaml", []byte(small)), filepath.Join(dir, "out.csv")
		code := func() int {
			var said bytes.Buffer
			return run(append(args, in, "--out", out), strings.NewReader(""), &said, &said, func(string) string { return "" })
		}
		if got := code(); got != exitUsage {
			t.Errorf("%s: exit code %d of a link that leads nowhere", name, got)
		}
		real := put(t, dir, "far/real.csv", []byte("old"))
		if got := code(); got != exitComputed {
			t.Errorf("%s: exit code %d", name, got)
		}
		for _, link := range []string{"near.csv", "out.csv"} {
			if info, err := os.Lstat(filepath.Join(dir, link)); err != nil || info.Mode()&fs.ModeSymlink == 0 {
				t.Errorf("%s: %s is no link any more", name, link)
			}
		}
		if text, err := os.ReadFile(real); err != nil || !strings.HasPrefix(string(text), "\ufeff项目,") {
			t.Errorf("%s: %v %.50q", name, err, text)
		}
		if found, _ := filepath.Glob(filepath.Join(dir, "far/*")); len(found) != 1 {
			t.Errorf("%s: left behind: %q", name, found)
		}
	}
}

func TestALongChineseNameIsAFileAsAnyOther(t *testing.T) {
	for name, args := range writers {
		dir := t.TempDir()
		in := put(t, dir, "a.yaml", []byte(small))
		long := strings.Repeat("兑", 80) + ".csv" // 244 of 255 bytes, and .journal is 8 more
		wrote(t, append(args, in, "--out", filepath.Join(dir, long))...)
		if text, err := os.ReadFile(filepath.Join(dir, long)); err != nil || len(text) == 0 {
			t.Errorf("%s: %v", name, err)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, ".*")); left != nil {
			t.Errorf("%s: left behind: %q", name, left)
		}
	}
	dir := t.TempDir()                                                                           // the longest name that a file may have
	in, out := put(t, dir, "a.yaml", []byte(small)), filepath.Join(dir, strings.Repeat("兑", 85)) // 255 bytes
	wrote(t, "calc", in, "--out", out)
}

// TestTheEndingOfOutIsTheFormat writes small results under many names.
func TestTheEndingOfOutIsTheFormat(t *testing.T) {
	for _, c := range []struct {
		command, name string
		code          int
		begins        string
	}{
		{"calc", "x.json", exitComputed, "{\n \"fuchi_result\""},
		{"calc", "x.JSON", exitComputed, "{\n \"fuchi_result\""}, {"calc", "x.Csv", exitComputed, "\ufeff项目,"},
		{"calc", "x.md", exitComputed, "# 甲"}, {"calc", "x.txt", exitComputed, "甲\n"},
		{"calc", "x", exitComputed, "甲\n"}, {"calc", "x.ndjson", exitComputed, `{"fuchi_result":1,`}, {"calc", "x.jsonl", exitComputed, `{"fuchi_result":1,`},
		{"calc", "x.yaml", exitUsage, ""}, {"batch", "x.yaml", exitUsage, ""},
		{"calc", "x.xlsx", exitComputed, "PK\x03\x04"}, {"calc", "x.XLSX", exitComputed, "PK\x03\x04"},
		{"calc", "x.html", exitComputed, "<!DOCTYPE html>"}, {"calc", "x.pdf", exitUsage, ""},
		{"calc", "x.docx", exitUsage, ""},
		{"check", "x.csv", exitUsage, ""}, {"check", "x.json", exitComputed, "{\n"},
		{"batch", "x.json", exitComputed, `{"fuchi_result":1,`}, {"batch", "x.JSON", exitComputed, `{"fuchi_result":1,`}, {"batch", "x.ndjson", exitComputed, `{"fuchi_result":1,`},
		{"batch", "x.csv", exitComputed, "\ufeff项目,"}, {"batch", "x", exitComputed, `{"fuchi_result":1,`}, {"batch", "x.md", exitUsage, ""}, {"batch", "x.xlsx", exitUsage, ""},
	} {
		dir := t.TempDir()
		in, out := put(t, dir, "a.yaml", []byte(small)), filepath.Join(dir, c.name)
		var said bytes.Buffer
		if code := run([]string{c.command, in, "--out", out}, strings.NewReader(""), &said, &said, func(string) string { return "" }); code != c.code {
			t.Errorf("%s --out %s: exit code %d, %s", c.command, c.name, code, &said)
		}
		text, err := os.ReadFile(out)
		if (err == nil) != (c.code != exitUsage) || !strings.HasPrefix(string(text), c.begins) {
			t.Errorf("%s --out %s: %v, %.60q", c.command, c.name, err, text)
		}
		if c.command == "batch" && c.code == exitComputed && bytes.Count(text, []byte("\n")) != 1 && !strings.HasSuffix(c.name, "csv") {
			t.Errorf("batch --out %s has %d lines", c.name, bytes.Count(text, []byte("\n")))
		}
	}
}

// TestAFolderIsReadWithoutTheFileStandardOutputGoesInto is fuchi batch . > results.ndjson.
func TestAFolderIsReadWithoutTheFileStandardOutputGoesInto(t *testing.T) {
	for _, what := range []string{".", "*.ndjson", "a.ndjson"} {
		dir := t.TempDir()
		put(t, dir, "a.ndjson", bytes.Join(manyProjects(3), nil))
		into, err := os.OpenFile(put(t, dir, "results.ndjson", []byte("{}\n")), os.O_WRONLY|os.O_APPEND, 0)
		if err != nil {
			t.Fatal(err)
		}
		c := exec.Command("fuchi", "batch", what)
		c.Dir, c.Stdout = dir, into
		if err := errors.Join(c.Run(), into.Close()); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if text, err := os.ReadFile(filepath.Join(dir, "results.ndjson")); err != nil || bytes.Count(text, []byte("\n")) != 4 {
			t.Errorf("%s: %v, %d lines", what, err, bytes.Count(text, []byte("\n")))
		}
	}
}

// TestWhatStandardInputIsIsNotWrittenOver is fuchi calc - --out f < f.
func TestWhatStandardInputIsIsNotWrittenOver(t *testing.T) {
	for _, command := range []string{"calc", "check", "batch"} {
		path := put(t, t.TempDir(), "f", []byte(small))
		in, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		c := exec.Command("fuchi", command, "-", "--out", path)
		c.Stdin = in
		_ = c.Run()
		in.Close()
		if code := c.ProcessState.ExitCode(); code != exitUsage {
			t.Errorf("%s: exit code %d", command, code)
		}
		if text, err := os.ReadFile(path); err != nil || string(text) != small {
			t.Errorf("%s: %v, now %.50q", command, err, text)
		}
	}
}

func TestADanglingLinkThatAPatternFindsIsListed(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a.yaml", []byte(small))
	put(t, dir, "c.yaml", []byte(small))
	if err := os.Symlink("nowhere", filepath.Join(dir, "b.yaml")); err != nil {
		t.Fatal(err)
	}
	out, errs := batched(t, exitProblems, nil, filepath.Join(dir, "*.yaml"))
	if strings.Count(out, "\n") != 2 || !strings.Contains(errs,
		"of 3 projects one has problems and is not computed:\n") ||
		!strings.Contains(errs, "b.yaml:1:1: no such file") {
		t.Errorf("%d results; %s", strings.Count(out, "\n"), errs)
	}
	batched(t, exitUsage, nil, filepath.Join(dir, "b.yaml"))
}

// TestWhatIsHiddenByADotIsLeftAlone hides files and folders, and asks for them by name.
func TestWhatIsHiddenByADotIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, ".git/in"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.yaml", ".hidden.yaml", ".git/b.yaml", ".git/in/c.yaml"} {
		put(t, dir, name, []byte(small))
	}
	for path, want := range map[string]int{".": 1, "*.yaml": 1, "*": 1, ".h*.yaml": 1, ".hidden.yaml": 1, ".git": 2, ".git/*.yaml": 1, "./.git": 2, ".g*": 2} {
		t.Chdir(dir)
		if out, _ := batched(t, exitComputed, nil, path); strings.Count(out, "\n") != want {
			t.Errorf("%s: %d projects, not %d", path, strings.Count(out, "\n"), want)
		}
	}
}

func TestTwoStarsAreRefused(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, ".", "a.yaml", []byte(small))
	put(t, ".", "odd**name.yaml", []byte(small))
	for _, pattern := range []string{"**", "**/*.yaml", "./**/a.yaml", "a**"} {
		if _, errs := batched(t, exitUsage, nil, pattern); !strings.Contains(errs, "there is no ** in patterns") {
			t.Errorf("%s: %s", pattern, errs)
		}
	}
	batched(t, exitComputed, nil, "odd**name.yaml") // a file has that very name
	batched(t, exitUsage, nil, "a[.yaml")
}

// TestTwoNamesThatAreNotUTF8StayTwo wherever results name files.
func TestTwoNamesThatAreNotUTF8StayTwo(t *testing.T) {
	dir := t.TempDir()
	one, two := put(t, dir, "r\xff\xfe.yaml", []byte(small)), put(t, dir, "r\xfe\xff.yaml", []byte(small))
	for _, args := range [][]string{{"check", one, two}, {"compare", one, two}, {"compare", one, two, "-o", "json"}, {"calc", one, two, "-o", "csv"},
		{"batch", dir, "-o", "csv"}, {"batch", dir, "-o", "csv", "--totals"}, {"budget", "2026", dir, "-o", "csv"}} {
		out := printed(t, args...)
		for _, name := range []string{`r\xff\xfe.yaml`, `r\xfe\xff.yaml`} {
			if !strings.Contains(strings.ReplaceAll(out, `\\`, `\`), name) || strings.Contains(out, "\ufffd") {
				t.Errorf("%q does not name %s", args[:1], name)
			}
		}
	}
}
