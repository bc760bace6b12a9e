import fc from 'fast-check'
import { Fragment, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import type { ChangeRequest } from '#core/commands/command.ts'
import type { Compiled, CompiledProposal } from '#core/compile/compiled.ts'
import { schema } from '#core/document/schema.ts'
import type { InlineJSON, TextModel } from '#core/document/textModel.ts'
import { blockWithSubparagraphs, levelOf } from '#core/document/textModel.ts'
import { placeFor } from '#core/document/placeFor.ts'
import { tidied } from '#core/document/toContent.ts'
import { sponsorOf, type Change, type Proposal } from '#core/floor/floor.ts'
import { plainVersion } from '#core/interchange/docx/compareVersions.ts'
import { importDocx } from '#core/interchange/docx/importDocx.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { readWordFile } from '#core/interchange/docx/readWordFile.ts'
import { exportTrackedDocx } from '#core/interchange/tracked/exportTrackedDocx.ts'
import {
  compiledFrom,
  CONFERENCE,
  counter,
  floorWith,
  META,
  proposal,
  textOf,
  words
} from '#test/core/interchange/compiledFrom.ts'
import { blocksArb, profileArb } from '#test/core/interchange/generateText.ts'
import { stepArb, tableAll, type Negotiation } from '#test/core/interchange/negotiation.ts'
import { negotiatedSample } from '#test/core/interchange/negotiatedSample.ts'
import { pandoc } from '#test/core/interchange/readDocx.ts'
import { readZip } from '#test/core/interchange/readZip.ts'

const named = (code: string) => CONFERENCE.delegations.find((delegation) => delegation.code === code)!.name

async function again(negotiation: Negotiation): Promise<ImportedDocx> {
  const bytes = await exportTrackedDocx(negotiation.compiled, META)
  // The words that are made at random have brackets that nobody meant.
  const { profile } = negotiation.compiled
  const imported = importDocx(bytes, { profile, newId: counter(), clock: () => 0, keepBrackets: true })
  if (!imported.ok) throw new Error(imported.message)
  return imported
}

/** The text as it can come back: blocks with words, tidied. */
function worded(nodes: readonly Node[]): Node[] {
  return nodes
    .map((node) => node.copy(tidied(node.content)))
    .filter((node) => node.content.size > 0)
    .map((node, index) => node.type.create({ ...node.attrs, id: `p${index + 1}` }, node.content))
}

function withoutNotes(node: Node): Node {
  const kept: Node[] = []
  node.forEach((child) => void (child.type.name !== 'footnote' && kept.push(child)))
  return node.copy(Fragment.fromArray(kept))
}

/** What does not show, and so need not come back: the marks of spaces. */
function plainSpaces(content: InlineJSON): unknown {
  const nodes: Node[] = []
  Fragment.fromJSON(schema, content).forEach((node) => {
    if (!node.isText) nodes.push(node)
    else
      for (const part of node.text!.split(/(\s+)/u))
        if (part !== '') nodes.push(schema.text(part, /^\s/u.test(part) ? [] : node.marks))
  })
  return Fragment.fromArray(nodes).toJSON()
}

/** A change by its effect: a place is where a block would stand, not the block that somebody named. */
function effect(change: Change, who: string, text: TextModel): unknown {
  switch (change.kind) {
    case 'amend':
      return [who, 'amend', change.paragraph, plainSpaces(change.content)]
    case 'delete':
      return [who, 'delete', change.paragraph]
    case 'insert': {
      const level = change.node.type === 'subparagraph' ? (change.node.level ?? 1) : 0
      return [who, 'insert', placeFor(text, change.after, level), change.node.type, plainSpaces(change.content)]
    }
    case 'move': {
      const block = text.blocks[text.indexOf.get(change.paragraph)!]!
      return [who, 'move', change.paragraph, placeFor(text, change.after, levelOf(block))]
    }
    case 'replace':
      return [who, 'replace', change.paragraph, plainSpaces(change.content)]
    case 'split':
      return [who, 'split', change.paragraph, ...change.parts.map(plainSpaces)]
    case 'merge':
      return [who, 'merge', change.paragraph, change.with, plainSpaces(change.content)]
    case 'level':
      return [who, 'level', change.paragraph, change.level]
    case 'counter':
      return [who, 'counter', wordsAlone(change.content)]
  }
}

/** What a change is about: nothing else is tabled there. */
function placesOf(change: ChangeRequest, nodes: readonly Node[]): string[] {
  if (change.kind === 'insert') return [`after ${change.after}`]
  if (change.kind === 'counter') return [`other than ${change.proposal}`]
  if (change.kind === 'merge') return [change.paragraph, change.with]
  const group = blockWithSubparagraphs(textOf(nodes), change.paragraph).map(({ id }) => id)
  if (change.kind === 'level' || change.kind === 'delete') return group
  return change.kind === 'move' ? [...group, ...group.map((id) => `after ${id}`)] : [change.paragraph]
}

/** In a comment the words have no marks. */
function wordsAlone(content: InlineJSON | string): string {
  return typeof content === 'string'
    ? content
    : Fragment.fromJSON(schema, content)
        .content.map((node) => node.text ?? '')
        .join('')
}

const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).toSorted()

/** All words that pandoc reads, in order; it makes properties of titles and drops what is empty. */
async function pandocWords(bytes: Uint8Array, changes: 'accept' | 'reject'): Promise<string[]> {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      const { t, c } = value as { t?: string; c?: unknown }
      if (t === 'Str') texts.push(c as string)
      else if (t === 'Para' || t === 'Plain' || t === 'Header' || t === 'Space' || t === 'LineBreak') texts.push(' ')
      if (t !== 'Note') Object.values(value).forEach(walk)
    }
  }
  walk((JSON.parse(await pandoc(bytes, 'json', changes)) as { blocks: unknown }).blocks)
  return words(texts.join(''))
}

describe('exportTrackedDocx', () => {
  it('[I56] comes back as the same text, the same proposals, of the same delegations', async () => {
    await fc.assert(
      fc.asyncProperty(blocksArb, profileArb, fc.array(stepArb, { maxLength: 8 }), async (blocks, profile, steps) => {
        const nodes = worded(blocks)
        if (nodes.length === 0) return
        // What comes back as the same proposal is what Word can track: one of each kind on a paragraph and nothing else with it.
        const touched = new Set<string>()
        const negotiation = tableAll(nodes, profile, steps, (change) => {
          const places = placesOf(change, nodes)
          return places.every((place) => !touched.has(place) && Boolean(touched.add(place)))
        })
        const imported = await again(negotiation)
        expect(imported.nodes.map((node) => node.toJSON() as unknown)).toEqual(
          nodes.map((node) => node.toJSON() as unknown)
        )
        const text = textOf(nodes)
        const mine = [...negotiation.floor.proposals.values()].map((one) =>
          effect(one.change, named(sponsorOf(one)), text)
        )
        const theirs = imported.changes.map(({ change, author }) => effect(change as Change, author, text))
        expect(sorted(theirs)).toEqual(sorted(mine))
      }),
      { numRuns: 60 }
    )
  })

  it('[I57] is accepted and rejected by another program with the words of either text', async () => {
    await fc.assert(
      fc.asyncProperty(blocksArb, profileArb, fc.array(stepArb, { maxLength: 8 }), async (blocks, profile, steps) => {
        // Pandoc makes document properties of titles, and puts the words of a joined paragraph into its first note.
        const nodes = worded(blocks.filter(({ type }) => !/title$/u.test(type.name)).map(withoutNotes))
        if (nodes.length === 0) return
        const { compiled } = tableAll(nodes, profile, steps)
        const bytes = await exportTrackedDocx(compiled, META)
        const file = readWordFile(bytes, () => 0)
        if (!file.ok) throw new Error(file.message)
        expect(await pandocWords(bytes, 'reject')).toEqual(words(plainVersion(file.text, 'rejected').join(' ')))
        expect(await pandocWords(bytes, 'accept')).toEqual(words(plainVersion(file.text, 'accepted').join(' ')))
        const imported = importDocx(bytes, { profile, newId: counter(), clock: () => 0, keepBrackets: true })
        if (!imported.ok) throw new Error(imported.message)
        expect(imported.nodes.map((node) => node.textContent)).toEqual(nodes.map((node) => node.textContent))
      }),
      { numRuns: 20 }
    )
  }, 60_000)

  const sentence = schema.node('paragraph', { id: 'p1', role: 'numbered' }, [
    schema.text('States should keep roads open.')
  ])
  const amended = (text: string): Change => ({ kind: 'amend', paragraph: 'p1', content: [{ type: 'text', text }] })
  const onFloor = (...proposals: Proposal[]) => compiledFrom([sentence], 'highlights', floorWith(proposals))
  const both = async (compiled: Compiled) => {
    const bytes = await exportTrackedDocx(compiled, META)
    const texts = await Promise.all([pandoc(bytes, 'plain', 'reject'), pandoc(bytes, 'plain', 'accept')])
    return texts.map((text) => text.replace(/\s+/gu, ' ').trim())
  }

  it('[I57] lays amendments of several delegations over each other', async () => {
    const compiled = onFloor(
      proposal(amended('States shall keep roads open.'), sentence, { id: 'a', by: 'KGZ' }),
      proposal(amended('States should keep mountain roads open all winter.'), sentence, { id: 'b', by: 'TUR' })
    )
    expect(await both(compiled)).toEqual([
      '1. States should keep roads open.',
      '1. States shall keep mountain roads open all winter.'
    ])
  })

  it('[I57] lays a change within a word over another delegation’s change of that word', async () => {
    const compiled = onFloor(
      proposal(amended('States must keep roads open.'), sentence, { id: 'a', by: 'KGZ' }),
      proposal(amended('States should keep roads reopened.'), sentence, { id: 'b', by: 'TUR' }),
      proposal(amended('States should keep roads openly.'), sentence, { id: 'c', by: 'TJK' })
    )
    const bytes = await exportTrackedDocx(compiled, META)
    const imported = importDocx(bytes, { profile: 'highlights', newId: counter(), clock: () => 0 })
    expect(imported.ok && imported.changes.map(({ author, change }) => [author, change])).toEqual([
      ['Kyrgyzstan', amended('States must keep roads open.')],
      ['Türkiye', amended('States should keep roads reopened.')],
      ['Tajikistan', amended('States should keep roads openly.')]
    ])
    expect((await both(compiled))[0]).toBe('1. States should keep roads open.')
  })

  it('[I58] says in a comment what cannot be tracked beside another proposal, and finds it again', async () => {
    const compiled = onFloor(
      proposal(amended('States shall keep roads open.'), sentence, { id: 'a', by: 'KGZ' }),
      proposal(amended('States may keep roads open.'), sentence, { id: 'b', by: 'TUR', rationale: 'Softer.' }),
      proposal({ kind: 'delete', paragraph: 'p1' }, sentence, { id: 'c', by: 'TJK' })
    )
    expect(await both(compiled)).toEqual(['1. States should keep roads open.', expect.stringMatching(/^(?:1\.)?$/u)])
    const imported = importDocx(await exportTrackedDocx(compiled, META), {
      profile: 'highlights',
      newId: counter(),
      clock: () => 0
    })
    expect(imported).toMatchObject({
      changes: [
        { author: 'Tajikistan', change: { kind: 'delete', paragraph: 'p1' } },
        { author: 'Kyrgyzstan', change: amended('States shall keep roads open.') },
        { author: 'Türkiye', change: amended('States may keep roads open.'), rationale: 'Softer.' }
      ]
    })
  })

  it('[I58] makes rationales, co-sponsors and positions comments of those who hold them', async () => {
    const bytes = await exportTrackedDocx(
      onFloor(
        proposal(amended('States shall keep roads open.'), sentence, {
          cosponsors: ['TJK'],
          positions: [{ by: 'MLC', position: 'reserve', at: '2026-11-24T09:10:00.000Z' }],
          rationale: 'It is a duty.'
        })
      ),
      META
    )
    const file = readWordFile(bytes, () => 0)
    expect(file.ok && file.text.comments.map(({ author, text }) => `${author}: ${text}`)).toEqual([
      'Kyrgyzstan: It is a duty.',
      'Tajikistan: Co-sponsors the amendment by Kyrgyzstan.',
      'Mountain Group: Reserves its position on the amendment by Kyrgyzstan.'
    ])
    expect(importDocx(bytes, { profile: 'highlights', newId: counter(), clock: () => 0 })).toMatchObject({
      notes: [],
      changes: [
        {
          rationale: 'It is a duty.',
          positions: [
            { author: 'Tajikistan', position: 'cosponsor' },
            { author: 'Mountain Group', position: 'reserve' }
          ]
        }
      ]
    })
  })

  it('[I59] names no one but those whom the compiled text names', async () => {
    const compiled = onFloor(proposal(amended('States shall keep roads open.'), sentence, { by: 'KGZ' }))
    const hide = (one: CompiledProposal): CompiledProposal => ({ ...one, sponsor: { code: '', name: 'A delegation' } })
    const hidden = {
      ...compiled,
      paragraphs: compiled.paragraphs.map((one) => ({ ...one, proposals: one.proposals.map(hide) }))
    }
    const files = readZip(await exportTrackedDocx(hidden, META))
    const all = [...files.values()].map(({ text }) => text).join()
    expect(all).not.toContain('Kyrgyzstan')
    expect(all).not.toContain('KGZ')
    expect([...all.matchAll(/w:author="([^"]*)"/gu)].every(([, author]) => author === 'A delegation')).toBe(true)
    expect(files.get('docProps/core.xml')!.text).toContain(
      '<dc:creator>Regional Consultation on Mountain Roads</dc:creator>'
    )
  })

  it('[I60] gives each change an id of its own, and equal bytes for equal input', async () => {
    const first = await exportTrackedDocx(negotiatedSample(), META)
    expect(await exportTrackedDocx(negotiatedSample(), META)).toEqual(first)
    const xml = readZip(first).get('word/document.xml')!.text
    const ids = [
      ...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart) w:id="(\d+)"/gu)
    ].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(5)
    expect(new Set(ids).size).toBe(ids.length)
    expect(xml).not.toMatch(/<w:del [^>]*><w:r>(?:(?!<\/w:del>).)*<w:t[ >]/u)
  })
})
