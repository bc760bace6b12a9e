/**
 * Where the command line writes: JSON lines for programs on one side, words for people on the other. A verb never writes
 * anywhere else, so that whoever reads its standard output can parse every line of it.
 */
export interface Output {
  /** One JSON line on standard output. */
  readonly result: (value: unknown) => void
  /** A line for people, on standard error. */
  readonly note: (line: string) => void
}

export function processOutput(): Output {
  // Whoever read the first lines and went away (`| head`) is no reason to fail; what was begun is finished.
  process.stdout.on('error', () => {})
  return {
    result: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    note: (line) => void process.stderr.write(`${line}\n`)
  }
}
