/** What an HTTP request is answered when it cannot be served: a status, a code for programs, a sentence for people. */
export class HttpRefusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'HttpRefusal'
    this.status = status
    this.code = code
  }

  body(): { ok: false; code: string; message: string } {
    return { ok: false, code: this.code, message: this.message }
  }
}
