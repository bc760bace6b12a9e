/** A text with a thousand brackets to depth ten in four hundred paragraphs: every one of them an object, from import to export. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { decide } from '#core/decide/decide.ts'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { createTextReader } from '#core/document/readText.ts'
import { writeText } from '#core/document/writeText.ts'
import { createCompiler } from '#core/compile/createCompiler.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { exportDocx } from '#core/interchange/exportDocx.ts'
import { exportHtml } from '#core/interchange/exportHtml.ts'
import { exportJson } from '#core/interchange/exportJson.ts'
import { exportMarkdown } from '#core/interchange/exportMarkdown.ts'
import { importedFloor } from '#core/interchange/importedFloor.ts'
import { importMarkdown } from '#core/interchange/importMarkdown.ts'
import { CONFERENCE, META } from '#test/core/interchange/compiledFrom.ts'
import { readDocx } from '#test/core/interchange/readDocx.ts'
import { bracketedText } from '#test/helpers/bracketedText.ts'
import { printRuns } from '#test/helpers/bracketTable.ts'
import { PEOPLE } from '#test/helpers/table.ts'
import type { Command } from '#core/commands/command.ts'

const AT = '2026-11-24T09:00:00.000Z'

function open() {
  const { source, brackets } = bracketedText(400, 1000, 10, 'TUR')
  let made = 0
  const newId = () => `n${++made}`
  const imported = importMarkdown(source, { profile: 'highlights', newId, conference: CONFERENCE })
  const [text, floor] = [new Y.Doc(), new Y.Doc()]
  const fragment = text.getXmlFragment('text')
  writeText(fragment, imported.nodes)
  applyFloorChange(floor, importedFloor(imported, AT))
  const reader = createTextReader(fragment)
  const compiler = createCompiler()
  const state = () => ({ text: reader.read(), floor: readFloor(floor) })
  const compiled = () => compiler({ title: 'Outcome', profile: 'highlights', conference: CONFERENCE, ...state() })
  const give = (command: Record<string, unknown>) => {
    const decision = decide(
      {
        conference: CONFERENCE,
        draft: 'd1',
        profile: 'highlights',
        ...state(),
        actor: command.kind === 'release' ? PEOPLE.secretariat : PEOPLE.chair,
        now: AT,
        seq: ++made,
        newId
      },
      { id: 'c', ...command } as unknown as Command
    )
    if (!decision.ok) throw new Error(decision.message)
    applyTextChange(fragment, decision.text)
    applyFloorChange(floor, decision.floor)
  }
  return { source, brackets, imported, fragment, compiled, give, newId }
}

const openings = (text: string) => text.split('[').length - 1

describe('a text with 1,000 brackets to depth 10 in 400 paragraphs', () => {
  it('[B18] comes in with every bracket an object', () => {
    const { source, brackets, imported, compiled } = open()
    expect(brackets).toBe(1000)
    expect(openings(source)).toBe(1000)
    expect(imported.remarks).toEqual([])
    expect(imported.brackets).toHaveLength(1000)
    const model = compiled()
    expect(model.paragraphs).toHaveLength(401)
    expect(model.brackets.filter(({ adrift }) => !adrift)).toHaveLength(1000)
    expect(Math.max(...model.brackets.map(({ depth }) => depth))).toBe(9)
    expect(model.paragraphs.flatMap(({ runs }) => runs).filter(({ bracket }) => bracket?.edge === 'open')).toHaveLength(
      1000
    )
    // The characters are gone from the words, and nothing else is.
    const plain = (text: string) => text.replace(/ – TUR delete|[[\]]/gu, '')
    expect(imported.nodes.slice(1, 9).map((node) => node.textContent)).toEqual(
      source
        .split('\n\n')
        .slice(1, 9)
        .map((line) => plain(line.replace(/^\d+\. /u, '').trim()))
    )
  })

  it('[B15][C8] is edited and lifted, each change touching its own paragraph alone', () => {
    const { fragment, compiled, give } = open()
    const before = compiled()
    const block = fragment.get(21) as Y.XmlElement
    ;(block.get(0) as Y.XmlText).insert(0, 'Again ')
    const edited = compiled()
    expect(edited.paragraphs.filter((paragraph, index) => paragraph !== before.paragraphs[index])).toHaveLength(1)
    expect(edited.brackets).toHaveLength(1000)
    const deepest = edited.paragraphs[21]!.brackets
    expect(deepest).toHaveLength(10)
    for (const { id, holders } of deepest.toReversed()) {
      for (const { code } of holders) give({ kind: 'release', bracket: id, onBehalfOf: code })
      give({ kind: 'lift', bracket: id, keep: 'words' })
    }
    const lifted = compiled()
    expect(lifted.paragraphs[21]).toMatchObject({ state: 'open', brackets: [] })
    expect(printRuns(lifted.paragraphs[21]!.runs)).not.toMatch(/[[\]]/u)
    expect(lifted.paragraphs.filter((paragraph, index) => paragraph !== edited.paragraphs[index])).toHaveLength(1)
    expect(lifted.brackets.filter(({ state }) => state === 'standing')).toHaveLength(990)
  })

  it('[I15][B3] goes out balanced in every format, and comes back with as many brackets', async () => {
    const { compiled, newId } = open()
    const model = compiled()
    for (const view of ['clean', 'compiled'] as const) {
      const markdown = exportMarkdown(model, view)
      expect([openings(markdown), markdown.split(']').length - 1]).toEqual([1000, 1000])
      expect(openings(exportHtml(model, view, META).replace(/<style>[^]*<\/style>/u, ''))).toBe(1000)
      const words = (await readDocx(await exportDocx(model, view, META))).map(({ text }) => text).join('\n')
      expect(openings(words)).toBe(1000)
      const json = JSON.parse(exportJson(model, view)) as typeof model
      expect(
        json.paragraphs.flatMap(({ runs }) => runs).filter(({ bracket }) => bracket?.edge === 'open')
      ).toHaveLength(1000)
      const back = importMarkdown(markdown, { profile: 'highlights', newId, conference: CONFERENCE })
      expect(back.brackets).toHaveLength(1000)
      if (view === 'compiled') {
        expect(back.brackets.map(({ kind, holders }) => [kind, ...holders].join(' ')).sort()).toEqual(
          [...model.brackets].map(({ kind, holders }) => [kind, ...holders.map(({ code }) => code)].join(' ')).sort()
        )
      }
    }
  })
})
