package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// writeProjects writes small projects, each with its own figures: NDJSON or a
// YAML stream.
func writeProjects(path string, n, entries int, json bool) error {
	return writeFile(path, func(w *bufio.Writer) {
		for i := range n {
			if i > 0 && !json {
				fmt.Fprint(w, "---\n")
			}
			writeProject(w, i, entries, json)
		}
	})
}

func writeProject(w *bufio.Writer, i, entries int, json bool) {
	head(w, i, json)
	if json {
		fmt.Fprint(w, `"taxes":{"entries":[`)
	} else {
		fmt.Fprint(w, "taxes:\n  entries:\n")
	}
	writeEntries(w, i, entries, json)
}

// head writes what every project has, up to the section that follows.
func head(w *bufio.Writer, i int, json bool) {
	assets := 90_000_000 + i%400*1_000_000
	if json {
		fmt.Fprintf(w,
			`{"fuchi":1,"project":{"name":"P%d","sector":"industrial","nature":"new","foreign_invested":false,"ownership":"private","legal_person":"independent"},"contract":{"signed":"2022-09-01","agreed_production":"2023-01-01","terminated":false,"fraud":false},"investment":{"fixed_assets":{"audited":"%d.00"}},"site":{"location":"zone"},`, i, assets)
		return
	}
	fmt.Fprintf(w,
		"fuchi: 1\nproject: {name: P%d, sector: industrial, nature: new, foreign_invested: false, ownership: "+
			"private, legal_person: independent}\ncontract: {signed: 2022-09-01, agreed_production: 2023-01-01, "+
			"terminated: false, fraud: false}\ninvestment: {fixed_assets: {audited: %d.00}}\nsite: {location: "+
			"zone}\n", i, assets)
}

// writeFolder writes projects as YAML files, one a file.
func writeFolder(dir string, n, entries int) error {
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	for i := range n {
		if err := writeFile(filepath.Join(dir, fmt.Sprintf("p%06d.yaml", i)),
			func(w *bufio.Writer) { writeProject(w, i, entries, false) }); err != nil {
			return err
		}
	}
	return nil
}

// writeCompeting writes one project whose land premium n other policies
// compete for.
func writeCompeting(path string, n int) error {
	return writeFile(path, func(w *bufio.Writer) {
		head(w, 0, true)
		fmt.Fprint(w,
			`"land":{"area":"60亩","acquired":"auction","premium":"1200万元","municipal_retained":"60万元"},"milestones":{"production":"2023-01-01","first_tax":"2023-01-01"},"other_awards":[`)
		for i := range n {
			if i > 0 {
				fmt.Fprint(w, ",")
			}
			fmt.Fprintf(w, `{"policy":"P%d","scope":"district","matter":"land_premium","years":{"%d":"%d.%02d"}}`,
				i*7919%n, 2023+i%5, 1_000+i*104_729%900_000, i%100)
		}
		fmt.Fprint(w, "]}\n")
	})
}

// writePersons writes one project with n awards, those of its people.
func writePersons(path string, n int) error {
	return writeFile(path, func(w *bufio.Writer) {
		head(w, 0, true)
		people(w, n)
		fmt.Fprint(w, "}\n")
	})
}

func people(w *bufio.Writer, n int) {
	fmt.Fprint(w, `"talent":[`)
	for i := range n {
		if i > 0 {
			fmt.Fprint(w, ",")
		}
		fmt.Fprintf(w,
			`{"name":"p%d","role":"scientist","project_recognised":true,"social_insurance":true,"years":[{"year":2024,"salary":"30万元","iit_net":"%d.01"}]}`, i, i+1)
	}
	fmt.Fprint(w, "]")
}

// writeRivals writes one project with n people and a policy that competes with
// the award of each.
func writeRivals(path string, n int) error {
	return writeFile(path, func(w *bufio.Writer) {
		head(w, 0, true)
		people(w, n)
		fmt.Fprint(w, `,"other_awards":[`)
		for i := range n {
			if i > 0 {
				fmt.Fprint(w, ",")
			}
			fmt.Fprintf(w, `{"policy":"P","scope":"district","matter":"talent_tax:p%d","years":{"2024":"%d"}}`, i, i)
		}
		fmt.Fprint(w, "]}\n")
	})
}

// writePurchases writes one project that bought n offices.
func writePurchases(path string, n int) error {
	return writeFile(path, func(w *bufio.Writer) {
		head(w, 0, true)
		fmt.Fprint(w, `"offices":[`)
		for i := range n {
			if i > 0 {
				fmt.Fprint(w, ",")
			}
			fmt.Fprintf(w,
				`{"id":"o%d","use":"office","own_use":true,"in_zone":true,"purchase":{"price":"%d.01","date":"2024-05-01"}}`, i, 1_000+i)
		}
		fmt.Fprint(w, "]}\n")
	})
}

func writeFile(path string, write func(w *bufio.Writer)) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	write(w)
	return errors.Join(w.Flush(), f.Close())
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
