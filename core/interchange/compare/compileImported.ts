/**
 * A file from outside as the compiled text that it would be as a draft: labels counted, brackets printed, nothing proposed or
 * decided. Called where such a file is compared with a draft.
 */
import { compile } from '#core/compile/compile.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import type { BlockType } from '#core/document/schema.ts'
import { EMPTY_FLOOR } from '#core/floor/floor.ts'
import type { Imported } from '#core/interchange/imported.ts'

type Source = Pick<Imported, 'nodes' | 'brackets'> & {
  /** As the file numbers its paragraphs, where counting on from one would give others. */
  readonly numbering?: Readonly<Record<string, string>> | null
}

export function compileImported(
  { nodes, brackets, numbering = null }: Source,
  { title, profile }: Pick<DraftInfo, 'title' | 'profile'>,
  conference: Conference
): Compiled {
  const blocks = nodes.map((node) => ({ id: node.attrs.id as string, type: node.type.name as BlockType, node }))
  const text = { blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
  const at = ''
  const standing = brackets.map((bracket) => ({
    ...bracket,
    at,
    positions: bracket.positions.map((position) => ({ ...position, at }))
  }))
  const floor = {
    ...EMPTY_FLOOR,
    brackets: new Map(standing.map((bracket) => [bracket.id, bracket])),
    meta: { ...EMPTY_FLOOR.meta, numbering }
  }
  return compile({ title, profile, text, floor, conference })
}
