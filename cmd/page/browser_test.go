package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// built is the page, made once for all tests.
var built = sync.OnceValues(build)

// browsing is one browser for all tests, and what ends it.
var browsing = sync.OnceValues(func() (context.Context, context.CancelFunc) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.ExecPath(path))
			of, end := chromedp.NewExecAllocator(context.Background(), options...)
			ctx, _ := chromedp.NewContext(of)
			return ctx, end
		}
	}
	return nil, func() {}
})

func TestMain(m *testing.M) {
	failed := m.Run()
	_, end := browsing()
	end()
	os.Exit(failed)
}

// opened is a tab that has opened the page from its file, in a profile of its
// own; the test is passed over where no browser is installed.
func opened(t *testing.T) context.Context {
	t.Helper()
	page, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return openedAs(t, page)
}

func openedAs(t *testing.T, page []byte) context.Context {
	t.Helper()
	browser, _ := browsing()
	if browser == nil {
		t.Skip("no browser is installed")
	}
	do(t, browser)
	file := filepath.Join(t.TempDir(), "fuchi.html")
	if err := os.WriteFile(file, page, 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(cancel)
	do(t, ctx, chromedp.Navigate("file://"+file))
	return ctx
}

// opens is a tab that has been used before, as those of people are: the tests
// that need none of their own share it, and each begins with a file.
var opens = sync.OnceValues(func() (context.Context, error) {
	page, err := built()
	if err != nil {
		return nil, err
	}
	file, err := os.CreateTemp("", "fuchi*.html")
	if err != nil {
		return nil, err
	}
	defer os.Remove(file.Name())
	if _, err := file.Write(page); err != nil {
		return nil, err
	}
	browser, _ := browsing()
	if err := chromedp.Do(browser); err != nil { // which starts it
		return nil, err
	}
	ctx, _ := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	return ctx, chromedp.Do(ctx, chromedp.Navigate("file://"+file.Name()), chromedp.WaitReady(chromedp.CSS(isReady)))
})

// used is the tab that tests share, with a sample in it, as wide as that of a
// desk and with its result folded.
func used(t *testing.T, sample, lang string) context.Context {
	t.Helper()
	if browser, _ := browsing(); browser == nil {
		t.Skip("no browser is installed")
	}
	tab, err := opens()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(tab, 4*time.Minute)
	t.Cleanup(cancel)
	do(t, ctx, chromedp.EmulateViewport(1440, 1000))
	js[bool](t, ctx, `((document.documentElement.style.fontSize = ""), document.querySelectorAll("#result details").forEach((d) => { d.open = false; }), true)`)
	begin(t, ctx, sample, lang)
	return ctx
}

const isReady = `html[data-ready="yes"]`

// ready waits until the page computes.
func ready(t *testing.T, ctx context.Context) {
	t.Helper()
	do(t, ctx, chromedp.WaitReady(chromedp.CSS(isReady)))
}

func do(t *testing.T, ctx context.Context, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// js is the value of an expression in the page.
func js[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%.200s: %v", expression, err)
	}
	return v
}

// begin has a sample dropped into the page, in a language.
func begin(t *testing.T, ctx context.Context, sample, lang string) {
	t.Helper()
	do(t, ctx, chromedp.SetUploadFiles(chromedp.CSS("#picker"), []string{samplePath(t, sample)}))
	wait(t, ctx, `document.getElementById("file").textContent === "`+sample+`"`)
	if js[string](t, ctx, `document.documentElement.lang.slice(0, 2)`) != lang {
		do(t, ctx, chromedp.Click(chromedp.CSS("#language")))
	}
}

func samplePath(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs("../../testdata/projects/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// unfoldOne unfolds what has an id.
func unfoldOne(t *testing.T, ctx context.Context, id string) {
	t.Helper()
	js[bool](t, ctx, `(document.getElementById("`+id+`").open = true)`)
}

// wait waits until something is so in the page.
func wait(t *testing.T, ctx context.Context, condition string) {
	t.Helper()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](condition, chromedp.WithPollingTimeout(time.Minute))); err != nil {
		t.Fatalf("%s: %v", condition, err)
	}
}
