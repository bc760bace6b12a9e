/**
 * The words the screen uses for states, kinds, positions and roles: one place, so that outline, page, panel and messages
 * say the same.
 */
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import type { Role } from '#core/conference/conference.ts'
import type { Package, ParagraphState, PositionWord, ProposalState, StatementKind } from '#core/floor/floor.ts'
import { say, spokenLocale } from '#renderer/languages/say.ts'

export const PARAGRAPH_STATE_WORD: Readonly<Record<ParagraphState, string>> = {
  open: say('words.paragraph.open'),
  bracketed: say('words.paragraph.bracketed'),
  'ad-ref': say('words.paragraph.ad-ref'),
  agreed: say('words.paragraph.agreed'),
  deleted: say('words.paragraph.deleted')
}

/** A sign for each state, so that it is told by shape and not by tint alone. */
export const PARAGRAPH_STATE_MARK: Readonly<Record<ParagraphState, string>> = {
  open: '○',
  bracketed: '[ ]',
  'ad-ref': '(✓)',
  agreed: '✓',
  deleted: '×'
}

/** The sign and the word of a paragraph as it is now: one under silence stands still, whatever state it is in. */
export function stateMark({ state, conditions }: Pick<CompiledParagraph, 'state' | 'conditions'>): string {
  return conditions.silence === 'open' ? '…' : PARAGRAPH_STATE_MARK[state]
}
export function stateWord({ state, conditions }: Pick<CompiledParagraph, 'state' | 'conditions'>): string {
  return conditions.silence === 'open' ? say('words.underSilence') : PARAGRAPH_STATE_WORD[state]
}

export const STATEMENT_WORD: Readonly<Record<StatementKind, { readonly name: string; readonly means: string }>> = {
  dissociation: { name: say('words.statement.dissociation'), means: say('words.statementMeans.dissociation') },
  reservation: { name: say('words.statement.reservation'), means: say('words.statementMeans.reservation') },
  explanation: { name: say('words.statement.explanation'), means: say('words.statementMeans.explanation') }
}

export const PROPOSAL_STATE_WORD: Readonly<Record<ProposalState, string>> = {
  tabled: say('words.proposal.tabled'),
  accepted: say('words.proposal.accepted'),
  'accepted-as-amended': say('words.proposal.accepted-as-amended'),
  'not-retained': say('words.proposal.not-retained'),
  withdrawn: say('words.proposal.withdrawn'),
  superseded: say('words.proposal.superseded'),
  parked: say('words.proposal.parked')
}

export const KIND_WORD: Readonly<Record<CompiledProposal['kind'], string>> = {
  amend: say('words.kind.amend'),
  insert: say('words.kind.insert'),
  delete: say('words.kind.delete'),
  move: say('words.kind.move'),
  replace: say('words.kind.replace'),
  counter: say('words.kind.counter'),
  split: say('words.kind.split'),
  merge: say('words.kind.merge'),
  level: say('words.kind.level')
}

export const POSITION_WORD: Readonly<Record<PositionWord, { readonly name: string; readonly takes: string }>> = {
  support: { name: say('words.position.support'), takes: say('words.takes.support') },
  oppose: { name: say('words.position.oppose'), takes: say('words.takes.oppose') },
  retain: { name: say('words.position.retain'), takes: say('words.takes.retain') },
  delete: { name: say('words.position.delete'), takes: say('words.takes.delete') },
  reserve: { name: say('words.position.reserve'), takes: say('words.takes.reserve') },
  reflect: { name: say('words.position.reflect'), takes: say('words.takes.reflect') },
  'withdraw-if': { name: say('words.position.withdraw-if'), takes: say('words.takes.withdraw-if') }
}

export const PACKAGE_STATE_WORD: Readonly<Record<Package['state'], string>> = {
  open: say('words.package.open'),
  settled: say('words.package.settled'),
  reopened: say('words.package.reopened'),
  dissolved: say('words.package.dissolved')
}

export const ROLE_WORD: Readonly<Record<Role, string>> = {
  chair: say('words.role.chair'),
  secretariat: say('words.role.secretariat'),
  delegate: say('words.role.delegate'),
  observer: say('words.role.observer')
}

/** How a paragraph is spoken of: "paragraph 3", "the title". */
export function paragraphName(paragraph: Pick<CompiledParagraph, 'label' | 'type' | 'role'> | null): string {
  if (!paragraph) return say('words.place.beginning')
  if (paragraph.label !== '') return say('words.place.paragraph', { label: paragraph.label })
  switch (paragraph.type) {
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'closing':
      return say(`words.place.${paragraph.type}`)
    default:
      return say('words.place.unnumbered')
  }
}

/** "Kyrgyzstan: amendment to paragraph 3". */
export function proposalName(proposal: CompiledProposal, paragraph: CompiledParagraph | null): string {
  const values = { who: proposal.sponsor.name, place: paragraphName(paragraph) }
  switch (proposal.kind) {
    case 'counter':
      return say('words.proposed.counter', {
        who: values.who,
        what: proposal.counters?.label || KIND_WORD[proposal.counters?.kind ?? 'insert']
      })
    case 'merge':
      return say('words.proposed.merge', { ...values, other: proposal.mergeWith || say('words.place.next') })
    default:
      return say(`words.proposed.${proposal.kind}`, values)
  }
}

/** How a proposal stands to words that have changed since it was tabled. */
export function fitWords(proposal: CompiledProposal): string {
  switch (proposal.fit) {
    case 'conflict':
      return `! ${say('words.fit.conflict')}`
    case 'merged':
      return `⇄ ${say(proposal.merged?.some(({ op }) => op !== 'same') === true ? 'words.fit.merged' : 'words.fit.same')}`
    case 'as-tabled':
      return say('words.fit.changed')
  }
}

/** "A, B and C". */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat(spokenLocale(), { type: 'conjunction' }).format(words)
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
// Made once: a page of proposals asks for hundreds of times.
const clockFormat = new Intl.DateTimeFormat(spokenLocale(), CLOCK)
const dayFormat = new Intl.DateTimeFormat(spokenLocale(), { day: 'numeric', month: 'short', ...CLOCK })

export function timeWords(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return ''
  const today = new Date().toDateString() === time.toDateString()
  return (today ? clockFormat : dayFormat).format(time)
}
