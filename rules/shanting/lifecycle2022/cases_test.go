package lifecycle2022_test

import (
	"os"
	"testing"

	"github.com/shanting/fuchi/calc/calctest"
	"github.com/shanting/fuchi/rules/shanting"
)

func TestCases(t *testing.T) {
	calctest.Run(t, os.DirFS("cases"), shanting.District(), "measures2022", "finance2022", "lifecycle2022")
}
