/**
 * What the room will call what a proposal brings: `OP3 bis` for a new paragraph, `OP5 alt` for another in its stead,
 * `OP3 bis alt` for other words of what is not yet in the text. Called when it is tabled, and when an issue numbers anew.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import type { Change, Floor } from '#core/floor/floor.ts'
import { alternativeLabel } from '#core/numbering/alternativeLabel.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { provisionalLabel } from '#core/numbering/provisionalLabel.ts'

export interface LabelPlace {
  readonly text: TextModel
  readonly profile: Profile
  readonly floor: Floor
  readonly labels: ReadonlyMap<string, Label>
  readonly isTaken: (label: string) => boolean
}

/** @returns an empty string for what brings no paragraph, or a kind of block that bears no label */
export function proposedLabel(change: Change, { text, profile, floor, labels, isTaken }: LabelPlace): string {
  const custom = floor.meta.settings.labels
  switch (change.kind) {
    case 'insert':
      return provisionalLabel(text, profile, labels, change.after, change.node, custom, isTaken)
    case 'replace':
      return alternativeLabel(labelOf(change.paragraph), custom, isTaken)
    case 'counter': {
      const base = change.to === 'insert' ? floor.proposals.get(change.proposal)?.label : labelOf(change.paragraph)
      return alternativeLabel(base ?? '', custom, isTaken)
    }
    default:
      return ''
  }

  function labelOf(id: string | null): string {
    return id === null ? '' : (labels.get(currentBlock(text, floor, id))?.label ?? '')
  }
}
