import { describe, expect, it } from 'vitest'
import type { Compiled } from '#core/compile/compiled.ts'
import { createTextLanguage } from '#renderer/page/createTextLanguage.ts'
import { compiledFrom } from '#test/core/interchange/compiledFrom.ts'
import { toNodes } from '#test/helpers/draftText.ts'

const compiledOf = (lines: readonly string[]): Compiled => compiledFrom(toNodes(lines.map((line) => `> ${line}`)))

describe('the language of the text', () => {
  it('is the words’ own, with its direction', () => {
    expect(createTextLanguage()(compiledOf(['نحن ممثلي الدول نؤكد من جديد التزامنا بالهجرة الآمنة']))).toEqual({
      tag: 'ar',
      direction: 'rtl'
    })
  })

  it('is not guessed anew while words change, but when a paragraph comes', () => {
    const languageOf = createTextLanguage()
    const french: Compiled = compiledOf(['Nous, les représentants des États, réunis dans une ville'])
    expect(languageOf(french).tag).toBe('fr-FR')
    expect(languageOf(compiledOf(['Мы, представители государств'])).tag).toBe('fr-FR')
    expect(languageOf(compiledOf(['Мы, представители государств', 'собравшись в городе'])).tag).toBe('ru-RU')
  })
})
