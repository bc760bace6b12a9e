/** What everybody may do with a proposal, in every state of it and of its paragraph. */
import { describe, expect, it } from 'vitest'
import type { Command } from '#core/commands/command.ts'
import { decide } from '#core/decide/decide.ts'
import type { ParagraphState, ProposalState } from '#core/floor/floor.ts'
import {
  id,
  PARAGRAPH_STATES,
  PERSONS,
  PROPOSAL_STATES,
  ROLE_OF,
  ROLES,
  STATES,
  type Answer
} from '#test/core/decide/rights/rightsTables.ts'
import { MATTERS, situationOf, type Matter } from '#test/core/decide/rights/situationOf.ts'
import type { Person } from '#test/helpers/table.ts'

const onProposal: Record<string, (person: Person, matter: Matter) => Command> = {
  revise: (_, matter) => ({
    id,
    kind: 'revise',
    proposal: 'q',
    ...(matter === 'delete' || matter === 'move' || matter === 'split' || matter === 'level'
      ? {
          change: {
            ...MATTERS[matter],
            ...(matter === 'move' && { after: 'p3' }),
            ...(matter === 'split' && { parts: ['Other', 'words.'] })
          } as never
        }
      : { content: 'Other words.' })
  }),
  withdraw: () => ({ id, kind: 'withdraw', proposal: 'q' }),
  cosponsor: (person) => ({
    id,
    kind: 'cosponsor',
    proposal: 'q',
    ...(person === 'secretariat' && { onBehalfOf: 'TUR' })
  }),
  position: (person) => ({
    id,
    kind: 'position',
    proposal: 'q',
    position: 'support',
    ...(person === 'secretariat' && { onBehalfOf: 'TUR' })
  }),
  accept: () => ({ id, kind: 'accept', proposal: 'q' }),
  reject: () => ({ id, kind: 'reject', proposal: 'q' }),
  park: () => ({ id, kind: 'park', proposal: 'q' }),
  reopen: () => ({ id, kind: 'reopen', proposal: 'q', reason: 'Why' })
}

/** From the tables above and the rules P3 to P6, P11, P15, P17 and P29: what the answer must be. */
function expectedOnProposal(
  person: Person,
  kind: string,
  matter: Matter,
  state: ProposalState,
  paragraph: ParagraphState
): Answer {
  if (!ROLES[kind]![ROLE_OF[person]]) return 'not-allowed'
  if (person === 'nobody' && (kind === 'cosponsor' || kind === 'position')) return 'not-allowed'
  if (STATES[kind]!.split(' ')[PROPOSAL_STATES.indexOf(state)] === 'no') return 'wrong-state'
  if ((kind === 'revise' || kind === 'withdraw') && person !== 'kaz') return 'not-yours'
  if (kind === 'cosponsor' && person === 'kaz') return 'already-so'
  const isClosed = paragraph !== 'open' && paragraph !== 'bracketed'
  const isDone = state === 'accepted' || state === 'accepted-as-amended'
  if (kind === 'revise') {
    if (matter === 'insert' || matter === 'counter') return 'ok'
    if (isClosed) return 'paragraph-closed'
    // A deletion says the same however often it is said, and there is but one other level here.
    return matter === 'delete' || matter === 'level' ? 'no-change' : 'ok'
  }
  if (kind === 'accept') return matter !== 'insert' && matter !== 'counter' && isClosed ? 'paragraph-closed' : 'ok'
  if (kind === 'reopen' && isDone) {
    // The inserted paragraph is another one, and in this text not the one that was accepted.
    if (matter === 'insert' || matter === 'counter') return 'paragraph-changed'
    if (matter === 'delete' && state === 'accepted') return 'ok'
    return isClosed ? 'paragraph-closed' : 'ok'
  }
  return 'ok'
}

describe('who may do what in which state', () => {
  it('[P39] on a proposal: every person, command, kind of proposal, its state and the state of its paragraph', () => {
    let asked = 0
    const wrong: string[] = []
    for (const person of PERSONS) {
      for (const [kind, command] of Object.entries(onProposal)) {
        for (const matter of Object.keys(MATTERS) as Matter[]) {
          for (const state of PROPOSAL_STATES) {
            for (const paragraph of PARAGRAPH_STATES) {
              const decision = decide(situationOf(person, matter, state, paragraph), command(person, matter))
              const answer = decision.ok ? 'ok' : decision.code
              const wanted = expectedOnProposal(person, kind, matter, state, paragraph)
              if (answer !== wanted)
                wrong.push(
                  `${person}: ${kind} of a ${state} ${matter} on a paragraph ${paragraph}: ${answer}, not ${wanted}`
                )
              asked++
            }
          }
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBe(7 * 8 * 9 * 7 * 5)
  })
})
