import { describe, expect, it } from 'vitest'
import { checkCatalogues, type Catalogues } from '#test/checks/checkCatalogues.ts'

const find = (catalogues: Catalogues): string[] =>
  checkCatalogues(catalogues).map(({ where, message }) => `${where} ${message}`)

describe('the check of the languages', () => {
  it('takes messages with the same values, tags and all plural forms', () => {
    expect(
      find({
        en: { a: '{count, plural, one {# proposal} other {# proposals}} by <b>{who}</b>' },
        ru: {
          a: '<b>{who}</b>: {count, plural, one {# предложение} few {# предложения} many {# предложений} other {# предложения}}'
        },
        zh: { a: '<b>{who}</b>：{count, plural, other {# 项提案}}' }
      })
    ).toEqual([])
  })

  it('finds a value that one language lacks', () => {
    expect(find({ en: { a: 'by {who}' }, fr: { a: 'par lui' } })).toEqual([
      'fr a names who, but not in every language.'
    ])
  })

  it('finds a value that English does not have', () => {
    expect(find({ en: { a: 'all' }, fr: { a: 'tous, {who}' } })).toEqual(['fr a names who, but not in every language.'])
  })

  it('finds a tag that one language lacks', () => {
    expect(find({ en: { a: '<b>all</b>' }, es: { a: 'todos' } })).toHaveLength(1)
  })

  it('finds a plural form that the language has and the message lacks', () => {
    expect(find({ en: { a: '{n, plural, other {#}}' }, ar: { a: '{n, plural, one {#} other {#}}' } })).toEqual([
      'en a lacks the plural form one.',
      'ar a lacks the plural form zero, two, few, many.'
    ])
  })

  it('finds a message that cannot be read, and one that says nothing', () => {
    expect(find({ en: { a: 'all {', b: ' ' } })).toHaveLength(2)
  })
})
