import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createTextReader } from '#core/document/readText.ts'
import { writeText } from '#core/document/writeText.ts'
import { toNodes } from '#test/helpers/draftText.ts'
import { SEED, START, steps, take } from '#test/helpers/randomSteps.ts'
import { openTable } from '#test/helpers/table.ts'

function room(lines: readonly string[]) {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('text')
  writeText(fragment, toNodes(lines))
  return { doc, fragment, reader: createTextReader(fragment) }
}
const textOf = (fragment: Y.XmlFragment, index: number) => (fragment.get(index) as Y.XmlElement).get(0) as Y.XmlText

describe('readText', () => {
  it('reads what was written', () => {
    const { reader } = room(START)
    const { blocks, indexOf } = reader.read()
    expect(blocks.map(({ node }) => node.toJSON() as unknown)).toEqual(
      toNodes(START).map((node) => node.toJSON() as unknown)
    )
    expect(blocks.map(({ id }) => indexOf.get(id))).toEqual(blocks.map((_, index) => index))
  })

  it('gives the same object while nothing changes, and the same blocks where nothing changed', () => {
    const { doc, fragment, reader } = room(['1. One', '2. Two[^Note.]', '3. Three'])
    const before = reader.read()
    expect(reader.read()).toBe(before)
    doc.getMap('elsewhere').set('x', 1)
    expect(reader.read()).toBe(before)
    textOf(fragment, 0).insert(0, 'Number ')
    const after = reader.read()
    expect(after.blocks.map((block, index) => block === before.blocks[index])).toEqual([false, true, true])
    const note = (fragment.get(1) as Y.XmlElement).get(1) as Y.XmlElement
    ;(note.get(0) as Y.XmlText).insert(0, 'A ')
    expect(reader.read().blocks.map((block, index) => block === after.blocks[index])).toEqual([true, false, true])
    ;(fragment.get(2) as Y.XmlElement).setAttribute('role', 'preamble')
    expect(reader.read().blocks[2]!.node.attrs.role).toBe('preamble')
  })

  it('passes over what it cannot read, and reads it once it can', () => {
    const { fragment, reader } = room(['1. One'])
    const stranger = new Y.XmlElement('table')
    fragment.insert(1, [stranger, new Y.XmlText('loose')])
    const broken = new Y.XmlElement('paragraph')
    broken.setAttribute('id', 'p2')
    broken.insert(0, [new Y.XmlElement('image')])
    fragment.insert(0, [broken])
    expect(reader.read().blocks.map(({ id }) => id)).toEqual(['p1'])
    broken.delete(0, 1)
    expect(reader.read().blocks.map(({ id }) => id)).toEqual(['p2', 'p1'])
  })

  it('leaves a repeated id to the first block that bears it', () => {
    const { fragment, reader } = room(['1. One', '2. Two'])
    ;(fragment.get(1) as Y.XmlElement).setAttribute('id', 'p1')
    const { blocks, indexOf } = reader.read()
    expect([blocks.length, indexOf.get('p1')]).toEqual([2, 0])
  })

  it('reads the same as a fresh reader after anything that happens', () => {
    fc.assert(
      fc.property(steps(40), (list) => {
        const table = openTable('declaration', START)
        for (const step of list) {
          take(table, step)
          const fresh = createTextReader(table.fragment)
          expect(table.readText().blocks.map(({ id, node }) => [id, node.toJSON() as unknown])).toEqual(
            fresh.read().blocks.map(({ id, node }) => [id, node.toJSON() as unknown])
          )
          expect([...table.readText().indexOf]).toEqual([...fresh.read().indexOf])
          fresh.destroy()
        }
      }),
      { seed: SEED, numRuns: 40 }
    )
  })

  it('stops watching when it is destroyed', () => {
    const { fragment, reader } = room(['1. One'])
    const before = reader.read()
    reader.destroy()
    textOf(fragment, 0).insert(0, 'x')
    expect(reader.read()).toBe(before)
  })

  it('never writes', () => {
    const { doc, fragment, reader } = room(['1. One'])
    fragment.insert(0, [new Y.XmlElement('table')])
    let updates = 0
    doc.on('update', () => updates++)
    reader.read()
    expect(updates).toBe(0)
  })

  it('fills only an empty text', () => {
    const { fragment } = room(['1. One'])
    expect(() => writeText(fragment, toNodes(['1. Two']))).toThrow(RangeError)
  })
})
