// Package starter writes project files to be filled in: which facts a project
// of some kind usually has, each with a word on what it is. What it writes is a
// whole project file of which nothing is known yet.
package starter

import (
	"slices"

	"github.com/shanting/fuchi/calc/lang"
)

// Kind is a kind of project to start from.
type Kind struct {
	Name  string
	Title lang.Text
	keys  []string          // paths of facts, of sections and of lists, in the order of the file
	given map[string]string // what makes it of this kind
	asks  string            // what may be left out elsewhere and is asked for here
}

// leftOut are the facts of which nothing is said where there is none of them:
// their lines stand as comments, since a line without a value says that there is
// one that nobody knows.
var leftOut = []string{"investment.moved_equipment", "site.introducing_town", "referrer.filed",
	"finance.government_capital", "finance.left"}

// LeftOut are the paths of the facts that a file leaves out where there is none.
func LeftOut() []string { return slices.Clone(leftOut) }

// always are the facts that every project has.
var always = []string{"as_of", "project.name", "project.enterprise", "project.sector", "project.nature",
	"project.foreign_invested", "project.ownership", "project.legal_person"}

// contracted are those of a project that has signed.
var contracted = append(always[:len(always):len(always)], "contract.signed", "contract.signatory",
	"contract.construction", "contract.agreed_production", "contract.performance", "milestones")

// Kinds are all kinds of projects to start from.
func Kinds() []Kind {
	industrial := map[string]string{"project.sector": "industrial", "project.nature": "new"}
	return []Kind{
		{"lead", lang.T("线索：只有名称和规模", "a lead: a name and a size"),
			append(always[:len(always):len(always)], "investment.total", "investment.fixed_assets.contracted",
				"site.location", "site.area"), nil, ""},
		{"industrial", lang.T("工业项目，招拍挂用地", "an industrial project on granted land"),
			append(contracted[:len(contracted):len(contracted)], "investment.total", "investment.fixed_assets",
				"investment.moved_equipment", "site.location", "site.introducing_town", "land", "indicators",
				"taxes.complete", "taxes.entries", "referrer", "procedure"), industrial, ""},
		{"foreign_services", lang.T("外资服务业项目", "a foreign-invested services firm"),
			append(contracted[:len(contracted):len(contracted)], "investment.total", "investment.fixed_assets",
				"investment.foreign", "site.location", "offices", "taxes.complete", "taxes.entries", "talent",
				"procedure"),
			map[string]string{"project.sector": "services", "project.nature": "new",
				"project.foreign_invested": "true"}, ""},
		{"factory_tenant", lang.T("租用标准厂房的项目", "a tenant of a standard factory"),
			append(contracted[:len(contracted):len(contracted)], "investment.total", "investment.fixed_assets",
				"site.location", "factory", "taxes.complete", "taxes.entries", "procedure"), industrial, ""},
		{"relocation", lang.T("整体搬迁的项目", "an enterprise that moves as a whole"),
			append(contracted[:len(contracted):len(contracted)], "investment.total", "investment.fixed_assets",
				"investment.moved_equipment", "investment.in_construction_period", "site", "relocation", "land",
				"indicators", "taxes.complete", "taxes.entries", "procedure"), industrial,
			"investment.moved_equipment"},
		{"upgrade", lang.T("存量企业技改扩规", "an upgrade by an existing enterprise"),
			append(contracted[:len(contracted):len(contracted)], "investment.total", "investment.fixed_assets",
				"site.location", "taxes.complete", "taxes.entries", "procedure"),
			map[string]string{"project.sector": "industrial", "project.nature": "expansion"}, ""},
		{"town", lang.T("落地镇街的项目", "a project that lands in a town"),
			append(contracted[:len(contracted):len(contracted)], "investment.total", "investment.fixed_assets",
				"site", "land", "indicators", "taxes.complete", "taxes.entries", "procedure"),
			map[string]string{"project.nature": "new", "contract.signatory": "town", "site.location": "town"}, ""},
		{"finance", lang.T("金融机构", "a finance institution"),
			append(always[:len(always):len(always)], "finance", "offices"),
			map[string]string{"project.sector": "finance", "project.nature": "new"}, ""},
	}
}
