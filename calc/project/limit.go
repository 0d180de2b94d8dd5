package project

import "github.com/shanting/fuchi/calc/lang"

// TooLong is the problem of a project of more than MaxBytes bytes that begins
// on that line, or what is told of a file that is no text. Bytes count as they come, a byte order mark and blanks among
// them: what is cut to the limit first could lose its end without a word.
func TooLong(file string, line int, begins []byte) Problems {
	if p, is := foreignFile(begins); is {
		p.File = file
		return Problems{p}
	}
	return Problems{{
		File: file, Pos: Pos{Line: int32(line), Col: 1},
		Message: lang.F("超过 %d 字节", "more than %d bytes", MaxBytes), Hint: smallerHint,
	}}
}
