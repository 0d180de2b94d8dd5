package calc

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestAPayeeIsNamedByItsFirstWord(t *testing.T) {
	for name, want := range map[string]string{Enterprise: "企业", Investor: "投资者", BearerDistrict: "区级", "某商会": "某商会"} {
		if got := party(name).In(lang.Chinese); got != want {
			t.Errorf("%s: %s, not %s", name, got, want)
		}
	}
}
