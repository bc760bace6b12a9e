import { describe, expect, it } from 'vitest'
import { createSay } from '#core/languages/createSay.ts'
import { en } from '#core/languages/en/en.ts'
import { chooseLanguage, type Language } from '#core/languages/language.ts'
import type { MessageKey } from '#core/languages/messages.ts'

const KEY: MessageKey = 'app.youAre'
const saying = (words: string, language: Language) => createSay({ ...en, [KEY]: words }, language)

describe('a message said in a language', () => {
  it('has the plural form that the language has', () => {
    const russian = saying('{n, plural, one {# слово} few {# слова} many {# слов} other {# слова}}', 'ru')
    expect([1, 2, 5, 21].map((n) => russian(KEY, { n }))).toEqual(['1 слово', '2 слова', '5 слов', '21 слово'])
  })

  it('has numbers as the language groups them, and Latin digits in Arabic', () => {
    expect(saying('{n, number}', 'fr')(KEY, { n: 12345 })).toMatch(/^12\s345$/u)
    expect(saying('{n, number}', 'ar')(KEY, { n: 12 })).toBe('12')
  })

  it('throws where a value is lacking, and does not say half a sentence', () => {
    expect(() => saying('by {who}', 'en')(KEY)).toThrow()
  })

  it('says words without values as they stand', () => {
    expect(saying('Opening …', 'en')(KEY)).toBe('Opening …')
  })
})

describe('the language of the interface', () => {
  it('is the first that is wanted and spoken', () => {
    expect(chooseLanguage(['de-CH', 'fr-CH', 'en'])).toBe('fr')
    expect(chooseLanguage(['zh-Hant-HK'])).toBe('zh')
  })

  it('is English where none of the wanted ones is spoken', () => {
    expect(chooseLanguage(['de', 'ja'])).toBe('en')
    expect(chooseLanguage(['fr'], ['en'])).toBe('en')
  })
})
