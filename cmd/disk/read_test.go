package disk_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/cmd/disk"
)

// TestAPageMayBeLargerThanAProject: it keeps one among much else. Nothing else may.
func TestAPageMayBeLargerThanAProject(t *testing.T) {
	page := "<!DOCTYPE html>" + strings.Repeat("a", 3*project.MaxBytes)
	if got, err := disk.Read("-", strings.NewReader(page)); err != nil || !bytes.Equal(got, []byte(page)) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	for _, text := range []string{strings.Repeat("a", project.MaxBytes+1), "<!DOCTYPE html>" + strings.Repeat("a", 40*project.MaxBytes)} {
		if got, err := disk.Read("-", strings.NewReader(text)); err == nil {
			t.Errorf("%d bytes of %d are read", len(got), len(text))
		}
	}
}
