package money

import (
	"errors"
	"strings"
	"testing"
)

func TestYuanAsItIsWritten(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0.00", "0.00": "0.00", "5": "5.00", "0.5": "0.50", "1234567.89": "1234567.89", "1,234,567.89": "1234567.89",
		"1.2亿": "120000000.00", "1.2亿元": "120000000.00", "3000万": "30000000.00", "3000万元": "30000000.00", "50元": "50.00",
		"￥50": "50.00", "¥50": "50.00", "￥ 50万": "500000.00", "50 元": "50.00", "50 万元": "500000.00", "1,000万元": "10000000.00",
		"0.000001万元": "0.01", "0.0000000001亿": "0.01", "999999999999999": "999999999999999.00", "9999999亿": "999999900000000.00",
		"999999999999999.99": "999999999999999.99",
		"1亿2000万元":           "120000000.00", "1亿2000万元整": "120000000.00", "1亿2000万": "120000000.00", "1 亿 2000 万 元": "120000000.00", "1亿零500万": "105000000.00", "3万5000元": "35000.00",
		"1亿2000万3000.5元": "120003000.50", "RMB 90,000,000": "90000000.00", "rmb90000000": "90000000.00", "CNY 5": "5.00", "5 CNY": "5.00", "5元人民币": "5.00",
		"人民币3000万元整": "30000000.00", "3000万人民币": "30000000.00", "175,000,000.00 yuan": "175000000.00", "90 million yuan": "90000000.00", "RMB 90 million": "90000000.00",
		"CNY 1.2bn": "1200000000.00", "90m yuan": "90000000.00", "500 thousand yuan": "500000.00", "5 Yuan": "5.00", "¥90 million": "90000000.00", "5 万 元": "50000.00", "5圆整": "5.00",
	} {
		got, bare, err := ParseCNY(s, false)
		if err != nil || got.String() != want {
			t.Errorf("%q: %s, %v; want %s", s, got, err, want)
		}
		if plain := strings.Trim(s, "0123456789,.") == ""; bare != plain {
			t.Errorf("%q: bare is %v", s, bare)
		}
	}
}

func TestYuanRefused(t *testing.T) {
	for s, want := range map[string]error{
		"": ErrEmpty, "元": ErrEmpty, "万": ErrEmpty, "￥": ErrEmpty, "￥元": ErrEmpty, "RMB": ErrEmpty,
		"1e8": ErrExponent, "1E+8": ErrExponent, "1.5e-3": ErrExponent, "1e1000000000": ErrExponent, "1e8元": ErrExponent, "1,000e5": ErrExponent, "10^8": ErrExponent, "1×10**8": ErrExponent,
		"inf": ErrNotFinite, "nan": ErrNotFinite, ".nan": ErrNotFinite, "-.inf": ErrNegative, "Infinity": ErrNotFinite, "∞": ErrNotFinite, "0x1F": ErrBase, "0b11": ErrBase, "0o17元": ErrBase,
		"1_000": ErrForm, "+5": ErrForm, "5.": ErrForm, ".5": ErrForm, "5..5": ErrForm, "5%": ErrForm, "abc": ErrForm, "5\x00": ErrForm, "5 CNY yuan": ErrForm, "RMB 5 CNY": ErrForm, "million": ErrForm,
		"1 000": ErrBlank, "90 000 000 元": ErrBlank, "1, 000": ErrBlank, "3. 5亿": ErrBlank,
		"-5": ErrNegative, "￥-5": ErrNegative, "-inf": ErrNegative, "010": ErrLeading, "00": ErrLeading, "0,123": ErrLeading,
		"1,23,456": ErrGrouping, "1,2345": ErrGrouping, ",123": ErrGrouping, "1,": ErrGrouping, "1234,567": ErrGrouping,
		"1.234": ErrFen, "0.0000001万": ErrFen, "1.23456 yuan": ErrFen, "1.0000000000001": ErrPlaces,
		"1000000000000000": ErrTooLong, "10000000亿": ErrTooLong, "1000000 billion yuan": ErrTooLong, strings.Repeat("9", 1_000_000): ErrTooLong,
		"１２３": ErrFullWidth, "5，000": ErrFullWidth, "１亿": ErrFullWidth, "－5": ErrFullWidth, "−5": ErrFullWidth, "5　万元": ErrFullWidth,
		"EUR 5": ErrCurrency, "5美元": ErrCurrency, "$5": ErrCurrency, "usd 5": ErrCurrency, "5韩元": ErrCurrency, "HK$5": ErrCurrency, "5 million euros": ErrCurrency, "5美金": ErrCurrency,
		"12万万": ErrUnit, "1亿2000": ErrUnit, "1.5亿2000万": ErrUnit, "1亿12000万": ErrUnit, "2000万1亿": ErrUnit, "1万亿": ErrUnit, "5元元": ErrUnit,
		"五百万元": ErrNumerals, "5千": ErrNumerals, "3百万元": ErrNumerals, "贰佰万元整": ErrNumerals,
		"约3亿元": ErrAbout, "3亿左右": ErrAbout, "approx. 3亿": ErrAbout, "about 90 million yuan": ErrAbout, "~3亿": ErrAbout, "3亿以上": ErrAbout, "≥3亿": ErrAbout, "3000余万元": ErrAbout, "not less than 5 at least": ErrAbout,
		"3-4亿": ErrSpan, "3亿-4亿元": ErrSpan, "3至4亿": ErrSpan, "3~4亿": ErrSpan, "3–4亿": ErrSpan, "5 to 6 million yuan": ErrSpan, "约3-4亿": ErrSpan, "RMB 5m - RMB 6m": ErrForm,
	} {
		if got, bare, err := ParseCNY(s, false); !errors.Is(err, want) || bare || got.Sign() != 0 {
			t.Errorf("%.40q: %s, %v, %v; want %v", s, got, bare, err, want)
		}
	}
}

func TestSignedYuan(t *testing.T) {
	for s, want := range map[string]string{"-5": "-5.00", "-1.5万元": "-15000.00", "￥-5": "-5.00", "-0": "0.00", "-1,234": "-1234.00"} {
		if got, _, err := ParseCNY(s, true); err != nil || got.String() != want {
			t.Errorf("%q: %s, %v; want %s", s, got, err, want)
		}
	}
	for s, want := range map[string]error{"--5": ErrForm, "-": ErrForm, "-￥5": ErrForm, "5-": ErrForm, "-010": ErrLeading} {
		if got, _, err := ParseCNY(s, true); !errors.Is(err, want) {
			t.Errorf("%q: %s, %v; want %v", s, got, err, want)
		}
	}
}

func TestDollarsNameTheCurrency(t *testing.T) {
	for _, s := range []string{"1000万美元", "USD 10,000,000", "10000000 USD", "$10,000,000", "US$10000000", "USD1000万", "0.1亿美元", "1000 万 美元", "1000万美金", "US$10 million", "USD 10m", "usd 10,000,000", "10 million US dollars", "$0.01 billion", "10m USD", "10000 thousand dollars", "US $10,000,000", "美元1000万"} {
		if got, err := ParseUSD(s); err != nil || got.String() != "10000000.00" {
			t.Errorf("%q: %s, %v", s, got, err)
		}
	}
	for s, want := range map[string]error{
		"": ErrEmpty, "USD": ErrEmpty, "$": ErrEmpty, "美元": ErrEmpty, "10000000": ErrNoUnit, "1000万": ErrNoUnit, "1000万元": ErrCurrency,
		"￥5": ErrCurrency, "EUR 5": ErrCurrency, "5港元": ErrCurrency, "$-5": ErrNegative, "-5美元": ErrNegative, "USD 1e8": ErrExponent,
		"-$5": ErrNegative, "5美元整": ErrForm, "$5 USD": ErrForm, "$1.234": ErrFen, "$１": ErrFullWidth, "US$3-4 million": ErrSpan, "about $5": ErrAbout, "一千万美元": ErrNumerals, "HK$ 5": ErrCurrency, "10 000 USD": ErrBlank, "25 million": ErrNoUnit,
	} {
		if got, err := ParseUSD(s); !errors.Is(err, want) {
			t.Errorf("%q: %s, %v; want %v", s, got, err, want)
		}
	}
}

func TestAreaInMu(t *testing.T) {
	for s, want := range map[string]string{"120亩": "120", "120": "120", "120 亩": "120", "40001平方米": "60.0015", "40001㎡": "60.0015",
		"40001 m2": "60.0015", "40001m²": "60.0015", "2,000平方米": "3", "1平方米": "0.0015", "0": "0", "12.5亩": "12.5", "0.123456789012": "0.123456789012",
		"90 mu": "90", "90 Mu": "90", "4万平方米": "60", "60,000 sqm": "90", "60,000 sq m": "90", "8公顷": "120", "8 ha": "120", "8 hectares": "120", "0.08平方公里": "120", "0.08 km2": "120",
		"80,000 square metres": "120", "4 万 平米": "60", "120市亩": "120", "80000m^2": "120"} {
		if got, _, err := ParseArea(s); err != nil || got.String() != want {
			t.Errorf("%q: %s, %v; want %s", s, got, err, want)
		}
	}
	for s, want := range map[string]error{"": ErrEmpty, "亩": ErrEmpty, "m2": ErrEmpty, "-3亩": ErrNegative, "-3平方米": ErrNegative, "1e5": ErrExponent,
		"1e5㎡": ErrExponent, "120平方": ErrForm, "120亩地": ErrForm, "8公亩": ErrMeasure, "30 acres": ErrMeasure, "30英亩": ErrMeasure, "5000 sq ft": ErrMeasure, "约120亩": ErrAbout, "100-120亩": ErrSpan,
		"百亩": ErrNumerals, "12万": ErrNoMeasure, "12 000 m2": ErrBlank, "0x1F亩": ErrBase, "1000000000000平方公里": ErrTooLong, "１亩": ErrFullWidth, "1000000000000000亩": ErrTooLong,
		"0.1234567890123亩": ErrPlaces, "1.2.3e5": ErrExponent} {
		if got, _, err := ParseArea(s); !errors.Is(err, want) {
			t.Errorf("%q: %s, %v; want %v", s, got, err, want)
		}
	}
}

func TestRates(t *testing.T) {
	for s, want := range map[string]string{"40%": "40%", "2.5%": "2.5%", "0.4": "40%", "0.1%": "0.1%", "40 %": "40%", "100%": "100%", "1": "100%", "0": "0%", "101%": "101%"} {
		if got, err := ParseRate(s); err != nil || got.String() != want {
			t.Errorf("%q: %s, %v; want %s", s, got, err, want)
		}
	}
	for s, want := range map[string]error{"": ErrEmpty, "%": ErrEmpty, "-1%": ErrNegative, "1e-1": ErrExponent, "40%%": ErrForm, "四成": ErrNumerals, "40％": ErrFullWidth, "1/3": ErrForm} {
		if got, err := ParseRate(s); !errors.Is(err, want) {
			t.Errorf("%q: %s, %v; want %v", s, got, err, want)
		}
	}
}

func TestPrinting(t *testing.T) {
	for fen, want := range map[int64][2]string{0: {"0.00", "0.00"}, 1: {"0.01", "0.01"}, -1: {"-0.01", "-0.01"}, 100: {"1.00", "1.00"}, 99999: {"999.99", "999.99"},
		100000: {"1000.00", "1,000.00"}, -10000000: {"-100000.00", "-100,000.00"}, 123456789: {"1234567.89", "1,234,567.89"},
		minInt64: {"-92233720368547758.08", "-92,233,720,368,547,758.08"}} {
		if a := Fen(fen); a.String() != want[0] || a.Grouped() != want[1] {
			t.Errorf("%d: %s, %s", fen, a, a.Grouped())
		}
		if a := wide(Fen(fen)); a.String() != want[0] || a.Grouped() != want[1] {
			t.Errorf("%d, wide: %s, %s", fen, a, a.Grouped())
		}
	}
}

func TestHalfAFenRoundsAwayFromZero(t *testing.T) {
	for _, c := range []struct{ n, num, den, want int }{{1, 1, 2, 1}, {-1, 1, 2, -1}, {1, 1, 3, 0}, {-1, 1, 3, 0}, {2, 1, 3, 1}, {5, 1, 2, 3}, {-5, 1, 2, -3}, {1, 49, 100, 0}} {
		if got := Fen(int64(c.n)).Part(c.num, c.den).Round(); got.Cmp(Fen(int64(c.want))) != 0 {
			t.Errorf("%d × %d/%d: %s", c.n, c.num, c.den, got)
		}
	}
}

func TestDigitsInPlaceOfNumeralsAndFullWidthSigns(t *testing.T) {
	for s, want := range map[string]string{
		"五百万元": "500万元", "一亿二千万": "1亿2000万", "贰佰万元整": "200万元整", "三千二百五十万": "3250万", "十二万": "12万", "一百零五万": "105万", "3千万": "3000万", "3百万元": "300万元",
		"二〇二二年九月一日": "2022年9月1日", "二〇二四年十二月三十一日": "2024年12月31日", "一点二亿": "1.2亿", "两亿": "2亿", "１２３．５": "123.5", "5，000": "5,000", "百分之四十": "100分之40", "": "", "abc": "abc",
		"一千二": "一千二", "1.5千万": "1.5千万", "三百五": "三百五", "一千零二": "1002", "12百": "12百", "百千": "百千", "一点五千万": "一点五千万", "1000": "1000", "12345678901234567890": "12345678901234567890",
	} {
		if got := Plain(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
