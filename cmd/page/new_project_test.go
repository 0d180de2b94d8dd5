package main

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestAFreshProjectIsWrittenAsPeopleType: begun from the menu in Chinese, with
// amounts and days as they are written by hand; it comes to a schedule, and the
// menu saves it as tables, as data and as papers.
func TestAFreshProjectIsWrittenAsPeopleType(t *testing.T) {
	ctx := used(t, "lead.yaml", "zh")
	folder := saves(t, ctx)
	do(t, ctx, chromedp.Click(chromedp.CSS("#new summary")), chromedp.Click(chromedp.CSS("#new-factory_tenant")))
	for _, fact := range [][2]string{
		{"as_of", "2025年3月1日"}, {"project.name", "包装厂"}, {"contract.signed", "2023/1/5"}, {"contract.agreed_production", "2023.9.1"},
		{"milestones.production", "待定"}, {"investment.fixed_assets.contracted", "6000万"}, {"investment.fixed_assets.audited", "待定"},
		{"investment.moved_equipment", "0"}, {"factory.lease_effective", "2023-3-1"},
	} {
		written(t, ctx, fact[0], fact[1])
	}
	for path, value := range map[string]string{"project.foreign_invested": "false", "project.ownership": "private",
		"project.legal_person": "independent", "factory.standard": "true", "factory.in_zone_park": "true"} {
		js[bool](t, ctx, `((s) => { s.value = "`+value+`"; return s.dispatchEvent(new Event("change")); })(document.getElementById("field-`+path+`"))`)
	}
	do(t, ctx, chromedp.Click(chromedp.CSS(`[id="add-factory.rent"]`)))
	for _, fact := range [][2]string{{"period", "2023年3月1日至2024年2月29日"}, {"amount", "48万"}, {"paid", "2024/3/1"}} {
		written(t, ctx, "factory.rent[0]."+fact[0], fact[1])
	}
	wait(t, ctx, total+` === "480,000.00+?" && document.querySelectorAll(".sums thead th").length === 9`)
	for id, file := range map[string][2]string{"forms": {"项目.审批表.html", "<!DOCTYPE html>"}, "letter": {"项目.审核意见.html", "<!DOCTYPE html>"},
		"html": {"项目.html", "<!DOCTYPE html>"}, "csv": {"项目.csv", "\uFEFF项目,"}, "json": {"项目.json", "{"}} {
		do(t, ctx, chromedp.Click(chromedp.CSS("#exports summary")), chromedp.Click(chromedp.CSS("#exports-"+id)))
		if text := saved(t, folder, file[0]); !strings.HasPrefix(text, file[1]) || !strings.Contains(text, "包装厂") {
			t.Errorf("%s begins with %.20q", file[0], text)
		}
	}
}

// written types a fact and waits until the file has it, and so has its field.
func written(t *testing.T, ctx context.Context, path, value string) {
	t.Helper()
	put(t, ctx, path, value)
	wait(t, ctx, `document.getElementById("text").value.includes(": `+value+`")`)
	if in := js[string](t, ctx, `document.activeElement.value`); in != value {
		t.Errorf("%s was typed and %q is in the field", value, in)
	}
}
