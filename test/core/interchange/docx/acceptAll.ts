/** Tables and accepts every proposal of an imported Word file, one after the other, and gives the text that comes of it. */
import * as Y from 'yjs'
import type { Command } from '#core/commands/command.ts'
import type { Conference } from '#core/conference/conference.ts'
import { decide } from '#core/decide/decide.ts'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { createTextReader } from '#core/document/readText.ts'
import { writeText } from '#core/document/writeText.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import { readFloor } from '#core/floor/readFloor.ts'
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
  const paragraphs = reader.read().blocks.map(({ node }) => node.textContent)
  return { paragraphs: paragraphs.filter((words) => words !== ''), refused }
}
