package finance2022_test

import (
	"os"
	"testing"

	"github.com/shanting/fuchi/calc/calctest"
	"github.com/shanting/fuchi/rules"
)

func TestCasesOfTheLaw(t *testing.T) {
	documents, err := rules.Documents()
	if err != nil {
		t.Fatal(err)
	}
	calctest.Run(t, os.DirFS("cases"), documents, rules.Vocabulary(documents))
}
