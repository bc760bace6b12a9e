/** Brackets at the table: words are put in brackets by quoting them, and printed with their brackets. */
import type { BracketCommand } from '#core/commands/command.ts'
import type { Run } from '#core/compile/compiled.ts'
import { plainWords } from '#core/brackets/bracketWords.ts'
import type { Bracket } from '#core/floor/floor.ts'
import type { Person, Table } from '#test/helpers/table.ts'

type More = Partial<Pick<BracketCommand, 'bracketKind' | 'proponents' | 'opponents' | 'holders'>>

/** The place of words in a block, as a client counts it. */
export function placeOf(table: Table, paragraph: string, quote: string): { from: number; to: number } {
  const text = table.readText()
  const { content } = text.blocks[text.indexOf.get(paragraph)!]!.node
  // A footnote takes places without words: letters are counted one by one.
  const at = Array.from({ length: content.size }, (_, index) => plainWords(content, index, index + 1) || '\uFFFC')
  const start = at.join('').indexOf(quote)
  if (start < 0) throw new Error(`“${quote}” is not in ${paragraph}: ${at.join('')}`)
  return { from: start, to: start + quote.length }
}

/** Puts words in brackets and returns the bracket's id. */
export function brackets(table: Table, paragraph: string, quote: string, more: More = {}, person: Person = 'chair') {
  const { from, to } = placeOf(table, paragraph, quote)
  return table.gives(person, { kind: 'bracket', paragraph, from, to, words: quote, ...more }).receipt.bracket!
}

export function bracketOf(table: Table, id: string): Bracket {
  const bracket = table.readFloor().brackets.get(id)
  if (!bracket) throw new Error(`There is no bracket ${id} on the floor.`)
  return bracket
}

export function printRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.footnote === undefined ? run.text : `[^${run.footnote}]`)).join('')
}

/** A paragraph as every view prints it, brackets and all. */
export function printed(table: Table, id: string): string {
  return printRuns(table.compiled().paragraphs.find((paragraph) => paragraph.id === id)!.runs)
}

/** Every pair is closed once, in order, and within the pair around it. */
export function isBalanced(table: Table): boolean {
  const open: string[] = []
  for (const { runs } of table.compiled().paragraphs) {
    for (const { bracket } of runs) {
      if (bracket?.edge === 'open') open.push(bracket.id)
      if (bracket?.edge === 'close' && open.pop() !== bracket.id) return false
    }
  }
  return open.length === 0
}
