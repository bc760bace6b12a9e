/**
 * The acts that take a position, co-sponsor or note a point. Called by `parseCapture`. Rules K12 to K14.
 */
import { notCaptured, type CaptureCommand, type Choice, type NotCaptured } from '#core/capture/captured.ts'
import { speakersNamed } from '#core/capture/findSpeakers.ts'
import { called, type ActResult, type Reader } from '#core/capture/reader.ts'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import type { PositionWord } from '#core/floor/floor.ts'

const WORD_FOR: Readonly<Record<PositionWord, string>> = {
  support: 'Support for',
  oppose: 'Opposition to',
  retain: 'Wish to retain the words of',
  delete: 'Wish to delete the words of',
  reserve: 'Reservation on',
  reflect: 'Time asked to reflect on',
  'withdraw-if': 'Would withdraw, on a condition, what it said on'
}
const KIND: Readonly<Record<string, string>> = {
  amend: 'amendment',
  insert: 'new paragraph',
  delete: 'deletion',
  move: 'move'
}

type Matter =
  | { readonly ok: true; readonly proposal: CompiledProposal; readonly paragraph: CompiledParagraph }
  | { readonly ok: true; readonly proposal: null; readonly paragraph: CompiledParagraph }

export const positionAct =
  (position: PositionWord) =>
  (reader: Reader): ActResult => {
    const condition = position === 'withdraw-if' ? reader.quote('Give the condition in quotation marks.') : null
    if (condition && !condition.ok) return condition
    const matter = matterOf(reader)
    if (!matter.ok) return matter
    if (reader.speakers.length === 0 || reader.speakers.some(({ code }) => code === 'SECRETARIAT')) {
      return notCaptured('Say whose position it is: the Chair and the secretariat take none.', { from: 0, to: 0 })
    }
    const on = matter.proposal ? { proposal: matter.proposal.id } : { paragraph: matter.paragraph.id }
    const commands = reader.speakers.map(({ code }): CaptureCommand => ({
      kind: 'position',
      ...on,
      position,
      onBehalfOf: code,
      ...(condition ? { condition: condition.value.text.trim() } : {})
    }))
    return reader.done(withTitle(matter, commands, WORD_FOR[position]))
  }

export function cosponsorAct(reader: Reader): ActResult {
  const matter = matterOf(reader)
  if (!matter.ok) return matter
  const { proposal } = matter
  if (proposal === null) return notCaptured('Nothing is tabled there that could be co-sponsored.', reader.end)
  const commands = reader.speakers.map(({ code }): CaptureCommand => ({
    kind: 'cosponsor',
    proposal: proposal.id,
    onBehalfOf: code
  }))
  return reader.done(withTitle(matter, commands, 'Co-sponsor of'))
}

function withTitle(matter: Matter, commands: readonly CaptureCommand[], verb: string): Exclude<ActResult, NotCaptured> {
  const { proposal, paragraph } = matter
  const what = proposal
    ? `the ${KIND[proposal.kind] ?? 'proposal'} of ${proposal.sponsor.name} ${proposal.kind === 'insert' ? 'after' : 'on'} ${called(paragraph)}`
    : called(paragraph)
  return {
    ok: true,
    commands,
    cosponsors: [],
    paragraph: paragraph.id,
    title: `${verb} ${what}`,
    diff: proposal?.diff ?? []
  }
}

/**
 * "support" alone: the proposal that is looked at, else the only one there, else the paragraph. "support #2", "support
 * KAZ", "support in OP3", "support the text" say it outright.
 */
function matterOf(reader: Reader): Matter | NotCaptured {
  const saidAt = reader.here
  const text = readText(reader)
  const named = text ? null : readProposal(reader)
  const label = readLabel(reader)
  if (label && !label.ok) return label
  const found = label ?? reader.current()
  if (!found.ok) return found
  const paragraph = found.value
  if (text) return { ok: true, proposal: null, paragraph }
  const pending = paragraph.proposals.filter(isPending)
  const meant = named === null ? pending : pending.filter((proposal, index) => named.is(proposal, index))
  if (named && meant.length === 0) {
    return notCaptured(`No proposal of that kind waits on ${called(paragraph)}.`, saidAt, choicesOf(reader, pending))
  }
  const looked = meant.find(({ id }) => id === reader.context.proposal)
  if (looked && (named || !label)) return { ok: true, proposal: looked, paragraph }
  if (meant.length === 1) return { ok: true, proposal: meant[0]!, paragraph }
  if (meant.length === 0) return { ok: true, proposal: null, paragraph }
  const choices = choicesOf(reader, meant, pending)
  return notCaptured(`${meant.length} proposals wait on ${called(paragraph)}. Which one?`, saidAt, choices)
}

function readText(reader: Reader): boolean {
  const [first, second] = reader.rest
  const at = first?.text.toLowerCase() === 'the' ? second : first
  if (at?.kind !== 'word' || !['text', 'words'].includes(at.text.toLowerCase())) return false
  reader.skip(at === second ? 2 : 1)
  return true
}

function readProposal(reader: Reader): { is(proposal: CompiledProposal, index: number): boolean } | null {
  const token = reader.next
  if (token?.kind !== 'word') return null
  const number = /^#(\d+)$/u.exec(token.text)?.[1]
  if (number !== undefined) {
    reader.skip()
    return { is: (_proposal, index) => index === Number(number) - 1 }
  }
  const [speaker, other] = speakersNamed(token.text, reader.context.conference)
  if (!speaker || other || /^(?:in|on|to)$/iu.test(token.text)) return null
  reader.skip()
  return { is: (proposal) => proposal.sponsor.code === speaker.code }
}

function readLabel(reader: Reader): ReturnType<Reader['label']> | null {
  if (reader.next === undefined) return null
  reader.takeWord('in', 'on', 'to')
  return reader.label()
}

function choicesOf(
  { line }: Reader,
  meant: readonly CompiledProposal[],
  pending: readonly CompiledProposal[] = meant
): readonly Choice[] {
  return meant.map((proposal) => ({
    words: `${proposal.sponsor.name}: ${KIND[proposal.kind] ?? 'proposal'}`,
    line: numbered(line, pending.indexOf(proposal) + 1)
  }))
}

/** The number stands right behind the verb. */
function numbered(line: string, number: number): string {
  return line.replace(/^([^:]*:\s*\S+(?:\s+if\s+["“][^"”]*["”])?)(?:\s+#\d+)?/u, `$1 #${number}`)
}

function isPending({ state }: CompiledProposal): boolean {
  return state === 'tabled' || state === 'parked'
}
