/**
 * Who may do what in which state, asked of `decide` in every combination and compared with the tables below. They are
 * written down here once more, from the rules, and read nothing of the program's own tables.
 */
import { describe, expect, it } from 'vitest'
import type { Command } from '#core/commands/command.ts'
import type { Participant } from '#core/conference/conference.ts'
import { mayCommand, paragraphAllows, proposalAllows } from '#core/decide/commandRights.ts'
import { decide } from '#core/decide/decide.ts'
import type { RefusalCode, Situation } from '#core/decide/outcome.ts'
import {
  EMPTY_FLOOR,
  type Change,
  type Floor,
  type Outcome,
  type ParagraphEntry,
  type ParagraphState,
  type Proposal,
  type ProposalState
} from '#core/floor/floor.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { toText, words } from '#test/helpers/draftText.ts'
import { CONFERENCE, PEOPLE, type Person } from '#test/helpers/table.ts'

type Answer = 'ok' | RefusalCode
const PROPOSAL_STATES = [
  'tabled',
  'accepted',
  'accepted-as-amended',
  'not-retained',
  'withdrawn',
  'superseded',
  'parked'
] as const satisfies readonly ProposalState[]
const PARAGRAPH_STATES = [
  'open',
  'bracketed',
  'ad-ref',
  'agreed',
  'deleted'
] as const satisfies readonly ParagraphState[]

/** yes, or not allowed: Chair, secretariat, delegate, observer. */
const ROLES: Record<string, readonly [boolean, boolean, boolean, boolean]> = {
  table: [true, true, true, false],
  revise: [true, true, true, false],
  withdraw: [true, true, true, false],
  cosponsor: [false, true, true, false],
  position: [false, true, true, false],
  accept: [true, false, false, false],
  reject: [true, false, false, false],
  park: [true, false, false, false],
  reopen: [true, false, false, false],
  bracket: [true, true, false, false],
  release: [false, true, true, false],
  lift: [true, false, false, false],
  alternatives: [true, true, false, false],
  confirm: [false, true, true, false],
  link: [true, false, false, false],
  unlink: [true, false, false, false],
  settle: [true, false, false, false],
  note: [true, true, false, false],
  configure: [true, true, false, false],
  adopt: [true, false, false, false],
  openSilence: [true, true, false, false],
  extendSilence: [true, true, false, false],
  breakSilence: [false, true, true, false],
  closeSilence: [true, true, false, false],
  statement: [false, true, true, false],
  agree: [true, false, false, false],
  grantPen: [true, true, false, false],
  revokePen: [true, true, false, false],
  issue: [true, true, false, false]
}

/** In the order of PROPOSAL_STATES: does the state take the command? */
const STATES: Record<string, string> = {
  revise: 'yes no no no no no yes',
  withdraw: 'yes no no no no no yes',
  cosponsor: 'yes no no no no no yes',
  position: 'yes no no no no no yes',
  accept: 'yes no no no no no yes',
  reject: 'yes no no no no no yes',
  park: 'yes no no no no no no',
  reopen: 'no yes yes yes yes yes yes'
}

/** In the order of PARAGRAPH_STATES: what a command on the paragraph itself is answered. */
const ON_PARAGRAPH: Record<string, string> = {
  'table amend': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table delete': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table move': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table replace': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table split': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table merge': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table level': 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  'table insert': 'ok ok ok ok ok',
  bracket: 'ok ok paragraph-closed paragraph-closed paragraph-closed',
  agree: 'ok ok ok wrong-state wrong-state',
  'agree ad ref': 'ok ok wrong-state wrong-state wrong-state',
  reopen: 'wrong-state ok ok ok ok',
  position: 'ok ok ok ok paragraph-closed',
  'agree on conditions': 'ok ok ok ok wrong-state',
  'agree ad ref on conditions': 'ok ok ok wrong-state wrong-state',
  'table move, place open': 'ok ok ok ok paragraph-closed',
  confirm: 'wrong-state wrong-state ok ok wrong-state',
  link: 'ok ok ok ok paragraph-gone',
  note: 'ok ok ok ok ok'
}

/** In the order of PARAGRAPH_STATES: what settling a package with the paragraph, or adopting the text, is answered. */
const ON_WHOLE: Record<string, string> = {
  settle: 'ok ok ok ok paragraph-gone',
  'settle ad ref': 'ok ok ok ok paragraph-gone',
  'settle, nothing agreed': 'nothing-agreed nothing-agreed nothing-agreed nothing-agreed nothing-agreed',
  'settle ad ref, nothing agreed': 'ok ok ok ok paragraph-gone',
  unlink: 'ok ok ok ok ok',
  adopt: 'not-settled not-settled ok ok ok',
  'adopt, nothing agreed': 'not-settled not-settled ok ok ok',
  'agree, nothing agreed': 'nothing-agreed nothing-agreed nothing-agreed nothing-agreed nothing-agreed'
}

const ROLE_OF: Record<Person, number> = { chair: 0, secretariat: 1, kaz: 2, kgz: 2, tur: 2, nobody: 2, observer: 3 }
const PERSONS = Object.keys(ROLE_OF) as Person[]

const MATTERS: Record<Change['kind'], Change> = {
  amend: { kind: 'amend', paragraph: 'p2', content: inline('All States report.') },
  insert: { kind: 'insert', after: 'p2', content: inline('New.'), node: { type: 'paragraph', role: 'numbered' } },
  delete: { kind: 'delete', paragraph: 'p2' },
  move: { kind: 'move', paragraph: 'p2', after: null },
  replace: { kind: 'replace', paragraph: 'p2', content: inline('All States report.') },
  counter: { kind: 'counter', proposal: 'o', to: 'insert', paragraph: 'p2', content: inline('Newer.') },
  split: { kind: 'split', paragraph: 'p2', parts: [inline('States act.'), inline('States report.')] },
  merge: { kind: 'merge', paragraph: 'p2', with: 'p3', content: inline('All States report.') },
  level: { kind: 'level', paragraph: 'p1b', level: 2 }
}
type Matter = keyof typeof MATTERS

function inline(source: string) {
  return words(source).toJSON() as Array<Record<string, unknown>>
}

/** A text and floor as they are when a proposal of Kazakhstan's on paragraph 2 is in one state and the paragraph in another. */
function situationOf(person: Person, matter: Matter, state: ProposalState, paragraph: ParagraphState): Situation {
  const isDone = state === 'accepted' || state === 'accepted-as-amended'
  const said = state === 'accepted-as-amended' ? 'As amended.' : 'All States report.'
  const lines = ['1. States act.', '2. States report.', '3. The host was thanked.']
  if (isDone && matter === 'amend') lines[1] = `2. ${said}`
  if (isDone && matter === 'delete') lines[1] = state === 'accepted' ? '2. ' : '2. As amended.'
  if (isDone && matter === 'split') lines.splice(1, 2, '2. States act.', '3. States report.')
  if (isDone && matter === 'merge') lines.splice(1, 2, `2. ${said}`, '3. ')
  if (isDone && matter === 'replace') lines[1] = `9. ${said}`
  if (matter === 'level') lines.splice(1, 2, '(a) one;', '(b) two;')
  const text = isDone && matter === 'level' ? deepened(toText(lines)) : toText(lines)
  const outcome: Outcome = {
    at: 'then',
    seq: 1,
    ...(isDone && matter === 'amend' && { before: inline('States report.') }),
    ...(isDone && matter === 'delete' && state !== 'accepted' && { before: inline('States report.') }),
    ...(state === 'accepted-as-amended' && { as: inline('As amended.') }),
    ...(isDone && matter === 'move' && { movedFrom: 'p1' }),
    ...(isDone && (matter === 'insert' || matter === 'counter') && { inserted: 'p3' }),
    ...(isDone && (matter === 'split' || matter === 'merge') && { before: inline('States report.') }),
    ...(isDone && matter === 'split' && { parts: ['p3'] }),
    ...(isDone && matter === 'replace' && { inserted: 'p9', replaced: 'p2' }),
    ...(isDone && matter === 'level' && { levelBefore: 1 })
  }
  const base = matter === 'insert' || matter === 'counter' ? null : inline('States report.')
  const done = { state: 'deleted', deletedBy: 'q', deletedContent: inline('The host was thanked.') } as const
  const proposal: Proposal = {
    id: 'q',
    change: MATTERS[matter],
    base: {
      content: matter === 'level' ? inline('two;') : base,
      ...(matter === 'level' && { level: 1 }),
      ...(matter === 'merge' && { with: inline('The host was thanked.') })
    },
    by: 'KAZ',
    cosponsors: [],
    positions: [],
    version: 1,
    earlier: [],
    state,
    tabledAt: 'then',
    ...(state !== 'tabled' && { outcome })
  }
  const countered: Proposal = { ...proposal, id: 'o', change: MATTERS.insert, by: 'TUR', state: 'tabled' }
  const floor: Floor = {
    proposals: new Map([
      ['q', proposal],
      ['o', countered]
    ]),
    paragraphs: new Map<string, ParagraphEntry>([
      [matter === 'level' ? 'p1b' : isDone && matter === 'replace' ? 'p9' : 'p2', { state: paragraph }],
      ...(isDone && matter === 'merge' ? [['p3', done] as const] : []),
      ...(isDone && matter === 'replace' ? [['p2', { ...done, successor: 'p9' }] as const] : [])
    ]),
    brackets: new Map(),
    packages: new Map(),
    noted: new Map(),
    silences: new Map(),
    statements: new Map(),
    meta: EMPTY_FLOOR.meta,
    revisions: []
  }
  const actor: Participant = PEOPLE[person]
  return {
    conference: CONFERENCE,
    draft: 'draft',
    profile: 'highlights',
    text,
    floor,
    actor,
    now: 'now',
    seq: 2,
    newId: () => 'fresh'
  }
}

/** (b) at the second level. */
function deepened(text: TextModel): TextModel {
  const blocks = text.blocks.map((block) =>
    block.id === 'p1b'
      ? { ...block, node: block.node.type.create({ ...block.node.attrs, level: 2 }, block.node.content) }
      : block
  )
  return { ...text, blocks }
}

const id = '00000000-0000-4000-8000-000000000000'
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
