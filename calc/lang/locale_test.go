package lang_test

import (
	"testing"

	"github.com/shanting/fuchi/calc/lang"
)

func TestALanguageIsReadAsLocalesNameIt(t *testing.T) {
	for name, want := range map[string]lang.Language{"en": lang.English, "en_US.UTF-8": lang.English,
		"en-US": lang.English, "EN_gb": lang.English,
		"en_US@euro": lang.English, "English": lang.English, "zh": lang.Chinese, "zh_CN.UTF-8": lang.Chinese,
		"zh-Hans-CN": lang.Chinese, "中文": lang.Chinese} {
		if got, ok := lang.Parse(name); !ok || got != want {
			t.Errorf("%s is %d, %v", name, got, ok)
		}
	}
	for _, name := range []string{"", "fr_FR", "C", "e", "enx"} {
		if _, ok := lang.Parse(name); ok {
			t.Errorf("%q is a language", name)
		}
	}
}

// TestTheFirstLocaleThatIsSetDecides, in the order of POSIX.
func TestTheFirstLocaleThatIsSetDecides(t *testing.T) {
	for _, c := range []struct {
		all, messages, lang string
		want                lang.Language
	}{
		{"", "", "en_US.UTF-8", lang.English}, {"", "en_GB", "zh_CN.UTF-8", lang.English},
		{"zh_CN", "en_GB", "en_GB", lang.Chinese},
		{"", "", "", lang.Chinese}, {"C", "", "en_US", lang.Chinese}, {"", "", "C.UTF-8", lang.Chinese},
		{"en_US", "", "", lang.English},
	} {
		env := map[string]string{"LC_ALL": c.all, "LC_MESSAGES": c.messages, "LANG": c.lang}
		if got := lang.OfLocale(func(name string) string { return env[name] }); got != c.want {
			t.Errorf("%v: %d", env, got)
		}
	}
}
