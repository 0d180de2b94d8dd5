package main

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/report"
)

func newSchema(a *app) *cobra.Command {
	var o output
	c := &cobra.Command{
		Use:     "schema",
		Short:   a.t("项目文件的 JSON Schema", "the JSON Schema of a project file"),
		Long:    a.t("打印项目文件的 JSON Schema，编辑器据此补全和检查。在文件首行写 # yaml-language-server: $schema=路径。", "Print the JSON Schema of a project file, from which editors complete and check. Begin the file with # yaml-language-server: $schema=PATH."),
		Example: "  fuchi schema --out fuchi.schema.json",
		Args:    a.atMost(0),
		RunE: func(*cobra.Command, []string) error {
			if _, err := o.chosen(); err != nil {
				return err
			}
			if err := a.load(); err != nil {
				return err
			}
			return o.write(a, func(w io.Writer) error {
				e := json.NewEncoder(w)
				e.SetEscapeHTML(false)
				e.SetIndent("", " ")
				return e.Encode(project.Schema(a.engine.Words()))
			})
		},
	}
	o.flags(a, c, report.AsJSON)
	return c
}
