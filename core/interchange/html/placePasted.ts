/**
 * Makes of blocks that were read for themselves blocks that go into a text that is there: no second title, paragraphs of the
 * role that stands where they go. Used by `pasteHtml` and `pasteText`.
 */
import type { Node } from 'prosemirror-model'
import type { Profile } from '#core/conference/conference.ts'
import { schema, type ParagraphRole } from '#core/document/schema.ts'

export interface Pasted {
  /** Blocks without ids. */
  readonly nodes: readonly Node[]
  /** A stretch of words, to be put where the caret is. */
  readonly isInline: boolean
  /** What was simplified or left out, one sentence each. */
  readonly remarks: readonly string[]
}

export interface PasteOptions {
  readonly profile: Profile
  /** What a paragraph is that does not say so itself. */
  readonly role: ParagraphRole
  /** There is no text yet: titles are titles. */
  readonly whole: boolean
}

/** @param headed the first block says itself that it is a heading, and was not only taken for one by its place */
export function placePasted(nodes: readonly Node[], { role, whole }: PasteOptions, headed: boolean): Node[] {
  const { heading, paragraph, title, subtitle, closing } = schema.nodes
  return nodes.map(({ type, attrs, content }) => {
    if (type === paragraph && attrs.role === 'plain') return paragraph.create({ role }, content)
    if (!whole && type === title)
      return headed ? heading.create({ level: 1 }, content) : paragraph.create({ role }, content)
    if (!whole && (type === subtitle || type === closing)) return paragraph.create({ role }, content)
    return type.create({ ...attrs, id: null }, content)
  })
}

/** Ids for blocks that lose them again. */
export function counting(): () => string {
  let count = 0
  return () => `pasted-${++count}`
}
