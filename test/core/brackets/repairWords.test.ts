import { describe, expect, it } from 'vitest'
import { repairWords } from '#core/brackets/repairWords.ts'
import { say, words } from '#test/helpers/draftText.ts'

/** `before{removed}after`: the words in braces were taken away; `{}` where only brackets were. */
function repaired(source: string): [string, ...string[]] {
  const seams = []
  let text = ''
  for (const part of source.split(/(\{[^}]*\})/u)) {
    if (part.startsWith('{')) seams.push({ at: text.length, removed: part.slice(1, -1) })
    else text += part
  }
  const { content, repairs } = repairWords(words(text), seams)
  return [say(content), ...repairs]
}

describe('repairing words where brackets stood', () => {
  it.each([
    ['the {growing} importance', 'the importance', 'a double space'],
    ['the{ growing }importance', 'the importance', 'a missing space'],
    ['the{ growing} importance', 'the importance'],
    ['building{, subject to resources,} for officials', 'building for officials'],
    ['building {, subject to resources,} for officials', 'building for officials', 'a double space'],
    ['building {}, subject to resources,{} for', 'building, subject to resources, for', 'a space before the comma'],
    ['officials {as appropriate}.', 'officials.', 'a space before the full stop'],
    ['roads, {maps}, and signs', 'roads, and signs', 'a space before the comma', 'a doubled comma'],
    ['roads, {and maps}.', 'roads.', 'a space before the full stop', 'a comma before the full stop'],
    ['roads; {maps}: signs', 'roads; signs', 'a space before the colon', 'a semicolon before the colon'],
    ['{Recalling}, noting, ', 'Noting, ', 'a comma at the beginning', 'the capital of “Noting”'],
    ['{The} states act', 'States act', 'a space at the beginning', 'the capital of “States”'],
    ['They met. {The} states act', 'They met. States act', 'a double space', 'the capital of “States”'],
    ['{the} states act', 'states act', 'a space at the beginning'],
    ['States report{ each year.}', 'States report.', 'the full stop at the end'],
    ['States report, {each year;}', 'States report;', 'a space at the end', 'the semicolon at the end'],
    ['States report{ each year}', 'States report'],
    ['international{ly agreed}', 'international'],
    ['{}E{}mphasizing', 'Emphasizing'],
    ['data ({on routes}) only', 'data only', 'an empty pair of parentheses'],
    ['data ({on} routes)', 'data (routes)', 'a space after the parenthesis'],
    ['etc.{ x}, and', 'etc., and'],
    ['and so on... {x}, then', 'and so on..., then', 'a space before the comma'],
    ['nothing  to {} mend', 'nothing  to mend', 'a double space']
  ])('[B14] %s', (source, wanted, ...repairs) => {
    expect(repaired(source)).toEqual([wanted, ...repairs])
  })

  it('[B14] leaves marks, footnotes and line breaks as they are', () => {
    const content = words('*the*  **importance**[^Note.] , now')
    const { content: mended, repairs } = repairWords(content, [
      { at: 4, removed: 'growing' },
      { at: 15 + 7, removed: '' }
    ])
    expect(say(mended)).toBe('*the* **importance**[^Note.], now')
    expect(repairs).toEqual(['a double space', 'a space before the comma'])
  })
})
