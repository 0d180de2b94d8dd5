package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/shanting/fuchi/calc/lang"
)

// frame translates the frame of a help text; each heading stands at the start
// of a line.
var frame = []string{"Usage:", "用法：", "\nAliases:", "\n别名：", "\nExamples:", "\n示例：", "\nAvailable Commands:", "\n命令：",
	"\nAdditional Commands:", "\n其他命令：",
	"\nGlobal Flags:", "\n通用选项：", "\nFlags:", "\n选项：", "\nAdditional help topics:", "\n其他主题：",
	" [flags]", " [选项]", " [command]\n", " [命令]\n", "\nUse \"", "\n用 \"",
	" [command] --help\" for more information about a command.", " [命令] --help\" 查看某个命令。"}

// help puts the frame of every help text into the language and the exit codes
// under it. Nothing is translated before help is asked for, and a function in
// the place of a template spares every start the template engine.
func (a *app) help(root *cobra.Command) {
	usage, help := root.UsageFunc(), root.HelpFunc()
	root.SetUsageFunc(func(c *cobra.Command) error {
		out := c.OutOrStderr()
		defer c.SetOut(out)
		var text strings.Builder
		c.SetOut(&text)
		if err := usage(c); err != nil {
			return err
		}
		plain := a.options(text.String(), columns(a.out))
		if a.lang == lang.Chinese {
			plain = strings.NewReplacer(frame...).Replace(plain)
		}
		_, err := io.WriteString(out, plain+"\n"+wrapped(exitHelp.In(a.lang), columns(a.out))+"\n")
		return err
	})
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		a.translate(root)
		c.Long = wrapped(c.Long, columns(a.out))
		help(c, args)
	})
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Args = func(_ *cobra.Command, names []string) error {
				if found, _, err := root.Find(names); err != nil || found == root {
					return a.knownCommand(root, names)
				}
				return nil
			}
		case "completion":
			c.Args, c.RunE = a.knownCommand, func(c *cobra.Command, _ []string) error { return c.Help() }
		}
	}
}

// translate puts what the command parser adds of its own into the language.
func (a *app) translate(c *cobra.Command) {
	switch c.CommandPath() {
	case "fuchi help":
		c.Short = a.t("查看某个命令的帮助", "help about any command")
	case "fuchi completion":
		c.Short, c.Long = a.t("生成 shell 自动补全脚本", "generate the autocompletion script of a shell"), ""
	}
	if how, ok := scriptTakenUp[c.Name()]; ok {
		c.Short, c.Long, c.Example = a.t("生成 "+c.Name()+" 自动补全脚本", "generate the autocompletion script of "+c.Name()),
			"", "  "+how
	}
	c.InitDefaultHelpFlag()
	for name, usage := range map[string]string{"help": a.t("帮助", "help"),
		"no-descriptions": a.t("补全时不带说明", "complete without descriptions")} {
		if f := c.Flags().Lookup(name); f != nil {
			f.Usage = usage
		}
	}
	for _, inner := range c.Commands() {
		a.translate(inner)
	}
}

// scriptTakenUp is how each shell takes up its completion script.
var scriptTakenUp = map[string]string{
	"bash":       "source <(fuchi completion bash)",
	"zsh":        `fuchi completion zsh > "${fpath[1]}/_fuchi"`,
	"fish":       "fuchi completion fish | source",
	"powershell": "fuchi completion powershell | Out-String | Invoke-Expression",
}
