/** What a check finds: where, and a sentence that says what is wrong and what to do. */
export interface Finding {
  readonly where: string
  readonly message: string
}

/** The project's text files by their path from the root, as the checks read them. */
export type ProjectTexts = ReadonlyMap<string, string>

/** `path:line` of a position in a text. */
export function placeOf(path: string, text: string, index: number): string {
  return `${path}:${text.slice(0, index).split('\n').length}`
}
