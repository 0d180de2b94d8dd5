// Package release says which release this is: the command and the page write
// the same receipts, so neither has a number of its own.
package release

// Version is the release; the contract of files and results is 1.
const Version = "0.1.0"

// Program is what a receipt says of the program: its release and the format of
// its results. The commit is not in it: the same facts give the same bytes.
const Program = "fuchi " + Version + ", fuchi_result 1"
