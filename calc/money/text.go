package money

// UnmarshalText reads an amount back as MarshalText prints it.
func (a *Amount) UnmarshalText(b []byte) error {
	read, _, err := ParseCNY(string(b), true)
	*a = read
	return err
}
