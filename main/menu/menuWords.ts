/**
 * The words of the native menus in the language that the system prefers and Chapeau speaks. Asked once by `assembleShell`;
 * the page in front chooses its own language, which it remembers itself.
 */
import { menu as ar } from '#core/languages/ar/menu.ts'
import { menu as en } from '#core/languages/en/menu.ts'
import { menu as es } from '#core/languages/es/menu.ts'
import { menu as fr } from '#core/languages/fr/menu.ts'
import { chooseLanguage, type Language } from '#core/languages/language.ts'
import type { Words } from '#core/languages/messages.ts'
import { menu as ru } from '#core/languages/ru/menu.ts'
import { menu as zh } from '#core/languages/zh/menu.ts'

export type MenuWords = Words<typeof en>

const SPOKEN: Readonly<Record<Language, MenuWords>> = { en, fr, es, ru, ar, zh }

/** @param preferred BCP 47 tags, what the system prefers first */
export function menuWords(preferred: readonly string[]): MenuWords {
  return SPOKEN[chooseLanguage(preferred)]
}
