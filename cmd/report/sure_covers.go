package report

import (
	"strconv"

	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/project"
	"github.com/shanting/fuchi/calc/sure"
)

// coverage says over what the range is one, and what is not in it.
func (p printer) coverage(s *sure.Sure) (lines []string) {
	lines = append(lines, p.t("读法：全部读法的全部组合一起（与 --all-readings 相同）。",
		"Readings: every combination of all of them, as --all-readings has it."))
	lines = append(lines, p.banded(p.t("预测数", "Forecasts"), "--forecast", s.Ask.Forecast, s.Forecasts)...)
	lines = append(lines, p.banded(p.t("未审计的固定资产", "Fixed assets that are not audited"), "--unaudited",
		s.Ask.Unaudited, s.Unaudited)...)
	if n := facts(s); n > 0 {
		lines = append(lines, p.in(lang.F("未知的事实：%d 项，各取未知，以及单独时、其余有利时使合计最少和最多的值。",
			"Unknown facts: %d of them, each unknown, and at the values that make the total least and most by itself "+
				"and with the others favourable.", n)))
	}
	if len(s.Together) > 0 {
		lines = append(lines, p.in(lang.F("只与其他事实一起才改变合计，图中没有：%s。",
			"move the total only with others, so not drawn: %s.", project.SaidAll(s.Together))))
	}
	if len(s.Boundless) > 0 {
		lines = append(lines, p.in(lang.F("政策没有给出上限或须逐笔填写，保持未知，不在范围内：%s。",
			"not bounded by the documents, or to be given entry by entry: left unknown and in no range: %s.",
			project.SaidAll(s.Boundless))))
	}
	return append(lines, p.combined(s)...)
}

// facts is how many unknown facts are in the range.
func facts(s *sure.Sure) (n int) {
	for i := range s.Sources {
		if s.Sources[i].Kind == sure.Fact {
			n++
		}
	}
	return n + len(s.Together)
}

// combined says how the values of several sources were tried together.
func (p printer) combined(s *sure.Sure) (lines []string) {
	switch {
	case s.Combined && s.Computed == 1: // readings alone
	case s.Combined:
		lines = append(lines, p.in(lang.F("以上各值的全部 %d 种组合，每种都取全部读法：范围在这些组合上是准确的。",
			"All %d combinations of these values, each over all readings: over them the range is exact.", s.Computed)))
	default:
		lines = append(lines, p.in(lang.F("组合太多：逐项移向两端，试了 %d 种，每种都取全部读法。两端都可达到，但没有证明没有更远的。",
			"Too many combinations: one source after the other was moved towards each end, %d were tried, each over "+
				"all "+
				"readings. Both ends can be reached; that none lies farther is not proved.", s.Computed)))
	}
	if s.Hidden {
		lines = append(lines, p.t("有的读法使已知的变为未知或不全，不能比较，不在范围内。",
			"Some readings leave open what is wholly known; they cannot be compared and are in no range."))
	}
	if s.Partial {
		lines = append(lines, p.t("读法没有查完（中断，或组合过多）：范围可能更大。",
			"Readings were cut short (interrupted, or too many): the range may be wider."))
	}
	return lines
}

// banded says how far figures were moved, or that they stand as filed.
func (p printer) banded(what, option string, b *sure.Band, figures []project.Setting) []string {
	switch {
	case len(figures) == 0 && b == nil:
		return nil
	case len(figures) == 0:
		return []string{p.in(lang.F("%s：文件没有。", "%s: the file has none.", lang.Same(what)))}
	case b == nil:
		return []string{p.in(lang.F("%s：按文件，%d 个数；加 %s -20%%..+20%% 使其变动。",
			"%s: as filed, figures: %d; add %s -20%%..+20%% to move them.", lang.Same(what), len(figures),
			lang.Same(option)))}
	}
	return []string{p.in(lang.F("%s：%d 个数一起按 %s 至 %s 变动，各舍入到分；单独时每隔 %s 算一次，"+
		"与其他来源一起时取两端、按文件和其间更远的。",
		"%s: %d figures move together from %s to %s, each rounded to the fen; computed at every %s by themselves, and "+
			"with other sources at both ends, as filed and where they go farther between.", lang.Same(what),
		len(figures),
		lang.Same(sure.Percent(b.From)), lang.Same(sure.Percent(b.To)), lang.Same(stepOf(b))))}
}

// stepOf is the step of a band in words: 0.1%, 1%.
func stepOf(b *sure.Band) string {
	n := b.Step()
	if n%100 == 0 {
		return strconv.FormatInt(n/100, 10) + "%"
	}
	return "0." + strconv.FormatInt(n/10, 10) + "%"
}
