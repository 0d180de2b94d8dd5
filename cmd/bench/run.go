package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// figures are what one run of a process took.
type figures struct {
	wall, cpu time.Duration
	memory    int64 // KiB at the peak
}

// once runs a process with its output thrown away.
func once(command []string, input string) (figures, error) {
	c := exec.Command(command[0], command[1:]...)
	if input != "" {
		in, err := os.Open(input)
		if err != nil {
			return figures{}, err
		}
		defer in.Close()
		c.Stdin = in
	}
	start := time.Now()
	err := c.Run()
	f := figures{wall: time.Since(start)}
	if err != nil {
		return f, fmt.Errorf("%v: %w", command, err)
	}
	f.cpu = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	if usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		f.memory = usage.Maxrss
	}
	return f, nil
}

// several runs a process some times over and adds up.
func several(command []string, input string, times int) (sum figures, err error) {
	for range times {
		f, err := once(command, input)
		if err != nil {
			return sum, err
		}
		sum.wall, sum.cpu, sum.memory = sum.wall+f.wall, sum.cpu+f.cpu, max(sum.memory, f.memory)
	}
	return sum, nil
}

// compare runs a pair in turn and prints the median ratio; thousandths, for
// there is no float in this house.
func compare(p pair, rounds int) error {
	var wall, cpu []int64
	var ours, bare figures
	for round := range rounds + 1 {
		a, err := several(p.ours, p.input, p.repeatCount)
		if err != nil {
			return err
		}
		b, err := several(p.bare, p.input, p.repeatCount)
		if err != nil {
			return err
		}
		if round == 0 {
			continue // a warm-up
		}
		ours, bare = a, b
		wall = append(wall, int64(a.wall)*1000/max(int64(b.wall), 1))
		cpu = append(cpu, int64(a.cpu)*1000/max(int64(b.cpu), 1))
	}
	slices.Sort(wall)
	slices.Sort(cpu)
	fmt.Printf("%-52s wall %s×  cpu %s×  (limit %s×; last %s and %s, %d and %d KiB)\n", p.name,
		thousandths(wall[len(wall)/2]), thousandths(cpu[len(cpu)/2]),
		p.limit, ours.wall.Round(time.Millisecond), bare.wall.Round(time.Millisecond), ours.memory, bare.memory)
	return nil
}

func thousandths(n int64) string { return fmt.Sprintf("%d.%02d", n/1000, n%1000/10) }

// growth prints how cost and memory grow with the number of projects, and of
// entries, competing policies and awards in one project.
func growth(dir, fuchi string) error {
	fmt.Println("projects: JSON lines to csv totals")
	path := filepath.Join(dir, "many.ndjson")
	for _, n := range []int{1_000, 10_000, 100_000, 1_000_000} {
		if err := writeProjects(path, n, 3, true); err != nil {
			return err
		}
		f, err := once([]string{fuchi, "batch", "-", "-o", "csv", "--totals"}, path)
		if err != nil {
			return err
		}
		fmt.Printf("%9d  %8s  %6d ns a project  %7d KiB\n", n, f.wall.Round(time.Millisecond),
			f.wall.Nanoseconds()/int64(n), f.memory)
	}
	for _, within := range []struct {
		what  string
		most  int // a project has no more than 100,000 values
		write func(n int) error
	}{
		{"tax entries in one project", 10_000, func(n int) error { return writeProjects(path, 1, n, true) }},
		{"policies that compete in one project", 5_000, func(n int) error { return writeCompeting(path, n) }},
		{"persons, each an award of its own, in one project", 4_000,
			func(n int) error { return writePersons(path, n) }},
		{"persons, for each of whom another policy competes", 2_500, func(n int) error { return writeRivals(path, n) }},
		{"offices in one project, each bought", 4_000, func(n int) error { return writePurchases(path, n) }},
	} {
		fmt.Println(within.what)
		for _, n := range []int{10, 100, 1_000, within.most} {
			if err := within.write(n); err != nil {
				return err
			}
			f, err := once([]string{fuchi, "batch", "-", "-o", "ndjson"}, path)
			if err != nil {
				return err
			}
			fmt.Printf("%9d  %8s  %7d KiB\n", n, f.wall.Round(time.Millisecond), f.memory)
		}
	}
	return nil
}
