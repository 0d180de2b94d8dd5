//go:build unix

package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/shanting/fuchi/calc/xlsx"
	"github.com/shanting/fuchi/cmd/fault"
)

func file(t *testing.T, name, text string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := errors.Join(os.WriteFile(path, []byte(text), 0o600), os.Chmod(path, mode)); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestWhatResultsAreMadeFromIsSpared: whole or with mistakes, in any form.
func TestWhatResultsAreMadeFromIsSpared(t *testing.T) {
	for name, text := range map[string]string{
		"a project":              "fuchi: 1\nproject: {name: 甲}\n",
		"in Chinese":             "# 注\n项目: {名称: 甲}\n",
		"with a mark":            Mark + "contract: {signed: 2022-09-01}\n",
		"broken":                 "x: [\nproject: {name: 甲}\n",
		"a stream":               "---\nx: 1\n---\nproject: {name: 甲}\n",
		"in braces":              "{fuchi: 1, project: {name: 甲}}\n",
		"JSON":                   "{\n \"project\": {\"name\": \"甲\"}}",
		"NDJSON":                 "{\"x\":1}\n{\"fuchi\":1}\n",
		"NDJSON, the first bad":  "{ x\n{\"fuchi\":1}\n",
		"an amendment":           "fuchi_amendment: 1\nname: 草案\n",
		"a ledger":               Mark + "日期,凭证号,项目,金额\n2025-03-20,记-1,甲,1\n",
		"a ledger with a title":  "2025年台账,,\n\nDate;Payee;Amount\n",
		"a ledger in UTF-16":     wide("日期,项目,金额\n2025-03-20,甲,1\n"),
		"a project in UTF-16":    wide("fuchi: 1\nproject: {name: 甲}\n"),
		"a project of old":       "\xcf\xee\xc4\xbf:\n  \xc3\xfb\xb3\xc6: \xbc\xd7\n",
		"a ledger under titles":  strings.Repeat("2025年,\n", 30) + "日期,项目,金额\n",
		"a ledger between bars":  "日期|项目|金额\n2025-03-20|甲|1\n",
		"a ledger in full width": "日期，项目，金额\n2025-03-20，甲，1\n",
		"lines of old machines":  "2025年台账\r日期,项目,金额\r2025-03-20,甲,1\r",
		"a ledger of old":        "\xc8\xd5\xc6\xda,\xcf\xee\xc4\xbf,\xbd\xf0\xb6\xee\n",
	} {
		path := file(t, "old", text, 0o600)
		var usage fault.UsageError
		if _, err := (Out{Name: path}).Target(); !errors.As(err, &usage) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, text := range map[string]string{
		"nothing": "", "any text": "old\n", "a result": "{\n \"fuchi_result\": 1,\n \"project\": {}\n}", "results": "{\"fuchi_result\":1,\"project\":{}}\n{\"fuchi_result\":1,\"contract\":{}}\n",
		"results with much in them": `{"fuchi_result":1,"unclaimed":[{"date":"2025","voucher":"1","amount":"1"}]}` + "\n",
		"a table of Markdown":       "| 日期 | 金额 | 项目 |\n|---|---|---|\n",
		"sentences":                 strings.Repeat("x\n", 30) + "the date on which it is to be paid by the district, in all, the amount of what was promised then\n",
		"rows":                      Mark + "project,enterprise,award,amount\n", "a ledger marked": Mark + "file,line,date,voucher,amount,conclusion\n", "a table": "甲\n  山政发〔2022〕3号: applies\n",
	} {
		if _, err := (Out{Name: file(t, "old", text, 0o600)}).Target(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestAWorkbookResultsAreMadeFromIsSpared: a project filled in and a ledger kept
// in one, and not a workbook of ours with rows such as a ledger has.
func TestAWorkbookResultsAreMadeFromIsSpared(t *testing.T) {
	rows := &xlsx.Sheet{Name: "1"}
	rows.Add(xlsx.Say("日期", xlsx.Plain), xlsx.Say("项目", xlsx.Plain), xlsx.Say("金额", xlsx.Plain))
	result := *rows
	result.Name, result.Hidden = xlsx.ResultSheet, true
	ledger, saved := excelize.NewFile(), bytes.Buffer{}
	for cell, heading := range map[string]string{"A1": "日期", "B1": "项目名称", "C1": "金额"} {
		if err := ledger.SetCellValue("Sheet1", cell, heading); err != nil {
			t.Fatal(err)
		}
	}
	if err := ledger.Write(&saved); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		text   string
		spared bool
	}{
		"a project": {book(t, &xlsx.Sheet{Name: "项目"}), true}, "a list of a project": {book(t, rows, &xlsx.Sheet{Name: "Talent"}), true},
		"a ledger": {saved.String(), true}, "rows of ours": {book(t, rows), false}, "a result": {book(t, rows, &result), false},
		"a ledger marked": {book(t, rows, &xlsx.Sheet{Name: "问题"}), false}, "no workbook": {"PK\x03\x04xl/", false},
	} {
		_, err := (Out{Name: file(t, "old.xlsx", c.text, 0o600)}).Target()
		var usage fault.UsageError
		if errors.As(err, &usage) != c.spared || !c.spared && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func book(t *testing.T, sheets ...*xlsx.Sheet) string {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(&b, sheets...); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAReadOnlyFileStaysWhole(t *testing.T) {
	path := file(t, "old", "old", 0o444)
	var machine fault.MachineError
	if _, err := (Out{Name: path}).Target(); !errors.As(err, &machine) {
		t.Error(err)
	}
	if err := (Target{Path: path}).Write([]byte("new")); !errors.As(err, &machine) {
		t.Error(err)
	}
	if text, _ := os.ReadFile(path); string(text) != "old" {
		t.Errorf("%q", text)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); left != nil {
		t.Errorf("left behind: %q", left)
	}
}

func TestOwnerGroupAndAllBitsAreKept(t *testing.T) {
	path := file(t, "old", "old", 0o640|os.ModeSetgid)
	if os.Geteuid() == 0 {
		if err := errors.Join(os.Chown(path, 1234, 4321), os.Chmod(path, 0o640|os.ModeSetgid)); err != nil {
			t.Skip(err)
		}
	}
	before, _ := os.Stat(path)
	if err := (Target{Path: path}).Write([]byte("new")); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(path)
	text, _ := os.ReadFile(path)
	if err != nil || before.Mode() != after.Mode() || string(text) != "new" || ownerOf(before) != ownerOf(after) {
		t.Errorf("%v: %v is now %v, %q", err, before.Mode(), after.Mode(), text)
	}
}

// TestAnOpenStreamIsWrittenWhereItStands does not begin its file anew.
func TestAnOpenStreamIsWrittenWhereItStands(t *testing.T) {
	var std bytes.Buffer
	for _, name := range []string{"", "-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"} {
		target, err := (Out{Name: name, Std: &std}).Target()
		if err != nil || target.Write([]byte("x")) != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if std.String() != strings.Repeat("x", 5) {
		t.Errorf("%q", &std)
	}
	if _, err := (Out{Name: "/dev/stdin"}).Target(); err == nil {
		t.Error("standard input is written to")
	}
}

// TestAnOpenProjectIsSpared is --out /dev/fd/3 3<>a.yaml; a result is written on.
func TestAnOpenProjectIsSpared(t *testing.T) {
	for text, spared := range map[string]bool{"fuchi: 1\nproject: {name: 甲}\n": true, "{\"fuchi_result\":1}\n": false, "": false} {
		f, err := os.OpenFile(file(t, "old", text, 0o600), os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		var usage fault.UsageError
		again, err := syscall.Dup(int(f.Fd())) // the target has it for itself
		if err != nil {
			t.Fatal(err)
		}
		for _, out := range []Out{{Name: fmt.Sprintf("/dev/fd/%d", again)}, {Name: "/dev/stdout", Std: f}, {Std: f}} {
			if _, err := out.Target(); errors.As(err, &usage) != spared || !spared && err != nil {
				t.Errorf("%s, %q: %v", out.Name, text, err)
			}
		}
		if at, err := f.Seek(0, io.SeekCurrent); at != 0 || err != nil {
			t.Errorf("%q: at %d, %v", text, at, err)
		}
	}
}

// wide is a text as some programs save it.
func wide(text string) string {
	b := []byte("\xff\xfe")
	for _, unit := range utf16.Encode([]rune(text)) {
		b = append(b, byte(unit), byte(unit>>8))
	}
	return string(b)
}

func ownerOf(info os.FileInfo) [2]uint32 {
	s := info.Sys().(*syscall.Stat_t)
	return [2]uint32{s.Uid, s.Gid}
}
