package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
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
  4 已计算而结论不利（check：不符合条件）`, `Exit codes:
  0 computed   1 problems in a file (all listed)   2 usage   3 failure of the machine (disk, permission)
  4 computed, and the answer is adverse (check: not eligible)`)

// usageError is a command line that cannot be carried out, with the mend.
type usageError struct{ message, hint lang.Text }

func (e usageError) Error() string { return e.message.In(lang.English) }

// machineError is a failure of the machine.
type machineError struct{ err error }

func (e machineError) Error() string { return e.err.Error() }
func (e machineError) Unwrap() error { return e.err }

// hinted is an error with a mend of its own.
type hinted struct {
	error
	hint lang.Text
}

func (e hinted) Unwrap() error { return e.error }

// errAdverse says that the answer is computed and adverse.
var errAdverse = errors.New("adverse")

// report prints an error for the person who asked and gives its exit code.
func (a *app) report(err error) int {
	var problems project.Problems
	var usage usageError
	var machine machineError
	if several, ok := err.(interface{ Unwrap() []error }); ok { // each file that could not be read
		code := exitComputed
		for _, e := range several.Unwrap() {
			code = max(code, a.report(e))
		}
		return code
	}
	switch {
	case err == nil:
		return exitComputed
	case errors.Is(err, errAdverse):
		return exitAdverse
	case errors.As(err, &problems):
		a.printProblems(problems, len(problems))
		return exitProblems
	case errors.Is(err, errListed):
		return exitProblems
	case errors.As(err, &machine):
		if errors.Is(err, syscall.EPIPE) {
			return exitMachine // whoever read our output has gone: nothing to say
		}
		a.say(lang.T("出错", "error"), lang.Same(a.machineText(machine.err)), machineHint(machine.err))
		return exitMachine
	case errors.As(err, &usage):
		a.say(lang.T("用法", "usage"), usage.message, usage.hint)
		return exitUsage
	}
	a.say(lang.T("用法", "usage"), a.cobraText(err), lang.T("fuchi --help 列出命令，fuchi calc --help 列出选项", "fuchi --help lists the commands, fuchi calc --help the options"))
	return exitUsage
}

func (a *app) say(kind, message, hint lang.Text) {
	fmt.Fprintf(a.errs, "fuchi: %s: %s\n", kind.In(a.lang), clean(message.In(a.lang)))
	if !hint.IsZero() {
		fmt.Fprintf(a.errs, "  %s%s\n", a.t("提示：", "hint: "), clean(hint.In(a.lang)))
	}
}

// machineText says what failed without the words of the program's own language.
func (a *app) machineText(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	name := ""
	switch {
	case errors.As(err, &path):
		name = path.Path + ": "
	case errors.As(err, &link):
		name = link.New + ": "
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return name + a.t("没有权限", "permission denied")
	case errors.Is(err, syscall.ENOSPC):
		return name + a.t("磁盘已满", "the disk is full")
	case errors.Is(err, syscall.EFBIG):
		return name + a.t("超过文件大小的上限", "the file is larger than is allowed")
	case errors.Is(err, syscall.EROFS):
		return name + a.t("文件系统只读", "the file system is read-only")
	case errors.Is(err, fs.ErrNotExist):
		return name + a.t("没有这个文件夹", "there is no such folder")
	case errors.Is(err, syscall.ELOOP):
		return name + a.t("符号链接成环", "the symbolic links form a loop")
	case errors.Is(err, syscall.ENOTDIR):
		return name + a.t("路径中有一段不是文件夹", "a part of the path is no folder")
	case errors.Is(err, syscall.ENAMETOOLONG):
		if short := []rune(name); len(short) > 40 {
			name = string(short[:40]) + a.t("…：", "…: ")
		}
		return name + a.t("名称太长", "the name is too long")
	case errors.Is(err, syscall.EIO):
		return name + a.t("读写错误", "the device fails")
	}
	return err.Error()
}

// machineHint is what to do about a failure of the machine.
func machineHint(err error) lang.Text {
	var own hinted
	switch {
	case errors.As(err, &own):
		return own.hint
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return lang.T("核对权限；若是要写的文件，可用 --out 换个地方", "check the rights; a file to be written can go elsewhere with --out")
	case errors.Is(err, syscall.ENOSPC):
		return lang.T("腾出空间后再执行同样的命令", "make room and give the same command again")
	case errors.Is(err, syscall.EFBIG):
		return lang.T("放宽上限（ulimit -f）后再执行同样的命令", "raise the limit (ulimit -f) and give the same command again")
	case errors.Is(err, fs.ErrNotExist):
		return lang.T("先建立文件夹，或核对路径", "make the folder first, or check the path")
	case errors.Is(err, syscall.ENAMETOOLONG):
		return lang.T("改用短一些的名称", "use a shorter name")
	}
	return lang.Text{}
}
