package main

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

// TestWhatIsReadStandsOut: text against its ground has the contrast of WCAG AA,
// by day and by night, and so have the numbers in the bars of the chart.
func TestWhatIsReadStandsOut(t *testing.T) {
	style, err := face.ReadFile("face/style.css")
	if err != nil {
		t.Fatal(err)
	}
	themes := regexp.MustCompile(`:root(?:\[data-theme=dark\])?\{([^}]*)\}`).FindAllStringSubmatch(string(style), 2)
	if len(themes) != 2 {
		t.Fatal(themes)
	}
	for _, theme := range themes {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z-]+):(#[0-9a-f]+)`).FindAllStringSubmatch(theme[1], -1) {
			colours[m[1]] = m[2]
		}
		for _, pair := range [][2]string{{"ink", "ground"}, {"ink", "soft"}, {"quiet", "ground"}, {"quiet", "soft"}, {"accent", "ground"},
			{"accent", "soft"}, {"on-accent", "accent"}, {"wrong", "ground"}, {"ink", "wrong-ground"}, {"hint", "wrong-ground"}} {
			if c := contrast(t, colours[pair[0]], colours[pair[1]]); c < 4.5 {
				t.Errorf("%v: %.2f", pair, c)
			}
		}
	}
	for _, m := range regexp.MustCompile(`\.row([0-7])\{fill:(#[0-9a-f]+)\}`).FindAllStringSubmatch(string(style), -1) {
		mark := "#ffffff"
		if m[1] == "1" || m[1] == "6" {
			mark = "#000000"
		}
		if c := contrast(t, mark, m[2]); c < 4.5 {
			t.Errorf("the number in row %s: %.2f", m[1], c)
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is that of WCAG 2.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	if len(colour) == 4 {
		colour = "#" + colour[1:2] + colour[1:2] + colour[2:3] + colour[2:3] + colour[3:] + colour[3:]
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(colour, err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
