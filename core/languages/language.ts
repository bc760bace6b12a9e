/**
 * The languages of the interface: the six official ones of the United Nations. The language of a text is another matter:
 * it stands in the draft and does not follow the reader's. Read by the renderer and by the desktop's menus.
 */
export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

interface LanguageFacts {
  /** The language in itself, as it stands in the list from which one chooses. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** For `Intl`: dates and numbers as the United Nations prints them. Arabic with Latin digits, as in its documents. */
  readonly locale: string
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
  fr: { name: 'Français', direction: 'ltr', locale: 'fr-FR' },
  es: { name: 'Español', direction: 'ltr', locale: 'es-ES' },
  ru: { name: 'Русский', direction: 'ltr', locale: 'ru-RU' },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
  zh: { name: '中文', direction: 'ltr', locale: 'zh-CN' }
}

/**
 * The first of the wanted languages that Chapeau speaks, English where it speaks none.
 * @param wanted BCP 47 tags in the order of preference, such as `navigator.languages`
 * @param spoken those to choose from
 */
export function chooseLanguage(wanted: readonly string[], spoken: readonly Language[] = LANGUAGES): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0]
    const known = spoken.find((language) => language === primary)
    if (known) return known
  }
  return 'en'
}
