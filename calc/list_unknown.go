package calc

import "github.com/shanting/fuchi/calc/lang"

// reportUnknownLists says what is left out of the answer because a list is
// written as unknown, which is not an empty one.
func (c *Case) reportUnknownLists() {
	if list := c.Project.Listed.OtherAwards; list.SaidUnknown() {
		c.Find(foundListUnknown, list.Path(), lang.T("其他政策是否奖补同一事项未知：没有与之比较，未必都能兑现",
			"whether another policy supports the same matters is not known: nothing was compared with it, and not all "+
				"may be payable"))
	}
	if list := c.Project.PaidGiven; list.SaidUnknown() {
		c.Find(foundListUnknown, list.Path(), lang.T("已兑现多少未知：没有核对付款，应追回的也没有计入",
			"what has been paid is not known: no payment was checked, and none counts in what is to be paid back"))
	}
}
