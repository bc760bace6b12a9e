import { expect, it } from 'vitest'
import { POSITION_WORDS } from '#core/floor/floor.ts'
import {
  positionComment,
  readPositionComment,
  readRivalComment,
  rivalComment
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

it('[I50] reads a wording and a deletion that a comment proposes', () => {
  expect(readRivalComment(rivalComment('amend', 'Roads “stay” open.', null))).toEqual({
    kind: 'amend',
    words: 'Roads “stay” open.'
  })
  expect(readRivalComment(rivalComment('delete', '', null))).toEqual({ kind: 'delete' })
  expect(readRivalComment(rivalComment('move', '', '7 (a)'))).toBeNull()
})
