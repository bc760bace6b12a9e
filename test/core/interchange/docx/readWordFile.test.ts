/** Files that are not what they say, or that were made to do harm. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWordFile } from '#core/interchange/docx/readWordFile.ts'
import { BOUNDS } from '#core/interchange/docx/unreadable.ts'
import { docxFiles, makeDocx, p, run, type DocxParts } from '#test/core/interchange/docx/makeDocx.ts'

const TEXT = p(run('Safe roads across high passes'))

function refusal(bytes: Uint8Array, clock = () => 0) {
  const result = readWordFile(bytes, clock)
  if (result.ok) throw new Error('It was read.')
  expect(result.message).toMatch(/^[^\n]{20,300}[.]$/u)
  return result
}

const withParts = (parts: Partial<DocxParts>) => makeDocx({ body: TEXT, ...parts })

describe('readWordFile', () => {
  it('[I40] reads the parts where the package says they are', () => {
    const moved = docxFiles({ body: TEXT })
    const bytes = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/text/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
      ),
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/text/main.xml"/></Relationships>'
      ),
      'text/main.xml': strToU8(
        new TextDecoder()
          .decode(moved['word/document.xml'] as Uint8Array)
          .replace(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main'
          )
      )
    })
    const result = readWordFile(bytes, () => 0)
    expect(result.ok && result.text.segments[0]!.pieces[0]!.text).toBe('Safe roads across high passes')
  })

  it('[I40] refuses what is no Word file, and says what it is', () => {
    expect(refusal(new Uint8Array())).toMatchObject({ code: 'not-word' })
    expect(refusal(strToU8('%PDF-1.7')).message).toContain('a PDF')
    expect(refusal(strToU8('{\\rtf1}')).message).toContain('RTF')
    expect(refusal(zipSync({ 'a.txt': strToU8('x') })).code).toBe('not-word')
    const workbook = docxFiles({ body: TEXT, types: docxTypes('spreadsheetml.sheet.main+xml') })
    expect(refusal(zipSync(workbook)).message).toContain('Excel workbook')
    expect(refusal(zipSync(docxFiles({ body: '', types: docxTypes('wordprocessingml.styles+xml') }))).code).toBe(
      'not-word'
    )
    expect(refusal(withParts({ document: '<other/>' })).code).toBe('not-word')
  })

  it('[I40] refuses an encrypted file and one of the old format', () => {
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])).code).toBe('encrypted')
    const bytes = withParts({})
    // The flag of every entry that says it is encrypted.
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
        bytes[at + 8]! |= 1
    }
    expect(refusal(bytes).code).toBe('encrypted')
  })

  it('[I40] refuses a file that breaks off, wherever it does', () => {
    const whole = withParts({ styles: '<w:style/>' })
    for (let share = 0.05; share < 1; share += 0.05) {
      expect(refusal(whole.slice(0, Math.floor(whole.length * share))).code).toBe('damaged')
    }
  })

  it('[I40] never throws, whatever byte is wrong', () => {
    const whole = withParts({})
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = whole.slice()
      bytes[at]! ^= 0x5a
      expect(typeof readWordFile(bytes, () => 0).ok).toBe('boolean')
    }
  })

  it('[I40] refuses document types, so that no entity is expanded and nothing is fetched', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    expect(refusal(withParts({ document: `${bomb}<a>&b;</a>` })).code).toBe('suspicious')
    expect(refusal(withParts({ types: '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>' })).code).toBe('suspicious')
    expect(refusal(withParts({ document: '<a>&unknown;</a>' })).code).toBe('damaged')
  })

  it('[I40] refuses elements nested without end, and a text that is no XML', () => {
    const deep = '<w:sdt>'.repeat(10_000) + '</w:sdt>'.repeat(10_000)
    expect(refusal(makeDocx(deep)).message).toContain('nested')
    expect(refusal(withParts({ document: '<a><b></a>' })).code).toBe('damaged')
    expect(refusal(withParts({ document: '<a>\u0001</a>' })).code).toBe('damaged')
    expect(
      refusal(withParts({ files: { 'word/document.xml': new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe]) } })).code
    ).toBe('damaged')
  })

  it('[I40] refuses archives that would burst, before anything is unpacked', () => {
    const zeros = new Uint8Array(8 * 1024 * 1024)
    expect(refusal(withParts({ files: { 'word/media/a.png': zeros } })).code).toBe('suspicious')
    const many = Object.fromEntries(
      Array.from({ length: BOUNDS.entries }, (_, index) => [`a${index}`, new Uint8Array()])
    )
    expect(refusal(withParts({ files: many })).message).toContain('parts')
  })

  it('[I40] does not believe the size that an archive states', () => {
    const stated = (size: number) => {
      const bytes = withParts({ document: `<a>${'x'.repeat(50_000)}</a>` })
      const view = new DataView(bytes.buffer)
      for (let at = 0; at + 50 < bytes.length; at++) {
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 63))
        if (view.getUint32(at, true) === 0x02014b50 && name === 'word/document.xml') {
          view.setUint32(at + 24, size, true)
          // Said in both places.
          view.setUint32(view.getUint32(at + 42, true) + 22, size, true)
        }
      }
      return bytes
    }
    expect(refusal(stated(100)).message).toContain('larger than it says')
    expect(refusal(stated(60_000)).code).toBe('damaged')
    expect(refusal(stated(BOUNDS.total + 1)).code).toMatch(/suspicious|too-large/u)
  })

  it('[I40] refuses two parts of one name', () => {
    const bytes = withParts({ files: { 'word/document.xmk': strToU8('<a/>') } })
    const twice = Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('document.xmk', 'document.xml'),
      'latin1'
    )
    expect(refusal(new Uint8Array(twice)).message).toContain('two parts of the name')
  })

  it('[I40] takes names for the same that Word takes for the same', () => {
    for (const name of ['word/Document.xml', '/word/document.xml', 'word\\document.xml']) {
      expect(refusal(withParts({ files: { [name]: strToU8('<a/>') } })).message).toContain('two parts of the name')
    }
  })

  it('[I40] never makes a path of a name: a part that lies outside is not looked at', () => {
    const bytes = withParts({ files: { '../../../tmp/evil.xml': strToU8('<a/>'), 'C:\\evil.xml': strToU8('<a/>') } })
    expect(readWordFile(bytes, () => 0).ok).toBe(true)
  })

  it('[I40] refuses a part of which the list says something else than stands before its bytes', () => {
    const spoilt = (change: (view: DataView, local: number) => void) => {
      const bytes = withParts({})
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      for (let at = 0; at + 50 < bytes.length; at++) {
        const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 47))
        if (view.getUint32(at, true) === 0x04034b50 && name === 'word/document.xml') change(view, at)
      }
      return refusal(bytes)
    }
    expect(spoilt((view, local) => view.setUint8(local + 30 + 5, 0x58)).message).toContain('two different things')
    expect(spoilt((view, local) => view.setUint16(local + 8, 0, true)).code).toBe('suspicious')
    expect(spoilt((view, local) => view.setUint32(local + 18, 1, true)).code).toBe('suspicious')
    expect(spoilt((view, local) => view.setUint32(local + 22, 1, true)).code).toBe('suspicious')
    expect(spoilt((view, local) => view.setUint16(local + 6, 1, true)).code).toBe('suspicious')
  })

  it('[I40] takes one list of parts for the list, and refuses a file that could be read as having two', () => {
    const bytes = withParts({})
    const other = withParts({ document: '<other/>' })
    // Behind the first archive, as its remark, stands a second one with an end record of its own.
    const both = new Uint8Array(bytes.length + other.length)
    both.set(bytes)
    both.set(other, bytes.length)
    new DataView(both.buffer).setUint16(bytes.length - 2, other.length, true)
    expect(refusal(both).code).toBe('damaged')
    const longer = bytes.slice()
    const end = bytes.length - 22
    new DataView(longer.buffer).setUint32(end + 12, new DataView(bytes.buffer).getUint32(end + 12, true) - 1, true)
    expect(refusal(longer).message).toContain('list of parts')
  })

  it('[I40] refuses a part of 200 MB, and a tag of a million attributes', () => {
    const large = new Uint8Array(200 * 1024 * 1024)
    expect(refusal(withParts({ files: { 'word/media/film.bin': [large, { level: 1 }] } })).message).toMatch(
      /unpack|larger/u
    )
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')
    expect(refusal(zipSync(docxFiles({ body: `<w:p ${attributes}/>` }))).message).toContain('attributes')
  })

  it('[I40] gives up when time is up', () => {
    let time = 0
    expect(refusal(withParts({ body: TEXT.repeat(50) }), () => (time += 1000)).code).toBe('too-slow')
  })

  it('[I40] refuses more elements and more paragraphs than any outcome document has', () => {
    const stored = (body: string) => zipSync(docxFiles({ body }), { level: 0 })
    expect(refusal(stored(p('<w:r/>'.repeat(BOUNDS.elements)))).message).toContain('more than 200,000 elements')
    expect(refusal(stored('<w:p/>'.repeat(BOUNDS.paragraphs + 1))).message).toContain('more than 20,000 paragraphs')
  })

  it('[I40] follows no relation out of the file', () => {
    const outside =
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="http://example.org/s" TargetMode="External"/>' +
      '<Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="../../../etc/passwd"/>'
    expect(readWordFile(withParts({ relations: outside }), () => 0).ok).toBe(true)
  })
})

function docxTypes(kind: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.${kind}"/></Types>`
}
