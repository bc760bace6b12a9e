/**
 * The lines of paragraphs that are divided, merged or put at another level. Called by `trackText`, which knows where they stand.
 */
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import type { Wholes } from '#core/interchange/tracked/chooseWholes.ts'
import { printedFor, type NextLabel } from '#core/interchange/tracked/newLabels.ts'
import type { Slot } from '#core/interchange/tracked/orderAccepted.ts'
import { trackJoined, trackMerger } from '#core/interchange/tracked/trackWords.ts'
import {
  handOf,
  type Fate,
  type Hand,
  type TrackedParagraph,
  type TrackedRun
} from '#core/interchange/tracked/trackedText.ts'

export interface LaidMerger {
  readonly runs: readonly TrackedRun[]
  readonly fate: Fate
  readonly labelled?: NonNullable<TrackedParagraph['labelled']>
}

/**
 * Both paragraphs of each merger: the end between them is taken out where nothing stands there; otherwise the first says the words
 * of both and the second goes.
 */
export function layMergers(
  paragraphs: readonly CompiledParagraph[],
  { of }: Wholes,
  slots: readonly Slot[]
): Map<string, LaidMerger> {
  const laid = new Map<string, LaidMerger>()
  const standing = paragraphs.filter(({ state }) => state !== 'deleted')
  const placed = slots.filter(({ block }) => block?.state !== 'deleted')
  standing.forEach((first, index) => {
    const merger = of.get(first.id)
    const second = merger?.kind === 'merge' && standing.find(({ id }) => id === merger.mergeWithId)
    if (!merger || !second) return
    const by = handOf(merger)
    const place = placed.findIndex(({ block }) => block === first)
    const isNext = standing[index + 1] === second && placed[place + 1]?.block === second
    const words = isNext ? trackMerger(first.runs, second.runs, merger) : null
    if (words) {
      laid.set(first.id, { runs: words[0], fate: { kind: 'joined', by } })
      laid.set(second.id, { runs: words[1], fate: { kind: 'stays' }, labelled: { op: 'deleted', by } })
      return
    }
    laid.set(first.id, { runs: trackJoined(first.runs, merger) ?? [], fate: { kind: 'stays' } })
    laid.set(second.id, { runs: second.runs.map((run) => ({ run, deleted: by })), fate: { kind: 'deleted', by } })
  })
  return laid
}

/** The first part keeps the label; the end of the last one is the one that was there. */
export function parted(
  line: TrackedParagraph & { readonly look: CompiledParagraph },
  further: ReadonlyArray<readonly TrackedRun[]>,
  by: Hand,
  nextLabel: NextLabel
): TrackedParagraph[] {
  const { look } = line
  const rest = further.map((runs, index): TrackedParagraph => {
    const isLast = index === further.length - 1
    const printed = printedFor(look.label === '' ? '' : nextLabel(look.label), look)
    const part = { id: '', look, printed, runs, comments: [], labelled: { op: 'inserted', by } } as const
    // Its form is given back to the whole when the parts are joined again.
    if (isLast) return { ...part, fate: { kind: 'stays' }, formerly: { by, look, parted: true } }
    return { ...part, fate: { kind: 'parted', by } }
  })
  return [{ ...line, fate: { kind: 'parted', by } }, ...rest]
}

/** With the level that it would be put at, and what it was. */
export function withForm(
  line: TrackedParagraph,
  block: CompiledParagraph,
  { level }: Wholes,
  labelled: LaidMerger['labelled']
): TrackedParagraph {
  const labelledLine = labelled ? { ...line, labelled } : line
  const change = level.get(block.id)
  if (!change) return labelledLine
  const by = handOf(change.proposal)
  return { ...labelledLine, look: { ...block, level: change.to }, formerly: { by, look: block } }
}
