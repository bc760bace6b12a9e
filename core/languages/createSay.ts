/**
 * Makes the function that says a message in one language, with plural forms and numbers as that language has them. Used
 * by the renderer (`renderer/languages/say.ts`) and by the desktop's menus. It never guesses: a message that lacks a value
 * throws, and a check of the project finds such a call before anybody sees it.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { LANGUAGE_FACTS, type Language } from '#core/languages/language.ts'
import type { MessageKey, Messages, MessageValue } from '#core/languages/messages.ts'

export interface Say {
  (key: MessageKey, values?: Readonly<Record<string, MessageValue>>): string
  /** The message itself, for parts that are more than words: see `renderer/languages/sayRich.ts`. */
  message(key: MessageKey): IntlMessageFormat
}

export function createSay(messages: Messages, language: Language): Say {
  const { locale } = LANGUAGE_FACTS[language]
  const made = new Map<MessageKey, IntlMessageFormat>()
  const message = (key: MessageKey): IntlMessageFormat => {
    const known = made.get(key)
    if (known) return known
    const fresh = new IntlMessageFormat(messages[key], locale)
    made.set(key, fresh)
    return fresh
  }
  const say = (key: MessageKey, values?: Readonly<Record<string, MessageValue>>): string => {
    const words = messages[key]
    // Most messages have no values, and then there is nothing to work out.
    return values === undefined && !/[{<']/u.test(words) ? words : String(message(key).format(values))
  }
  return Object.assign(say, { message })
}
