package fault

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/shanting/fuchi/calc/lang"
)

// Text says what failed, in the words of the person who asked and not in those
// of the system.
func Text(err error) lang.Text {
	name := lang.Same(nameIn(err))
	if short := []rune(nameIn(err)); errors.Is(err, syscall.ENAMETOOLONG) && len(short) > 40 {
		name = lang.F("%s…：", "%s…: ", string(short[:40]))
	}
	var own known
	if errors.As(err, &own) {
		return lang.F("%s%s", "%s%s", name, own.text)
	}
	for _, usual := range usualFailures {
		if errors.Is(err, usual.is) {
			return lang.F("%s%s", "%s%s", name, usual.text)
		}
	}
	return lang.Same(err.Error())
}

// nameIn is the file that an error names, as the beginning of a sentence.
func nameIn(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return Name(path.Path) + ": "
	case errors.As(err, &link):
		return Name(link.New) + ": "
	}
	return ""
}

// usualFailures are the failures that people meet, in the order of asking.
var usualFailures = []struct {
	is   error
	text lang.Text
}{
	{fs.ErrPermission, lang.T("没有权限", "permission denied")},
	{syscall.ENOSPC, lang.T("磁盘已满", "the disk is full")},
	{syscall.EFBIG, lang.T("超过文件大小的上限", "the file is larger than is allowed")},
	{syscall.EROFS, lang.T("文件系统只读", "the file system is read-only")},
	{fs.ErrNotExist, lang.T("没有这个文件夹", "there is no such folder")},
	{syscall.ELOOP, lang.T("符号链接成环", "the symbolic links form a loop")},
	{syscall.ENOTDIR, lang.T("路径中有一段不是文件夹", "a part of the path is no folder")},
	{syscall.ENAMETOOLONG, lang.T("名称太长", "the name is too long")},
	{syscall.EBADF, lang.T("输出已关闭", "the output is closed")},
	{syscall.EBUSY, lang.T("文件正在使用", "the file is in use")},
	{syscall.EISDIR, lang.T("是文件夹", "is a folder")},
	{syscall.EMFILE, lang.T("打开的文件太多", "too many files are open")},
	{syscall.EDQUOT, lang.T("超过磁盘配额", "the disk quota is used up")},
	{syscall.EIO, lang.T("读写错误", "the device fails")},
}

// Hint is what to do about a failure of the machine.
func Hint(err error) lang.Text {
	var own hinted
	switch {
	case errors.As(err, &own):
		return own.hint
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return lang.T("核对权限；若是要写的文件，可用 --out 换个地方",
			"check the rights; a file to be written can go elsewhere with --out")
	case errors.Is(err, syscall.ENOSPC):
		return lang.T("腾出空间后再执行同样的命令", "make room and give the same command again")
	case errors.Is(err, syscall.EFBIG):
		return lang.T("放宽上限（ulimit -f）后再执行同样的命令", "raise the limit (ulimit -f) and give the same command again")
	case errors.Is(err, fs.ErrNotExist):
		return lang.T("先建立文件夹，或核对路径", "make the folder first, or check the path")
	case errors.Is(err, syscall.EBADF):
		return lang.T("用 --out 写入文件；不要结果就写 --out /dev/null 或 > /dev/null",
			"write to a file with --out; to throw the result away, --out /dev/null or > /dev/null")
	case errors.Is(err, syscall.ENAMETOOLONG):
		return lang.T("改用短一些的名称", "use a shorter name")
	}
	return lang.Text{}
}
