/**
 * Keeps the last few texts of the past that were asked for: a whole delegation compares with the same issue. What was does
 * not change, so that nothing ever has to be forgotten but for room. Used by the route of earlier texts.
 */
export interface RememberedTexts {
  get(key: string, read: () => Promise<string>): Promise<string>
}

const MOST_TEXTS = 8
/** Letters in all. */
const MOST_LETTERS = 16 * 1024 * 1024

export function rememberTexts(): RememberedTexts {
  const texts = new Map<string, string>()
  return {
    async get(key, read) {
      const known = texts.get(key)
      const text = known ?? (await read())
      texts.delete(key)
      texts.set(key, text)
      let letters = 0
      for (const kept of texts.values()) letters += kept.length
      for (const [oldest, kept] of texts) {
        if (texts.size <= MOST_TEXTS && letters <= MOST_LETTERS) break
        texts.delete(oldest)
        letters -= kept.length
      }
      return text
    }
  }
}
