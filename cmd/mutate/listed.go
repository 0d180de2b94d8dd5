package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
)

// listed is what the go command tells of a package.
type listed struct {
	ImportPath, Name, Dir, Export string
	GoFiles, Deps                 []string
	DepOnly                       bool
}

// list asks the go command for packages.
func list(ctx context.Context, args ...string) (all []listed, err error) {
	fields := "-json=ImportPath,Name,Dir,Export,GoFiles,Deps,DepOnly"
	var said bytes.Buffer
	command := exec.CommandContext(ctx, "go", append([]string{"list", fields}, args...)...)
	command.Stderr = &said
	text, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, said.Bytes())
	}
	for d := json.NewDecoder(bytes.NewReader(text)); ; {
		var l listed
		if err := d.Decode(&l); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
}
