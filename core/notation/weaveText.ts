/**
 * The working text as negotiators lay it out: a line for each paragraph with all that is undecided in brackets in it, and a
 * line for each paragraph that is proposed. Read off the floor that is given, so that what its reader may not know is not in
 * it. Changes nothing. Rules W1 to W8.
 */
import { compile } from '#core/compile/compile.ts'
import type { CompiledParagraph, CompiledProposal, CompileInput } from '#core/compile/compiled.ts'
import { stateTag } from '#core/compile/stateTag.ts'
import type { Proposal } from '#core/floor/floor.ts'
import { layoutProposal } from '#core/interchange/layoutProposal.ts'
import { aside, nameRun, type StyledRun } from '#core/interchange/styledRun.ts'
import type { RivalBracket } from '#core/merge/bracketRivals.ts'
import { weaveAmendments } from '#core/notation/weaveAmendments.ts'
import { weaveParagraph } from '#core/notation/weaveParagraph.ts'
import { whoSaysPresent, whoSaysProposed } from '#core/notation/whoSays.ts'

export interface WovenLine {
  /** Of the paragraph, or of the proposal that would bring one. */
  readonly id: string
  /** `adrift`: a proposal whose paragraph has left the text. */
  readonly kind: 'paragraph' | 'proposal' | 'adrift'
  /** What kind of block stands there, or would. */
  readonly look: WovenLook
  /** The brackets that open before the label: those around whole paragraphs. */
  readonly before: string
  /** As it is printed before the words: `OP3 bis.`; empty for none. */
  readonly label: string
  readonly parts: readonly StyledRun[]
  /** What stands behind: the state, and what cannot be woven in. */
  readonly tag: readonly StyledRun[]
}

export type WovenLook = Pick<CompiledParagraph, 'type' | 'level' | 'role' | 'marker'>

export function weaveText(input: CompileInput): readonly WovenLine[] {
  const present = compile(input)
  const { input: wovenInput, brackets } = weaveAmendments(input, present)
  const woven = wovenInput === input ? present : compile(wovenInput)
  const changeOf = (id: string) => input.floor.proposals.get(id)!.change
  return [
    ...present.opening.flatMap((proposal) => proposalLines(proposal, changeOf)),
    ...present.paragraphs.flatMap((paragraph, index) => [
      paragraphLine(paragraph, woven.paragraphs[index]!, brackets, changeOf),
      ...paragraph.proposals.flatMap((proposal) => proposalLines(proposal, changeOf, paragraph))
    ]),
    ...present.adrift.filter(isTabled).map(adriftLine)
  ]
}

/** What stands on a line of its own. */
const BRINGS_LINE: ReadonlyArray<CompiledProposal['kind']> = ['insert', 'replace', 'counter']

type ChangeOf = (id: string) => Proposal['change']

function paragraphLine(
  paragraph: CompiledParagraph,
  woven: CompiledParagraph,
  brackets: ReadonlyMap<string, RivalBracket>,
  changeOf: ChangeOf
): WovenLine {
  const { id, proposals, printed: label } = paragraph
  const line = { id, kind: 'paragraph', label, look: paragraph } as const
  const tabled = proposals.filter(isTabled)
  if (paragraph.state === 'deleted') {
    const beside = tabled.filter(({ kind }) => !BRINGS_LINE.includes(kind))
    return { ...line, before: '', parts: [aside('[Deleted]')], tag: spaced(beside.map(inParentheses)) }
  }
  const words = weaveParagraph(woven, brackets, (one) => tabled.find((proposal) => proposal.id === one)!)
  const whole = woven.brackets.filter((bracket) => bracket.whole && opensFirst(words, bracket.id)).length
  const deleting = tabled.filter(({ kind }) => kind === 'delete')
  const replacing = tabled.filter((proposal) => isReplacing(changeOf(proposal.id)))
  const isInBrackets = deleting.length + replacing.length > 0
  const said = isInBrackets ? whoSaysPresent(paragraph, replacing, deleting) : []
  return {
    ...line,
    before: '['.repeat(whole + (isInBrackets ? 1 : 0)),
    parts: [...words.slice(whole), ...(isInBrackets ? closing(said) : [])],
    tag: spaced([
      stateTag(paragraph).map((part) => (part.kind === 'name' ? nameRun(part.name) : aside(part.text))),
      paragraph.changedSinceAgreed ? [aside('(Changed since it was agreed)')] : [],
      ...(isInBrackets ? [] : paragraph.positions).map(({ by, position }) => [
        aside('('),
        nameRun(by),
        aside(`: ${position})`)
      ]),
      ...tabled.filter((proposal) => isBeside(proposal, brackets)).map((proposal) => besideWords(proposal))
    ])
  }
}

/** Whether the brackets around whole paragraphs begin the words: they open before the label. */
function opensFirst(words: readonly StyledRun[], id: string): boolean {
  const first = words.findIndex(({ bracket }) => bracket?.edge !== 'open')
  return words.slice(0, first < 0 ? words.length : first).some(({ bracket }) => bracket?.id === id)
}

function isReplacing(change: Proposal['change']): boolean {
  return change.kind === 'replace' || (change.kind === 'counter' && change.to === 'replace')
}

/** What changes something of the paragraph and yet has no words in it. */
function isBeside({ id, kind }: CompiledProposal, brackets: ReadonlyMap<string, RivalBracket>): boolean {
  if (kind === 'move' || kind === 'split' || kind === 'merge' || kind === 'level') return true
  if (kind !== 'amend') return false
  return ![...brackets.values()].some(
    ({ options, takesOut }) => takesOut.includes(id) || options.some((by) => by?.includes(id) === true)
  )
}

function besideWords(proposal: CompiledProposal): StyledRun[] {
  if (proposal.kind === 'amend') return [aside('('), nameRun(proposal.sponsor), aside(': in the text already)')]
  return inParentheses(proposal)
}

function inParentheses(proposal: CompiledProposal): StyledRun[] {
  return [aside('('), ...layoutProposal(proposal), aside(')')]
}

/** A paragraph that is proposed: new, or in another's stead. */
function proposalLines(proposal: CompiledProposal, changeOf: ChangeOf, paragraph?: CompiledParagraph): WovenLine[] {
  if (!isTabled(proposal) || !BRINGS_LINE.includes(proposal.kind)) return []
  const change = changeOf(proposal.id)
  const block = isReplacing(change) ? paragraph : proposal.node
  const words = proposal.diff.filter(({ op }) => op !== 'delete').flatMap(({ runs }) => runs)
  return [
    {
      id: proposal.id,
      kind: 'proposal',
      look: block ?? PLAIN,
      before: '[',
      label: printedLabel(proposal, block),
      parts: [...words, ...closing(whoSaysProposed(proposal))],
      tag: []
    }
  ]
}

const PLAIN: WovenLook = { type: 'paragraph', level: 0, role: 'plain' }

function printedLabel({ label = '', printed }: CompiledProposal, block: WovenLook | undefined): string {
  if (printed !== undefined) return printed
  const isNumbered = block?.type === 'paragraph' && block.role !== 'preamble'
  return label !== '' && isNumbered ? `${label}.` : label
}

/** Its paragraph has left the text: what it proposes is still on the floor. */
function adriftLine(proposal: CompiledProposal): WovenLine {
  const parts = layoutProposal(proposal)
  return { id: proposal.id, kind: 'adrift', look: PLAIN, before: '', label: '', parts, tag: [] }
}

function isTabled({ state }: CompiledProposal): boolean {
  return state === 'tabled'
}

function closing(said: readonly StyledRun[]): StyledRun[] {
  return [...(said.length > 0 ? [aside(' – '), ...said] : []), aside(']')]
}

function spaced(tags: ReadonlyArray<readonly StyledRun[]>): StyledRun[] {
  return tags.filter((tag) => tag.length > 0).flatMap((tag, index) => [...(index > 0 ? [aside(' ')] : []), ...tag])
}
