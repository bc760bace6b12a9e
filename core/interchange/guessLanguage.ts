/**
 * Guesses the language of a text from its script and its commonest words, so that Word, browsers and screen readers
 * hyphenate and pronounce it rightly. Knows the six languages of the United Nations; anything else in Latin letters is
 * taken for English. Called by `exportDocx` and `exportHtml`.
 */
import type { Compiled } from '#core/compile/compiled.ts'

export interface Language {
  /** As HTML and Word name it. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
}

const SCRIPTS: ReadonlyArray<readonly [RegExp, Language]> = [
  [/\p{Script=Arabic}/gu, { tag: 'ar', direction: 'rtl' }],
  [/\p{Script=Cyrillic}/gu, { tag: 'ru-RU', direction: 'ltr' }],
  [/\p{Script=Han}/gu, { tag: 'zh-CN', direction: 'ltr' }]
]

const COMMON: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<!\p{L})(?:the|and|of|to|in|with|for)(?!\p{L})/giu, 'en-GB'],
  [/(?<!\p{L})(?:les|des|du|et|dans|une|pour|aux)(?!\p{L})/giu, 'fr-FR'],
  [/(?<!\p{L})(?:los|las|del|y|el|una|para|por)(?!\p{L})/giu, 'es-ES']
]

/** Enough to tell; a long text need not be read to its end. */
const ENOUGH = 20_000

export function guessLanguage(compiled: Compiled): Language {
  let text = compiled.title
  for (const paragraph of compiled.paragraphs) {
    if (text.length > ENOUGH) break
    text += ` ${paragraph.runs.map((run) => run.text).join('')}`
  }
  const letters = count(text, /\p{L}/gu)
  for (const [script, language] of SCRIPTS) {
    // A Chinese character stands for a word: fewer of them make a text.
    if (count(text, script) > letters * 0.4) return language
  }
  let best = { tag: 'en-GB', hits: 0 }
  for (const [words, tag] of COMMON) {
    const hits = count(text, words)
    if (hits > best.hits) best = { tag, hits }
  }
  return { tag: best.tag, direction: 'ltr' }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
