package disk

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/shanting/fuchi/calc/project"
)

// TestALineIsTooLongByItsRawBytes gives lines around the limit, with each end
// and however the bytes come.
func TestALineIsTooLongByItsRawBytes(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", ""} {
		for _, pad := range []string{"x", " ", "\r", Mark} {
			for _, over := range []int{-1, 0, 1, 2, 1 << 17} {
				n := project.MaxBytes + over
				text := pad + strings.Repeat("x", n-2*len(pad)) + pad + end
				for name, r := range map[string]io.Reader{"at once": strings.NewReader(text), "half": iotest.HalfReader(strings.NewReader(text))} {
					line, err := LinesOf(r).Next(nil)
					if size := n; line.Size != size+len(end) || line.TooLong() != (over > 0) && !(pad == "\r" && over == 1 && end == "\n") {
						t.Errorf("%s: %d bytes with %q, end %q: %d, too long %v, %v", name, n, pad, end, line.Size, line.TooLong(), err)
					}
					if len(line.Text) > project.MaxBytes+2 {
						t.Errorf("%d bytes are kept", len(line.Text))
					}
				}
			}
		}
	}
}

func TestTheNextLineIsWholeAfterOneTooLong(t *testing.T) {
	r := LinesOf(strings.NewReader(strings.Repeat("x", 3<<20) + "\r\nnext\n"))
	if line, err := r.Next(nil); err != nil || !line.TooLong() || line.End != 2 || !r.Ahead() {
		t.Errorf("%v, %d bytes", err, line.Size)
	}
	if line, err := r.Next(nil); err != nil || string(line.Text) != "next\n" || r.Ahead() {
		t.Errorf("%v, %q", err, line.Text)
	}
}

func TestAheadIsAWholeLineThatIsNotBlank(t *testing.T) {
	for rest, want := range map[string]bool{"": false, "\n": false, " \r\n\t\n": false, "{": false, "\n{": false, "{}\n": true, "\n\n{}\n{": true} {
		r := LinesOf(strings.NewReader("first\n" + rest))
		if _, err := r.Next(nil); err != nil || r.Ahead() != want {
			t.Errorf("%q: %v, %v", rest, r.Ahead(), err)
		}
	}
}
