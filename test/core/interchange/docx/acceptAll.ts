/** Tables and accepts every proposal of an imported Word file, one after the other, and gives the text that comes of it. */
import * as Y from 'yjs'
import type { Command } from '#core/commands/command.ts'
import type { Conference } from '#core/conference/conference.ts'
import { decide } from '#core/decide/decide.ts'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import type { BlockType } from '#core/document/schema.ts'
import { createTextReader } from '#core/document/readText.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { writeText } from '#core/document/writeText.ts'
import { locateBrackets } from '#core/brackets/locateBrackets.ts'
import { printTokens, spansByBlock } from '#core/brackets/printTokens.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import type { Floor } from '#core/floor/floor.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { importedFloor } from '#core/interchange/importedFloor.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { inOrderOfTabling } from '#core/numbering/provisionalLabels.ts'

/** @returns the words of each paragraph that is left, and the refusals met on the way */
export function acceptAll(imported: ImportedDocx): { paragraphs: string[]; refused: string[] } {
  const [text, floor] = [new Y.Doc(), new Y.Doc()]
  const fragment = text.getXmlFragment('text')
  writeText(fragment, imported.nodes)
  const reader = createTextReader(fragment)
  const delegations = imported.authors.map((name, index) => ({ code: `D${index}`, name, kind: 'member' as const }))
  const conference: Conference = { id: 'c', title: '', place: '', dates: '', delegations, groups: [], drafts: [] }
  const refused: string[] = []
  let seq = 0
  const carryOut = (role: 'secretariat' | 'chair', command: Command) => {
    seq++
    const now = new Date(Date.UTC(2026, 0, 1) + seq).toISOString()
    const actor = { id: role, name: role, role }
    const situation = {
      conference,
      draft: 'd',
      profile: 'communique' as const,
      text: reader.read(),
      floor: readFloor(floor),
      actor,
      now,
      seq,
      newId: () => `new${seq}`
    }
    const decision = decide(situation, command)
    if (!decision.ok) return void refused.push(decision.message)
    applyTextChange(fragment, decision.text)
    applyFloorChange(floor, decision.floor)
  }
  applyFloorChange(floor, importedFloor(imported, new Date(0).toISOString()))
  for (const { author, change } of imported.changes) {
    carryOut('secretariat', {
      id: `c${seq}`,
      kind: 'table',
      change,
      onBehalfOf: `D${imported.authors.indexOf(author)}`
    })
  }
  for (const { id } of [...readFloor(floor).proposals.values()].sort(inOrderOfTabling)) {
    carryOut('chair', { id: `c${seq}`, kind: 'accept', proposal: id })
  }
  const paragraphs = printed(reader.read(), readFloor(floor))
  return { paragraphs: paragraphs.filter((words) => words !== ''), refused }
}

/** The text as it is imported, before anything is accepted. */
export function standing(imported: ImportedDocx): string[] {
  const floor = new Y.Doc()
  applyFloorChange(floor, importedFloor(imported, new Date(0).toISOString()))
  const blocks = imported.nodes.map((node) => ({
    id: node.attrs.id as string,
    type: node.type.name as BlockType,
    node
  }))
  return printed({ blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }, readFloor(floor))
}

/** The words of each block with its square brackets. */
function printed(text: TextModel, floor: Floor): string[] {
  const spans = spansByBlock(locateBrackets(text, floor).places, (index) => text.blocks[index]!.node.content.size)
  return text.blocks.map(({ node }, index) => {
    // A paragraph that was deleted leaves an empty place, which no view prints.
    if (node.content.size === 0) return ''
    let words = ''
    let done = 0
    for (const { at, edge } of printTokens(spans.get(index) ?? [])) {
      words += node.textBetween(done, at, undefined, '\n') + (edge === 'open' ? '[' : ']')
      done = at
    }
    return words + node.textBetween(done, node.content.size, undefined, '\n')
  })
}
