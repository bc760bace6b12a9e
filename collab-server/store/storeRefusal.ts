/**
 * Why a conference file cannot be opened or written to: one sentence for people and a code for programs. Thrown by the
 * stores and by whoever sets one up; `chapeau` prints the sentence and exits.
 */
export type StoreRefusalCode =
  | 'no-such-file'
  | 'not-a-file'
  | 'no-access'
  | 'foreign-file'
  | 'corrupt-file'
  | 'newer-format'
  | 'older-format'
  | 'other-course'
  | 'in-use'
  | 'empty-file'
  | 'already-a-conference'
  | 'no-conference'
  | 'broken-batch'
  | 'closed'
  | 'read-only'

export class StoreRefusal extends Error {
  readonly code: StoreRefusalCode

  constructor(code: StoreRefusalCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreRefusal'
    this.code = code
  }
}
