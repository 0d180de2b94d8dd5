package report

import (
	"strconv"

	"github.com/shanting/fuchi/calc/cash"
	"github.com/shanting/fuchi/calc/civil"
	"github.com/shanting/fuchi/calc/lang"
	"github.com/shanting/fuchi/calc/money"
)

// Coming is when the money of a result comes: by cash years, what that is worth
// on a day, and in dollars for information. Of the last two either may be absent.
type Coming struct {
	*cash.Flow
	Dollars *Dollars
}

// writeComing prints cash years beside the award years of the schedule.
func writeComing(w *jsonWriter, c *Coming) {
	w.key("cash")
	w.object(func() {
		if d := c.Discount; d != nil {
			w.key("discount")
			w.object(func() {
				w.field("rate", d.Rate.String())
				w.date("to", d.Day)
			})
		}
		if d := c.Dollars; d != nil {
			w.key("usd_rate")
			w.object(func() {
				w.field("rate", d.Written)
				w.date("day", d.Day)
			})
		}
		w.list("years", func() {
			for _, y := range c.Years {
				w.comma()
				w.b = strconv.AppendInt(w.b, int64(y), 10)
			}
		})
		w.list("rows", func() {
			for i := range c.Rows {
				w.object(func() { c.writeRow(w, &c.Rows[i]) })
			}
		})
		writeYears(w, "totals", c.Totals)
		writeOpenYears(w, c.Open)
		w.boolean("complete", c.Complete)
		c.writeSum(w, c.Total, c.Present)
	})
}

func (c *Coming) writeRow(w *jsonWriter, row *cash.Row) {
	w.field("award", row.Award.Name())
	writeYears(w, "amounts", row.Years)
	writeOpenYears(w, row.Open)
	w.boolean("complete", len(row.Open) == 0)
	c.writeSum(w, row.Total, row.Present)
}

func (c *Coming) writeSum(w *jsonWriter, total money.Amount, present *money.Amount) {
	w.money("total", &total)
	if present != nil {
		w.money("present_value", present)
	}
	if c.Dollars != nil {
		usd := c.Dollars.of(total)
		w.money("usd", &usd)
	}
}

// comingColumns stand behind the columns of a schedule, where they were asked for.
func (s sheet) comingColumns() (all []lang.Text) {
	c := s.coming.Coming
	if c == nil {
		return nil
	}
	all = append(all, lang.T("可付年度", "payable_year"))
	if c.Discount != nil {
		all = append(all, lang.T("现值", "present_value"))
	}
	if c.Dollars != nil {
		all = append(all, lang.T("折美元", "usd"))
	}
	return all
}

// comingCells adds those of a row in these columns. What is not in the total is
// in no sum of them either.
func (s sheet) comingCells(cells *csvCells, row *lineRow) {
	c := s.coming.Coming
	if c == nil {
		return
	}
	year, present, usd := 0, (*money.Amount)(nil), (*money.Amount)(nil)
	if l := row.line; l != nil && l.Dated() {
		year = l.PayableFrom.Year()
		if row.counted && row.amount != nil {
			present, usd = c.worth(*row.amount, l.PayableFrom)
		}
	}
	cells.atMost(year)
	if c.Discount != nil {
		cells.amount(present)
	}
	if c.Dollars != nil {
		cells.amount(usd)
	}
}

// worth is what an amount that is payable from a day is worth, nothing of what was not asked for.
func (c *Coming) worth(a money.Amount, due civil.Date) (present, usd *money.Amount) {
	if c.Discount != nil {
		discounted := c.Discount.Of(a, due)
		present = &discounted
	}
	if c.Dollars != nil {
		dollars := c.Dollars.of(a)
		usd = &dollars
	}
	return present, usd
}
