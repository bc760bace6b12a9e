/** Why the relay cannot listen, in one sentence. Thrown by `startRelay`; `chapeau` prints it and exits. */
export type StartRefusalCode = 'port-in-use' | 'no-such-host' | 'no-permission' | 'cannot-listen'

export class StartRefusal extends Error {
  readonly code: StartRefusalCode

  constructor(code: StartRefusalCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartRefusal'
    this.code = code
  }
}

/** Says in words why listening failed. */
export function explainListenError(error: unknown, host: string, port: number): StartRefusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const options = { cause: error }
  switch (code) {
    case 'EADDRINUSE':
      return new StartRefusal(
        'port-in-use',
        `Port ${port} on ${host} is in use by another program; stop that one or choose another with --port (0 takes any free one).`,
        options
      )
    case 'EACCES':
      return new StartRefusal(
        'no-permission',
        `This account may not listen on port ${port}; choose one above 1023 with --port.`,
        options
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartRefusal(
        'no-such-host',
        `This machine has no address "${host}"; give one of its own with --host, such as 127.0.0.1.`,
        options
      )
    default:
      return new StartRefusal(
        'cannot-listen',
        `The relay cannot listen on ${host}:${port} (${code || String(error)}); try another port or host.`,
        options
      )
  }
}
