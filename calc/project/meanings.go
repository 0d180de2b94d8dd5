package project

import (
	"slices"
	"strings"
	"unicode"
)

// meanings are the words people write for a key or a value whose spelling is
// not near theirs, by the name in the table; of several that are known where
// the word stands each is meant.
var meanings = []struct{ name, words string }{
	// the project
	{"project", "项目信息|项目情况|基本情况|基本信息|项目概况|info|general|basics|basic_info"},
	{"name", "名称|姓名|项目|称呼|title|project_name|full_name|person|人员|名字"},
	{"enterprise",
		"企业|公司|公司名称|单位|单位名称|投资方|投资人|投资主体|业主|法人|company|company_name|firm|" +
			"business|investor|enterprise_name|organisation_name"},
	{"sector", "产业|产业类别|类别|行业类别|领域|industry|branch_of_industry|field|trade"},
	{"nature", "项目性质|建设性质|类型|kind|type|project_type"},
	{"foreign_invested",
		"foreign_owned|foreign_capital|foreign_funded|外商|外企|外商独资|外商独资企业|港资|合资|中外合资|" +
			"外资|是否外资|外商投资|外商投资企业|fdi|foreign|foreign_investment|is_foreign"},
	{"ownership", "企业性质|经济性质|股权|所有权|owner|owners|owned_by"},
	{"legal_person", "法人|独立法人|法人形式|法人地位|法人类型|legal_status|legal_form|entity"},
	{"case_by_case", "一事一议情形|特殊情形|special_case|special"},
	{"tax_lawful", "合法纳税|纳税守法|tax_compliant|lawful_tax|tax_compliance"},
	{"as_of", "截止日期|基准日|问询日|今天|today|date_asked|asof|now"},
	{"fuchi", "version|format|格式|版本|format_version|版本号"},
	// the contract
	{"contract", "协议|招商合同|投资合同|投资协议|agreement"},
	{"signed",
		"signing|sign_date|signing_day|date_of_signing|签定日期|签字日期|合同日|签约|签约日期|签约日|" +
			"合同日期|合同签订日|签署日期|signed_on|signing_date|date_signed|signature|contract_date|date"},
	{"signatory",
		"by|签订单位|签约单位|签约机构|签订方|counterparty|签约主体|签约方|甲方|party|signer|signed_by|" +
			"signed_with"},
	{"construction", "建设|建设工期|工期|建设期限|building|construction_period|build"},
	{"start", "开始|起|开工日期|开始日期|begin|begins|from|since|start_date"},
	{"end", "结束|止|竣工日期|结束日期|完工|finish|completion|until|through|end_date"},
	{"agreed_production",
		"投产|投产日期|约定投产日|约定投产日期|合同投产|agreed_date|production_date|production|" +
			"start_of_production"},
	{"terminated", "解除|合同终止|合同解除|已终止|终止日期|cancelled|canceled|ended|termination|dissolved"},
	{"supplement", "补充合同|变更|补充|amendment|addendum|supplementary"},
	{"performance", "履行情况|履约情况|合同履行|compliance|fulfilment|fulfillment"},
	{"fraud", "骗补|骗取|弄虚作假|欺诈|improper|cheating"},
	{"date",
		"时间|日子|当日|购房日期|建成日期|发行日期|上市日期|支付日期|付款日期|day|on|when|paid_on|" +
			"payment_date|date_paid"},
	// days
	{"milestones", "时间节点|里程碑|进度|重要日期|日期|dates|timeline|events"},
	{"first_report", "首报日期|首报登记|首次报备|报备|registered|report|reported"},
	{"site_visit", "考察|考察日期|来访|visit|visited"},
	{"zone_entry", "入驻|入驻日期|入区|entry|entered|moved_in"},
	{"production", "投产|投产日期|投产日|建成投产|commissioning|start_of_production|production_date|in_production"},
	{"first_tax", "首税|首次缴税|首笔税收|纳税日期|first_tax_payment|first_tax_date"},
	// amounts
	{"investment", "invest|投资额|投资情况|资金|capital|investments|capex"},
	{"total", "总额|投资总额|计划总投资|合计|total_investment|sum|amount"},
	{"fixed_assets",
		"fixed|固定|固定资产总额|fixed_capital|固投|固定资产|固定资产投资额|fixed_asset|" +
			"fixed_assets_investment|fai|fixed_investment"},
	{"contracted", "合同|合同约定|合同金额|约定|agreed|planned|promised"},
	{"reported", "纳统|入统|统计|统计数|statistics|statistical"},
	{"audited", "审计|审计数|审定|审计金额|audit|certified"},
	{"moved_equipment", "旧设备|搬迁设备|二手设备|old_equipment|used_equipment|relocated_equipment"},
	{"in_construction_period", "建设期内|建设期投资|in_period|during_construction|within_construction_period"},
	{"foreign", "外商投资|外资额|美元|dollars|usd|fdi|foreign_investment"},
	// where
	{"site", "地点|落地|位置|项目地点|location|place|address"},
	{"location", "落地位置|落地|地点|where|place|address"},
	{"area", "亩数|土地面积|占地|占地面积|size|plot_area|land_area|plot"},
	{"introducing_town",
		"镇街|乡镇|镇|引荐镇|引入镇|introduced_by|introducer_town|引荐镇街|引进镇街|招引镇街|引入乡镇|" +
			"introducer|introducing|brought_by|town"},
	{"host_town",
		"镇街|乡镇|镇|落地镇|落户镇街|落户镇|所在镇|承接镇|location_town|落地镇街|所在镇街|属地|属地镇街|" +
			"承接乡镇|town|host"},
	{"in_park", "入园|园区|park|industrial_park"},
	{"ratio", "比例|分成|分享|split|share|shares"},
	{"land", "用地|土地情况|建设用地|地块|plot|land_use"},
	{"acquired",
		"mode|method|manner|方式|土地取得方式|取得途径|acquired_by|取得|供地方式|出让方式|获取方式|" +
			"acquisition|obtained|obtained_by|how"},
	{"auction", "招标|拍卖|挂牌|招标拍卖挂牌|挂牌出让|招标出让|拍卖出让|tender|bidding|listing|bid|public_auction"},
	{"premium",
		"出让价款|出让价|出让总价|土地出让价款|土地出让价|挂牌价|摘牌价|竞得价|" +
			"成交价|成交价款|土地成交价|地款|拿地价格|土地费用|土地价格|purchase_price|出让金|土地款|地价|地价款|" +
			"土地价款|price|land_price|land_cost|cost|land_premium"},
	{"municipal_retained", "市级|市级部分|上缴市级|市留成|retained|city_share|municipal_share|municipal"},
	{"infrastructure_fee", "配套费|城市配套费|infrastructure|fee"},
	{"building_area", "floor_area|gfa|gross_floor_area|建面|总建筑面积|计容面积|计容建筑面积|built_area"},
	{"footprint", "占地|基底面积|建筑占地|footprint_area|base_area"},
	{"output", "产值|年产出|销售收入|营业收入|turnover|revenue|sales|annual_output|output_value"},
	{"tax", "税收|纳税额|年纳税|annual_tax|taxes|tax_revenue"},
	{"standards", "指标要求|要求|标准要求|standard|requirements|thresholds"},
	{"relocation", "搬迁项目|迁建|moved|move|removal"},
	{"within_district", "退城入园|本区|城区|district|inside|within"},
	{"outside_district", "外地|外区|外市|外省|区外迁入|outside|abroad|elsewhere"},
	// premises
	{"factory", "标准厂房|厂房租赁|车间|plant|workshop|factories|factory_lease"},
	{"standard", "标准厂房|标准化|standardised|standardized|is_standard"},
	{"lease_effective",
		"租期|租赁期|租赁期限|租约|租赁|租赁合同|lease|lease_term|lease_period|tenancy|开始|起|start|begins|" +
			"from|租赁生效|起租|起租日|租赁开始|lease_start|lease_from|lease_begins|effective|lease_date"},
	{"lease_ends",
		"租期|租赁期|租赁期限|租约|租赁|租赁合同|lease|lease_term|lease_period|tenancy|结束|止|end|until|" +
			"expiry|expires|租赁到期|租期止|lease_end|lease_until|lease_expiry|ends"},
	{"rent", "租金明细|房租|租费|rents|rental|rental_payments"},
	{"offices", "办公|办公室|用房|营业用房|写字楼|office|premises"},
	{"use", "用处|使用|purpose|usage"},
	{"lease", "租用|租|租赁合同|租约|leasing|leased|rental|tenancy|renting"},
	{"effective",
		"租期|租赁期|租赁期限|lease_term|lease_period|term|开始|起|起租|起租日|租约生效|lease_effective|" +
			"start|begins|from|lease_start"},
	{"ends",
		"租期|租赁期|租赁期限|lease_term|lease_period|term|结束|止|租约到期|租期止|lease_ends|end|until|" +
			"expiry|expires"},
	{"purchase", "购买|购房|买房|buy|bought|buying|acquisition"},
	{"built", "建造|建设|自建房|build|self_built|construction"},
	{"price", "价格|房价|购房款|总价|amount|cost|value"},
	{"cost", "造价|费用|建造成本|price|amount|expense"},
	{"period", "year|年度|年份|所属年度|所属时期|税款所属期|时期|期限|所属期|租期|年月|month|time|term|dates"},
	{"amount", "数额|款额|租金|sum|value|money|total"},
	{"paid", "缴纳日期|支付日期|实付|已付|payment|paid_on|payment_date|date_paid|payments"},
	// taxes
	{"taxes", "税|纳税|税款|税收情况|税务|tax|revenue"},
	{"complete", "记录完整|完整|完整记录|记录期间|已记录|列全|已列全|录全|入库完整|全部入库|recorded|已齐全|齐全|全部列出|covered|complete_for|coverage"},
	{"sharing", "分成|分成比例|留成比例|shares|share|tax_sharing"},
	{"entries", "记录|流水|税收明细|条目|items|records|lines|list"},
	{"entered", "入库|入库日|入库时间|entry_date|booked|received|date"},
	{"net", "净入库|区级|区级净额|地方留成|amount|net_amount|district_share"},
	{"revenue", "税收收入|入库数|gross|income|receipts"},
	{"refund", "退税额|退库|refunded|returned|repaid"},
	{"projected", "预计|预估|估计|forecast|estimated|expected|planned"},
	// persons
	{"referrer", "引荐|中介|介绍人|招商引荐人|第一引荐人|introducer|agent|intermediary|broker|referral"},
	{"kind", "类型|种类|机构类型|性质|身份|type|category|class|sort|form"},
	{"filed", "申报|申请日期|提交日期|申报日|applied|application|filing|filing_date"},
	{"talent",
		"ceo|management|key_staff|key_people|高层|高层次人才|负责人|管理层|人员|高管|高级管理人员|人才名单|" +
			"managers|people|staff|persons|employees|executives"},
	{"role", "岗位|职位|职称|position|post|job|function"},
	{"general_manager",
		"ceo|chief_executive|chief_executive_officer|gm|managing_director|行政总裁|首席执行官|总裁|" +
			"president"},
	{"deputy_general_manager", "vice_president|vp|deputy_gm|副总|副总裁|常务副总|coo"},
	{"chair", "chairman|chairwoman|chairperson|董事会主席|主席|board_chair"},
	{"vice_chair", "vice_chairman|deputy_chair|副主席"},
	{"chief_accountant", "cfo|chief_financial_officer|财务总监|会计师|accountant|finance_director"},
	{"supervisors_chair", "监事会主席|chair_of_supervisors"},
	{"scientist", "科学家|研究员|技术人才|工程师|engineer|researcher|cto|expert|专家"},
	{"project_recognised", "认定|项目认定情况|recognised|recognized|project_recognized"},
	{"social_insurance", "社保|缴纳社保|参保|insurance|social_security|insured"},
	{"since", "到岗|到岗日期|入职|入职日期|起|start|from|hired|joined|start_date"},
	{"until", "离职|离职日期|离任|止|end|to|left|end_date"},
	{"salary", "工资|薪酬|薪资|年收入|pay|wage|wages|income|annual_salary"},
	{"iit_net", "个税|个人所得税|个税留成|iit|income_tax|personal_tax|net"},
	{"year", "年度|年份|纳税年度|years|in"},
	{"years", "amount|金额|amounts|各年金额|分年金额|年度金额|年|各年|分年|year|annual|by_year"},
	// finance
	{"finance", "金融机构|金融业|bank|financial|finance_institution"},
	{"opened", "开业|成立|设立|开业日期|成立日期|established|founded|set_up|opening|opened_on"},
	{"left", "迁出|迁离|搬离|moved_out|departure|moved"},
	{"paid_in_capital", "实收资本|注册资本|资本金|capital|registered_capital|paid_up_capital"},
	{"listings", "上市|挂牌|股票|listing|ipo|stock"},
	{"bonds", "债|企业债|发债|bond|debt|notes"},
	{"guarantees", "担保业务|融资担保|guarantee"},
	{"bridge_loans", "转贷|过桥贷款|过桥|bridge_loan|loans"},
	// other policies and payments
	{"other_awards", "其他政策|其他奖补|其他扶持|others|other_policies|other_support|other"},
	{"policy", "政策名称|文件|依据|policy_name|document|law|measure"},
	{"scope", "级别|级次|级|level|tier|by"},
	{"matter", "项目|类别|奖补事项|what|purpose|subject|item"},
	{"award", "奖励|奖补|条款|奖补项目|item|article|what|id"},
	{"payee", "收款人|收款方|领款人|recipient|to|receiver|paid_to"},
	{"bearer", "承担|承担人|出资方|付款方|payer|from|paid_by|borne_by"},
	{"voucher", "凭证|凭证编号|记账凭证|receipt|reference|document|number"},
	{"readings", "解读|理解|口径|interpretation|interpretations|options"},
	// values
	{"new", "新引进|新招引|新项目|新上|greenfield|new_project"},
	{"expansion", "扩建|技改|技术改造|改扩建|增资扩产|upgrade|extension|retrofit"},
	{"industrial", "制造业|制造|工业项目|生产|manufacturing|industry|factory|production"},
	{"services", "服务|第三产业|商贸|service|trade|logistics"},
	{"private", "民企|私营|民营企业|私企|private_company|privately_owned"},
	{"state", "国企|国有企业|央企|state_owned|soe"},
	{"district_state_sole", "国企|国有企业|区属国企|state_owned|soe"},
	{"district_state_joint", "国企|国有企业|区属国企|state_owned|soe"},
	{"district_state", "国企|国有企业|区属国有企业|公司|企业|company|state_owned|soe"},
	{"independent", "法人|独立|有限公司|company|limited|ltd|subsidiary"},
	{"development_zone", "园区|park|开发区|管委会|开发区管委|经济开发区|zone|edz"},
	{"district", "区人民政府|县政府|政府|区|区里|government|district_government|the_district|county|gov"},
	{"zone", "经济开发区|园区|开发区内|development_zone|park|edz"},
	{"town",
		"乡镇|街道|镇|镇政府|乡政府|镇人民政府|乡镇政府|镇街政府|街道办|街道办事处|township|village|" +
			"subdistrict|town_government|政府|government|园区|park"},
	{"city", "市|市里|市政府|市人民政府|政府|government|municipal"},
	{"province", "省|省里|省政府|省人民政府|政府|government|provincial"},
	{"other", "划拨|协议出让"},
	{"organisation", "单位|商会|公司|企业|organization|company|agency|chamber|association"},
	{"public_body",
		"机关|单位|机关单位|事业单位|行政机关|政府机关|政府部门|国家机关|public_institution|authority|agency|" +
			"department|government"},
	{"civil_servant", "公务员|干部|机关干部|公职|official|public_servant|public_official"},
	{"person", "自然人|个体|individual|private_person"},
	{"ipo", "上市|主板|首发|stock_exchange|listing|listed"},
	{"corporate", "公司债|企业债|corporate_bond|company"},
	{"office", "办公室|办公用房|写字楼|offices"},
	{"research", "研发|研究|科研用房|r_d|r&d|lab|laboratory"},
}

// plainWord is a word as the list of meanings has it.
func plainWord(s string) string {
	var out strings.Builder
	lower := false
	for _, r := range strings.TrimSpace(s) {
		switch {
		case r == '-' || r == ' ':
			r = '_'
		case unicode.IsUpper(r) && lower:
			out.WriteByte('_')
		}
		lower = unicode.IsLower(r)
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}

// maxWord is longer than any word that is meant to be one of the program's.
const maxWord = 64

// meaning gives the known names that a word stands for, each with its Chinese
// spelling after it where the word is Chinese.
func meaning(written string, known [][2]string) (found []string) {
	if len(written) > maxWord {
		return nil
	}
	word := plainWord(Folded(written))
	if word == "" {
		return nil
	}
	for _, k := range known {
		if word == k[0] || written != k[0] &&
			strings.EqualFold(strings.ReplaceAll(word, "_", ""), strings.ReplaceAll(k[0], "_", "")) {
			return []string{k[0]}
		}
	}
	for _, k := range known {
		for _, m := range meanings {
			if m.name != k[0] || !strings.Contains("|"+m.words+"|", "|"+word+"|") {
				continue
			}
			name := k[0]
			if word[0] >= 0x80 {
				name = k[1]
			}
			found = append(found, name)
		}
	}
	if stem, ok := strings.CutSuffix(word, "时间"); ok && len(found) == 0 {
		return dayOf(stem+"日期", known)
	}
	return found
}

// dayOf gives the known names that a day is called by, where a person called it
// a time: 签订时间 for 签订日期.
func dayOf(day string, known [][2]string) []string {
	for _, k := range known {
		if k[1] == day {
			return []string{k[1]}
		}
	}
	return meaning(day, known)
}

// meansPart gives the known names of which a meaning is part of a longer Chinese
// word: 挂牌出让 of 挂牌.
func meansPart(written string, known [][2]string) (found []string) {
	if len(written) > maxWord || written == "" || written[0] < 0x80 {
		return nil
	}
	for _, k := range known {
		for _, m := range meanings {
			if m.name == k[0] && slices.ContainsFunc(strings.Split(m.words, "|"),
				func(w string) bool { return len(w) >= len("两字") && strings.Contains(written, w) }) {
				found = append(found, k[1])
			}
		}
	}
	return found
}
