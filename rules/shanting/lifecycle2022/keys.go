package lifecycle2022

import "github.com/shanting/fuchi/calc/lang"

// keys says where the document asks for what a project file holds.
func keys() map[string]lang.Text {
	return map[string]lang.Text{
		"milestones.first_report": lang.T("4号 四（一）", "No. 4, 4(1)"),
		"indicators":              lang.T("4号 附件3、附件5", "No. 4, forms 3 and 5"),
		"procedure":               lang.T("4号 四（二）、五", "No. 4, 4(2) and 5"),
		"project.legal_person":    lang.T("4号 四（四）2，须为独立法人", "No. 4, 4(4)2, it must be independent"),
	}
}
