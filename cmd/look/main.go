// Command look prints every workbook, page, form and letter of the sample
// projects as pictures, in both languages, so that somebody can look at them,
// and looks itself for what no picture may have: a figure that does not fit
// its cell, a sign without a shape, a form on more pages than it has.
//
//	go run ./cmd/look -out /some/folder
//	go run ./cmd/look -out /some/folder testdata/projects/upgrade.yaml
//
// It needs soffice, chromium, pdftoppm and pdftotext, and fonts for Chinese;
// on Debian: libreoffice-calc libreoffice-writer chromium poppler-utils fonts-noto-cjk.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	out := flag.String("out", "", "folder for the pictures")
	flag.Parse()
	files := flag.Args()
	if len(files) == 0 {
		files, _ = filepath.Glob("testdata/projects/*.yaml")
	}
	if *out == "" || len(files) == 0 {
		fmt.Fprintln(os.Stderr, "go run ./cmd/look -out FOLDER [FILE…]")
		os.Exit(2)
	}
	if err := look(*out, files); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// view is one thing to look at: how it is written, and the pages it may have. A
// form has one, and what is blank stands on one or two more.
type view struct {
	name  string
	args  []string
	pages int // 0 for any number
}

// views are all that there is of a project.
func views(file string) []view {
	return []view{
		{"calc.xlsx", []string{"calc", file}, 0}, {"calc.html", []string{"calc", file}, 0},
		{"check.xlsx", []string{"check", file}, 0}, {"check.html", []string{"check", file}, 0},
		{"payout.docx", []string{"form", file, "--form", "payout"}, 3}, {"payout.html", []string{"form", file,
			"--form", "payout"}, 3},
		{"review.docx", []string{"form", file, "--form", "review"}, 3}, {"review.html", []string{"form", file,
			"--form", "review"}, 3},
		{"letter.docx", []string{"form", file, "--letter"}, 0}, {"letter.html", []string{"form", file, "--letter"}, 0},
	}
}

func look(out string, files []string) error {
	fuchi := filepath.Join(out, "fuchi")
	if err := errors.Join(os.MkdirAll(out, 0o755), run("go", "build", "-o", fuchi, "./cmd/fuchi")); err != nil {
		return err
	}
	var wrong []error
	for _, l := range []string{"zh", "en"} {
		wrong = append(wrong, picture(fuchi, filepath.Join(out, "blank."+l+".xlsx"), []string{"init", "--lang", l}, 0))
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
			for _, v := range views(file) {
				path := filepath.Join(out, name+"."+l+"."+v.name)
				err := picture(fuchi, path, append(v.args, "--lang", l), v.pages)
				if err != nil && !errors.Is(err, errNone) {
					wrong = append(wrong, err)
				}
			}
		}
	}
	return errors.Join(wrong...)
}

// errNone says that a project has no such form.
var errNone = errors.New("none")

// picture writes one thing, prints it and looks at what can be read of it.
func picture(fuchi, path string, args []string, pages int) error {
	if err := run(fuchi, append(args, "--out", path)...); err != nil {
		if args[0] == "form" {
			return errNone
		}
		return err
	}
	pdf := path + ".pdf"
	if err := printed(path, pdf); err != nil {
		return err
	}
	text, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		return err
	}
	for _, sign := range []string{"###", "\ufffd", "□"} {
		if strings.Contains(string(text), sign) {
			return fmt.Errorf("%s shows %s", path, sign)
		}
	}
	if n := strings.Count(string(text), "\f"); pages > 0 && n > pages {
		return fmt.Errorf("%s has %d pages, not %d", path, n, pages)
	}
	fmt.Println(path)
	return run("pdftoppm", "-r", "70", "-png", pdf, path)
}

// printed makes a PDF of a file.
func printed(path, pdf string) error {
	if strings.HasSuffix(path, ".html") {
		whole, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		return run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
			"--print-to-pdf="+pdf, "file://"+whole)
	}
	if err := run("soffice", "--headless", "--convert-to", "pdf", "--outdir", filepath.Dir(path), path); err != nil {
		return err
	}
	return os.Rename(strings.TrimSuffix(path, filepath.Ext(path))+".pdf", pdf)
}

func run(name string, args ...string) error {
	if said, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, said)
	}
	return nil
}
