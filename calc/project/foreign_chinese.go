//go:build !js

package project

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// isOldChinese says whether a text that is no UTF-8 reads as Chinese in GB18030.
func isOldChinese(src []byte) bool {
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(src)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) || bytes.IndexByte(text, 0) >= 0 {
		return false
	}
	han, other := 0, 0
	for _, r := range string(text) {
		switch {
		case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3000 && r <= 0x303F, r >= 0xFF00 && r <= 0xFFEF:
			han++
		case r >= 0x80:
			other++
		}
	}
	return han > 0 && other <= han/10
}
