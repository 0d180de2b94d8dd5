package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

func printed(t *testing.T, ctx context.Context) (pdf []byte) {
	t.Helper()
	do(t, ctx, chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		ownSize := true
		printed, err := cdp.Call(ctx, tab, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &ownSize})
		if err == nil {
			pdf = printed.Data
		}
		return err
	}))
	return pdf
}

// TestThePagePrints: the schedule, its chart and its total on the first sheet,
// whatever is open on the screen, by day or by night.
func TestThePagePrints(t *testing.T) {
	ctx := used(t, "manufacturing.yaml", "zh")
	want := js[string](t, ctx, total)
	for _, theme := range []string{"light", "dark"} {
		js[bool](t, ctx, `(document.documentElement.dataset.theme = "`+theme+`", true)`)
		pdf := printed(t, ctx)
		if sheets := len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(pdf, -1)); sheets < 1 || sheets > 6 {
			t.Errorf("%d sheets", sheets)
		}
		file := filepath.Join(t.TempDir(), "page.pdf")
		if *pictures != "" {
			file = filepath.Join(*pictures, "print_"+theme+".pdf")
		}
		if err := os.WriteFile(file, pdf, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := exec.LookPath("pdftotext"); err != nil {
			continue // what stands on the sheet is looked at where it can be read
		}
		first, err := exec.Command("pdftotext", "-l", "1", "-layout", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, said := range []string{want, "年度兑现表", "22,619,998.27", "单位：万元", "实际范围可能更大"} {
			if !strings.Contains(string(first), said) {
				t.Errorf("the first sheet does not say %s", said)
			}
		}
		if strings.Contains(string(first), "保存 YAML") {
			t.Error("buttons are printed")
		}
	}
}
