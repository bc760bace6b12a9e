/**
 * Which of the spell checker's languages fit the text. Called by the answers of the bridge with what the page found out
 * about its text; the checker knows dialects, texts often only say the language.
 */

/** @param wanted BCP 47 tags, the likeliest first @param known what the spell checker has @returns at most three */
export function chooseSpelling(wanted: readonly string[], known: readonly string[]): readonly string[] {
  const chosen: string[] = []
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0] ?? ''
    const fit =
      known.find((candidate) => candidate.toLowerCase() === tag.toLowerCase()) ??
      known.find((candidate) => candidate.toLowerCase() === language) ??
      known.find((candidate) => candidate.toLowerCase() === PREFERRED[language]) ??
      known.find((candidate) => candidate.toLowerCase().startsWith(`${language}-`))
    if (fit !== undefined && !chosen.includes(fit)) chosen.push(fit)
  }
  return chosen.slice(0, 3)
}

/** The spelling that intergovernmental texts use, where the text does not say. */
const PREFERRED: Readonly<Record<string, string>> = { en: 'en-gb', es: 'es-es', fr: 'fr-fr', pt: 'pt-pt' }
