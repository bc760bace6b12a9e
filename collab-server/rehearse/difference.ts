/**
 * Where reality departs from the script. Thrown inside a rehearsal and caught by whoever plays it: the message is one
 * sentence for people.
 */
export class Difference extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Difference'
  }
}
