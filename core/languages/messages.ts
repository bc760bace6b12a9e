/**
 * What a catalogue of messages is. English says which messages there are; the compiler holds every other language to have
 * the same, none missing and none over. The messages are in ICU's message format (unicode-org.github.io/icu/userguide/format_parse/messages).
 */
import type { en } from '#core/languages/en/en.ts'

export type MessageKey = keyof typeof en
export type Messages = Readonly<Record<MessageKey, string>>

export type MessageValue = string | number

/** One file of a language: the same keys as the English file beside it. */
export type Words<English> = { readonly [Key in keyof English]: string }
