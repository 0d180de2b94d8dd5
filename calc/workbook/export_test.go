package workbook

// Holds says whether a sheet holds the entries of a list, named by its path.
func Holds(path string) bool {
	for i := range forms {
		for _, list := range forms[i].lists {
			if list == path {
				return true
			}
		}
	}
	return false
}
