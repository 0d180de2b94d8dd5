package main

import (
	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/engine"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/shift"
	"github.com/shanting/fuchi/cmd/fault"
)

// shifted is the option that moves projects in time, and what it moved of each
// in the order in which they were read.
type shifted struct {
	by   string
	done []*shift.Done
}

func (s *shifted) flag(a *app, c *cobra.Command) {
	c.Flags().StringVar(&s.by, "shift", "", a.t("整体推迟：6m、1y，或约定投产移到的日子",
		"move the whole project in time: 6m, 1y, or the day of agreed production"))
}

// lay adds to a question that projects are moved.
func (s *shifted) lay(ask *engine.Ask) error {
	if s.by == "" {
		return nil
	}
	by, bad := shift.Parse(s.by)
	if bad != nil {
		return fault.Usage(lang.F("--shift %s：%s", "--shift %s: %s", s.by, bad.Message), bad.Hint)
	}
	ask.LaidOver = append(ask.LaidOver, "shift "+s.by)
	ask.Later = func(p *project.Project) ([]project.Setting, *project.Problem) {
		done, bad := by.Of(p)
		if bad != nil {
			return nil, bad
		}
		s.done = append(s.done, done)
		return done.Sets, nil
	}
	return nil
}
