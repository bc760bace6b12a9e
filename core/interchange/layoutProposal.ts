/**
 * The line of one proposal: the sponsor's name first, what is proposed, then who supports it and how it stands. Called
 * by `layoutView`.
 */
import type { CompiledPosition, CompiledProposal, DiffPart, Run } from '#core/compile/compiled.ts'
import type { PositionWord } from '#core/floor/floor.ts'
import { abridgeRuns } from '#core/interchange/abridgeRuns.ts'
import { conditionWords, POSITION_VERB } from '#core/positions/positionVerbs.ts'
import { aside, nameRun, type StyledRun } from '#core/interchange/styledRun.ts'

/** Unchanged words kept on each side of a change: enough to find the place. */
const AROUND = 10

const SAID: Readonly<Record<PositionWord, string>> = {
  support: 'supported by',
  oppose: 'opposed by',
  retain: 'retain:',
  delete: 'delete:',
  reserve: 'reserved by',
  reflect: 'asked to be reflected by',
  'withdraw-if': 'would withdraw on a condition:'
}

const FITS: Readonly<Record<CompiledProposal['fit'], string>> = {
  'as-tabled': 'made on earlier words of this paragraph',
  merged: 'merged with the present words of this paragraph',
  conflict: 'collides with the present words of this paragraph'
}

const STALE: Readonly<Partial<Record<CompiledProposal['kind'], string>>> = {
  counter: 'what it counters is decided',
  level: 'made when the paragraph stood at another level'
}

export function layoutProposal(proposal: CompiledProposal): StyledRun[] {
  const notes = proposalNotes(proposal)
  return [
    nameRun(proposal.sponsor),
    ...proposal.cosponsors.flatMap((cosponsor) => [aside(', '), nameRun(cosponsor)]),
    ...proposed(proposal),
    ...(notes.length > 0 ? [aside(' ('), ...notes, aside(')')] : [])
  ]
}

function proposed(proposal: CompiledProposal): StyledRun[] {
  switch (proposal.kind) {
    case 'amend':
      return [aside(': '), ...amended(proposal.merged ?? proposal.diff)]
    case 'insert':
      return [aside(`, ${newBlock(proposal)}: `), ...proposal.diff.flatMap((part) => styled(part.runs, 'insert'))]
    case 'delete': {
      const words = proposal.diff.flatMap((part) => styled(abridgeRuns(part.runs, AROUND, AROUND), 'delete'))
      return [aside(': delete'), ...(words.length > 0 ? [aside(' '), ...words] : [])]
    }
    case 'move':
      return [aside(proposal.moveAfter ? `: move to follow ${proposal.moveAfter}` : ': move to the beginning')]
    case 'replace':
      return [
        aside(`, replacement${called(proposal)}: `),
        ...proposal.diff.flatMap((part) => styled(part.runs, 'insert'))
      ]
    case 'counter': {
      const other = proposal.counters?.label || 'what was proposed'
      return [aside(`,${called(proposal) && `${called(proposal)},`} instead of ${other}: `), ...amended(proposal.diff)]
    }
    case 'split':
      return [aside(': divide into '), ...divided(proposal)]
    case 'merge': {
      const changes = proposal.diff.some(({ op }) => op !== 'same') ? [aside(': '), ...amended(proposal.diff)] : []
      return [aside(`: merge with ${proposal.mergeWith || 'the next paragraph'}`), ...changes]
    }
    case 'level':
      return [aside(`: put at level ${proposal.levels?.to ?? 1} instead of ${proposal.levels?.from ?? 1}`)]
  }
}

function called({ printed, label }: CompiledProposal): string {
  const words = printed ?? label
  return words ? ` ${words}` : ''
}

/** (1) the first part; (2) the second */
function divided({ parts = [] }: CompiledProposal): StyledRun[] {
  return parts.flatMap((part, index) => [aside(`${index > 0 ? ' ' : ''}(${index + 1}) `), ...part])
}

/** The difference, with long unchanged stretches cut down to what stands around the changes. */
function amended(diff: readonly DiffPart[]): StyledRun[] {
  return diff.flatMap((part, index) => {
    if (part.op !== 'same') return [...between(diff[index - 1], part), ...styled(part.runs, part.op)]
    const before = index === 0 ? 0 : AROUND
    const after = index === diff.length - 1 ? 0 : AROUND
    // The paragraph's own footnotes stand in the paragraph.
    const words = part.runs.filter((run) => run.footnote === undefined)
    return abridgeRuns(words, before, after)
  })
}

/** Struck and new words side by side would run into one another. */
function between(before: DiffPart | undefined, part: DiffPart): StyledRun[] {
  if (before === undefined || before.op === 'same') return []
  const last = before.runs.at(-1)?.text.at(-1) ?? ' '
  const first = part.runs[0]?.text.at(0) ?? ' '
  return /[\p{L}\p{N}]/u.test(last) && /[\p{L}\p{N}]/u.test(first) ? [aside(' ')] : []
}

function newBlock(proposal: CompiledProposal): string {
  const label = proposal.label === undefined || proposal.label === '' ? '' : ` ${proposal.label}`
  switch (proposal.node?.type) {
    case 'heading':
      return `new heading${label}`
    case 'subparagraph':
      return `new sub-paragraph${label}`
    case 'title':
    case 'subtitle':
      return `new ${proposal.node.type}`
    case 'closing':
      return 'new closing line'
    default:
      return `new paragraph${label}`
  }
}

function styled(runs: readonly Run[], op: 'insert' | 'delete'): StyledRun[] {
  return runs.map((run) => ({ ...run, op }))
}

/** Version, support and standing, one after the other with semicolons. */
function proposalNotes(proposal: CompiledProposal): StyledRun[] {
  const notes: StyledRun[][] = []
  if (proposal.version > 1) notes.push([aside(`version ${proposal.version}`)])
  for (const word of Object.keys(SAID) as PositionWord[]) {
    const holders = proposal.positions.filter(({ position }) => position === word)
    if (holders.length > 0) notes.push([aside(`${SAID[word]} `), ...listHolders(holders)])
  }
  if (proposal.stale)
    notes.push([aside(proposal.kind === 'amend' ? FITS[proposal.fit] : (STALE[proposal.kind] ?? FITS[proposal.fit]))])
  for (const { now, proposed } of proposal.conflicts ?? []) {
    notes.push([aside('now “'), ...now, aside('”, proposed “'), ...proposed, aside('”')])
  }
  if (proposal.state === 'parked') notes.push([aside('parked')])
  return notes.flatMap((note, index) => (index > 0 ? [aside('; '), ...note] : note))
}

/** Who holds it, with the members that depart from a group and the condition of a withdrawal. */
function listHolders(holders: readonly CompiledPosition[]): StyledRun[] {
  return holders.flatMap(({ by, departures = [], condition }, index) => [
    ...(index > 0 ? [aside(', ')] : []),
    nameRun(by),
    ...(condition === undefined ? [] : [aside(` (${conditionWords(condition)})`)]),
    ...departures.flatMap((other) => [
      aside(' ('),
      nameRun(other.by),
      aside(` departs: ${POSITION_VERB[other.position]})`)
    ])
  ])
}
