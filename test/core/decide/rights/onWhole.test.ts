/** What everybody may do with a package, with the whole text and with the draft. */
import { describe, expect, it } from 'vitest'
import type { Command } from '#core/commands/command.ts'
import { decide } from '#core/decide/decide.ts'
import { EMPTY_FLOOR, type Floor } from '#core/floor/floor.ts'
import { id, ON_WHOLE, PARAGRAPH_STATES, PERSONS, ROLE_OF, ROLES } from '#test/core/decide/rights/rightsTables.ts'
import { situationOf } from '#test/core/decide/rights/situationOf.ts'

describe('who may do what in which state', () => {
  it('[P1][P39][P47][P50][P53] on a package and on the whole text: every person, command and state', () => {
    const commands: Record<string, Command> = {
      settle: { id, kind: 'settle', package: 'k' },
      'settle ad ref': { id, kind: 'settle', package: 'k', adRef: true },
      unlink: { id, kind: 'unlink', package: 'k' },
      adopt: { id, kind: 'adopt' },
      agree: { id, kind: 'agree', paragraph: 'p2' }
    }
    const wrong: string[] = []
    for (const person of PERSONS) {
      for (const [name, row] of Object.entries(ON_WHOLE)) {
        PARAGRAPH_STATES.forEach((paragraph, index) => {
          const situation = situationOf(person, 'amend', 'not-retained', paragraph)
          const others = ['p1', 'p3'].map((other) => [other, { state: 'ad-ref' as const }] as const)
          const floor: Floor = {
            ...situation.floor,
            proposals: new Map([...situation.floor.proposals].filter(([proposal]) => proposal === 'q')),
            paragraphs: new Map([...situation.floor.paragraphs, ...others]),
            packages: new Map([['k', { id: 'k', paragraphs: ['p1', 'p2'], state: 'open', at: 'then', seq: 1 }]]),
            meta: {
              ...EMPTY_FLOOR.meta,
              settings: { ...EMPTY_FLOOR.meta.settings, nothingAgreed: name.endsWith('nothing agreed') }
            }
          }
          const command = commands[name.split(',')[0]!]!
          const decision = decide({ ...situation, floor }, command)
          const answer = decision.ok ? 'ok' : decision.code
          const wanted = ROLES[command.kind]![ROLE_OF[person]] ? row.split(' ')[index] : 'not-allowed'
          if (answer !== wanted) wrong.push(`${person}: ${name}, one of it ${paragraph}: ${answer}, not ${wanted}`)
        })
      }
    }
    expect(wrong).toEqual([])
  })

  it('[P7][P39] on the draft: every person and command', () => {
    const commands: readonly Command[] = [
      { id, kind: 'grantPen', delegations: ['KAZ'] },
      { id, kind: 'revokePen', delegations: ['TUR'] },
      { id, kind: 'issue', label: 'Rev.1' },
      { id, kind: 'note', words: 'Said.' },
      { id, kind: 'configure', settings: { phase: 'second reading' } }
    ]
    for (const person of PERSONS) {
      for (const command of commands) {
        const situation = situationOf(person, 'amend', 'tabled', 'open')
        const floor = { ...situation.floor, meta: { ...EMPTY_FLOOR.meta, pen: ['TUR'] } }
        const decision = decide({ ...situation, floor }, command)
        const isAllowed = ROLES[command.kind]![ROLE_OF[person]]
        expect(decision.ok ? 'ok' : decision.code, `${person}: ${command.kind}`).toBe(isAllowed ? 'ok' : 'not-allowed')
      }
    }
  })
})
