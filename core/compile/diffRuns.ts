/**
 * The difference between two wordings as runs, word by word, as negotiators read it: whole words, with their punctuation
 * beside them, and no islands of a single space between two changes. Called by `wordDiff` and by comparisons of texts.
 */
import type { DiffPart, Run } from '#core/compile/compiled.ts'
import { appendRun } from '#core/compile/toRuns.ts'
import { diffWords } from '#core/document/diffWords.ts'
import { splitWords } from '#core/document/splitWords.ts'

/** A word, a run of spaces, one punctuation mark, or a footnote; the unit that is kept, inserted or deleted. */
interface Token {
  readonly run: Run
  readonly key: string
  readonly isSpace: boolean
}

/** @returns parts in reading order; in a change the deletion stands before the insertion */
export function diffRuns(before: readonly Run[], after: readonly Run[]): DiffPart[] {
  const from = tokenize(before)
  const to = tokenize(after)
  const steps = diffWords(
    from.map(({ key }) => key),
    to.map(({ key }) => key)
  )
  const at = { from: 0, to: 0 }
  const parts = steps.map(({ op, count }): TokenPart => {
    if (op !== 'insert') at.from += count
    if (op !== 'delete') at.to += count
    // What stays is shown as it stands in the new wording, whose spaces may have other marks.
    return { op, tokens: op === 'delete' ? from.slice(at.from - count, at.from) : to.slice(at.to - count, at.to) }
  })
  return assemble(joinIslands(parts))
}

interface TokenPart {
  readonly op: DiffPart['op']
  readonly tokens: readonly Token[]
}

function tokenize(runs: readonly Run[]): Token[] {
  const tokens: Token[] = []
  for (const run of runs) {
    const marks = run.marks.join('+')
    if (run.footnote !== undefined) {
      tokens.push({ run, key: `\u0000${run.footnote}`, isSpace: false })
      continue
    }
    if (run.reference !== undefined) {
      tokens.push({ run, key: `\u0000@${run.reference.target}`, isSpace: false })
      continue
    }
    for (const word of splitWords(run.text)) {
      const isSpace = /^\s/u.test(word)
      // The marks of a space do not show; comparing them would break up a sentence for nothing.
      tokens.push({ run: { text: word, marks: run.marks }, key: isSpace ? word : `${marks}\u0001${word}`, isSpace })
    }
  }
  return tokens
}

/** A kept space between two changes belongs to both: "[-two words-][+three more words+]" reads better than a chequerboard. */
function joinIslands(parts: readonly TokenPart[]): TokenPart[] {
  const joined: Array<{ removed: Token[]; added: Token[]; same: readonly Token[] | null }> = []
  parts.forEach((part, index) => {
    const last = joined.at(-1)
    const open = last && last.same === null ? last : null
    const isIsland =
      part.op === 'same' && open && index < parts.length - 1 && part.tokens.every((token) => token.isSpace)
    if (part.op === 'same' && !isIsland) {
      joined.push({ removed: [], added: [], same: part.tokens })
      return
    }
    const change = open ?? { removed: [], added: [], same: null }
    if (!open) joined.push(change)
    if (part.op !== 'insert') change.removed.push(...part.tokens)
    if (part.op !== 'delete') change.added.push(...part.tokens)
  })
  return joined.flatMap(({ removed, added, same }): TokenPart[] => {
    if (same) return [{ op: 'same', tokens: same }]
    return shareEdges(removed, added)
  })
}

/** Gives spaces that stand at the same edge of a deletion and its insertion back to the text around them. */
function shareEdges(removed: readonly Token[], added: readonly Token[]): TokenPart[] {
  let start = 0
  while (start < removed.length && start < added.length && removed[start]!.key === added[start]!.key) start++
  let end = 0
  while (end < Math.min(removed.length, added.length) - start && removed.at(-1 - end)!.key === added.at(-1 - end)!.key)
    end++
  const parts: TokenPart[] = [
    { op: 'same', tokens: added.slice(0, start) },
    { op: 'delete', tokens: removed.slice(start, removed.length - end) },
    { op: 'insert', tokens: added.slice(start, added.length - end) },
    { op: 'same', tokens: added.slice(added.length - end) }
  ]
  return parts.filter((part) => part.tokens.length > 0)
}

function assemble(parts: readonly TokenPart[]): DiffPart[] {
  const result: Array<{ op: DiffPart['op']; runs: Run[] }> = []
  for (const { op, tokens } of parts) {
    const last = result.at(-1)
    const part = last?.op === op ? last : { op, runs: [] }
    if (part !== last) result.push(part)
    for (const token of tokens) appendRun(part.runs, token.run)
  }
  return result
}
