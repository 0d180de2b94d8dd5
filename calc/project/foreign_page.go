//go:build js

package project

// isOldChinese is not asked in the page, which takes no text but UTF-8: the
// tables of GB18030 would weigh more than they tell.
func isOldChinese([]byte) bool { return false }
