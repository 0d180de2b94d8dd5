package project

// folded is a name as it is compared with others.
func folded(s string) string { return s }
