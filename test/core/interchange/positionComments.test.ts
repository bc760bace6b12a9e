import { expect, it } from 'vitest'
import { POSITION_WORDS } from '#core/floor/floor.ts'
import { positionComment, readPositionComment } from '#core/interchange/positionComments.ts'

it('[I50] reads every position back from the comment that says it, and no other sentence', () => {
  for (const position of POSITION_WORDS) {
    for (const kind of ['amend', 'insert', 'delete', 'move'] as const) {
      expect(readPositionComment(positionComment(position, kind, 'Türkiye'))).toEqual({
        position,
        kind,
        sponsor: 'Türkiye'
      })
    }
  }
  expect(readPositionComment('Supports the amendment in principle')).toBeNull()
})
