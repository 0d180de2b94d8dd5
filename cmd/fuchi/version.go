package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/cmd/release"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   a.t("版本、所含文件与其有效期", "the version, the documents in it and how long they hold"),
		Example: "  fuchi version",
		Args:    a.atMost(0),
		RunE: func(*cobra.Command, []string) error {
			if err := a.load(); err != nil {
				return err
			}
			var o output
			return o.write(a, func(w io.Writer) error {
				fmt.Fprintf(w, "fuchi %s (%s)\n", release.Version, build())
				for _, d := range a.engine.Documents() {
					fmt.Fprintf(w, "  %s %s %s, %s\n", d.ID, d.Called().In(a.lang), d.Title.In(a.lang),
						d.Holds().In(a.lang))
				}
				return nil
			})
		},
	}
}

// build is what the program says of how it was built: the commit, whether
// something was changed since, the compiler and the system.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return runtime.Version()
	}
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}
	parts := []string{}
	if commit := set["vcs.revision"]; commit != "" {
		if set["vcs.modified"] == "true" {
			commit += "+"
		}
		parts = append(parts, commit)
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		parts = append(parts, v)
	}
	return strings.Join(append(parts, info.GoVersion, set["GOOS"]+"/"+set["GOARCH"]), ", ")
}
