/**
 * Reads labels as somebody types them, "OP8, op11 and 7 (a)", into the paragraphs that bear them. Used where paragraphs
 * are chosen by label.
 */
import type { Compiled } from '#core/compile/compiled.ts'

export interface ReadLabels {
  readonly ids: readonly string[]
  /** What was typed and is no label of the text. */
  readonly unknown: readonly string[]
}

export function readLabels({ paragraphs }: Pick<Compiled, 'paragraphs'>, typed: string): ReadLabels {
  const byLabel = new Map(paragraphs.filter(({ label }) => label !== '').map(({ id, label }) => [fold(label), id]))
  const ids: string[] = []
  const unknown: string[] = []
  for (const part of typed.split(/[,;]|\band\b/iu)) {
    const label = fold(part)
    if (label === '') continue
    const id = byLabel.get(label)
    if (id === undefined) unknown.push(part.trim())
    else if (!ids.includes(id)) ids.push(id)
  }
  return { ids, unknown }
}

const fold = (label: string): string => label.toLowerCase().replace(/[\s.]+/gu, '')
