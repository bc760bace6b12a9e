/**
 * The kinds of files that `readOutside` reads, as a file dialog wants them: apart from it, so that whoever only offers them
 * does not carry every reader along.
 */
export const OUTSIDE_FILES = '.docx,.xml,.akn,.md,.markdown,.txt'
