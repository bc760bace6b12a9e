import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportAkn } from '#core/interchange/akn/exportAkn.ts'
import { importAkn } from '#core/interchange/akn/importAkn.ts'
import { elementsOf, readXml, textOf, type XmlElement } from '#core/interchange/docx/readXml.ts'
import { compiledFrom, counter, META, words } from '#test/core/interchange/compiledFrom.ts'
import { blocksArb, profileArb } from '#test/core/interchange/generateText.ts'
import { negotiatedSample } from '#test/core/interchange/negotiatedSample.ts'
import { stepArb, tableAll } from '#test/core/interchange/negotiation.ts'

const read = (xml: string) => readXml(new TextEncoder().encode(xml), 'the export', () => {})
const name = (element: XmlElement) => element.name.slice(element.name.indexOf(':') + 1)
const all = (element: XmlElement): XmlElement[] => [element, ...elementsOf(element).flatMap(all)]
const find = (root: XmlElement, wanted: string) => all(root).filter((element) => name(element) === wanted)

describe('exportAkn', () => {
  it('[I62] orders a text as the standard does, with places and identities', () => {
    const root = read(exportAkn(negotiatedSample(), 'clean', { ...META, symbol: 'NRN/2026/L.2' }))
    expect(find(root, 'docTitle').map(textOf)).toEqual(['Highlights of the consultation'])
    const places = all(root).filter((element) => element.attributes['GUID'] !== undefined)
    expect(places.map(({ attributes }) => attributes['eId'])).toEqual([
      'sec_1',
      'sec_1__para_1',
      'sec_1__para_2',
      'sec_1__para_2__subpara_1',
      'sec_1__para_2__subpara_2',
      'sec_1__para_2__subpara_2__point_1',
      'sec_1__para_2__subpara_2__point_2',
      'sec_1__para_2__subpara_3',
      'sec_1__para_3',
      'sec_1__para_3__subpara_1',
      'sec_1__para_3__subpara_2',
      'sec_1__para_3__subpara_2__point_1',
      'sec_1__para_3__subpara_3',
      'sec_1__para_4',
      'sec_1__para_5'
    ])
    expect(places.every(({ attributes }) => attributes['wId'] === `wid_${attributes['GUID']}`)).toBe(true)
    expect(find(root, 'num').map(textOf).slice(0, 5)).toEqual(['1.', '2.', '(a)', '(b)', '(i)'])
    expect(find(root, 'FRBRnumber')[0]!.attributes['value']).toBe('nrn-2026-l.2')
    expect(find(root, 'ins')).toEqual([])
    expect(find(root, 'conclusions').map(textOf)).toEqual(['Naryn, 25 November 2026'])
  })

  it('[I62] tells the issues of the text as its lifecycle', () => {
    const revisions = [
      { label: 'Rev.1', at: '2026-11-20T10:00:00.000Z' },
      { label: 'Rev.2', at: '2026-11-22T10:00:00.000Z' }
    ]
    const root = read(exportAkn(negotiatedSample(), 'clean', { ...META, revisions }))
    expect(find(root, 'eventRef').map(({ attributes }) => [attributes['type'], attributes['date']])).toEqual([
      ['generation', '2026-11-20'],
      ['amendment', '2026-11-22']
    ])
    expect(find(root, 'TLCEvent').map(({ attributes }) => attributes['showAs'])).toEqual(['Rev.1', 'Rev.2'])
  })

  it('[I63] marks what is proposed in the text and in its analysis, each in the name of its sponsor', () => {
    const root = read(exportAkn(negotiatedSample(), 'compiled', META))
    const nameOf = new Map(
      find(root, 'TLCOrganization').map(({ attributes }) => [`#${attributes['eId']}`, attributes['showAs']])
    )
    const marked = (kind: string) =>
      find(root, kind).map((element) => `${nameOf.get(element.attributes['refersTo']!)}: ${textOf(element)}`)
    expect(marked('ins')).toContain('Kyrgyzstan: openly ')
    expect(marked('ins')).toContain('Mountain Group: Participants welcomed the new weather station.')
    expect(marked('del')).toContain('Türkiye: cost nothing.')
    expect(find(root, 'textualMod').map(({ attributes }) => attributes['type'])).toEqual([
      'substitution',
      'repeal',
      'insertion',
      'renumbering',
      'substitution'
    ])
    const places = new Set(all(root).map(({ attributes }) => `#${attributes['eId']}`))
    for (const { attributes } of find(root, 'destination')) expect(places).toContain(attributes['href'])
  })

  it('[I62][I63] writes well-formed XML with places given once and names that exist, whatever the text', () => {
    fc.assert(
      fc.property(blocksArb, profileArb, fc.array(stepArb, { maxLength: 6 }), (blocks, profile, steps) => {
        const { compiled } = tableAll(blocks, profile, steps)
        const root = read(exportAkn(compiled, 'compiled', META))
        const ids = all(root).flatMap(({ attributes }) => attributes['eId'] ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        for (const { attributes } of all(root)) {
          const target = attributes['refersTo'] ?? attributes['source']
          if (target !== undefined) expect(ids).toContain(target.slice(1))
        }
      }),
      { numRuns: 60 }
    )
  })

  it('[I62] reads its clean text back, word for word', () => {
    fc.assert(
      fc.property(blocksArb, profileArb, (blocks, profile) => {
        const compiled = compiledFrom(blocks, profile)
        const bytes = new TextEncoder().encode(exportAkn(compiled, 'clean', META))
        const imported = importAkn(bytes, { profile, newId: counter() })
        if (!imported.ok) throw new Error(imported.message)
        // Titles, the preamble and the closing line have places of their own in such a document.
        const inOrder = (texts: readonly string[]) => texts.flatMap((text) => words(text)).toSorted()
        expect(inOrder(imported.nodes.map((node) => node.textContent))).toEqual(
          inOrder(blocks.map((node) => node.textContent))
        )
      }),
      { numRuns: 60 }
    )
  })

  it('[I62] reads a text back as the same blocks, and leaves out what is only proposed', () => {
    const sample = negotiatedSample()
    const shape = (xml: string) => {
      const imported = importAkn(new TextEncoder().encode(xml), { profile: 'highlights', newId: counter() })
      if (!imported.ok) throw new Error(imported.message)
      return imported
    }
    const clean = shape(exportAkn(sample, 'clean', META))
    const expected = sample.paragraphs.filter(({ state }) => state !== 'deleted')
    expect(clean.nodes.map((node) => [node.type.name, (node.attrs.level ?? 0) as number])).toEqual(
      expected.map(({ type, level }) => [type, level])
    )
    expect(clean.remarks).toEqual([])
    const compiled = shape(exportAkn(sample, 'compiled', META))
    expect(compiled.nodes.map((node) => node.textContent)).toEqual(clean.nodes.map((node) => node.textContent))
    expect(compiled.remarks).toEqual([expect.stringContaining('marked as inserted')])
  })

  it('[I40] refuses what is no Akoma Ntoso, and a document type', () => {
    const refused = (xml: string) =>
      importAkn(new TextEncoder().encode(xml), { profile: 'highlights', newId: counter() })
    expect(refused('<a/>')).toMatchObject({ ok: false, message: expect.stringContaining('no Akoma Ntoso') as string })
    expect(refused('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toMatchObject({ ok: false, code: 'suspicious' })
  })
})
