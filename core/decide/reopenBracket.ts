/**
 * The Chair takes up again brackets that were lifted: the words are as they were before, with the brackets around them, and
 * so are the brackets that went with them. Called by `reopenMatter`. Rules P27 and B16.
 */
import { sameWords } from '#core/brackets/bracketMarks.ts'
import { restoreBrackets } from '#core/brackets/restoreBrackets.ts'
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import { locateBrackets, type Located } from '#core/brackets/locateBrackets.ts'
import type { ReopenCommand } from '#core/commands/command.ts'
import { bracketAbout, bracketTitle, capitalized, findBracket } from '#core/decide/bracketMatter.ts'
import { entryOf, findBlock, grant, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { restoredEntry } from '#core/decide/restore/restoration.ts'
import type { Block, InlineJSON, TextChange } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { Bracket, FloorChange, ParagraphEntry } from '#core/floor/floor.ts'

export function reopenBracket(situation: Situation, command: ReopenCommand, id: string): Decision {
  const found = findBracket(situation, id, 'lifted')
  if (!found.ok) return found
  const outcome = found.bracket.outcome!
  const all = [...situation.floor.brackets.values()].filter((one) => one.outcome?.seq === outcome.seq)
  const ids = new Set(all.map((bracket) => bracket.id))
  const stands = (one: string) => ids.has(one) || situation.floor.brackets.get(one)?.state === 'standing'
  const restored = (block: Block, before: InlineJSON, made: InlineJSON) =>
    restoreBrackets(block.node.content, fromJSON(before), fromJSON(made), stands)
  const text: TextChange[] = []
  const entries = new Map<string, ParagraphEntry>()
  for (const [paragraph, before] of Object.entries(outcome.before)) {
    const block = findBlock(situation, paragraph, 'paragraph-gone')
    if (!block.ok) return block
    const entry = entryOf(situation, paragraph)
    if (isDeletedBy(entry, ids)) continue
    const closed = isClosed(situation, block.value, entry)
    if (closed) return closed
    const made = outcome.after[paragraph] ?? []
    if (!sameWords(fromJSON(made), block.value.node.content)) return changedSince(situation, block.value)
    text.push({ op: 'replace', block: paragraph, content: restored(block.value, before, made) })
    entries.set(paragraph, entry)
  }
  for (const [paragraph, entry] of situation.floor.paragraphs) {
    if (!isDeletedBy(entry, ids)) continue
    const block = findBlock(situation, paragraph, 'paragraph-gone')
    if (!block.ok) return block
    if (block.value.node.content.size > 0) return changedSince(situation, block.value)
    const content = restored(block.value, entry.deletedContent ?? [], [])
    if (content.size > 0) text.push({ op: 'replace', block: paragraph, content })
    entries.set(paragraph, entry)
  }
  const brackets = all.map(({ outcome: _settled, ...bracket }): Bracket => ({ ...bracket, state: 'standing' }))
  const after = situationAfter(situation, text, brackets)
  const located = locateBrackets(after.text, after.floor)
  for (const block of blocksOf(after, located, ids)) {
    if (entries.has(block.id)) continue
    // It is in brackets again although its own words stayed as they were.
    const entry = entryOf(situation, block.id)
    const closed = isClosed(situation, block, entry)
    if (closed) return closed
    entries.set(block.id, entry)
  }
  const floor: FloorChange[] = brackets.map((bracket) => ({ op: 'bracket', bracket }))
  for (const [paragraph, entry] of entries) {
    const isBracketed = standingBracketsIn(after.text, after.floor, paragraph, located).length > 0
    const state = isBracketed ? 'bracketed' : 'open'
    const open = entry.state === 'deleted' ? restoredEntry(entry, situation.now) : { ...entry, at: situation.now }
    floor.push({ op: 'paragraph', id: paragraph, entry: { ...open, state, reason: command.reason } })
  }
  for (const other of situation.floor.proposals.values()) {
    if (other.state !== 'superseded' || !ids.has(other.outcome?.by ?? '')) continue
    // What was put in the text as alternatives is in it again, in brackets.
    if (other.outcome?.as !== undefined) continue
    const { outcome: _settled, ...kept } = other
    floor.push({ op: 'proposal', proposal: { ...kept, state: 'tabled' } })
  }
  const bracket = after.floor.brackets.get(id)!
  const place = located.places.find((one) => one.bracket.id === id) ?? null
  return grant(
    situation,
    command,
    { text, floor },
    {
      ...bracketAbout(after, bracket, place),
      summary: `${capitalized(bracketTitle(after, bracket, place))} were reopened. Reason: ${command.reason}`
    }
  )
}

/** The text and the brackets as they will be. */
function situationAfter(situation: Situation, changes: readonly TextChange[], brackets: readonly Bracket[]): Situation {
  const contents = new Map(
    changes.flatMap((change) => (change.op === 'replace' ? [[change.block, change.content]] : []))
  )
  const blocks = situation.text.blocks.map((block) => {
    const content = contents.get(block.id)
    return content ? { ...block, node: block.node.copy(content) } : block
  })
  const standing = new Map([...situation.floor.brackets, ...brackets.map((bracket) => [bracket.id, bracket] as const)])
  return {
    ...situation,
    text: { ...situation.text, blocks },
    floor: { ...situation.floor, brackets: standing }
  }
}

/** What the brackets reach over, or where they were opened if their words are gone. */
function blocksOf({ text }: Situation, { places, adrift }: Located, ids: ReadonlySet<string>): readonly Block[] {
  const within = places
    .filter(({ bracket }) => ids.has(bracket.id))
    .flatMap(({ first, last }) => text.blocks.slice(first, last + 1))
  const homes = adrift
    .filter(({ id }) => ids.has(id))
    .flatMap(({ paragraph }) => text.blocks[text.indexOf.get(paragraph ?? '') ?? -1] ?? [])
  return [...within, ...homes]
}

function isDeletedBy(entry: ParagraphEntry, ids: ReadonlySet<string>): boolean {
  return entry.state === 'deleted' && ids.has(entry.deletedBy ?? '')
}

function isClosed(situation: Situation, block: Block, entry: ParagraphEntry): Refused | null {
  if (entry.state === 'open' || entry.state === 'bracketed') return null
  const words = entry.state === 'ad-ref' ? 'agreed ad ref' : entry.state
  return refuse(
    'paragraph-closed',
    `${titleOf(situation, block)} is ${words} since. Reopen it first; then its brackets can be reopened.`
  )
}

function changedSince(situation: Situation, block: Block): Refused {
  return refuse(
    'paragraph-changed',
    `${titleOf(situation, block)} has changed since the brackets were lifted, and going back would lose those words. Put what should be in brackets in brackets anew.`
  )
}
