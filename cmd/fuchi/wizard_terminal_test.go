package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// screen is a terminal on which the program runs, and what it printed.
type screen struct {
	t      *testing.T
	file   *os.File
	mutex  sync.Mutex
	said   bytes.Buffer
	ended  chan error
	looked int
}

func atTerminal(t *testing.T, args ...string) *screen {
	t.Helper()
	c := exec.Command("fuchi", args...)
	c.Env = append(os.Environ(), "TERM=xterm", "LANG=zh_CN.UTF-8", "NO_COLOR=1")
	f, err := pty.StartWithSize(c, &pty.Winsize{Rows: 30, Cols: 100})
	if err != nil {
		t.Skip("no terminal can be had here: ", err)
	}
	x := &screen{t: t, file: f, ended: make(chan error, 1)}
	t.Cleanup(func() { _ = c.Process.Kill(); f.Close() })
	go func() {
		b := make([]byte, 4096)
		for {
			n, err := f.Read(b)
			x.mutex.Lock()
			x.said.Write(b[:n])
			x.mutex.Unlock()
			if err != nil {
				x.ended <- c.Wait()
				return
			}
		}
	}()
	return x
}

// asks waits until something new is said, and answers it.
func (x *screen) asks(words, answer string) {
	x.t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		x.mutex.Lock()
		said := x.said.String()[x.looked:]
		at := strings.Index(said, words)
		if at >= 0 {
			x.looked += at + len(words)
		}
		x.mutex.Unlock()
		if at >= 0 {
			break
		}
		if time.Now().After(deadline) {
			x.t.Fatalf("%q is not said: %q", words, said)
		}
	}
	time.Sleep(100 * time.Millisecond) // the keys are read once the question stands
	if _, err := x.file.WriteString(answer); err != nil {
		x.t.Fatal(err)
	}
}

func (x *screen) ends() {
	x.t.Helper()
	select {
	case <-x.ended:
	case <-time.After(time.Minute):
		x.t.Fatal("it does not end")
	}
}

// TestTheWizardAsksOnATerminal: each answer stands in the file at once, a wrong
// one is told and asked again, and what was stopped goes on where it was.
func TestTheWizardAsksOnATerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.yaml")
	first := atTerminal(t, "init", "--out", path)
	first.asks("这是哪一类项目", "\r")
	first.asks("项目 › 项目名称", "电池壳项目\r")
	first.asks("项目 › 企业名称", "枣庄某电池有限公司\r")
	first.asks("合同 › 签订日期", "1.2亿\r")
	first.asks("不是日期", "")
	first.asks("合同 › 签订日期", "2023/3/1\r")
	first.asks("所有制", "\x1b")
	first.ends()
	again := atTerminal(t, "init", "--out", path)
	again.asks("所有制", "\x1b")
	again.ends()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"项目名称: 电池壳项目 ", "企业名称: 枣庄某电池有限公司 ", "签订日期: 2023/3/1"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(string(text), "1.2亿") {
		t.Errorf("what is no date was written\n%s", text)
	}
}
