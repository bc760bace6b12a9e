/** What everybody may do with a paragraph, in every state of it. */
import { describe, expect, it } from 'vitest'
import type { Command } from '#core/commands/command.ts'
import { decide } from '#core/decide/decide.ts'
import type { Floor, ParagraphEntry } from '#core/floor/floor.ts'
import {
  id,
  ON_PARAGRAPH,
  PARAGRAPH_STATES,
  PERSONS,
  ROLE_OF,
  ROLES,
  type Answer
} from '#test/core/decide/rights/rightsTables.ts'
import { situationOf } from '#test/core/decide/rights/situationOf.ts'
import type { Person } from '#test/helpers/table.ts'

describe('who may do what in which state', () => {
  it('[P1][P11][P26][P39] on a paragraph: every person, command and state', () => {
    const commands: Record<string, (person: Person) => Command> = {
      'table amend': () => ({ id, kind: 'table', change: { kind: 'amend', paragraph: 'p2', content: 'Other.' } }),
      'table delete': () => ({ id, kind: 'table', change: { kind: 'delete', paragraph: 'p2' } }),
      'table move': () => ({ id, kind: 'table', change: { kind: 'move', paragraph: 'p2', after: null } }),
      'table replace': () => ({ id, kind: 'table', change: { kind: 'replace', paragraph: 'p2', content: 'Other.' } }),
      'table split': () => ({ id, kind: 'table', change: { kind: 'split', paragraph: 'p2', parts: ['A', 'B'] } }),
      'table merge': () => ({ id, kind: 'table', change: { kind: 'merge', paragraph: 'p2', with: 'p3' } }),
      'table level': () => ({ id, kind: 'table', change: { kind: 'level', paragraph: 'p1b', level: 2 } }),
      'table insert': () => ({ id, kind: 'table', change: { kind: 'insert', after: 'p2', content: 'New.' } }),
      bracket: () => ({ id, kind: 'bracket', paragraph: 'p2' }),
      agree: () => ({ id, kind: 'agree', paragraph: 'p2' }),
      'agree ad ref': () => ({ id, kind: 'agree', paragraph: 'p2', adRef: true }),
      reopen: () => ({ id, kind: 'reopen', paragraph: 'p2', reason: 'Why' }),
      position: (person) => ({
        id,
        kind: 'position',
        paragraph: 'p2',
        position: 'reserve',
        ...(person === 'secretariat' && { onBehalfOf: 'TUR' })
      }),
      'agree on conditions': () => ({ id, kind: 'agree', paragraph: 'p2', pending: ['TUR'] }),
      'agree ad ref on conditions': () => ({ id, kind: 'agree', paragraph: 'p2', adRef: true, placement: 'open' }),
      'table move, place open': () => ({
        id,
        kind: 'table',
        change: { kind: 'move', paragraph: 'p2', after: null }
      }),
      // Whom it waits for is put on the floor below.
      confirm: (person) => ({
        id,
        kind: 'confirm',
        paragraph: 'p2',
        ...(person === 'secretariat' && { onBehalfOf: 'TUR' })
      }),
      link: () => ({ id, kind: 'link', paragraphs: ['p1', 'p2'] }),
      note: () => ({ id, kind: 'note', words: 'Said.', paragraph: 'p2' })
    }
    const wrong: string[] = []
    for (const person of PERSONS) {
      for (const [name, command] of Object.entries(commands)) {
        PARAGRAPH_STATES.forEach((paragraph, index) => {
          const situation = situationOf(person, name === 'table level' ? 'level' : 'amend', 'not-retained', paragraph)
          const entry: ParagraphEntry = {
            state: paragraph,
            ...(name === 'confirm' && { pending: ['KAZ', 'KGZ', 'TUR'] }),
            ...(name.endsWith('place open') && { placement: 'open' })
          }
          const paragraphs = new Map([...situation.floor.paragraphs.keys()].map((block) => [block, entry]))
          const floor: Floor = { ...situation.floor, paragraphs }
          const decision = decide({ ...situation, floor }, command(person))
          const answer = decision.ok ? 'ok' : decision.code
          const kind = name.split(' ')[0]!
          let wanted = ON_PARAGRAPH[name]!.split(' ')[index] as Answer
          if (!ROLES[kind]![ROLE_OF[person]] || person === 'nobody') wanted = 'not-allowed'
          if (answer !== wanted) wrong.push(`${person}: ${name} of a paragraph ${paragraph}: ${answer}, not ${wanted}`)
        })
      }
    }
    expect(wrong).toEqual([])
  })
})
