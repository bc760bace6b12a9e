/**
 * Makes Word files for the tests: a body and whatever parts it needs, written by hand, so that no library's idea of a file
 * stands between a test and what it says.
 */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { importDocx } from '#core/interchange/docx/importDocx.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { counter } from '#test/core/interchange/compiledFrom.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const MORE = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  /** Relations of the main part beside those to the parts above. */
  readonly relations?: string
  /** Instead of the usual one. */
  readonly types?: string
  readonly document?: string
  /** Further or other files of the archive. */
  readonly files?: Zippable
}

const PARTS = ['styles', 'numbering', 'footnotes', 'comments'] as const

export function docxFiles(parts: DocxParts): Zippable {
  const present = PARTS.filter((name) => parts[name] !== undefined)
  const relations = present.map(
    (name, index) => `<Relationship Id="p${index}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`
  )
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      parts.types ??
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}${parts.relations ?? ''}</Relationships>`
    ),
    'word/document.xml': strToU8(
      parts.document ?? `<w:document ${W} ${R} ${MORE}><w:body>${parts.body}</w:body></w:document>`
    )
  }
  for (const name of present)
    files[`word/${name}.xml`] = strToU8(`<w:${name} ${W} ${R} ${MORE}>${parts[name]}</w:${name}>`)
  return { ...files, ...parts.files }
}

export function makeDocx(parts: DocxParts | string): Uint8Array {
  return zipSync(docxFiles(typeof parts === 'string' ? { body: parts } : parts), { mtime: '1980-01-01T00:00:00' })
}

export function read(parts: DocxParts | string, profile: 'communique' | 'resolution' = 'communique'): ImportedDocx {
  const imported = importDocx(makeDocx(parts), { profile, newId: counter(), clock: () => 0 })
  if (!imported.ok) throw new Error(imported.message)
  return imported
}

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
export const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${escape(text)}</w:delText></w:r>`
export const tracked = (tag: 'ins' | 'del' | 'moveFrom' | 'moveTo', author: string, content = ''): string =>
  `<w:${tag} w:id="1" w:author="${escape(author)}" w:date="2026-03-01T10:00:00Z">${content}</w:${tag}>`
export const ins = (author: string, text: string): string => tracked('ins', author, run(text))
export const del = (author: string, text: string): string => tracked('del', author, gone(text))
/** @param mark what happened to the paragraph's mark @param properties of the paragraph */
export const p = (content: string, { mark = '', properties = '' } = {}): string =>
  `<w:p><w:pPr>${properties}${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}</w:pPr>${content}</w:p>`
export const styled = (style: string, content: string): string =>
  p(content, { properties: `<w:pStyle w:val="${style}"/>` })
export const listed = (list: number, level: number, content: string): string =>
  p(content, { properties: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` })
