/**
 * A negotiation in memory: text and floor as Yjs documents, and commands carried out as the relay does it, without a
 * network. Time goes on by a second with each command, and ids are counted, so that everything can be foreseen.
 *
 *     const table = openTable('declaration', ['# Title', 'OP1 States act.', 'OP2 States report.'])
 *     const id = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act.' })
 *     table.gives('chair', { kind: 'accept', proposal: id })
 *     expect(table.lines()).toEqual(['Title', 'OP1. All States act.', 'OP2. States report.'])
 */
import * as Y from 'yjs'
import type { ChangeRequest, Command } from '#core/commands/command.ts'
import { parseCommand } from '#core/commands/parseCommand.ts'
import { createCompiler } from '#core/compile/createCompiler.ts'
import type { Compiled, CompileInput } from '#core/compile/compiled.ts'
import type { Conference, Participant, Profile } from '#core/conference/conference.ts'
import { decide } from '#core/decide/decide.ts'
import type { Decision, Granted, Receipt, Refused, Situation } from '#core/decide/outcome.ts'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { createTextReader } from '#core/document/readText.ts'
import { writeText } from '#core/document/writeText.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import type { Floor, ParagraphEntry, Proposal } from '#core/floor/floor.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { say, toNodes, words } from '#test/helpers/draftText.ts'

/** KAZ and KGZ speak for the Steppe Group (STEPPE), KGZ and TUR for the River Group (RIVER); IOR is an organization. */
export const CONFERENCE: Conference = {
  id: 'conference',
  title: 'Regional consultation',
  place: 'Almaty',
  dates: '2026-11-23/2026-11-25',
  delegations: [
    { code: 'KAZ', name: 'Kazakhstan', kind: 'member' },
    { code: 'KGZ', name: 'Kyrgyzstan', kind: 'member' },
    { code: 'TUR', name: 'Türkiye', kind: 'member' },
    { code: 'IOR', name: 'Office for Rivers', kind: 'organization' }
  ],
  groups: [
    { code: 'STEPPE', name: 'Steppe Group', members: ['KAZ', 'KGZ'] },
    { code: 'RIVER', name: 'River Group', members: ['KGZ', 'TUR'] }
  ],
  drafts: [{ id: 'draft', title: 'Outcome', profile: 'declaration' }]
}

export const PEOPLE = {
  chair: { id: 'u-chair', name: 'Dana', role: 'chair' },
  secretariat: { id: 'u-secretariat', name: 'Ilse', role: 'secretariat' },
  kaz: { id: 'u-kaz', name: 'Aigul', role: 'delegate', delegation: 'KAZ' },
  kgz: { id: 'u-kgz', name: 'Bakyt', role: 'delegate', delegation: 'KGZ' },
  tur: { id: 'u-tur', name: 'Cem', role: 'delegate', delegation: 'TUR' },
  nobody: { id: 'u-nobody', name: 'Nika', role: 'delegate' },
  observer: { id: 'u-observer', name: 'Odile', role: 'observer', delegation: 'IOR' }
} as const satisfies Record<string, Participant>
export type Person = keyof typeof PEOPLE

/** A command as it is given at the table, where it gets its id. */
export type Given = Command extends infer One ? (One extends Command ? Omit<One, 'id'> : never) : never
/** Anything that somebody may try to send. */
type Tried = Given | { readonly kind: unknown; readonly [field: string]: unknown }

/** @param conference another one than the usual; who is at the table speaks for the same codes */
export function openTable(profile: Profile, lines: readonly string[], conference: Conference = CONFERENCE) {
  const text = new Y.Doc()
  const floor = new Y.Doc()
  const fragment = text.getXmlFragment('text')
  writeText(fragment, toNodes(lines))
  const reader = createTextReader(fragment)
  const compiler = createCompiler()
  const record: Receipt[] = []
  let ids = 0
  let seconds = 0

  const readTheFloor = (): Floor => readFloor(floor)
  const situation = (person: Person): Situation => ({
    conference,
    draft: 'draft',
    profile,
    text: reader.read(),
    floor: readTheFloor(),
    actor: PEOPLE[person],
    now: new Date(Date.UTC(2026, 10, 23, 9) + seconds * 1000).toISOString(),
    seq: record.length + 1,
    newId: () => `n${++ids}`
  })
  const input = (): CompileInput => ({
    title: 'Outcome',
    profile,
    text: reader.read(),
    floor: readTheFloor(),
    conference
  })

  /** Gives a command and carries it out if it is granted. */
  const tries = (person: Person, given: Tried): Decision => {
    seconds++
    const parsed = parseCommand({ id: `00000000-0000-4000-8000-${String(seconds).padStart(12, '0')}`, ...given })
    if (!parsed.ok) return parsed
    const decision = decide(situation(person), parsed.command)
    if (!decision.ok) return decision
    applyTextChange(fragment, decision.text)
    applyFloorChange(floor, decision.floor)
    record.push(decision.receipt)
    return decision
  }
  const gives = (person: Person, given: Given): Granted => {
    const decision = tries(person, given)
    if (!decision.ok) throw new Error(`${person}'s ${given.kind} was refused (${decision.code}): ${decision.message}`)
    return decision
  }
  const bytes = () => [Y.encodeStateAsUpdate(text), Y.encodeStateAsUpdate(floor)]

  return {
    text,
    floor,
    fragment,
    record,
    tries,
    /** Gives a command that must be granted. */
    gives,
    /** Gives a command that must be refused and change nothing, byte for byte. */
    refuses(person: Person, given: Tried): Refused {
      const [before, receipts] = [bytes(), record.length]
      const decision = tries(person, given)
      if (decision.ok) throw new Error(`${person}'s ${String(given.kind)} was granted: ${decision.receipt.summary}`)
      const isSame = bytes().every((now, index) => Buffer.compare(now, before[index]!) === 0)
      if (!isSame || record.length !== receipts)
        throw new Error(`${String(given.kind)} was refused and yet changed something.`)
      return decision
    },
    /** Tables a change and returns the proposal's id. */
    tables(person: Person, change: ChangeRequest, more: { onBehalfOf?: string; rationale?: string } = {}): string {
      return gives(person, { kind: 'table', change, ...more }).receipt.proposal!
    },
    proposal(id: string): Proposal {
      const proposal = readTheFloor().proposals.get(id)
      if (!proposal) throw new Error(`There is no proposal ${id} on the floor.`)
      return proposal
    },
    entry(id: string): ParagraphEntry {
      return readTheFloor().paragraphs.get(id) ?? { state: 'open' }
    },
    readFloor: readTheFloor,
    readText: () => reader.read(),
    situation,
    input,
    /** What every view shows; incremental, as in the application. */
    compiled: (): Compiled => compiler(input()),
    /** What a block says, in the notation of `draftText`. */
    says(id: string): string {
      const index = reader.read().indexOf.get(id)
      if (index === undefined) throw new Error(`There is no block ${id} in the text.`)
      return say(reader.read().blocks[index]!.node.content)
    },
    /** The text as the working view prints it, a line for a block. */
    lines(): string[] {
      const { paragraphs } = compiler(input())
      return reader.read().blocks.map((block, index) => {
        const { printed, state, level, type } = paragraphs[index]!
        const indent = type === 'subparagraph' ? '  '.repeat(level) : ''
        const shown = state === 'deleted' ? '[Deleted]' : say(block.node.content)
        return indent + (printed === '' ? shown : `${printed} ${shown}`)
      })
    },
    ids: () => reader.read().blocks.map(({ id }) => id),
    /** The secretariat rewrites a block with the pen. */
    rewrites(id: string, source: string): void {
      applyTextChange(fragment, [{ op: 'replace', block: id, content: words(source) }])
    },
    /** The secretariat puts a block in with the pen. */
    puts(after: string | null, line: string, id: string): void {
      const [node] = toNodes([line])
      applyTextChange(fragment, [
        { op: 'insert', after, node: node!.type.create({ ...node!.attrs, id }, node!.content) }
      ])
    },
    /** The secretariat takes a block out with the pen. */
    strikes(id: string): void {
      applyTextChange(fragment, [{ op: 'remove', block: id }])
    },
    bytes
  }
}

export type Table = ReturnType<typeof openTable>
