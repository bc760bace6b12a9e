/**
 * The language of the interface on this device: chosen once, remembered, and loaded before anything is drawn. A change
 * opens the window anew, so that no half of the screen speaks another language. `main.tsx` starts it.
 */
import { chooseLanguage, LANGUAGE_FACTS, LANGUAGES, type Language } from '#core/languages/language.ts'
import type { Messages } from '#core/languages/messages.ts'
import { speak } from '#renderer/languages/say.ts'

const KEY = 'chapeau.language'

// Each is a part of its own: nobody loads five languages that they do not read.
const CATALOGUES: Readonly<Partial<Record<Language, () => Promise<Messages>>>> = {
  fr: async () => (await import('#core/languages/fr/fr.ts')).fr,
  es: async () => (await import('#core/languages/es/es.ts')).es,
  ru: async () => (await import('#core/languages/ru/ru.ts')).ru,
  ar: async () => (await import('#core/languages/ar/ar.ts')).ar,
  zh: async () => (await import('#core/languages/zh/zh.ts')).zh
}

/** Those that can be chosen here. */
export const SPOKEN: readonly Language[] = LANGUAGES.filter((language) => language === 'en' || language in CATALOGUES)

/** The language that was chosen here, or the first that the browser asks for and Chapeau speaks. */
function languageOfDevice(): Language {
  const kept = localStorage.getItem(KEY)
  return SPOKEN.find((known) => known === kept) ?? chooseLanguage(navigator.languages, SPOKEN)
}

/** Called once, before the application itself is imported. */
export async function startLanguage(): Promise<void> {
  const language = languageOfDevice()
  const catalogue = await CATALOGUES[language]?.()
  if (catalogue) speak(catalogue, language)
  document.documentElement.lang = language
  document.documentElement.dir = LANGUAGE_FACTS[language].direction
}

/** Remembers the language and opens the window anew in it. Words that were typed and not sent are kept by their rooms. */
export function changeLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  window.location.reload()
}
