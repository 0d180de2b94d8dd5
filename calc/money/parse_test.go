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
		"": ErrEmpty, "元": ErrEmpty, "万": ErrEmpty, "￥": ErrEmpty, "￥元": ErrEmpty,
		"1e8": ErrExponent, "1E+8": ErrExponent, "1.5e-3": ErrExponent, "1e1000000000": ErrExponent, "1e8元": ErrExponent,
		"inf": ErrForm, "nan": ErrForm, ".nan": ErrForm, "0x1F": ErrForm, "1_000": ErrForm, "+5": ErrForm, "5.": ErrForm, ".5": ErrForm,
		"5..5": ErrForm, "5%": ErrForm, "abc": ErrForm, "5\x00": ErrForm, "1 000": ErrForm,
		"-5": ErrNegative, "￥-5": ErrNegative, "-inf": ErrNegative, "010": ErrLeading, "00": ErrLeading, "0,123": ErrLeading,
		"1,23,456": ErrGrouping, "1,2345": ErrGrouping, ",123": ErrGrouping, "1,": ErrGrouping, "1234,567": ErrGrouping, "1,000e5": ErrGrouping,
		"1.234": ErrPlaces, "0.0000001万": ErrPlaces, "1.0000000000001": ErrPlaces,
		"1000000000000000": ErrTooLong, "10000000亿": ErrTooLong, strings.Repeat("9", 1_000_000): ErrTooLong,
		"１２３": ErrFullWidth, "5，000": ErrFullWidth, "１亿": ErrFullWidth, "－5": ErrFullWidth,
		"EUR 5": ErrCurrency, "5美元": ErrCurrency, "$5": ErrCurrency, "usd 5": ErrCurrency, "5韩元": ErrCurrency, "HK$5": ErrCurrency,
		"12万万": ErrUnit, "1亿2000万": ErrUnit, "5千": ErrUnit, "5 万 元": ErrUnit, "5元元": ErrUnit,
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
	for _, s := range []string{"1000万美元", "USD 10,000,000", "10000000 USD", "$10,000,000", "US$10000000", "USD1000万", "0.1亿美元", "1000 万 美元"} {
		if got, err := ParseUSD(s); err != nil || got.String() != "10000000.00" {
			t.Errorf("%q: %s, %v", s, got, err)
		}
	}
	for s, want := range map[string]error{
		"": ErrEmpty, "USD": ErrEmpty, "$": ErrEmpty, "美元": ErrEmpty, "10000000": ErrNoUnit, "1000万": ErrNoUnit, "1000万元": ErrCurrency,
		"￥5": ErrCurrency, "EUR 5": ErrCurrency, "5港元": ErrCurrency, "$-5": ErrNegative, "-5美元": ErrNegative, "USD 1e8": ErrExponent,
		"美元5": ErrForm, "usd 5": ErrForm, "$5 USD": ErrForm, "$1.234": ErrPlaces, "$１": ErrFullWidth,
	} {
		if got, err := ParseUSD(s); !errors.Is(err, want) {
			t.Errorf("%q: %s, %v; want %v", s, got, err, want)
		}
	}
}

func TestAreaInMu(t *testing.T) {
	for s, want := range map[string]string{"120亩": "120", "120": "120", "120 亩": "120", "40001平方米": "60.0015", "40001㎡": "60.0015",
		"40001 m2": "60.0015", "40001m²": "60.0015", "2,000平方米": "3", "1平方米": "0.0015", "0": "0", "12.5亩": "12.5", "0.123456789012": "0.123456789012"} {
		if got, err := ParseArea(s); err != nil || got.String() != want {
			t.Errorf("%q: %s, %v; want %s", s, got, err, want)
		}
	}
	for s, want := range map[string]error{"": ErrEmpty, "亩": ErrEmpty, "m2": ErrEmpty, "-3亩": ErrNegative, "-3平方米": ErrNegative, "1e5": ErrExponent,
		"1e5㎡": ErrExponent, "120平方": ErrForm, "8公顷": ErrForm, "120亩地": ErrForm, "１亩": ErrFullWidth, "1000000000000000亩": ErrTooLong,
		"0.1234567890123亩": ErrPlaces, "1.2.3e5": ErrForm} {
		if got, err := ParseArea(s); !errors.Is(err, want) {
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
	for s, want := range map[string]error{"": ErrEmpty, "%": ErrEmpty, "-1%": ErrNegative, "1e-1": ErrExponent, "40%%": ErrForm, "四成": ErrForm, "40％": ErrFullWidth, "1/3": ErrForm} {
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
