/** Generated negotiations for the tests of tracked files: a text, and proposals of three delegations tabled on it. */
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { ChangeRequest } from '#core/commands/command.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import { compile } from '#core/compile/compile.ts'
import type { Profile } from '#core/conference/conference.ts'
import { decide } from '#core/decide/decide.ts'
import { splitWords } from '#core/document/splitWords.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import type { Floor, Proposal } from '#core/floor/floor.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { CONFERENCE, textOf } from '#test/core/interchange/compiledFrom.ts'

const CODES = ['KGZ', 'TJK', 'TUR'] as const

/** One thing somebody proposes: numbers, so that it shrinks; `tableAll` makes sense of them. */
export interface Step {
  readonly who: number
  readonly kind: number
  readonly block: number
  readonly target: number
  readonly edits: ReadonlyArray<readonly [number, string]>
}

const newWord = fc.constantFrom(
  'timely',
  'and voluntary',
  'été',
  'своевременные',
  '及时',
  'في الوقت',
  '(as appropriate)'
)
export const stepArb: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  kind: fc.nat(12),
  block: fc.nat(11),
  target: fc.nat(11),
  edits: fc.array(fc.tuple(fc.nat(9), newWord), { minLength: 1, maxLength: 3 })
})

export interface Negotiation {
  readonly floor: Floor
  readonly compiled: Compiled
}

/** @param allow which of the steps may be taken at all, beside what `decide` refuses */
export function tableAll(
  nodes: readonly Node[],
  profile: Profile,
  steps: readonly Step[],
  allow: (change: ChangeRequest) => boolean = () => true
): Negotiation {
  const text = textOf(nodes)
  const doc = new Y.Doc()
  let seq = 0
  for (const step of steps) {
    const change = changeOf(step, nodes, [...readFloor(doc).proposals.values()])
    if (!change || !allow(change)) continue
    seq++
    const decision = decide(
      {
        conference: CONFERENCE,
        draft: 'd1',
        profile,
        text,
        floor: readFloor(doc),
        actor: { id: 's', name: 'Secretariat', role: 'secretariat' },
        now: new Date(Date.UTC(2026, 0, 1, 9) + seq * 1000).toISOString(),
        seq,
        newId: () => `q${seq}`
      },
      { id: `c${seq}`, kind: 'table', change, onBehalfOf: CODES[step.who]! }
    )
    if (decision.ok) applyFloorChange(doc, decision.floor)
  }
  const floor = readFloor(doc)
  return { floor, compiled: compile({ title: 'Outcome', profile, text, floor, conference: CONFERENCE }) }
}

function changeOf(
  { kind, block, target, edits }: Step,
  nodes: readonly Node[],
  tabled: readonly Proposal[]
): ChangeRequest | null {
  const node = nodes[block % nodes.length]!
  const paragraph = node.attrs.id as string
  const place = target % (nodes.length + 1)
  const after = place === nodes.length ? null : (nodes[place]!.attrs.id as string)
  if (kind === 5) return { kind: 'delete', paragraph }
  if (kind === 6) return { kind: 'insert', after: paragraph, content: edits.map(([, word]) => word).join(' ') }
  if (kind === 7) return { kind: 'move', paragraph, after }
  if (kind === 8) return { kind: 'replace', paragraph, content: `Instead ${edits.map(([, word]) => word).join(' ')}.` }
  if (kind === 9) return { kind: 'split', paragraph, parts: divided(node, target, edits) }
  if (kind === 10) {
    const own = nodes.slice(block % nodes.length)
    const other = own.find((one, index) => index > 0 && one.type === node.type && one.attrs.level === node.attrs.level)
    return other ? { kind: 'merge', paragraph, with: other.attrs.id as string } : null
  }
  if (kind === 11) return { kind: 'level', paragraph, level: 1 + (target % 4) }
  if (kind === 12) {
    const origin = tabled.find(({ change }) => change.kind === 'insert' || change.kind === 'replace')
    return origin ? { kind: 'counter', proposal: origin.id, content: `Rather ${edits[0]![1]} ${target}` } : null
  }
  return { kind: 'amend', paragraph, content: edited(node, edits) }
}

/** The words parted in two, some new ones at the end of the first. */
function divided(node: Node, target: number, edits: Step['edits']): string[] {
  const words = splitWords(node.textContent)
  const place = words.length < 2 ? 1 : 1 + (target % (words.length - 1))
  const parts = [words.slice(0, place).join(''), words.slice(place).join('')]
  return [`${parts[0]} ${edits[0]![1]}`, parts[1]!]
}

/** Words taken out where the number is even, put in where it is odd. */
function edited(node: Node, edits: Step['edits']): ReadonlyArray<Readonly<Record<string, unknown>>> {
  const inline = (node.content.toJSON() ?? []) as Array<Record<string, unknown>>
  return inline.flatMap((json, index) => {
    if (json['type'] !== 'text') return [json]
    const words = splitWords(json['text'] as string)
    edits.forEach(([place, word], which) => {
      if (which % inline.length !== index) return
      if (place % 2 === 0) words.splice(place % words.length, 1)
      else words.splice(place % (words.length + 1), 0, ` ${word} `)
    })
    const text = words.join('')
    return text === '' ? [] : [{ ...json, text }]
  })
}
