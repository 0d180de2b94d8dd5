package calc

// Truth is yes, no or unknown. Unknown is a value of its own: a condition
// whose fact is missing is neither met nor failed.
type Truth uint8

// The three truths; the zero Truth is unknown.
const (
	Unknown Truth = iota
	No
	Yes
)

// TruthOf turns a known answer into a truth.
func TruthOf(b bool) Truth {
	if b {
		return Yes
	}
	return No
}

// And is no as soon as one is no, and unknown only while none is (READING,
// unknown against false).
func (t Truth) And(u Truth) Truth {
	switch {
	case t == No || u == No:
		return No
	case t == Unknown || u == Unknown:
		return Unknown
	}
	return Yes
}

// Not is the opposite; of unknown, unknown.
func (t Truth) Not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	}
	return Unknown
}

// Or is yes as soon as one is yes.
func (t Truth) Or(u Truth) Truth {
	switch {
	case t == Yes || u == Yes:
		return Yes
	case t == Unknown || u == Unknown:
		return Unknown
	}
	return No
}
