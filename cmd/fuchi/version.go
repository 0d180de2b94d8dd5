package main

import (
	"fmt"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is the release; the contract of files and results is 1.
const version = "0.1.0"

// release is what a receipt says of the program: its release and the format of
// its results. The commit is not in it: the same facts give the same bytes.
const release = "fuchi " + version + ", fuchi_result 1"

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
				fmt.Fprintf(w, "fuchi %s%s\n", version, revision())
				for _, d := range a.engine.Documents() {
					fmt.Fprintf(w, "  %s %s %s\n", d.ID, d.Called().In(a.lang), d.Title.In(a.lang))
				}
				return nil
			})
		},
	}
}

// revision is the commit the program was built from, where the build says so.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return " (" + s.Value[:12] + ")"
		}
	}
	return ""
}
