package project

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestAValueReadsAsEnglishHasIt(t *testing.T) {
	for _, row := range []struct {
		of         *Options
		name, read string
	}{
		{Acquired, "auction", "tender, auction or listing"}, {Roles, "scientist", "science and technology talent"},
		{Bonds, "corporate", "corporate bonds"}, {Roles, "general_manager", "general manager"}, {Sectors, "unlisted", "unlisted"},
	} {
		if got := row.of.Label(row.name).In(lang.English); got != row.read {
			t.Errorf("%s: %q", row.name, got)
		}
	}
	if got := Acquired.Label("auction").In(lang.Chinese); got != "招拍挂" {
		t.Error(got)
	}
}
