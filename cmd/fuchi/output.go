package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/report"
)

// output is where a result goes and in which format.
type output struct {
	format, path string
	formats      []report.Format
	in           io.Reader // what - stands for
}

func (o *output) flags(a *app, c *cobra.Command, formats ...report.Format) {
	o.formats, o.in = formats, a.in
	c.Flags().StringVarP(&o.format, "output", "o", "", a.t("格式：", "format: ")+strings.Join(o.names(), ", "))
	c.Flags().StringVar(&o.path, "out", "", a.t("写入文件；写完整后才替换原文件", "write to a file, replaced only when complete"))
	_ = c.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(o.names(), cobra.ShellCompDirectiveNoFileComp))
}

// names are those of the formats that the command offers.
func (o *output) names() []string {
	names := make([]string, len(o.formats))
	for i, f := range o.formats {
		names[i] = f.String()
	}
	return names
}

// chosen is the format: as asked, else by the ending of --out, else the first.
// A file whose ending means a format holds that format or is not written. An
// output that is one of the inputs is refused.
func (o *output) chosen(inputs ...string) (report.Format, error) {
	for _, name := range inputs {
		if o.is(name) {
			return 0, o.alsoRead()
		}
	}
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(o.path), "."))
	asked := func(f report.Format) bool { return f.String() == o.format }
	if o.format == "" {
		asked = func(f report.Format) bool { return f.Ends(ending) }
	}
	i := slices.IndexFunc(o.formats, asked)
	switch {
	case i >= 0:
		return o.formats[i], nil
	case o.format == "" && !report.IsEnding(ending):
		return o.formats[0], nil
	}
	return 0, usageError{lang.F("没有格式「%s」", "no format %q", cmp.Or(o.format, ending)),
		lang.F("可选 %s", "one of %s", strings.Join(o.names(), ", "))}
}

func (o *output) alsoRead() error {
	return usageError{lang.F("--out %s 也是要读的文件", "--out %s is a file to be read", o.path), lang.T("写到另一个文件", "write to another file")}
}

// is says whether a file, or standard input by the name of -, is the one that
// is written.
func (o *output) is(name string) bool {
	read, err := os.Stat(name)
	if f, ok := o.in.(*os.File); ok && name == "-" {
		read, err = f.Stat()
	}
	if err != nil || !read.Mode().IsRegular() {
		return false
	}
	written, err := os.Stat(o.path)
	return err == nil && os.SameFile(read, written)
}

// write makes the whole result first and then puts it where it goes.
func (o *output) write(a *app, build func(w io.Writer) error) error {
	path, err := o.target()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := build(&b); err != nil {
		return err
	}
	if path == "" {
		if _, err := a.out.Write(b.Bytes()); err != nil {
			return machineError{err}
		}
		return nil
	}
	return o.put(path, b.Bytes())
}

// print writes content in a format.
func (o *output) print(a *app, f report.Format, c report.Content) error {
	c.Lang, c.Width = a.lang, a.width(*o)
	return o.write(a, func(w io.Writer) error { return f.Write(w, c) })
}

// target is the file that --out names, beyond a link to it, and empty for
// standard output; a folder is refused, and a link that leads nowhere.
func (o *output) target() (string, error) {
	if o.path == "" || o.path == "-" {
		return "", nil
	}
	path := o.path
	if beyond, err := filepath.EvalSymlinks(path); err == nil {
		path = beyond
	}
	if link, err := os.Lstat(path); err == nil && link.Mode()&fs.ModeSymlink != 0 {
		return "", usageError{lang.F("--out %s 是指向不存在之处的链接", "--out %s is a link that leads nowhere", o.path), lang.T("写出文件本身，或先删去这个链接", "name the file itself, or remove the link first")}
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return "", usageError{lang.F("--out %s 是文件夹", "--out %s is a folder", o.path), lang.T("写出文件名", "name a file in it")}
	}
	return path, nil
}

// put replaces a file; what is no regular file (a device, a pipe) is written to
// as it is.
func (o *output) put(path string, content []byte) error {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = os.WriteFile(path, content, 0o644)
	} else {
		err = replace(path, content)
	}
	if err != nil {
		return machineError{err}
	}
	return nil
}

// called names the file that was asked for, not the one on its way there.
func called(path string, err error) error {
	var named *fs.PathError
	if errors.As(err, &named) {
		named.Path = path
	}
	return err
}

// replace puts a complete new file in the place of the old one, or leaves the
// old one whole.
func replace(path string, content []byte) (err error) {
	old, gone := os.Stat(path)
	f, err := beside(path)
	if err != nil {
		return called(path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(content); err != nil {
		return called(path, err)
	}
	if gone == nil {
		if err = f.Chmod(old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// beside makes a new file in the folder of another, with the rights that new
// files are given here.
func beside(path string) (*os.File, error) {
	for n := 0; ; n++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".fuchi-%d-%d", os.Getpid(), n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}
