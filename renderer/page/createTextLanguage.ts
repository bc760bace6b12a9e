/**
 * The language and direction of the text itself, whatever language the interface speaks: an Arabic screen shows an
 * English text from left to right. Guessed anew only when paragraphs came or went, because nobody changes the language of
 * a text letter by letter and every keystroke passes here. Used by the page.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { guessLanguage, type Language } from '#core/interchange/guessLanguage.ts'

export function createTextLanguage(): (compiled: Compiled) => Language {
  let known: { readonly draft: string; readonly language: Language } | null = null
  return (compiled) => {
    const draft = `${compiled.paragraphs.length} ${compiled.title}`
    if (known?.draft !== draft) known = { draft, language: guessLanguage(compiled) }
    return known.language
  }
}
