/**
 * Every word on the screen comes through here: `say('dialogs.note.title')`, with values `say('panel.count', { count })`.
 * English until `speak` was told otherwise, which happens once, before the application is imported; that is why constants
 * of a module may say something too.
 */
import { createSay, type Say } from '#core/languages/createSay.ts'
import { en } from '#core/languages/en/en.ts'
import { LANGUAGE_FACTS, type Language } from '#core/languages/language.ts'
import type { Messages, MessageKey, MessageValue } from '#core/languages/messages.ts'

let current: { readonly say: Say; readonly language: Language } = { say: createSay(en, 'en'), language: 'en' }

/** Changes the language of all that is said from now on. */
export function speak(messages: Messages, language: Language): void {
  current = { say: createSay(messages, language), language }
}

export function say(key: MessageKey, values?: Readonly<Record<string, MessageValue>>): string {
  return current.say(key, values)
}

/** The message before its values are put in. Only `sayRich` needs it. */
export function messageOf(key: MessageKey): ReturnType<Say['message']> {
  return current.say.message(key)
}

/** What `Intl` is to be asked with: for dates, lists, plural forms and names of States. */
export function spokenLocale(): string {
  return LANGUAGE_FACTS[current.language].locale
}

export function spokenLanguage(): Language {
  return current.language
}
