/**
 * What an imported text brings to the floor: its brackets, and the paragraphs in which they stand. Called where a text is
 * written into a draft. Rules B7 and B18.
 */
import { locateBrackets } from '#core/brackets/locateBrackets.ts'
import type { BlockType } from '#core/document/schema.ts'
import type { FloorChange } from '#core/floor/floor.ts'
import type { Imported } from '#core/interchange/imported.ts'

export function importedFloor({ nodes, brackets }: Pick<Imported, 'nodes' | 'brackets'>, at: string): FloorChange[] {
  if (brackets.length === 0) return []
  const blocks = nodes.map((node) => ({ id: node.attrs.id as string, type: node.type.name as BlockType, node }))
  const text = { blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
  const standing = brackets.map((bracket) => ({
    ...bracket,
    at,
    positions: bracket.positions.map((position) => ({ ...position, at }))
  }))
  const { places } = locateBrackets(text, { brackets: new Map(standing.map((bracket) => [bracket.id, bracket])) })
  const bracketed = new Set<string>()
  for (const { first, last } of places) for (const { id } of blocks.slice(first, last + 1)) bracketed.add(id)
  return [
    ...standing.map((bracket): FloorChange => ({ op: 'bracket', bracket })),
    ...[...bracketed].map((id): FloorChange => ({ op: 'paragraph', id, entry: { state: 'bracketed', at } }))
  ]
}
