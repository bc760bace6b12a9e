/** Keys: one letter, one meaning, for each role; nothing while somebody types. */
import { describe, expect, test } from 'vitest'
import { NO_CONDITIONS, type CompiledParagraph, type CompiledProposal } from '#core/compile/compiled.ts'
import { ROLES, type Role } from '#core/conference/conference.ts'
import { PARAGRAPH_STATES, type ProposalState } from '#core/floor/floor.ts'
import { ACTIONS, type ActionContext } from '#renderer/keyboard/actions.ts'
import { matchDigit, matchKey, type KeyPress } from '#renderer/keyboard/matchKey.ts'

const proposal: CompiledProposal = {
  id: 'x',
  kind: 'amend',
  state: 'tabled',
  version: 1,
  sponsor: { code: 'KGZ', name: 'Kyrgyzstan' },
  cosponsors: [],
  positions: [],
  tabledAt: '2026-01-01T00:00:00Z',
  stale: false,
  fit: 'as-tabled',
  diff: []
}
const paragraph: CompiledParagraph = {
  id: 'p',
  type: 'paragraph',
  level: 0,
  label: '1',
  printed: '1.',
  state: 'open',
  positions: [],
  runs: [],
  proposals: [proposal],
  issued: '',
  changedSinceAgreed: false,
  conditions: NO_CONDITIONS,
  brackets: [],
  remarks: []
}
const PROPOSAL_STATES: readonly ProposalState[] = [
  'tabled',
  'accepted',
  'accepted-as-amended',
  'not-retained',
  'withdrawn',
  'superseded',
  'parked'
]
const context = (role: Role, extra: Partial<ActionContext> = {}): ActionContext => ({
  role,
  paragraph,
  proposal,
  isSponsor: false,
  holdsPen: role === 'secretariat',
  hasDesk: role !== 'observer',
  holding: false,
  nothingAgreed: false,
  confirmable: [],
  ...extra
})
const press = (key: string, extra: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: `Key${key.toUpperCase()}`,
  alt: false,
  mod: false,
  shift: false,
  typing: false,
  ...extra
})

describe('keys', () => {
  test('the Chair decides with one letter each', () => {
    const means = (key: string) => matchKey(press(key), context('chair'))?.id
    expect(['j', 'k', 'a', 'e', 'n', 'p', 'b', 'g', 'r'].map(means)).toEqual([
      'next',
      'previous',
      'accept',
      'amended',
      'reject',
      'park',
      'bracket',
      'agree',
      'adRef'
    ])
  })

  test('conditions, and where we stand, have a letter each', () => {
    expect(matchKey(press('q'), context('chair'))?.id).toBe('agreeBut')
    for (const role of ROLES) expect(matchKey(press('z'), context(role))?.id).toBe('stand')
    expect(matchKey(press('q'), context('delegate'))).toBeNull()
  })

  test('agreeing for good is not offered while nothing is agreed until everything is', () => {
    const here = context('chair', { nothingAgreed: true })
    expect(matchKey(press('g'), here)).toBeNull()
    expect(matchKey(press('r'), here)?.id).toBe('adRef')
  })

  test('a paragraph under silence takes no key that would propose or decide about it', () => {
    const silent = { ...paragraph, conditions: { ...NO_CONDITIONS, silence: 'open' as const } }
    const means = (role: Role, shown: CompiledParagraph, key: string) =>
      matchKey(press(key), context(role, { paragraph: shown, proposal: null, selectsWords: false }))?.id ?? null
    const decides = ['b', 'g', 'r', 'q']
    const proposes = ['e', 'd', 'm', 'p']
    expect(decides.map((key) => means('chair', paragraph, key))).toEqual(['bracket', 'agree', 'adRef', 'agreeBut'])
    expect(decides.map((key) => means('chair', silent, key))).toEqual([null, null, null, null])
    expect(proposes.map((key) => means('delegate', paragraph, key))).toEqual(['propose', 'delete', 'move', 'whole'])
    expect(proposes.map((key) => means('delegate', silent, key))).toEqual([null, null, null, null])
    expect(means('chair', { ...paragraph, state: 'ad-ref' }, 'o')).toBe('reopen')
    expect(means('chair', { ...silent, state: 'ad-ref' }, 'o')).toBeNull()
  })

  test('confirming has its letter where it is clear who confirms', () => {
    const confirming = (confirmable: readonly string[]) =>
      matchKey(press('f'), context('delegate', { confirmable }))?.id ?? null
    expect([[], ['TUR'], ['TUR', 'RIVER']].map(confirming)).toEqual([null, 'confirm', null])
  })

  test('undo is there only while a decision is held', () => {
    expect(matchKey(press('u'), context('chair'))).toBeNull()
    expect(matchKey(press('u'), context('chair', { holding: true }))?.id).toBe('undo')
  })

  test('the same letter means something else to a delegate, and nothing to an observer', () => {
    expect(matchKey(press('e'), context('delegate'))?.id).toBe('propose')
    expect(matchKey(press('e'), context('observer'))).toBeNull()
    expect(matchKey(press('a'), context('delegate'))).toBeNull()
  })

  test('everybody sees rivals side by side; the Chair and the secretariat put them in brackets', () => {
    const withRivals = (count: number, state: ProposalState = 'tabled') => ({
      paragraph: { ...paragraph, proposals: Array.from({ length: count }, () => ({ ...proposal, state })) }
    })
    const means = (key: string, role: Role, extra: Partial<ActionContext>) =>
      matchKey(press(key), context(role, extra))?.id
    for (const role of ['chair', 'secretariat', 'delegate', 'observer'] as const) {
      expect(means('y', role, withRivals(2))).toBe('rivals')
      expect(means('y', role, withRivals(1))).toBeUndefined()
    }
    expect(means('x', 'chair', withRivals(1))).toBe('alternatives')
    expect(means('x', 'secretariat', withRivals(2, 'parked'))).toBe('alternatives')
    expect(means('x', 'secretariat', withRivals(2, 'accepted'))).toBeUndefined()
    expect(means('x', 'delegate', withRivals(2))).toBeUndefined()
    const closed = { paragraph: { ...withRivals(2).paragraph, state: 'agreed' as const } }
    expect(means('x', 'chair', closed)).toBeUndefined()
  })

  test('a letter being typed is a letter; with Alt it is a key', () => {
    expect(matchKey(press('c', { typing: true }), context('secretariat'))).toBeNull()
    expect(matchKey(press('c', { typing: true, alt: true }), context('secretariat'))?.id).toBe('capture')
    // Some keyboards print another character with Alt: the place of the key counts.
    expect(matchKey(press('ç', { code: 'KeyC', typing: true, alt: true }), context('secretariat'))?.id).toBe('capture')
    expect(matchKey(press('ArrowDown', { typing: true, alt: true }), context('secretariat'))).toBeNull()
  })

  test('keys with Ctrl belong to the browser', () => {
    expect(matchKey(press('a', { mod: true }), context('chair'))).toBeNull()
    expect(matchDigit(press('1', { mod: true }))).toBeNull()
  })

  test('digits select proposals', () => {
    expect(matchDigit(press('3'))).toBe(3)
    expect(matchDigit(press('0'))).toBeNull()
    expect(matchDigit(press('3', { typing: true }))).toBeNull()
  })

  test('no letter means two things at once, whatever the role and the states', () => {
    for (const role of ROLES)
      for (const proposalState of PROPOSAL_STATES)
        for (const paragraphState of PARAGRAPH_STATES)
          for (const isSponsor of [false, true])
            for (const selected of [null, { ...proposal, state: proposalState }]) {
              const here = context(role, {
                paragraph: { ...paragraph, state: paragraphState },
                proposal: selected,
                isSponsor,
                holding: role === 'chair',
                confirmable: role === 'delegate' || role === 'secretariat' ? ['TUR'] : []
              })
              const keys = ACTIONS.filter((action) => action.possible(here)).map((action) => action.key)
              expect(new Set(keys).size, `${role} ${proposalState} ${paragraphState}: ${keys.join(' ')}`).toBe(
                keys.length
              )
            }
  })
})
