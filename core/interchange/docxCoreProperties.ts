/**
 * The properties of an exported Word document: the title and the conference, never a person, and the time the file was
 * issued, never the clock. Written here because the library would put in the present time. Used by `exportDocx`.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { escapeHtml } from '#core/interchange/escapeHtml.ts'
import type { Language } from '#core/interchange/guessLanguage.ts'
import type { ExportMeta } from '#core/interchange/view.ts'

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
].join(' ')

export function docxCoreProperties(compiled: Compiled, meta: ExportMeta, language: Language): string {
  const creator = escapeHtml(meta.conference.title || 'Chapeau')
  const time = `xsi:type="dcterms:W3CDTF">${escapeHtml(toSeconds(meta.issuedAt))}`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${NAMESPACES}>`,
    `<dc:title>${escapeHtml(compiled.title)}</dc:title>`,
    `<dc:subject>${escapeHtml(compiled.revision)}</dc:subject>`,
    `<dc:creator>${creator}</dc:creator>`,
    `<dc:language>${language.tag}</dc:language>`,
    `<cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    `<dcterms:created ${time}</dcterms:created>`,
    `<dcterms:modified ${time}</dcterms:modified>`,
    '</cp:coreProperties>'
  ].join('')
}

/** Word takes no fractions of a second. */
function toSeconds(time: string): string {
  return time.replace(/\.\d+(?=Z|[+-]|$)/u, '')
}
