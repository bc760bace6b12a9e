import { expect, it } from 'vitest'
import { POSITION_WORDS } from '#core/floor/floor.ts'
import {
  positionComment,
  readPositionComment,
  readRivalComment,
  readSignComment,
  rivalComment,
  signComment
} from '#core/interchange/positionComments.ts'

it('[I50] reads every position back from the comment that says it, and no other sentence', () => {
  for (const standing of ['cosponsor', ...POSITION_WORDS] as const) {
    for (const kind of ['amend', 'insert', 'delete', 'move'] as const) {
      expect(readPositionComment(positionComment(standing, kind, 'Türkiye'))).toEqual({
        standing,
        kind,
        sponsor: 'Türkiye'
      })
    }
  }
  expect(readPositionComment('Supports the amendment in principle')).toBeNull()
})

it('[I50] reads back what a comment proposes by itself, and leaves a move to no named place to people', () => {
  const words = 'Roads “stay” open.'
  for (const kind of ['amend', 'insert', 'replace', 'merge'] as const) {
    expect(readRivalComment(rivalComment(kind, { parts: [words] }))).toEqual({ kind, words })
  }
  const parts = [words, 'Bridges (and tunnels) too.']
  expect(readRivalComment(rivalComment('split', { parts }))).toEqual({ kind: 'split', parts })
  for (const origin of ['insert', 'replace'] as const) {
    const counters = { kind: origin, sponsor: 'Türkiye: East' }
    expect(readRivalComment(rivalComment('counter', { parts: [words], counters }))).toEqual({
      kind: 'counter',
      words,
      origin,
      sponsor: 'Türkiye: East'
    })
  }
  expect(readRivalComment(rivalComment('delete', { parts: [] }))).toEqual({ kind: 'delete' })
  expect(readRivalComment(rivalComment('level', { parts: [], level: 3 }))).toEqual({ kind: 'level', level: 3 })
  expect(readRivalComment(rivalComment('move', { parts: [], moveAfter: '7 (a)' }))).toEqual({
    kind: 'move',
    after: '7 (a)'
  })
  expect(readRivalComment(rivalComment('move', { parts: [], moveAfter: null }))).toEqual({ kind: 'move', after: null })
  expect(readRivalComment(rivalComment('move', { parts: [], moveAfter: '' }))).toBeNull()
  expect(readRivalComment('Proposes to think again.')).toBeNull()
})

it('[I50] tells what tracked changes are together', () => {
  for (const sign of ['replace', 'split', 'merge'] as const) {
    expect(readSignComment(signComment(sign, 'OP5 alt'))).toBe(sign)
    expect(readSignComment(signComment(sign, ''))).toBe(sign)
  }
  expect(readSignComment('Proposes to divide the costs.')).toBeNull()
})
