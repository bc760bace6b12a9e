/**
 * The tag behind a paragraph that is agreed, as negotiators print it: `(Agreed ad ref, pending Delegation X)`. Words and
 * names apart, because names stand in bold. Read by the page and by every export, so that all say the same; empty for a
 * paragraph that is neither agreed nor under silence. Rule C11.
 */
import type { CompiledParagraph, Named } from '#core/compile/compiled.ts'

export type TagPart =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'name'; readonly name: Named }

export function stateTag({ state, conditions }: Pick<CompiledParagraph, 'state' | 'conditions'>): readonly TagPart[] {
  const { provisional, pending, placement, exceptBrackets, silence } = conditions
  if (silence === 'open') return [{ kind: 'words', text: '(Under silence)' }]
  if (state !== 'agreed' && state !== 'ad-ref') return []
  if (silence === 'held' && state === 'ad-ref') return [{ kind: 'words', text: '(Silence held)' }]
  const parts: TagPart[] = []
  let text = `(Agreed${state === 'ad-ref' || provisional ? ' ad ref' : ''}`
  if (exceptBrackets > 0) text += exceptBrackets === 1 ? ' except bracket' : ' except brackets'
  pending.forEach((name, index) => {
    parts.push({ kind: 'words', text: text + (index === 0 ? ', pending ' : ', ') }, { kind: 'name', name })
    text = ''
  })
  if (placement) text += ', placement tbd'
  if (provisional) text += ', subject to the whole'
  return [...parts, { kind: 'words', text: `${text})` }]
}

/** The same as one string, for whoever cannot set names apart. */
export function stateTagWords(paragraph: Pick<CompiledParagraph, 'state' | 'conditions'>): string {
  return stateTag(paragraph)
    .map((part) => (part.kind === 'name' ? part.name.name : part.text))
    .join('')
}
