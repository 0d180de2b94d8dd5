package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/fault"
	"github.com/shanting/fuchi/cmd/report"
)

func newSchema(a *app) *cobra.Command {
	var o output
	var section string
	var result bool
	c := &cobra.Command{
		Use:   "schema",
		Short: a.t("项目文件或结果的 JSON Schema", "the JSON Schema of a project file, or of a result"),
		Long: a.t("打印项目文件的 JSON Schema，编辑器据此补全和检查。在文件首行写 # yaml-language-server: $schema=路径。加 --result 则打印结果（-o "+
			"json、ndjson）的 JSON Schema。",
			"Print the JSON Schema of a project file, from which editors complete and check. Begin the file with # "+
				"yaml-language-server: $schema=PATH. With --result, that of a result (-o json, ndjson)."),
		Example: "  fuchi schema --out fuchi.schema.json\n  fuchi schema --section taxes\n  fuchi schema --result " +
			"--out result.schema.json",
		Args: a.atMost(0),
		RunE: func(*cobra.Command, []string) error {
			if _, err := o.chosen(); err != nil {
				return err
			}
			if result {
				return o.write(a, func(w io.Writer) error {
					_, err := w.Write(report.ResultSchema())
					return err
				})
			}
			if err := a.load(); err != nil {
				return err
			}
			schema := project.Schema(a.engine.Words())
			if section != "" {
				var ok bool
				if schema, ok = project.SectionSchema(a.engine.Words(), section); !ok {
					return fault.Usage(lang.F("没有部分 %s", "there is no section %s", section),
						lang.F("可选：%s", "one of: %s", lang.Join(project.Sections())))
				}
			}
			return o.write(a, func(w io.Writer) error { return printSchema(w, schema) })
		},
	}
	o.flags(a, c, report.AsJSON)
	c.Flags().StringVar(&section, "section", "",
		a.t("只打印一个部分，如 taxes 或 税收", "print one section alone, taxes for example"))
	a.completes(c, "section", a.sections)
	c.Flags().BoolVar(&result, "result", false, a.t("结果的 JSON Schema", "the JSON Schema of a result"))
	return c
}

// printSchema writes a schema whose characters can all be seen: its patterns
// name some that cannot.
func printSchema(w io.Writer, schema map[string]any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(schema); err != nil {
		return err
	}
	var out bytes.Buffer
	for _, r := range b.String() {
		switch {
		case !project.IsOdd(r):
			out.WriteRune(r)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&out, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}
