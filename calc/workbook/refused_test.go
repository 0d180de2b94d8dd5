package workbook_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

// with is a workbook with one part more.
func with(t *testing.T, src []byte, name string) []byte {
	t.Helper()
	old, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range old.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		w, _ := z.Create(f.Name)
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := z.Create(name); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestMacrosAreRefusedAndLinksAreToldOf: neither is looked at.
func TestMacrosAreRefusedAndLinksAreToldOf(t *testing.T) {
	e := opened(t)
	src := filled(t, e, lang.Chinese, facts, nil)
	if got := results(e, with(t, src, "xl/vbaProject.bin")); got != "工作簿带宏" {
		t.Error(got)
	}
	if got := results(e, with(t, src, "xl/externalLinks/externalLink1.xml")); !strings.Contains(got, "0.00") || !strings.Contains(got, "链接") {
		t.Error(got)
	}
}

// TestAHalfOfAWorkbookIsOneProblem, and nothing panics wherever it is cut.
func TestAHalfOfAWorkbookIsOneProblem(t *testing.T) {
	e := opened(t)
	src := filled(t, e, lang.Chinese, facts, nil)
	for n := 1000; n < len(src); n += len(src) / 40 {
		if got := results(e, src[:n]); strings.Count(got, "\n") > 0 || got == "0.00" {
			t.Errorf("cut at %d: %s", n, got)
		}
	}
}
