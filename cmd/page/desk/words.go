package desk

import (
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/cmd/release"
	"github.com/shanting/fuchi/cmd/report"
)

// wordsIn are the words of the page itself in one language; all that is said of
// a project comes from the report.
func wordsIn(l lang.Language) Tree {
	said := Tree{}
	for id, t := range words() {
		said[id] = t.In(l)
	}
	return Tree{"words": said, "formats": listed(offered(), report.Format.String), "kinds": kinds(l),
		"release": release.Program}
}

func words() map[string]lang.Text {
	return map[string]lang.Text{
		"title":      lang.T("扶持计算", "Incentive calculator"),
		"open":       lang.T("打开文件", "Open a file"),
		"save":       lang.T("保存 YAML", "Save YAML"),
		"new":        lang.T("新建", "New"),
		"print":      lang.T("打印", "Print"),
		"export":     lang.T("导出", "Export"),
		"forms":      lang.T("审批表、审查表（网页，可打印）", "Forms (a page that prints)"),
		"letter":     lang.T("审核意见（网页，可打印）", "Letter (a page that prints)"),
		"as html":    lang.T("结果（网页，可打印）", "Result (a page that prints)"),
		"as csv":     lang.T("表格（csv，Excel 和 WPS 可打开）", "Rows (csv, for Excel and WPS)"),
		"as json":    lang.T("数据（json）", "Data (json)"),
		"as md":      lang.T("文本（Markdown）", "Text (Markdown)"),
		"formsFile":  lang.T("审批表", "forms"),
		"letterFile": lang.T("审核意见", "letter"),
		"noForm": lang.T("这个项目没有要填的表，可导出审核意见",
			"No form is prescribed for this project; the letter can be exported"),
		"language": lang.T("English", "中文"),
		"theme":    lang.T("深色／浅色", "Dark or light"),
		"alone":    lang.T("只看结果", "Result alone"),
		"form":     lang.T("表单", "Form"),
		"yaml":     lang.T("YAML 文本", "YAML text"),
		"project":  lang.T("项目", "Project"),
		"result":   lang.T("结果", "Result"),
		"total":    lang.T("合计（元）", "Total (yuan)"),
		"range":    lang.T("全部读法合起来的范围：", "Range over all readings together: "),
		"rangeOpen": lang.T("有的读法下有未知的年度，未能比较，实际范围可能更大",
			"some readings leave years unknown and were not compared: the range may be wider"),
		"chart":     lang.T("逐年金额图", "Chart by year"),
		"steps":     lang.T("逐项依据与逐步计算", "Each award: citation and arithmetic"),
		"check":     lang.T("逐条审查与所缺事实", "Conditions and missing facts"),
		"slider":    lang.T("变动投资额：支付多少，在哪里转折", "Move the investment: what is paid, and where it turns"),
		"slideWhat": lang.T("变动哪一个数额", "Which amount moves"),
		"before":    lang.T("‹ 上一转折", "‹ Turn before"),
		"after":     lang.T("下一转折 ›", "Next turn ›"),
		"turns":     lang.T("转折点，到此一跃多少（元）", "Turns, and the jump on reaching each (yuan)"),
		"turnTable": lang.T("各段、公式与转折的原因", "Each stretch, its formula, and why it turns"),
		"missing":   lang.T("所缺事实，按所系金额排列", "Missing facts, by the money that hangs on them"),
		"edges":     lang.T("各数字距门槛和档次多远", "How near each figure lies to an edge"),
		"papers":    lang.T("证据：数字凭什么", "Evidence: what the figures rest on"),
		"none":      lang.T("没有。", "None."),
		"differs":   lang.T("哪里不同，为什么", "What differs, and why"),
		"working":   lang.T("正在计算……", "Computing …"),
		"again":     lang.T("按现在的文件再算", "Compute again for the file as it is"),
		"readings":  lang.T("不明确条款的读法", "How unclear clauses are read"),
		"others":    lang.T("对本项目没有影响的读法", "Readings that change nothing here"),
		"default":   lang.T("默认", "default"),
		"problems": lang.T("文件有需要改正之处，改正前显示上一次结果",
			"The file has problems; until they are mended the last result stays"),
		"line":     lang.T("行", "line"),
		"leaveOut": lang.T("（未写）", "(left out)"),
		"leave":    lang.T("改为不写", "Leave it out"),
		"add":      lang.T("增加一项", "Add one"),
		"remove":   lang.T("删去", "Remove"),
		"unknown":  lang.T("未知", "unknown"),
		"yes":      lang.T("是", "yes"),
		"no":       lang.T("否", "no"),
		"drop":     lang.T("也可把项目文件拖进来", "or drop a project file here"),
		"local": lang.T("全部在本机计算，不联网，不上传。",
			"All is computed in this page: nothing is sent anywhere."),
		"keep": lang.T("在本浏览器中保存草稿", "Keep a draft in this browser"),
		"wipe": lang.T("清除草稿", "Wipe the draft"),
		"kept": lang.T("已读回上次保存的草稿", "The draft kept last time was read back"),
		"notText": lang.T("这个文件不是 UTF-8 文本，请另存为 UTF-8 后再打开",
			"This file is not UTF-8 text: save it as UTF-8 and open it again"),
		"tooLong": lang.T("文件超过 1 MiB，不是一个项目文件",
			"The file is longer than 1 MiB: it is no project file"),
		"cannot": lang.T("这一处不能由表单修改，请在 YAML 文本中修改",
			"This cannot be changed by the form: change it in the YAML text"),
		"pin":     lang.T("留作对比", "Keep to compare"),
		"unpin":   lang.T("不再对比", "Stop comparing"),
		"pinned":  lang.T("对比方案", "Kept variant"),
		"current": lang.T("当前方案", "Present variant"),
		"year":    lang.T("年份", "Year"),
		"skip":    lang.T("跳到结果", "Skip to the result"),
		"axis": lang.T("单位：万元；问号表示该年尚有未知；号码与图例相同，准确数字见下表。",
			"In units of 10,000 yuan; a question mark: not all of that year is known. "+
				"Numbers are those of the legend; exact figures stand in the table below."),
		"newName":  lang.T("新项目", "New project"),
		"newFile":  lang.T("项目.yaml", "project.yaml"),
		"unsaved":  lang.T("刚才的内容没有保存。", "What was here before was not saved."),
		"takeBack": lang.T("取回刚才的内容", "Take it back"),
	}
}
