/**
 * The class and attributes of a block's words, the same in the rendered text and in the editors that take its place, so
 * that nothing jumps when one becomes the other.
 */
import type { CompiledParagraph } from '#core/compile/compiled.ts'

export function blockClass(paragraph: Pick<CompiledParagraph, 'type' | 'state'>): string {
  return `words ${paragraph.type}`
}

export function blockAttributes(paragraph: CompiledParagraph): Record<string, string> {
  return {
    ...(paragraph.printed === '' ? {} : { 'data-label': paragraph.printed }),
    ...(paragraph.role === undefined ? {} : { 'data-role': paragraph.role }),
    ...(paragraph.level === 0 ? {} : { 'data-level': String(paragraph.level) }),
    ...(paragraph.marker === undefined ? {} : { 'data-marker': paragraph.marker })
  }
}
