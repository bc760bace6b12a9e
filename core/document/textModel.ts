/**
 * The text of a draft as the domain sees it: blocks in order, each with its identity. Made from the `text` room by
 * `readText`; read by `decide`, `compile` and the exporters. Values are never changed in place: a block that did not
 * change is the same object as before, which is what lets `compile` recompute only what changed.
 */
import type { Fragment, Node } from 'prosemirror-model'
import type { BlockType } from '#core/document/schema.ts'

export interface Block {
  readonly id: string
  readonly type: BlockType
  /** The ProseMirror node, with its attributes (`role`, `level`, `marker`) and inline content. */
  readonly node: Node
}

export interface TextModel {
  readonly blocks: readonly Block[]
  /** Position of each block in `blocks`, by id. */
  readonly indexOf: ReadonlyMap<string, number>
}

/** ProseMirror inline JSON, as `Fragment.toJSON` prints it: `[{ "type": "text", "text": "…", "marks": [{ "type": "italic" }] }]`. */
export type InlineJSON = ReadonlyArray<Readonly<Record<string, unknown>>>

/** What the relay writes into the text room when it carries out a command. Applied by `applyTextChange`, in order. */
export type TextChange =
  | { readonly op: 'replace'; readonly block: string; readonly content: Fragment }
  | { readonly op: 'insert'; readonly after: string | null; readonly node: Node }
  | { readonly op: 'remove'; readonly block: string }
  | { readonly op: 'move'; readonly blocks: readonly string[]; readonly after: string | null }
  | { readonly op: 'level'; readonly block: string; readonly level: number }

/** The block and the sub-paragraphs under it: what a move or a deletion of it takes along. */
export function blockWithSubparagraphs(text: TextModel, id: string): readonly Block[] {
  const start = text.indexOf.get(id)
  if (start === undefined) return []
  const head = text.blocks[start]!
  if (head.type !== 'paragraph' && head.type !== 'subparagraph') return [head]
  const depth = levelOf(head)
  let end = start + 1
  while (end < text.blocks.length && text.blocks[end]!.type === 'subparagraph' && levelOf(text.blocks[end]!) > depth)
    end++
  return text.blocks.slice(start, end)
}

/** Paragraphs and sub-paragraphs are agreed one by one; titles, headings and the closing line go with the text. */
export function isNegotiable({ type }: { readonly type: BlockType }): boolean {
  return type === 'paragraph' || type === 'subparagraph'
}

/** 0 for a paragraph, 1 to 4 for a sub-paragraph. */
export function levelOf(block: Block): number {
  return block.type === 'subparagraph' ? (block.node.attrs.level as number) : 0
}
