package batch

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shanting/fuchi/cmd/fault"
)

// refusedAfter changes a file that a paused job left, and wants the work
// refused with a place and nothing put in place.
func refusedAfter(t *testing.T, ending, says string, change func(text []byte) []byte) {
	t.Helper()
	text, out := linesOf(200), filepath.Join(t.TempDir(), "out")
	paused(t, text, out)
	left, err := os.ReadFile(out + ending)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(out+ending, change(left), 0o644); err != nil {
		t.Fatal(err)
	}
	var usage fault.UsageError
	if _, err := resumed(text, out); !errors.As(err, &usage) || !strings.Contains(err.Error(), says) {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a result was put in place")
	}
}

func TestAFlippedBitIsRefusedWithItsPlace(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for ending, says := range map[string]string{".part": "out.part is damaged: bytes 1 to ", ".journal": "out.journal is damaged in line "} {
		for range 40 {
			refusedAfter(t, ending, says, func(text []byte) []byte {
				for {
					at, bit := rng.IntN(len(text)), byte(1)<<rng.IntN(8)
					if text[at] ^= bit; ending == ".part" || text[at]^bit != '\n' || at != len(text)-1 {
						return text
					}
					text[at] ^= bit // without its end the last line counts for nothing, and the work goes on
				}
			})
		}
	}
}

// TestAForgedEntryIsRefused writes entries that no run writes, with right checks.
func TestAForgedEntryIsRefused(t *testing.T) {
	for name, forge := range map[string]func(e *entry, n *note){
		"fewer than none":              func(e *entry, _ *note) { e.Done = -1 },
		"more bad than done":           func(e *entry, _ *note) { e.Bad = e.Done + 1 },
		"fewer problems than bad":      func(e *entry, _ *note) { e.Found = 0 },
		"problems that are not listed": func(e *entry, _ *note) { e.Found++ },
		"a huge number of problems":    func(e *entry, _ *note) { e.Found = 1 << 62 },
		"a negative length":            func(e *entry, _ *note) { e.Written = -5 },
		"a line below nothing":         func(_ *entry, n *note) { n.Line = -1 },
		"a column below nothing":       func(_ *entry, n *note) { n.Col = -1 },
	} {
		t.Run(name, func(t *testing.T) {
			refusedAfter(t, ".journal", "damaged in line", func(text []byte) []byte {
				return rewritten(t, text, func(r *record) {
					if r.Note != nil {
						forge(&entry{}, r.Note)
					}
					if r.Entry != nil {
						forge(r.Entry, &note{})
					}
				})
			})
		})
	}
}

// rewritten is a journal with its lines changed and checks that fit.
func rewritten(t *testing.T, text []byte, change func(r *record)) (out []byte) {
	t.Helper()
	chain := [32]byte{}
	for line := range bytes.Lines(text) {
		var r record
		if text, _ := cutCheck(line); json.Unmarshal(text, &r) != nil {
			t.Fatalf("%s", line)
		}
		change(&r)
		line, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		chain = link(chain, line)
		out = append(append(append(append(out, line...), ' '), hex.EncodeToString(chain[:shortCheck])...), '\n')
	}
	return out
}

// TestLinesThatTradePlacesAreRefused takes lines out, doubles them and swaps them.
func TestLinesThatTradePlacesAreRefused(t *testing.T) {
	for name, change := range map[string]func(lines [][]byte) [][]byte{
		"one less": func(l [][]byte) [][]byte { return append(l[:1:1], l[2:]...) },
		"one more": func(l [][]byte) [][]byte { return append(l[:2:2], l[1:]...) },
		"swapped":  func(l [][]byte) [][]byte { l[1], l[2] = l[2], l[1]; return l },
		"no head":  func(l [][]byte) [][]byte { return l[1:] },
	} {
		t.Run(name, func(t *testing.T) {
			refusedAfter(t, ".journal", map[bool]string{false: "damaged in line", true: "was not left by fuchi"}[name == "no head"], func(text []byte) []byte {
				return bytes.Join(change(bytes.SplitAfter(text, []byte("\n"))), nil)
			})
		})
	}
}

// TestAJournalWithoutEndNeedsNoMemory gives it a line of 64 MiB.
func TestAJournalWithoutEndNeedsNoMemory(t *testing.T) {
	refusedAfter(t, ".journal", "damaged in line 1", func([]byte) []byte {
		return append([]byte(journalHead), append(bytes.Repeat([]byte("["), 64<<20), '\n')...)
	})
}

func TestOtherProjectsAreNotTakenUp(t *testing.T) {
	text := linesOf(200)
	for name, other := range map[string]string{
		"one byte":          strings.Replace(text, "xxx", "xxy", 1),
		"a blank line more": "\n" + text,
		"two become one":    strings.Replace(text, "\n", "", 1),
		"fewer than before": strings.Join(strings.SplitAfter(text, "\n")[:perBundle/2], ""),
	} {
		out := filepath.Join(t.TempDir(), "out")
		paused(t, text, out)
		if _, err := resumed(other, out); err == nil ||
			!strings.Contains(err.Error(), fmt.Sprintf("up to project %d the input is not what it was", perBundle)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
