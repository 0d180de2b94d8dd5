package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/spf13/cobra"
	"gopkg.in/yaml.v3"
)

// runBare is one of the bare programs.
func runBare(name string, args []string) error {
	switch name {
	case "cold":
		c := &cobra.Command{Use: "cold FILE",
			RunE: func(_ *cobra.Command, files []string) error { return cold(files[0]) }}
		c.SetArgs(args)
		return c.Execute()
	case "kernel":
		return kernel(os.Stdin, os.Stdout)
	case "yaml":
		return decodeYAML(args[0])
	}
	return errors.New("no bare program " + name)
}

// cold reads one file and prints one figure.
func cold(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var n yaml.Node
	if err := yaml.Unmarshal(b, &n); err != nil {
		return err
	}
	fmt.Println(decimal.New(int64(len(n.Content)), -2).StringFixed(2))
	return nil
}

// kernel adds up the tax of five years for each line, in int64, and nothing
// else: no conditions, no choices, no bearers, no checks.
func kernel(in io.Reader, out io.Writer) error {
	lines, w := bufio.NewScanner(in), bufio.NewWriter(out)
	lines.Buffer(make([]byte, 1<<16), 1<<24)
	defer w.Flush()
	var p struct {
		Project struct {
			Name string `json:"name"`
		} `json:"project"`
		Investment struct {
			FixedAssets struct {
				Audited string `json:"audited"`
			} `json:"fixed_assets"`
		} `json:"investment"`
		Taxes struct {
			Entries []struct {
				Period, Net string
			} `json:"entries"`
		} `json:"taxes"`
	}
	for lines.Scan() {
		p.Taxes.Entries = p.Taxes.Entries[:0]
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			return err
		}
		total := int64(0)
		if fen(p.Investment.FixedAssets.Audited) >= 10_000_000_000 {
			for i, e := range p.Taxes.Entries {
				if i < 3 {
					total += fen(e.Net)
				} else {
					total += fen(e.Net) / 2
				}
			}
		}
		fmt.Fprintf(w, "%s,%d.%02d\n", p.Project.Name, total/100, total%100)
	}
	return lines.Err()
}

func fen(s string) int64 {
	whole, places, _ := strings.Cut(s, ".")
	n, _ := strconv.ParseInt(whole+(places + "00")[:2], 10, 64)
	return n
}

// decodeYAML decodes the files of a folder, or every document of a stream, cut
// at its --- lines, into a plain map and throws it away.
func decodeYAML(path string) error {
	inside, err := os.ReadDir(path)
	if err != nil {
		return decodeStream(path)
	}
	for _, entry := range inside {
		if err := decodeStream(filepath.Join(path, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}

func decodeStream(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for _, part := range bytes.Split(b, []byte("---\n")) {
		var doc map[string]any
		if err := yaml.Unmarshal(part, &doc); err != nil {
			return err
		}
	}
	return nil
}
