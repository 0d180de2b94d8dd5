package main

import (
	"bufio"
	"fmt"
	"os"
)

// writeProjects writes small projects, each with its own figures: NDJSON or a
// YAML stream.
func writeProjects(path string, n, entries int, json bool) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	defer w.Flush()
	for i := range n {
		if json {
			fmt.Fprintf(w, `{"fuchi":1,"project":{"name":"P%d","sector":"industrial","nature":"new","foreign_invested":false,"ownership":"private","legal_person":"independent"},"contract":{"signed":"2022-09-01","agreed_production":"2023-01-01","terminated":false,"fraud":false},"investment":{"fixed_assets":{"audited":"%d.00"}},"site":{"location":"zone"},"taxes":{"entries":[`, i, 90_000_000+i%400*1_000_000)
		} else {
			if i > 0 {
				fmt.Fprint(w, "---\n")
			}
			fmt.Fprintf(w, "fuchi: 1\nproject: {name: P%d, sector: industrial, nature: new, foreign_invested: false, ownership: private, legal_person: independent}\ncontract: {signed: 2022-09-01, agreed_production: 2023-01-01, terminated: false, fraud: false}\ninvestment: {fixed_assets: {audited: %d.00}}\nsite: {location: zone}\ntaxes:\n  entries:\n", i, 90_000_000+i%400*1_000_000)
		}
		writeEntries(w, i, entries, json)
	}
	return nil
}

// writeEntries writes receipts one after the other: a year each where they
// are few, a day each where they are many.
func writeEntries(w *bufio.Writer, i, entries int, json bool) {
	for e := range entries {
		period := fmt.Sprint(2023 + e)
		if entries > 6 {
			period = fmt.Sprintf("%d-%02d-%02d", 2023+e/336%5, e/28%12+1, e%28+1)
		}
		net := fmt.Sprintf("%d.%02d", 1_000_000+(i*7919+e*104729)%9_000_000, (i+e)%100)
		switch {
		case !json:
			fmt.Fprintf(w, "    - {period: %s, net: %s}\n", period, net)
		case e == 0:
			fmt.Fprintf(w, `{"period":"%s","net":"%s"}`, period, net)
		default:
			fmt.Fprintf(w, `,{"period":"%s","net":"%s"}`, period, net)
		}
	}
	if json {
		fmt.Fprint(w, "]}}\n")
	}
}
