// Command page builds the page: the whole calculator in one HTML file that
// opens by a double click, needs nothing else and sends nothing anywhere. The Go
// toolchain is all it takes.
//
//	go run ./cmd/page --out fuchi.html
//	go test ./cmd/page                   in a browser, where one is installed
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	out := flag.String("out", "fuchi.html", "the file to write")
	flag.Parse()
	if err := write(*out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write builds the page and puts it in its place.
func write(out string) error {
	page, err := build()
	if err != nil {
		return err
	}
	if len(page) > mostBytes {
		return fmt.Errorf("the page has %d bytes, more than %d", len(page), mostBytes)
	}
	return os.WriteFile(out, page, 0o644)
}

// mostBytes is what the page may weigh: it has to pass by mail and over slow lines.
const mostBytes = 3_000_000
