/**
 * The tag of a paragraph that is agreed as the margin shows it: without the parentheses that set it off behind the words.
 */
import { stateTag, type TagPart } from '#core/compile/stateTag.ts'
import type { CompiledParagraph } from '#core/compile/compiled.ts'

export function bareTag(paragraph: Pick<CompiledParagraph, 'state' | 'conditions'>): readonly TagPart[] {
  const parts = stateTag(paragraph)
  return parts.flatMap((part, index): readonly TagPart[] => {
    if (part.kind === 'name') return [part]
    let { text } = part
    if (index === 0) text = text.charAt(1).toLowerCase() + text.slice(2)
    if (index === parts.length - 1) text = text.slice(0, -1)
    return text === '' ? [] : [{ ...part, text }]
  })
}

/** The same as one string. */
export function bareTagWords(paragraph: Pick<CompiledParagraph, 'state' | 'conditions'>): string {
  return bareTag(paragraph)
    .map((part) => (part.kind === 'name' ? part.name.name : part.text))
    .join('')
}
