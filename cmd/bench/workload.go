package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
)

// A workload project claims what most projects of the district claim at once:
// six years of taxes, five of a factory's rent, three of an office's, now and
// then a relocation, a purchased office and another policy that competes with
// it. Its figures are drawn, some of them at or just below a threshold.
type workload struct {
	*rand.Rand
	w *bufio.Writer
}

// writeWorkload writes n workload projects as NDJSON, the same ones each time.
func writeWorkload(path string, n int) error {
	return writeFile(path, func(w *bufio.Writer) { drawWorkload(w, n) })
}

// workloadLines are n workload projects.
func workloadLines(n int) [][]byte {
	var all bytes.Buffer
	w := bufio.NewWriter(&all)
	drawWorkload(w, n)
	_ = w.Flush() // into memory
	return bytes.SplitAfter(all.Bytes(), []byte("\n"))[:n]
}

func drawWorkload(w *bufio.Writer, n int) {
	d := workload{rand.New(rand.NewPCG(20260701, 0)), w}
	for i := range n {
		d.project(i + 1)
	}
}

func (d workload) project(i int) {
	assets, foreign := d.assets(), d.IntN(10) < 4
	fmt.Fprintf(d.w,
		`{"fuchi":1,"project":{"name":"%d","enterprise":"E","sector":"industrial","nature":"new","foreign_invested":%t,"ownership":"private","legal_person":"independent"},`, i, foreign)
	fmt.Fprint(d.w,
		`"contract":{"signed":"2022-09-01","signatory":"development_zone","construction":{"start":"2022-10-01","end":"2024-12-31"},"agreed_production":"2025-01-01","terminated":false,"fraud":false},`)
	fmt.Fprint(d.w, `"milestones":{"zone_entry":"2025-01-01","production":"2025-01-01","first_tax":"2025-01-01"},`)
	fmt.Fprintf(d.w,
		`"investment":{"total":"%s","fixed_assets":{"audited":"%s"},"moved_equipment":"0","in_construction_period":"%s"`, assets, assets, d.yuan(1_500_000_000))
	if foreign {
		fmt.Fprintf(d.w, `,"foreign":{"total":"USD %s"}`, d.yuan(40_000_000))
	}
	fmt.Fprint(d.w, `},"site":{"location":"zone"},"taxes":{"entries":[`)
	d.years(6, func(year int) { fmt.Fprintf(d.w, `{"period":"%d","net":"%s"}`, year, d.yuan(20_000_000)) })
	fmt.Fprint(d.w, `]},"factory":{"standard":true,"in_zone_park":true,"lease_effective":"2025-01-01","rent":[`)
	d.rent(5, 3_000_000)
	fmt.Fprint(d.w,
		`]},"offices":[{"id":"A","use":"office","own_use":true,"in_zone":true,"sublet":false,"lease":{"effective":"2025-01-01","rent":[`)
	d.rent(3, 2_000_000)
	fmt.Fprint(d.w, `]}}`)
	d.sometimes(6, func() {
		fmt.Fprintf(d.w,
			`,{"id":"B","use":"office","own_use":true,"in_zone":true,"sublet":false,"purchase":{"price":"%s","date":"2025-06-01"}}`, d.yuan(5_000_000))
	})
	fmt.Fprint(d.w, `]`)
	d.sometimes(3, func() { fmt.Fprint(d.w, `,"relocation":{"from":"outside_district","whole":true}`) })
	d.sometimes(5, func() {
		fmt.Fprintf(d.w,
			`,"other_awards":[{"policy":"other","scope":"district","matter":"office_purchase","years":{"2025":"%s"}}]`,
			d.yuan(800_000))
	})
	fmt.Fprint(d.w, "}\n")
}

// assets are spread over the tiers, one in twelve at a threshold or a fen below it.
func (d workload) assets() string {
	edge := [...]string{"50000000.00", "100000000.00", "300000000.00", "49999999.99", "99999999.99", "299999999.99"}
	if k := d.IntN(12 * len(edge)); k < len(edge) {
		return edge[k]
	}
	return d.yuan(20_000_000 << d.IntN(6))
}

func (d workload) yuan(below int) string {
	return fmt.Sprintf("%d.%02d", d.IntN(below), d.IntN(100))
}

func (d workload) sometimes(inTen int, write func()) {
	if d.IntN(10) < inTen {
		write()
	}
}

func (d workload) years(n int, write func(year int)) {
	for i := range n {
		if i > 0 {
			fmt.Fprint(d.w, ",")
		}
		write(2025 + i)
	}
}

func (d workload) rent(years, below int) {
	d.years(years, func(year int) {
		fmt.Fprintf(d.w, `{"period":"%d","amount":"%s","paid":"%d-12-20"}`, year, d.yuan(below), year)
	})
}
