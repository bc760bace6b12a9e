/**
 * The tables of rights as the application is shown them, and what somebody is told whose right it is not. Every combination is asked
 * in `rights/`.
 */
import { describe, expect, it } from 'vitest'
import type { Command } from '#core/commands/command.ts'
import { mayCommand, paragraphAllows, proposalAllows } from '#core/decide/commandRights.ts'
import { decide } from '#core/decide/decide.ts'
import {
  id,
  ON_PARAGRAPH,
  PARAGRAPH_STATES,
  PROPOSAL_STATES,
  ROLES,
  STATES
} from '#test/core/decide/rights/rightsTables.ts'
import { situationOf } from '#test/core/decide/rights/situationOf.ts'

describe('who may do what in which state', () => {
  it('[P39] shows the application the same tables, so that it offers only what is possible', () => {
    const roles = ['chair', 'secretariat', 'delegate', 'observer'] as const
    for (const [kind, allowed] of Object.entries(ROLES)) {
      roles.forEach((role, index) => expect(mayCommand(role, kind as Command['kind'])).toBe(allowed[index]))
    }
    for (const [kind, states] of Object.entries(STATES)) {
      PROPOSAL_STATES.forEach((state, index) =>
        expect(proposalAllows(kind as Command['kind'], state), `${kind} ${state}`).toBe(
          states.split(' ')[index] === 'yes'
        )
      )
    }
    const acts = {
      change: 'table amend',
      bracket: 'bracket',
      agree: 'agree',
      'agree-ad-ref': 'agree ad ref',
      reopen: 'reopen',
      position: 'position',
      confirm: 'confirm',
      place: 'table move, place open'
    } as const
    for (const [act, row] of Object.entries(acts)) {
      PARAGRAPH_STATES.forEach((state, index) =>
        expect(paragraphAllows(act as keyof typeof acts, state)).toBe(ON_PARAGRAPH[row]!.split(' ')[index] === 'ok')
      )
    }
  })

  it.each([
    [
      'kaz',
      { id, kind: 'accept', proposal: 'q' },
      'Only the Chair accepts a proposal. Ask for the floor, or table a proposal.'
    ],
    [
      'secretariat',
      { id, kind: 'agree', paragraph: 'p1' },
      'Only the Chair declares a paragraph agreed. Ask for the floor, or table a proposal.'
    ],
    [
      'chair',
      { id, kind: 'cosponsor', proposal: 'q' },
      'The Chair takes no positions. Ask the secretariat to record it for the delegation.'
    ],
    [
      'kaz',
      { id, kind: 'issue', label: 'Rev.1' },
      'Only the Chair and the secretariat put words in brackets, note points, change the settings, put a text under silence, lend the pen, take it back and issue revisions.'
    ],
    ['observer', { id, kind: 'park', proposal: 'q' }, 'Observers follow the negotiation and change nothing in it.']
  ] as const)('[P1] tells %s in a sentence why %j is not theirs', (person, command, message) => {
    const decision = decide(situationOf(person, 'amend', 'tabled', 'open'), command)
    expect(decision).toMatchObject({ ok: false, code: 'not-allowed', message })
  })
})
