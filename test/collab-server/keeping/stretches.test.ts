/** The log as people look back on it: stretches of writing, each with its author and the moment before it. */
import { expect, it } from 'vitest'
import { stretchesOf } from '#relay/keeping/stretches.ts'
import type { PositionedUpdate } from '#relay/store/store.ts'

const START = Date.parse('2026-11-25T09:00:00.000Z')
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString()
const wrote = (position: number, seconds: number, session: string, receipt?: number): PositionedUpdate => ({
  draft: 'd',
  room: 'text',
  position,
  at: at(seconds),
  session,
  participant: `of ${session}`,
  ...(receipt !== undefined && { receipt }),
  update: new Uint8Array()
})

it('is one stretch for as long as one session writes without a long pause, with what the relay mended in it', () => {
  const log = [wrote(3, 0, 'a'), wrote(5, 60, 'a'), wrote(6, 61, 'relay'), wrote(9, 150, 'a')]
  expect(stretchesOf(log)).toEqual([
    { position: 9, before: null, from: at(0), until: at(150), session: 'a', participant: 'of a', updates: 4 }
  ])
})

it('begins anew with another session, a decision, a pause and after ten minutes, and knows the moment before each', () => {
  const log = [
    wrote(1, 0, 'a'),
    wrote(2, 1, 'b'),
    wrote(4, 2, 'b', 7),
    wrote(5, 3, 'b'),
    wrote(8, 3 + 121, 'b'),
    ...Array.from({ length: 7 }, (_none, index) => wrote(10 + index, 130 + index * 110, 'b'))
  ]
  expect(stretchesOf(log).map(({ position, before, receipt }) => [before, position, receipt])).toEqual([
    [null, 1, undefined],
    [1, 2, undefined],
    [2, 4, 7],
    [4, 5, undefined],
    [5, 15, undefined],
    [15, 16, undefined]
  ])
})

it('is not torn by a clock that was set back, and empty where nothing was written', () => {
  expect(stretchesOf([wrote(1, 60, 'a'), wrote(2, 0, 'a')])).toHaveLength(1)
  expect(stretchesOf([wrote(1, 86_400, 'a'), wrote(2, 0, 'a')])).toHaveLength(2)
  expect(stretchesOf([])).toEqual([])
})
