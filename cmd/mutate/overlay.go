package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// overlay writes what files are to have in their place, and the file that
// tells the go command of it.
func overlay(folder string, texts map[string][]byte) (string, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	replace := map[string]string{}
	for file, text := range texts {
		copied := filepath.Join(folder, fmt.Sprintf("%d%s", len(replace), filepath.Ext(file)))
		if err := os.WriteFile(copied, text, 0o600); err != nil {
			return "", err
		}
		replace[file] = copied
	}
	text, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(folder, "overlay.json")
	return name, os.WriteFile(name, text, 0o600)
}
