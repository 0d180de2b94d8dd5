package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the program prints into the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fuchi": program})
}

// TestScripts runs the program as a person does; what it prints is compared
// whole. After a change that is meant: go test ./cmd/fuchi -run Scripts -update
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "C.UTF-8")
			env.Setenv("NO_COLOR", "1")
			env.Setenv("TZ", "UTC")
			for _, folder := range []string{"projects", "amendments", "ledgers"} {
				if err := os.CopyFS(filepath.Join(env.WorkDir, folder), os.DirFS(filepath.Join(samples, folder))); err != nil {
					return err
				}
			}
			return nil
		},
	})
}
