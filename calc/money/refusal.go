package money

import (
	"errors"
	"regexp"
	"strings"
	"sync"
)

// fullWidth are the marks of a number as a Chinese keyboard types them.
const fullWidth = "０１２３４５６７８９．，％－−＋￡＄　"

// aboutWords make of a figure one that is not exact.
var aboutWords = []string{"约", "大概", "左右", "上下", "将近", "近", "余", "多", "超", "逾",
	"预计", "预估", "暂估", "估计", "估算", "拟", "计划", "暂定",
	"以上", "以下", "以内", "不低于", "不少于", "不超过", "至少", "最多", "不足",
	"≥", "≤", ">", "<", "±", "≈", "~", "～",
	"estimated", "expected", "planned", "tentative", "est.",
	"approx", "about", "around", "circa", "ca.", "roughly", "nearly", "over ", "at least", "at most", "up to",
	"more than", "less than"}

// The forms of a number that say why it is not taken.
var (
	spanForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)[0-9亿万元] *(?:-|–|—|~|～|至|到|\bto\b|\band\b) *[￥¥$]?[0-9]`)
	})
	infinite = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b(?:inf|infinity|nan)\b|∞`) })
	based    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b0[xob][0-9a-f]`) })
	powers   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)[0-9]e[+-]?[0-9]|[0-9]\^|×? *10\*\*`) })
	blanked  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9] +[0-9.,]|[0-9][.,] +[0-9]`) })
)

// reason is the true reason why a text was not taken, where its form shows a
// better one than the parser met: the parser stops at the first mark it does
// not know.
func reason(s string, met error, foreign func(string) bool) error {
	for _, plain := range []error{ErrPlaces, ErrFen, ErrTooLong, ErrLeading, ErrNegative} {
		if errors.Is(met, plain) {
			return met
		}
	}
	switch {
	case strings.Trim(s, " ") == "":
		return ErrEmpty
	case spanForm().MatchString(s):
		return ErrSpan
	case hasAny(s, aboutWords):
		return ErrAbout
	case infinite().MatchString(s):
		return ErrNotFinite
	case based().MatchString(s):
		return ErrBase
	case powers().MatchString(s):
		return ErrExponent
	case foreign(s):
		return ErrCurrency
	case strings.ContainsAny(s, fullWidth):
		return ErrFullWidth
	case errors.Is(met, ErrMeasure):
		return met
	case strings.ContainsAny(s, Numerals):
		return ErrNumerals
	case blanked().MatchString(s):
		return ErrBlank
	case errors.Is(met, ErrForm) && (strings.ContainsAny(s, "万亿") || strings.Count(s, "元") > 1):
		return ErrUnit
	}
	return met
}

// nothing is in no foreign currency.
func nothing(string) bool { return false }

// Refusal is the true reason why a number was not taken.
func Refusal(s string, met error) error { return reason(s, met, nothing) }
