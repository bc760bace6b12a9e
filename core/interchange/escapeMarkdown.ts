/**
 * Writes plain words so that Markdown reads exactly them again. Escapes only what would be read as a mark, because the
 * square brackets and dashes of a negotiated text should stay readable in the source. Called by `runsToMarkdown`.
 */
import { recognizeLabel } from '#core/interchange/recognizeLabel.ts'

/**
 * @param next what stands right behind the text: after a bracket it can make a link of it
 * @param strict also every square bracket: inside `[words]{.lead}`
 */
export function escapeMarkdown(text: string, next = '', strict = false): string {
  const opensLink = /^[({:]/u.test(next)
  return text
    .replace(/[\\`*_<^~]/gu, '\\$&')
    .replace(/&(?=#?\w{1,40};)/gu, '\\&')
    .replace(/\{(?=\.)/gu, '\\{')
    .replace(strict ? /[[\]]/gu : opensLink ? /\](?=[({:]|$)/gu : /\](?=[({:])/gu, '\\$&')
}

/**
 * Makes sure that the beginning of a line is read as words: not as a label, a heading, a list, a quotation or a rule,
 * and that spaces at either end stay.
 */
export function guardLine(line: string): string {
  const guarded = line
    .replace(/^[\s\u00A0]+|[\s\u00A0]+$/gu, (spaces) => [...spaces].map(toEntity).join(''))
    .replace(/^[#>+=|:-]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
  if (!recognizeLabel(guarded)) return guarded
  if (/^[!-/:-@[-`{-~]/u.test(guarded)) return `\\${guarded}`
  if (/^\w+[.)]/u.test(guarded)) return guarded.replace(/^(\w+)([.)])/u, '$1\\$2')
  return toEntity(guarded[0]!) + guarded.slice(1)
}

export function toEntity(character: string): string {
  return `&#${character.codePointAt(0)!};`
}
