package main

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

// The exit codes (CONTRACT section 5).
const (
	exitComputed = 0 // computed
	exitProblems = 1 // problems in a file
	exitUsage    = 2 // the command line is wrong
	exitMachine  = 3 // disk, permission
	exitAdverse  = 4 // computed, and the answer is adverse
)

var exitHelp = lang.T(`退出码：
  0 已计算　1 文件有问题（全部列出）　2 用法错误　3 机器故障（磁盘、权限）
  4 已计算而结论不利（check：不符合条件；audit：有差错；verify：不同）`, `Exit codes:
  0 computed   1 problems in a file (all listed)   2 usage   3 failure of the machine (disk, permission)
  4 computed, and the answer is adverse (check: not eligible; audit: differences found; verify: differs)`)

// The errors that other packages share, by the names they have here.
type (
	usageError   = fault.UsageError
	machineError = fault.MachineError
)

// errAdverse says that the answer is computed and adverse.
var errAdverse = errors.New("adverse")

// errListed says that there are problems and that they have been listed.
var errListed = errors.New("listed")

// report prints an error for the person who asked and gives its exit code.
func (a *app) report(err error) int {
	var problems project.Problems
	var several *found
	var usage usageError
	var machine machineError
	if joined, ok := err.(interface{ Unwrap() []error }); ok { // each file that could not be read
		code := exitComputed
		for _, e := range joined.Unwrap() {
			code = max(code, a.report(e))
		}
		return code
	}
	switch {
	case err == nil:
		return exitComputed
	case errors.Is(err, errAdverse):
		return exitAdverse
	case errors.As(err, &several):
		a.printProblems(several.listed, several.all)
		return exitProblems
	case errors.As(err, &problems):
		a.printProblems(problems, len(problems))
		return exitProblems
	case errors.Is(err, errListed):
		return exitProblems
	case errors.As(err, &machine):
		if errors.Is(err, syscall.EPIPE) {
			return exitMachine // whoever read our output has gone: nothing to say
		}
		a.say(lang.T("出错", "error"), fault.Text(machine.Err), fault.Hint(machine.Err))
		return exitMachine
	case errors.As(err, &usage):
		a.say(lang.T("用法", "usage"), usage.Message, usage.Hint)
		return exitUsage
	}
	a.say(lang.T("用法", "usage"), a.cobraText(err),
		lang.T("fuchi --help 列出命令，fuchi calc --help 列出选项",
			"fuchi --help lists the commands, fuchi calc --help the options"))
	return exitUsage
}

func (a *app) say(kind, message, hint lang.Text) {
	width := columns(a.errs)
	fmt.Fprint(a.errs, report.Wrapped(fmt.Sprintf("fuchi: %s: %s", kind.In(a.lang), clean(message.In(a.lang))), "",
		width))
	if !hint.IsZero() {
		fmt.Fprint(a.errs, report.Wrapped(a.t("提示：", "hint: ")+clean(hint.In(a.lang)), "  ", width))
	}
}
