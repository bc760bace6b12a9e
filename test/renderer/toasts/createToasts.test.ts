/** Messages: refusals stay until they are closed, confirmations go. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createToasts } from '#renderer/toasts/createToasts.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a confirmation goes by itself, a refusal waits for its reader', () => {
  const toasts = createToasts()
  toasts.show({ tone: 'done', title: 'Tabled.' })
  toasts.show({ tone: 'refusal', title: 'Not carried out', message: 'It is agreed.' })
  vi.advanceTimersByTime(60_000)
  expect(toasts.get().map(({ title }) => title)).toEqual(['Not carried out'])
  toasts.close(toasts.get()[0]?.id ?? 0)
  expect(toasts.get()).toEqual([])
})

test('the same sentence is not shown twice', () => {
  const toasts = createToasts()
  toasts.show({ tone: 'refusal', title: 'Not carried out', message: 'It is agreed.' })
  toasts.show({ tone: 'refusal', title: 'Not carried out', message: 'It is agreed.' })
  expect(toasts.get()).toHaveLength(1)
})
