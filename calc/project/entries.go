package project

// Entries is how many entries all lists of a project have together, which is what
// a computation of it takes its time for.
func (p *Project) Entries() int {
	f := &p.Finance
	n := len(p.Taxes.Entries) + len(p.OtherAwards) + len(p.Paid) + len(f.Listings) + len(f.Bonds) +
		len(f.Guarantees) + len(f.BridgeLoans)
	for i := range p.Factories {
		n += 1 + len(p.Factories[i].Rent)
	}
	for i := range p.Offices {
		n += 1 + len(p.Offices[i].Lease.Rent)
	}
	for i := range p.Talent {
		n += 1 + len(p.Talent[i].Years)
	}
	return n
}
