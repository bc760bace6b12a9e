import { describe, expect, it } from 'vitest'
import { schema } from '#core/document/schema.ts'
import { gatherWritten } from '#core/standing/gatherWritten.ts'
import { textOf } from '#test/core/interchange/compiledFrom.ts'

/** `id: words`, one paragraph each. */
const text = (...lines: string[]) =>
  textOf(
    lines.map((line) => {
      const [id = '', words = ''] = line.split(': ')
      return schema.node('paragraph', { id }, schema.text(words))
    })
  )
const shown = (stretches: Parameters<typeof gatherWritten>[0]) =>
  gatherWritten(stretches).map(({ paragraph, what, parts, at }) => {
    const sign = { same: '', insert: '+', delete: '-' } as const
    const words = parts.map(({ op, runs }) => sign[op] + runs.map((run) => run.text).join('') + sign[op]).join('')
    return `${at} ${what} ${paragraph}: ${words}`
  })

describe('what was written', () => {
  it('[S10] is one change as long as nothing was decided on its words in between', () => {
    const stretches = [
      { before: text('a: One.', 'b: Two.'), after: text('a: One more.', 'b: Two.'), at: '1' },
      // A command changed b in between.
      { before: text('a: One more.', 'b: Decided.'), after: text('a: One day.', 'b: Decided!'), at: '2' }
    ]
    expect(shown(stretches)).toEqual(['2 changed a: One+ day+.', '2 changed b: Decided-.-+!+'])
  })

  it('[S10] is two changes where its words were decided on in between', () => {
    const stretches = [
      { before: text('a: One.'), after: text('a: One!'), at: '1' },
      { before: text('a: Other.'), after: text('a: Other?'), at: '2' }
    ]
    expect(shown(stretches)).toEqual(['1 changed a: One-.-+!+', '2 changed a: Other-.-+?+'])
  })

  it('[S10] tells what came, what went and what only moved, and nothing of what was taken back', () => {
    const before = text('a: One.', 'b: Two.', 'c: Three.', 'd: Four.')
    const after = text('b: Two.', 'c: Three.', 'a: One.', 'e: New.')
    expect(shown([{ before, after, at: '1' }])).toEqual([
      '1 removed d: -Four.-',
      '1 moved a: One.',
      '1 added e: +New.+'
    ])
    expect(
      shown([
        { before: text('a: One.'), after: text('a: One.', 'b: Two.'), at: '1' },
        { before: text('a: One.', 'b: Two.'), after: text('a: One.'), at: '2' }
      ])
    ).toEqual([])
  })
})
