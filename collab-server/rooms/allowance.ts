/**
 * What one socket may still send: an allowance that is used up by sending and comes back with time. Asked for every
 * message, so it is two numbers and no timer.
 */
import type { Limits } from '#relay/limits.ts'

export class Allowance {
  readonly #limits: Limits
  #messages: number
  #bytes: number
  #at: number

  constructor(limits: Limits, now: number) {
    this.#limits = limits
    this.#messages = limits.messagesAtOnce
    this.#bytes = limits.bytesAtOnce
    this.#at = now
  }

  /** @param now in milliseconds, of a clock that is never set @returns false when it sent more than it may */
  take(bytes: number, now: number): boolean {
    const { messagesAtOnce, messagesPerSecond, bytesAtOnce, bytesPerSecond } = this.#limits
    const seconds = (now - this.#at) / 1000
    this.#at = now
    this.#messages = Math.min(messagesAtOnce, this.#messages + seconds * messagesPerSecond) - 1
    this.#bytes = Math.min(bytesAtOnce, this.#bytes + seconds * bytesPerSecond) - bytes
    return this.#messages >= 0 && this.#bytes >= 0
  }
}
