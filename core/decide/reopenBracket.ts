/**
 * The Chair takes up again brackets that were lifted: the words are as they were before, with the brackets around them, and
 * so are the brackets that went with them. Called by `reopenMatter`. Rules P27 and B16.
 */
import { sameWords } from '#core/brackets/bracketMarks.ts'
import { restoreBrackets } from '#core/brackets/restoreBrackets.ts'
import { locateBrackets } from '#core/brackets/locateBrackets.ts'
import type { ReopenCommand } from '#core/commands/command.ts'
import { bracketAbout, bracketTitle, capitalized, findBracket } from '#core/decide/bracketMatter.ts'
import { entryOf, findBlock, grant, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { restoredEntry } from '#core/decide/planRestoration.ts'
import type { Block, InlineJSON, TextChange, TextModel } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { Bracket, FloorChange, ParagraphEntry } from '#core/floor/floor.ts'

export function reopenBracket(situation: Situation, command: ReopenCommand, id: string): Decision {
  const found = findBracket(situation, id, 'lifted')
  if (!found.ok) return found
  const outcome = found.bracket.outcome!
  const all = [...situation.floor.brackets.values()].filter((one) => one.outcome?.seq === outcome.seq)
  const ids = new Set(all.map((bracket) => bracket.id))
  const stands = (one: string) => ids.has(one) || situation.floor.brackets.get(one)?.state === 'standing'
  const restored = (block: Block, before: InlineJSON) => restoreBrackets(block.node.content, fromJSON(before), stands)
  const text: TextChange[] = []
  const entries = new Map<string, ParagraphEntry>()
  for (const [paragraph, before] of Object.entries(outcome.before)) {
    const block = findBlock(situation, paragraph, 'paragraph-gone')
    if (!block.ok) return block
    const entry = entryOf(situation, paragraph)
    if (isDeletedBy(entry, ids)) continue
    const closed = isClosed(situation, block.value, entry)
    if (closed) return closed
    if (!sameWords(fromJSON(outcome.after[paragraph] ?? []), block.value.node.content))
      return changedSince(situation, block.value)
    text.push({ op: 'replace', block: paragraph, content: restored(block.value, before) })
    entries.set(paragraph, entry)
  }
  for (const [paragraph, entry] of situation.floor.paragraphs) {
    if (!isDeletedBy(entry, ids)) continue
    const block = findBlock(situation, paragraph, 'paragraph-gone')
    if (!block.ok) return block
    if (block.value.node.content.size > 0) return changedSince(situation, block.value)
    const content = restored(block.value, entry.deletedContent ?? [])
    if (content.size > 0) text.push({ op: 'replace', block: paragraph, content })
    entries.set(paragraph, entry)
  }
  const brackets = all.map(({ outcome: _settled, ...bracket }): Bracket => ({ ...bracket, state: 'standing' }))
  // Whole paragraphs that stayed as they were are touched all the same: they are in brackets again.
  for (const { paragraphs } of brackets) {
    for (const block of paragraphs ? blocksBetween(situation.text, paragraphs) : []) {
      const entry = entries.get(block.id) ?? entryOf(situation, block.id)
      if (!entries.has(block.id)) {
        const closed = isClosed(situation, block, entry)
        if (closed) return closed
      }
      entries.set(block.id, entry)
    }
  }
  const floor: FloorChange[] = brackets.map((bracket) => ({ op: 'bracket', bracket }))
  for (const [paragraph, entry] of entries) {
    floor.push({ op: 'paragraph', id: paragraph, entry: reopened(situation, entry, command.reason) })
  }
  for (const other of situation.floor.proposals.values()) {
    if (other.state !== 'superseded' || !ids.has(other.outcome?.by ?? '')) continue
    // What was put in the text as alternatives is in it again, in brackets.
    if (other.outcome?.as !== undefined) continue
    const { outcome: _settled, ...kept } = other
    floor.push({ op: 'proposal', proposal: { ...kept, state: 'tabled' } })
  }
  const bracket = brackets.find((one) => one.id === id)!
  const place =
    locateBrackets(textAfter(situation.text, text), {
      brackets: new Map(brackets.map((one) => [one.id, one]))
    }).places.find((one) => one.bracket.id === id) ?? null
  const after = { ...situation, text: textAfter(situation.text, text) }
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

function isDeletedBy(entry: ParagraphEntry, ids: ReadonlySet<string>): boolean {
  return entry.state === 'deleted' && ids.has(entry.deletedBy ?? '')
}

function reopened(situation: Situation, entry: ParagraphEntry, reason: string): ParagraphEntry {
  if (entry.state === 'deleted') return { ...restoredEntry(entry, situation.now), state: 'bracketed', reason }
  return { ...entry, state: 'bracketed', at: situation.now, reason }
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

function blocksBetween(text: TextModel, { from, to }: NonNullable<Bracket['paragraphs']>): readonly Block[] {
  const ends = [text.indexOf.get(from), text.indexOf.get(to)].filter((index) => index !== undefined)
  return ends.length === 0 ? [] : text.blocks.slice(Math.min(...ends), Math.max(...ends) + 1)
}

function textAfter(text: TextModel, changes: readonly TextChange[]): TextModel {
  const contents = new Map(
    changes.flatMap((change) => (change.op === 'replace' ? [[change.block, change.content]] : []))
  )
  return {
    ...text,
    blocks: text.blocks.map((block) => {
      const content = contents.get(block.id)
      return content ? { ...block, node: block.node.copy(content) } : block
    })
  }
}
