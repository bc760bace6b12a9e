/**
 * Why the command line does not do what it was asked: one sentence for people, and the exit code. Thrown by the verbs and
 * turned into output by `runChapeau`, nowhere else.
 */
export const EXIT = {
  done: 0,
  /** What was asked cannot be done: a file, a port, a state of things. */
  refused: 1,
  /** The command itself is not well formed. */
  usage: 2
} as const

export class CliRefusal extends Error {
  readonly exitCode: number

  constructor(message: string, options: ErrorOptions & { readonly exitCode?: number } = {}) {
    super(message, options)
    this.name = 'CliRefusal'
    this.exitCode = options.exitCode ?? EXIT.refused
  }
}

export function usage(message: string): CliRefusal {
  return new CliRefusal(message, { exitCode: EXIT.usage })
}

/** The system's short word for what went wrong: `ENOENT`, `EADDRINUSE`; empty if it gave none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
