package finance2022

import "github.com/shanting/fuchi/calc/lang"

// keys says where the document asks for what a project file holds.
func keys() map[string]lang.Text {
	return map[string]lang.Text{
		"finance":                       lang.T("5号", "No. 5"),
		"offices[]":                     lang.T("5号 二（一）1", "No. 5, 2(1)1"),
		"offices[].sublet":              lang.T("5号 二（一）1", "No. 5, 2(1)1"),
		"offices[].built":               lang.T("仅 5号 二（一）1", "No. 5, 2(1)1 only"),
		"finance.listings[].recognised": lang.T("5号 三 末段", "No. 5, 3, last paragraph"),
		"finance.bonds[].kind":          lang.T("5号 三（四），前两种奖励", "No. 5, 3(4), the first two are rewarded"),
	}
}
