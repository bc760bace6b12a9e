/**
 * Puts a bracket on the floor and its mark on the words, without the commands that do so in the application: for tests of
 * what other commands make of brackets that stand.
 */
import { Fragment } from 'prosemirror-model'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { schema } from '#core/document/schema.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import type { Bracket } from '#core/floor/floor.ts'
import type { Table } from '#test/helpers/table.ts'

interface Put extends Partial<Omit<Bracket, 'from'>> {
  readonly id: string
  /** Words of one paragraph, which must be plain: `from` and `to` count its letters. */
  readonly paragraph?: string
  readonly from?: number
  readonly to?: number
}

export function putBrackets(table: Table, { paragraph, from = 0, to = 0, ...given }: Put): void {
  const bracket: Bracket = {
    kind: given.paragraphs ? 'paragraph' : 'addition',
    state: 'standing',
    proponents: [],
    opponents: [],
    holders: [],
    positions: [],
    by: 'SECRETARIAT',
    at: '2026-11-23T09:00:00.000Z',
    ...given
  }
  applyFloorChange(table.floor, [{ op: 'bracket', bracket }])
  if (paragraph === undefined) return
  const text = table.readText()
  const words = text.blocks[text.indexOf.get(paragraph)!]!.node.textContent
  const mark = schema.marks.bracket.create({ id: bracket.id })
  const parts = [words.slice(0, from), words.slice(from, to), words.slice(to)]
  const nodes = parts.flatMap((part, index) => (part === '' ? [] : [schema.text(part, index === 1 ? [mark] : [])]))
  applyTextChange(table.fragment, [{ op: 'replace', block: paragraph, content: Fragment.from(nodes) }])
}
