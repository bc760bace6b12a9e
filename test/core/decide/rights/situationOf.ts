/**
 * A text and a floor in any of the states that the tables of rights speak of. Used by the tests beside this file.
 */
import type { Participant } from '#core/conference/conference.ts'
import type { Situation } from '#core/decide/outcome.ts'
import type { TextModel } from '#core/document/textModel.ts'
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
import { toText, words } from '#test/helpers/draftText.ts'
import { CONFERENCE, PEOPLE, type Person } from '#test/helpers/table.ts'

export const MATTERS: Record<Change['kind'], Change> = {
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
export type Matter = keyof typeof MATTERS

function inline(source: string) {
  return words(source).toJSON() as Array<Record<string, unknown>>
}

/** A text and floor as they are when a proposal of Kazakhstan's on paragraph 2 is in one state and the paragraph in another. */
export function situationOf(
  person: Person,
  matter: Matter,
  state: ProposalState,
  paragraph: ParagraphState
): Situation {
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
