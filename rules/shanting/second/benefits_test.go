package second

// benefits are what the Measures give beside money; none where they do not
// apply or are being undone.
func (c *calc) benefits() []refBenefit {
	if s := c.policyStatus(); s != "applies" && s != "case_by_case" {
		return nil
	}
	var out []refBenefit
	if c.feesWaived() == yes {
		out = append(out, refBenefit{"infrastructure_fee", "第一条", show(c.doc.money("land", "infrastructure_fee"))},
			refBenefit{"administrative_charges", "第一条", nil})
	}
	if c.doc.has("talent") {
		out = append(out, refBenefit{"schooling", "第八条", nil})
	}
	if c.doc.text("site", "location") == "zone" {
		out = append(out, refBenefit{"service_team", "第九条", nil})
	}
	if c.doc.says("contract", "signatory") {
		out = append(out, refBenefit{"signing_authority", "第十条", nil})
	}
	return out
}

// feesWaived is Article 1's own circle: industry from 1亿 up, anyone from 5亿 up.
func (c *calc) feesWaived() tri {
	industrial := c.doc.is("industrial", "project", "sector")
	top := c.newReach("5亿")
	if c.reads("land_top_tier", "industrial") {
		top = and(top, industrial)
	}
	own := and(c.asNew(), or(top, and(industrial, c.newReach("1亿"))))
	if c.reads("upgrade_scope", "rebate_only") || c.reads("upgrade_scope", "as_new") {
		return own
	}
	plain, _ := c.fixedAssets()
	return or(own, and(c.doc.is("expansion", "project", "nature"), reaches(plain, "2000万")))
}
