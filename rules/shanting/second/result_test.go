package second

// The result's shape, with the field names that other programs read.
type refResult struct {
	Version   int           `json:"fuchi_result"`
	Project   refProject    `json:"project"`
	Policies  []refPolicy   `json:"policies"`
	Awards    []refAward    `json:"awards"`
	Choices   []refChoice   `json:"choices"`
	Benefits  []refBenefit  `json:"benefits"`
	Schedule  refSchedule   `json:"schedule"`
	Totals    refTotals     `json:"totals"`
	Readings  []refReading  `json:"readings"`
	Deadlines []refDeadline `json:"deadlines"`
	Recovery  []refRecovery `json:"recovery"`

	Unclaimed []refUnclaimed `json:"unclaimed"`
}

// refUnclaimed is an award that nobody claimed, and what it would be worth.
type refUnclaimed struct {
	ID      string    `json:"id"`
	Article string    `json:"article"`
	Status  string    `json:"status"`
	Worth   *refWorth `json:"worth"`
}

type refWorth struct {
	Amount *string `json:"amount,omitempty"`
	Rate   string  `json:"rate,omitempty"`
	AtMost *string `json:"at_most,omitempty"`
	Per    string  `json:"per,omitempty"`

	Less *refWorth  `json:"less,omitempty"` // what is taken off first
	Also []refWorth `json:"also,omitempty"` // the lower sums and later rates
}

type refProject struct {
	Name       string `json:"name"`
	Enterprise string `json:"enterprise"`
}

type refPolicy struct {
	ID     string `json:"id"`
	Status string `json:"status"`
	Open   bool   `json:"open,omitempty"`
}

type refAward struct {
	ID         string         `json:"id"`
	Instance   string         `json:"instance"`
	Article    string         `json:"article"`
	Matter     string         `json:"matter"`
	Payee      string         `json:"payee"`
	Status     string         `json:"status"`
	Conditions []refCondition `json:"conditions"`
	Missing    []string       `json:"missing"`
	Lines      []refLine      `json:"lines"`
	Total      *string        `json:"total"`
}

type refLine struct {
	N           int        `json:"n"`
	From        string     `json:"from"`
	To          string     `json:"to"`
	Year        *int       `json:"year"`
	PayableFrom string     `json:"payable_from"`
	Base        *string    `json:"base"`
	Rate        string     `json:"rate"`
	Amount      *string    `json:"amount"`
	Estimate    bool       `json:"estimate"`
	Lost        bool       `json:"lost,omitempty"`
	Partial     bool       `json:"partial,omitempty"`
	Recorded    *refDays   `json:"recorded,omitempty"`
	Compared    *refYear   `json:"compared,omitempty"`
	Bearers     []refShare `json:"bearers"`
}

// refYear is the year that an unknown line is held against.
type refYear struct {
	From     string  `json:"from"`
	To       string  `json:"to"`
	Recorded refDays `json:"recorded"`
}

type refDays struct {
	Days int `json:"days"`
	Of   int `json:"of"`
}

type refShare struct {
	Bearer string `json:"bearer"`
	Amount string `json:"amount"`
}

type refPayee struct {
	Payee  string `json:"payee"`
	Amount string `json:"amount"`
}

type refChoice struct {
	Matter     string         `json:"matter"`
	Rule       string         `json:"rule"`
	Basis      string         `json:"basis"`
	Candidates []refCandidate `json:"candidates"`
	Winner     string         `json:"winner"`
	RunnerUp   string         `json:"runner_up"`
	Margin     *string        `json:"margin"`
	Tie        bool           `json:"tie"`
	Outcomes   []refOutcome   `json:"outcomes"`
	Disagree   bool           `json:"bases_disagree"`
	Open       bool           `json:"open"`
}

// refCandidate has neither payee nor bearers where the money is another policy's.
type refCandidate struct {
	Award   string             `json:"award"`
	Total   *string            `json:"total"`
	Years   map[string]*string `json:"years"`
	Open    bool               `json:"open,omitempty"`
	Payee   string             `json:"payee,omitempty"`
	Bearers []refShare         `json:"bearers,omitzero"` // none of a known nothing
}

type refOutcome struct {
	Basis  string  `json:"basis"`
	Winner string  `json:"winner"`
	Amount *string `json:"amount"`
	Open   bool    `json:"open,omitempty"`
}

type refBenefit struct {
	ID      string  `json:"id"`
	Article string  `json:"article"`
	Amount  *string `json:"amount"`
}

type refSchedule struct {
	Years  []int              `json:"years"`
	Rows   []refRow           `json:"rows"`
	Totals map[string]*string `json:"totals"`
}

type refRow struct {
	Award   string             `json:"award"`
	Amounts map[string]*string `json:"amounts"`
	Total   *string            `json:"total"`
	Open    map[string]string  `json:"open,omitempty"`
}

type refTotals struct {
	Amount   *string    `json:"amount"`
	ByBearer []refShare `json:"by_bearer"`
	ByPayee  []refPayee `json:"by_payee"`
	Complete bool       `json:"complete"`
	Until    *string    `json:"complete_to"`
}

type refReading struct {
	ID      string `json:"id"`
	Chosen  string `json:"chosen"`
	Default string `json:"default"`
}

type refDeadline struct {
	ID      string  `json:"id"`
	Starts  string  `json:"starts"`
	LastDay string  `json:"last_day"`
	AtStake *string `json:"at_stake"`
}

type refRecovery struct {
	Cause    string      `json:"cause"`
	Policy   string      `json:"policy"`
	Enforced bool        `json:"enforced"`
	Lines    []refRefund `json:"lines"`
	Total    *string     `json:"total"`
	ByBearer []refShare  `json:"by_bearer"`
	Open     bool        `json:"open,omitempty"`
}

type refRefund struct {
	Award  string `json:"award"`
	N      int    `json:"n"`
	Payee  string `json:"payee"`
	Bearer string `json:"bearer"`
	Paid   string `json:"paid"`
	Again  bool   `json:"again,omitempty"`
	Open   bool   `json:"open,omitempty"`
}
