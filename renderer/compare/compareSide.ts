/**
 * What stands on one side of a comparison: the text as it stands, an issue, a number of the record, a time, or a file that was
 * read. Chosen in `SideChooser`, loaded by `loadSide`.
 */
import { ZERO_DRAFT } from '#core/floor/floor.ts'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'
import { timeWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

export type CompareSide =
  | { readonly kind: 'now' }
  | { readonly kind: 'revision'; readonly label: string }
  | { readonly kind: 'record'; readonly seq: number }
  /** ISO time. */
  | { readonly kind: 'time'; readonly at: string }
  | { readonly kind: 'file'; readonly name: string; readonly blocks: readonly ComparedBlock[] }

export function sideName(side: CompareSide): string {
  switch (side.kind) {
    case 'now':
      return say('compare.now')
    case 'revision':
      return side.label === ZERO_DRAFT ? say('compare.zeroDraft') : side.label
    case 'record':
      return say('compare.numberOfRecord', { seq: side.seq })
    case 'time':
      return timeWords(side.at)
    case 'file':
      return side.name
  }
}
