/**
 * Rival amendments to one paragraph become brackets in its text, with every wording in them and who wants it. Called by
 * `decide`. Takes no side: what is wanted by somebody stays. Rules M20 to M24.
 */
import type { AlternativesCommand } from '#core/commands/command.ts'
import { CHAIR, SECRETARIAT } from '#core/conference/conference.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { entryOf, findOpenBlock, findProposal, grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { isKnown, nameOf } from '#core/decide/speakFor.ts'
import { contentOf, LONGEST_PARAGRAPH } from '#core/document/toContent.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { sponsorOf, type Bracket, type FloorChange, type Position, type Proposal } from '#core/floor/floor.ts'
import { bracketRivals, type RivalBracket } from '#core/merge/bracketRivals.ts'

export function bracketAlternatives(situation: Situation, command: AlternativesCommand): Decision {
  const found = findRivals(situation, command)
  if (!found.ok) return found
  const { rivals, paragraph } = found
  const unknown = command.holders?.find((code) => !isKnown(situation.conference, code))
  if (unknown !== undefined) {
    return refuse('unknown-delegation', `No delegation or group of this conference has the code "${unknown}".`)
  }
  const block = findOpenBlock(situation, paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  const { node } = block.value
  const retainers = retainersOf(situation, paragraph, rivals)
  const isRetained = (against: readonly string[]) => retainers(against).length > 0
  const { content, brackets } = bracketRivals(node, rivals, isRetained, situation.newId)
  if (brackets.length === 0) {
    return refuse('no-rivals', 'The text says already what is proposed, so there is nothing to put in brackets.')
  }
  if (content.size > LONGEST_PARAGRAPH) {
    return refuse('bad-content', 'With all alternatives in it the paragraph would be too long. Choose fewer of them.')
  }
  const as = (content.toJSON() ?? []) as InlineJSON
  const by = brackets[0]!.id
  const entry = entryOf(situation, paragraph)
  const outcome = { at: situation.now, seq: situation.seq, by, before: contentOf(node), as }
  const floor: FloorChange[] = [
    ...brackets.map((bracket): FloorChange => {
      return { op: 'bracket', bracket: toFloor(situation, command, paragraph, rivals, bracket, retainers) }
    }),
    ...rivals.map((proposal): FloorChange => {
      return { op: 'proposal', proposal: { ...proposal, state: 'superseded', outcome } }
    })
  ]
  if (entry.state === 'open') {
    floor.push({ op: 'paragraph', id: paragraph, entry: { ...entry, state: 'bracketed', at: situation.now } })
  }
  const names = rivals.map((proposal) => nameOf(situation.conference, sponsorOf(proposal)))
  const matter = inWords(situation, rivals[0]!.change)
  return grant(
    situation,
    command,
    { text: [{ op: 'replace', block: paragraph, content }], floor },
    {
      ...about(situation, rivals[0]!.change),
      bracket: by,
      superseded: rivals.map(({ id }) => id),
      summary: `Put in the text in brackets: ${rivals.length === 1 ? matter : matter.replace(/^an amendment/u, `${rivals.length} amendments`)} (${[...new Set(names)].join(', ')}).`
    }
  )
}

type Rivals = { readonly ok: true; readonly rivals: readonly Proposal[]; readonly paragraph: string }

function findRivals(situation: Situation, command: AlternativesCommand): Rivals | Refused {
  const rivals: Proposal[] = []
  for (const id of new Set(command.proposals)) {
    const matter = findProposal(situation, id, command)
    if (!matter.ok) return matter
    rivals.push(matter.value)
  }
  const [first] = rivals
  const { change } = first!
  const isRival = (proposal: Proposal) =>
    change.kind === 'amend' && proposal.change.kind === 'amend' && proposal.change.paragraph === change.paragraph
  if (change.kind !== 'amend' || !rivals.every(isRival)) {
    return refuse(
      'no-rivals',
      'Only amendments to one and the same paragraph can be put in its text as alternatives. Choose those, and decide the others by themselves.'
    )
  }
  return { ok: true, rivals, paragraph: change.paragraph }
}

/** Who would rather keep the words than have these proposals: they said so on one of them, or on the paragraph. */
function retainersOf(situation: Situation, paragraph: string, rivals: readonly Proposal[]) {
  const onParagraph = (entryOf(situation, paragraph).positions ?? [])
    .filter(({ position }) => position === 'retain')
    .map(({ by }) => by)
  return (against: readonly string[]): readonly string[] => {
    const chosen = rivals.filter(({ id }) => against.includes(id))
    const wants = new Set(chosen.flatMap(wantedBy))
    const opposed = chosen.flatMap(({ positions }) =>
      positions.filter(({ position }) => ['oppose', 'retain', 'delete'].includes(position)).map(({ by }) => by)
    )
    return unique([...onParagraph, ...opposed]).filter((code) => !wants.has(code))
  }
}

function toFloor(
  situation: Situation,
  command: AlternativesCommand,
  paragraph: string,
  rivals: readonly Proposal[],
  { id, kind, options, takesOut }: RivalBracket,
  retainers: (against: readonly string[]) => readonly string[]
): Bracket {
  const changing = unique([...options.flatMap((by) => by ?? []), ...takesOut])
  const of = (ids: readonly string[]) => unique(rivals.filter((rival) => ids.includes(rival.id)).flatMap(wantedBy))
  const against = retainers(changing)
  const proponents = unique(options.flatMap((by) => (by === null ? against : of(by))))
  const opponents = options.includes(null) ? of(takesOut) : unique([...against, ...of(takesOut)])
  // Whoever waits, reserves or makes a condition has not yet agreed to anything.
  const positions = rivals
    .filter((rival) => changing.includes(rival.id))
    .flatMap((rival) => rival.positions)
    .filter(({ position }) => position === 'reserve' || position === 'reflect' || position === 'withdraw-if')
    .filter(({ by }, index, all) => all.findIndex((other) => other.by === by) === index)
    .map(({ onVersion: _version, ...position }): Position => position)
  const reserving = positions.map(({ by }) => by)
  const insisting = kind === 'alternatives' ? [...proponents, ...opponents] : opponents
  return {
    id,
    kind,
    state: 'standing',
    paragraph,
    proponents,
    opponents,
    holders: unique(command.holders ?? [...insisting, ...reserving].filter((code) => !OFFICERS.includes(code))),
    positions,
    ...(kind === 'alternatives' && {
      options: options.map((by) => ({ proponents: by === null ? [...against] : of(by) }))
    }),
    by: situation.actor.role === 'chair' ? CHAIR : SECRETARIAT,
    at: situation.now,
    from: changing
  }
}

/** The Chair and the secretariat hold nothing: they look for words on which the others can agree. */
const OFFICERS: readonly string[] = [CHAIR, SECRETARIAT]

function wantedBy(proposal: Proposal): string[] {
  const support = proposal.positions.filter(({ position }) => position === 'support').map(({ by }) => by)
  return [sponsorOf(proposal), ...proposal.cosponsors, ...support]
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes)]
