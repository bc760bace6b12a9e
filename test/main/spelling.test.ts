/** The spell checker follows the text's language, in a dialect it knows. */
import { expect, it } from 'vitest'
import { chooseSpelling } from '#main/spelling.ts'

const KNOWN = ['de', 'en-AU', 'en-GB', 'en-US', 'es', 'es-AR', 'es-ES', 'fr', 'pt-BR', 'pt-PT', 'ru']

it('takes the very dialect, the language, the one such texts use, or any', () => {
  expect(chooseSpelling(['en-US'], KNOWN)).toEqual(['en-US'])
  expect(chooseSpelling(['ru-RU'], KNOWN)).toEqual(['ru'])
  expect(chooseSpelling(['en'], KNOWN)).toEqual(['en-GB'])
  expect(chooseSpelling(['pt'], ['pt-BR'])).toEqual(['pt-BR'])
})

it('takes each once, at most three, and nothing that nobody knows', () => {
  expect(chooseSpelling(['fr-FR', 'fr', 'ar', 'zh-CN', 'en', 'ru', 'de'], KNOWN)).toEqual(['fr', 'en-GB', 'ru'])
  expect(chooseSpelling(['ar'], KNOWN)).toEqual([])
})
