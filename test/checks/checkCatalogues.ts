/**
 * Every language says the same messages: the same values and tags in each, and all plural forms that the language has.
 * That none is missing and none is over is the compiler's (`Words`). Called by `check.ts`.
 */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { LANGUAGE_FACTS, type Language } from '#core/languages/language.ts'
import type { Finding } from '#test/checks/finding.ts'

export type Catalogues = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>

/** For millions only, where French and Spanish say "de": a form that no message here needs. */
const NOT_NEEDED: Readonly<Partial<Record<Language, readonly string[]>>> = { fr: ['many'], es: ['many'] }

export function checkCatalogues(catalogues: Catalogues): Finding[] {
  const findings: Finding[] = []
  const english = catalogues.en ?? {}
  for (const [language, messages] of Object.entries(catalogues) as [Language, Readonly<Record<string, string>>][]) {
    const forms = new Intl.PluralRules(LANGUAGE_FACTS[language].locale).resolvedOptions().pluralCategories
    for (const [key, words] of Object.entries(messages)) {
      const find = (message: string): void => void findings.push({ where: `${language} ${key}`, message })
      const parts = read(words)
      if (parts === null) {
        find('is not a message in ICU format. Look for a brace or a tag that is not closed.')
        continue
      }
      if (words.trim() === '') find('says nothing.')
      const wanted = read(english[key] ?? '')
      const [here, there] = [namesIn(parts), namesIn(wanted ?? [])]
      const differ = differing(here, there)
      if (differ.length > 0) find(`names ${differ.join(', ')}, but not in every language.`)
      for (const given of pluralsIn(parts)) {
        const lacking = forms.filter((form) => !given.includes(form) && !NOT_NEEDED[language]?.includes(form))
        if (lacking.length > 0) find(`lacks the plural form ${lacking.join(', ')}.`)
      }
    }
  }
  return findings
}

/** The names of the values and tags of a message. */
export function valuesOf(words: string): ReadonlySet<string> {
  return namesIn(read(words) ?? [])
}

/** What stands in one of the two only. */
export function differing(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...[...one].filter((name) => !other.has(name)), ...[...other].filter((name) => !one.has(name))]
}

function read(words: string): readonly MessageFormatElement[] | null {
  try {
    return parse(words)
  } catch {
    return null
  }
}

function namesIn(parts: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>()
  walk(parts, (part) => {
    if (part.type !== TYPE.literal && part.type !== TYPE.pound && 'value' in part) names.add(String(part.value))
  })
  return names
}

function pluralsIn(parts: readonly MessageFormatElement[]): (readonly string[])[] {
  const plurals: (readonly string[])[] = []
  walk(parts, (part) => {
    if (part.type === TYPE.plural && part.pluralType !== 'ordinal') plurals.push(Object.keys(part.options))
  })
  return plurals
}

function walk(parts: readonly MessageFormatElement[], visit: (part: MessageFormatElement) => void): void {
  for (const part of parts) {
    visit(part)
    if (part.type === TYPE.tag) walk(part.children, visit)
    if (part.type === TYPE.select || part.type === TYPE.plural) {
      for (const option of Object.values(part.options)) walk(option.value, visit)
    }
  }
}
