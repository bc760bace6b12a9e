/**
 * What a pair of versions is once its place in the text is known. Made by `importDocx`, read by all that look for changes
 * and comments in a Word file.
 */
import type { Node } from 'prosemirror-model'
import type { Pair } from '#core/interchange/docx/compareVersions.ts'

/** A pair with its block: the one in the text, or for a new paragraph the one that it would be. */
export interface PlacedPair extends Pair {
  readonly node: Node
  /** How many characters of its words are the label. */
  readonly skip: number
  /** What goes before its words and is none of them. */
  readonly prefix: string
  /** Its style said outright what it is. */
  readonly own: boolean
}
