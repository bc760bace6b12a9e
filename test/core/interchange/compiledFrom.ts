/**
 * Compiled texts for the tests of interchange: blocks made into a text, compiled as the application does it.
 */
import type { Node } from 'prosemirror-model'
import { compile } from '#core/compile/compile.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import type { Conference, Profile } from '#core/conference/conference.ts'
import type { BlockType } from '#core/document/schema.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { EMPTY_FLOOR, type Floor, type Proposal } from '#core/floor/floor.ts'
import type { ExportMeta } from '#core/interchange/view.ts'

export const CONFERENCE: Conference = {
  id: 'c1',
  title: 'Regional Consultation on Mountain Roads',
  place: 'Naryn',
  dates: '2026-11-23/2026-11-25',
  delegations: [
    { code: 'KGZ', name: 'Kyrgyzstan', kind: 'member' },
    { code: 'TJK', name: 'Tajikistan', kind: 'member' },
    { code: 'TUR', name: 'Türkiye', kind: 'member' }
  ],
  groups: [{ code: 'MLC', name: 'Mountain Group', members: ['KGZ', 'TJK'] }],
  drafts: [{ id: 'd1', title: 'Outcome', profile: 'highlights' }]
}

export const META: ExportMeta = { conference: CONFERENCE, issuedAt: '2026-11-24T09:30:00.000Z' }

export function textOf(nodes: readonly Node[]): TextModel {
  const blocks = nodes.map((node) => ({ id: node.attrs.id as string, type: node.type.name as BlockType, node }))
  return { blocks, indexOf: new Map(blocks.map((block, index) => [block.id, index])) }
}

export function compiledFrom(
  nodes: readonly Node[],
  profile: Profile = 'highlights',
  floor: Partial<Floor> = {}
): Compiled {
  const title = nodes.find((node) => node.type.name === 'title')?.textContent ?? 'Outcome'
  return compile({ title, profile, text: textOf(nodes), floor: { ...EMPTY_FLOOR, ...floor }, conference: CONFERENCE })
}

/** A proposal as the floor holds it; what a test does not say is as it is just after tabling. */
export function proposal(change: Proposal['change'], base: Node | null, more: Partial<Proposal> = {}): Proposal {
  return {
    id: more.id ?? `q-${change.kind}`,
    change,
    base: { content: base ? ((base.content.toJSON() as Proposal['base']['content']) ?? []) : null },
    by: 'KGZ',
    cosponsors: [],
    positions: [],
    version: 1,
    earlier: [],
    state: 'tabled',
    tabledAt: '2026-11-24T09:00:00.000Z',
    ...more
  }
}

export function floorWith(proposals: readonly Proposal[], paragraphs: Floor['paragraphs'] = new Map()): Floor {
  return { ...EMPTY_FLOOR, proposals: new Map(proposals.map((one) => [one.id, one])), paragraphs }
}

/** Identifiers in order: p1, p2, … */
export function counter(): () => string {
  let count = 0
  return () => `p${++count}`
}

/** The sequence of words: letters and figures. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
