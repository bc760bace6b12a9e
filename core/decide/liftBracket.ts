/**
 * The Chair takes a pair of brackets away, when nobody holds them any more: the words stay, go, or give way. Called by
 * `decide`. Rules P1 and B11 to B15.
 */
import { planLift, type Keep, type Lift } from '#core/brackets/planLift.ts'
import type { BracketPlace } from '#core/brackets/locateBrackets.ts'
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import type { LiftCommand } from '#core/commands/command.ts'
import {
  bracketAbout,
  bracketTitle,
  capitalized,
  findBracket,
  inSentence,
  namesOf,
  type FoundBracket
} from '#core/decide/bracketMatter.ts'
import { entryOf, findDeletable, grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { planDeletion } from '#core/decide/planDeletion.ts'
import type { InlineJSON, TextChange } from '#core/document/textModel.ts'
import { contentOf, toContent } from '#core/document/toContent.ts'
import type { Bracket, BracketOutcome, FloorChange, ParagraphEntry } from '#core/floor/floor.ts'

export function liftBracket(situation: Situation, command: LiftCommand): Decision {
  const found = findBracket(situation, command.bracket, 'standing')
  if (!found.ok) return found
  const { bracket, place, located } = found
  const title = bracketTitle(situation, bracket, place)
  if (bracket.holders.length > 0) {
    const who = namesOf(situation, bracket.holders)
    const verb = bracket.holders.length === 1 ? 'holds' : 'hold'
    return refuse('still-held', `${who} still ${verb} ${title}. They are lifted when nobody holds them any more.`)
  }
  const keep = keepOf(command, found)
  if (!keep.ok) return keep
  const lift = place ? planLift(situation.text, located, place, keep.keep) : NOTHING
  const held = lift.dropped.find(({ holders }) => holders.length > 0)
  if (held) {
    const inner = located.places.find((other) => other.bracket.id === held.id) ?? null
    return refuse(
      'still-held',
      `Words would go that ${namesOf(situation, held.holders)} still holds: ${bracketTitle(situation, held, inner)}. Lift those brackets first.`
    )
  }
  const deletion = planGone(situation, bracket, lift)
  if (!deletion.ok) return deletion
  const changes = changesOf(situation, found, lift, keep.keep, deletion)
  const repaired = lift.repairs.length > 0 ? ` Repaired: ${inSentence(lift.repairs)}.` : ''
  return grant(situation, command, changes, {
    ...bracketAbout(situation, bracket, place),
    ...(deletion.superseded.length > 0 && { superseded: deletion.superseded }),
    summary: `${capitalized(title)} were lifted${place ? `; ${whatStays(keep.keep)}` : ''}.${repaired}`
  })
}

const NOTHING: Lift = { contents: new Map(), gone: [], repairs: [], dropped: [] }

function whatStays(keep: Keep): string {
  switch (keep.kept) {
    case 'words':
      return 'the words stay'
    case 'nothing':
      return 'the words were not retained'
    case 'option':
      return `alternative ${keep.option + 1} stays`
    case 'other':
      return 'other words took their place'
  }
}

function keepOf(command: LiftCommand, { bracket, place }: FoundBracket): { ok: true; keep: Keep } | Refused {
  if (command.as !== undefined) {
    if (!place || place.first !== place.last) {
      return refuse(
        'bad-command',
        place
          ? 'These brackets reach over several paragraphs, so no other words can be put in their place. Lift them with their words, or without.'
          : 'The words in these brackets are gone, so nothing can be put in their place. Lift them as they are.'
      )
    }
    const wording = toContent(command.as)
    if (!wording.ok) return wording
    if (wording.content.size === 0) return { ok: true, keep: { kept: 'nothing' } }
    return { ok: true, keep: { kept: 'other', as: wording.content } }
  }
  if (command.keep !== 'option') return { ok: true, keep: { kept: command.keep } }
  const count = Math.max(place?.options ?? 0, bracket.options?.length ?? 0)
  if (place && command.option !== undefined && command.option < count) {
    return { ok: true, keep: { kept: 'option', option: command.option } }
  }
  return refuse(
    'bad-command',
    count === 0
      ? 'There are no alternatives between these brackets. Lift them with their words, or without.'
      : `Say which alternative stays, by its number: there are ${count}, counted from 0.`
  )
}

type GonePlan = {
  readonly ok: true
  readonly text: readonly TextChange[]
  readonly floor: readonly FloorChange[]
  readonly superseded: readonly string[]
  /** The words that go with each paragraph that is deleted. */
  readonly deleted: ReadonlySet<string>
}

/** Whole paragraphs that go are deleted as any other is: their place and label stay, and so do their words for reopening. */
function planGone(situation: Situation, { id }: Bracket, { gone }: Lift): GonePlan | Refused {
  const text = new Map<string, TextChange>()
  const floor = new Map<string, FloorChange>()
  const superseded: string[] = []
  const deleted = new Set<string>()
  for (const paragraph of gone) {
    if (entryOf(situation, paragraph).state === 'deleted') continue
    const block = findDeletable(situation, paragraph, 'paragraph-gone')
    if (!block.ok) return block
    const plan = planDeletion(situation, paragraph, id)
    for (const change of plan.text) if (change.op === 'replace') text.set(change.block, change)
    for (const change of plan.floor) {
      floor.set(change.op === 'paragraph' ? change.id : change.op === 'proposal' ? change.proposal.id : '', change)
      if (change.op === 'paragraph') deleted.add(change.id)
    }
    superseded.push(...plan.superseded)
  }
  return {
    ok: true,
    text: [...text.values()],
    floor: [...floor.values()],
    superseded: [...new Set(superseded)],
    deleted
  }
}

function changesOf(
  situation: Situation,
  { bracket, place }: FoundBracket,
  lift: Lift,
  keep: Keep,
  deletion: GonePlan
): { text: TextChange[]; floor: FloorChange[] } {
  const before: Record<string, InlineJSON> = {}
  const after: Record<string, InlineJSON> = {}
  const text: TextChange[] = [...deletion.text]
  for (const [id, content] of lift.contents) {
    const block = situation.text.blocks[situation.text.indexOf.get(id)!]!
    before[id] = contentOf(block.node)
    after[id] = (content.toJSON() ?? []) as InlineJSON
    if (!deletion.deleted.has(id)) text.push({ op: 'replace', block: id, content })
  }
  const outcome: BracketOutcome = {
    at: situation.now,
    seq: situation.seq,
    kept: keep.kept,
    ...(keep.kept === 'option' && { option: keep.option }),
    before,
    after,
    repairs: lift.repairs
  }
  const liftedAll = [bracket, ...lift.dropped]
  const brackets = liftedAll.map((one): FloorChange => ({
    op: 'bracket',
    bracket: {
      ...one,
      state: 'lifted',
      outcome: one === bracket ? outcome : { ...outcome, kept: 'nothing', repairs: [] }
    }
  }))
  const afterwards = situationAfter(situation, lift, new Set(liftedAll.map(({ id }) => id)))
  const entries = touched(situation, place, bracket)
    .filter((id) => !deletion.deleted.has(id))
    .flatMap((id): FloorChange[] => {
      const entry = entryAfter(afterwards, id, after[id], situation.now)
      return entry ? [{ op: 'paragraph', id, entry }] : []
    })
  return { text, floor: [...brackets, ...deletion.floor, ...entries] }
}

function touched({ text }: Situation, place: BracketPlace | null, bracket: Bracket): string[] {
  if (place) return text.blocks.slice(place.first, place.last + 1).map(({ id }) => id)
  return bracket.paragraph !== undefined && text.indexOf.has(bracket.paragraph) ? [bracket.paragraph] : []
}

/** The words and brackets as they will be: with words that go, another bracket may no longer reach into a paragraph. */
function situationAfter(
  { text, floor }: Situation,
  { contents }: Lift,
  lifted: ReadonlySet<string>
): Pick<Situation, 'text' | 'floor'> {
  const blocks = text.blocks.map((block) => {
    const content = contents.get(block.id)
    return content === undefined ? block : { ...block, node: block.node.copy(content) }
  })
  const brackets = new Map([...floor.brackets].filter(([id]) => !lifted.has(id)))
  return { text: { ...text, blocks }, floor: { ...floor, brackets } }
}

/** The last brackets gone, a bracketed paragraph is open again, and an agreement but for its brackets holds for all. */
function entryAfter(
  { text, floor }: Pick<Situation, 'text' | 'floor'>,
  id: string,
  words: InlineJSON | undefined,
  now: string
): ParagraphEntry | null {
  const entry = floor.paragraphs.get(id) ?? { state: 'open' }
  const last = standingBracketsIn(text, floor, id).length === 0
  if (entry.state === 'bracketed') return last ? { ...entry, state: 'open', at: now } : null
  if (entry.state !== 'ad-ref' && entry.state !== 'agreed') return null
  const { exceptBrackets, ...whole } = entry
  const kept = last || exceptBrackets === undefined ? whole : entry
  return words === undefined ? (kept === entry ? null : kept) : { ...kept, agreedContent: words }
}
