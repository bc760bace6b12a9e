/**
 * The words the screen uses for states, kinds, positions and roles: one place, so that outline, page, panel and messages
 * say the same.
 */
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import type { Role } from '#core/conference/conference.ts'
import type { Package, ParagraphState, PositionWord, ProposalState, StatementKind } from '#core/floor/floor.ts'
import { say } from '#renderer/languages/say.ts'

export const PARAGRAPH_STATE_WORD: Readonly<Record<ParagraphState, string>> = {
  open: 'open',
  bracketed: 'bracketed',
  'ad-ref': 'agreed ad ref',
  agreed: 'agreed',
  deleted: 'deleted'
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
  return conditions.silence === 'open' ? 'under silence' : PARAGRAPH_STATE_WORD[state]
}

export const STATEMENT_WORD: Readonly<Record<StatementKind, { readonly name: string; readonly means: string }>> = {
  dissociation: { name: say('draft.dissociation'), means: say('draft.doesNotAssociateItself') },
  reservation: { name: say('draft.reservation'), means: say('draft.joinsWithAReservation') },
  explanation: { name: say('draft.explanationOfPosition'), means: say('draft.explainsHowItUnderstands') }
}

export const PROPOSAL_STATE_WORD: Readonly<Record<ProposalState, string>> = {
  tabled: 'tabled',
  accepted: 'accepted',
  'accepted-as-amended': 'accepted as amended',
  'not-retained': 'not retained',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  parked: 'parked'
}

export const KIND_WORD: Readonly<Record<CompiledProposal['kind'], string>> = {
  amend: 'amendment',
  insert: 'new paragraph',
  delete: 'deletion',
  move: 'move',
  replace: 'replacement',
  counter: 'counter-wording',
  split: 'division',
  merge: 'merger',
  level: 'new level'
}

export const POSITION_WORD: Readonly<Record<PositionWord, { readonly name: string; readonly takes: string }>> = {
  support: { name: say('draft.support'), takes: say('draft.supportedBy') },
  oppose: { name: say('draft.oppose'), takes: say('draft.opposedBy') },
  retain: { name: say('draft.retainTheText'), takes: say('draft.retainTheText2') },
  delete: { name: say('draft.deleteTheText'), takes: say('draft.deleteTheText2') },
  reserve: { name: say('draft.reserve'), takes: say('draft.reservedBy') },
  reflect: { name: say('draft.reflectElsewhere'), takes: say('draft.toBeReflectedElsewhere') },
  'withdraw-if': { name: say('draft.withdrawIf'), takes: say('draft.wouldWithdrawOnA') }
}

export const PACKAGE_STATE_WORD: Readonly<Record<Package['state'], string>> = {
  open: 'to be settled together',
  settled: 'settled',
  reopened: 'reopened',
  dissolved: 'dissolved'
}

export const ROLE_WORD: Readonly<Record<Role, string>> = {
  chair: 'Chair',
  secretariat: 'Secretariat',
  delegate: 'Delegate',
  observer: 'Observer'
}

/** How a paragraph is spoken of: "paragraph 3", "the title". */
export function paragraphName(paragraph: Pick<CompiledParagraph, 'label' | 'type' | 'role'> | null): string {
  if (!paragraph) return 'the beginning of the text'
  if (paragraph.label !== '') return `paragraph ${paragraph.label}`
  switch (paragraph.type) {
    case 'title':
      return 'the title'
    case 'subtitle':
      return 'the subtitle'
    case 'heading':
      return 'the heading'
    case 'closing':
      return 'the closing line'
    default:
      return 'the paragraph without a number'
  }
}

/** "Kyrgyzstan's amendment to paragraph 3". */
export function proposalName(proposal: CompiledProposal, paragraph: CompiledParagraph | null): string {
  const of = `${proposal.sponsor.name}: `
  switch (proposal.kind) {
    case 'amend':
      return `${of}amendment to ${paragraphName(paragraph)}`
    case 'insert':
      return `${of}new paragraph after ${paragraphName(paragraph)}`
    case 'delete':
      return `${of}deletion of ${paragraphName(paragraph)}`
    case 'move':
      return `${of}move of ${paragraphName(paragraph)}`
    case 'replace':
      return `${of}replacement of ${paragraphName(paragraph)}`
    case 'counter':
      return `${of}counter-wording to ${proposal.counters?.label || KIND_WORD[proposal.counters?.kind ?? 'insert']}`
    case 'split':
      return `${of}division of ${paragraphName(paragraph)}`
    case 'merge':
      return `${of}merger of ${paragraphName(paragraph)} and ${proposal.mergeWith || 'the next'}`
    case 'level':
      return `${of}new level for ${paragraphName(paragraph)}`
  }
}

/** How a proposal stands to words that have changed since it was tabled. */
export function fitWords(proposal: CompiledProposal): string {
  switch (proposal.fit) {
    case 'conflict':
      return '! collides with the text as it is now'
    case 'merged':
      return proposal.merged?.some(({ op }) => op !== 'same') === true
        ? '⇄ merged with the text as it is now'
        : '⇄ the text says this already'
    case 'as-tabled':
      return 'the text has changed since'
  }
}

/** "A, B and C". */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
}

export function timeWords(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return ''
  const today = new Date().toDateString() === time.toDateString()
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('en-GB', today ? clock : { day: 'numeric', month: 'short', ...clock }).format(time)
}
