/**
 * Turns a step of a script into the command that a client sends: labels become ids, "replace … with …" becomes wording.
 * Called by `playRehearsal` with what the acting participant sees at that moment.
 */
import { Fragment } from 'prosemirror-model'
import type { ChangeRequest, Command, Content } from '#core/commands/command.ts'
import type { Profile } from '#core/conference/conference.ts'
import type { InlineJSON, TextModel } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { Floor, Proposal } from '#core/floor/floor.ts'
import { Difference } from '#relay/rehearse/difference.ts'
import { findParagraph } from '#relay/rehearse/findParagraph.ts'
import { replaceWords } from '#relay/rehearse/replaceWords.ts'
import type { CommandStep } from '#relay/rehearse/script.ts'

/** What a participant sees, and the names that the script gave to proposals. */
export interface View {
  readonly text: TextModel
  readonly floor: Floor
  readonly profile: Profile
  readonly called: ReadonlyMap<string, string>
}

interface Wording {
  readonly replace?: string | undefined
  readonly with?: string | undefined
  readonly words?: Content | undefined
}
export interface ChangeStep extends Wording {
  readonly amend?: string | undefined
  readonly insertAfter?: string | undefined
  readonly delete?: string | undefined
  readonly move?: string | undefined
  readonly after?: string | undefined
}

/** @param prepared the change that lies at the desk, when the step tables one prepared there */
export function toCommand(step: CommandStep, id: string, view: View, prepared?: ChangeRequest): Command {
  const paragraph = (reference: string) => findParagraph(view.text, view.floor, view.profile, reference).id
  const proposal = (name: string) => proposalCalled(view, name).id
  switch (step.does) {
    case 'table':
      return {
        id,
        kind: 'table',
        change: prepared ?? toChange(step, view),
        onBehalfOf: step.onBehalfOf,
        rationale: step.rationale
      }
    case 'revise': {
      const revised = proposalCalled(view, step.proposal)
      return {
        id,
        kind: 'revise',
        proposal: revised.id,
        content: newWording(step, proposedWords(revised)),
        rationale: step.rationale
      }
    }
    case 'accept': {
      const accepted = proposalCalled(view, step.proposal)
      const amended = step.replace !== undefined || step.words !== undefined
      return {
        id,
        kind: 'accept',
        proposal: accepted.id,
        as: amended ? newWording(step, proposedWords(accepted)) : undefined
      }
    }
    case 'withdraw':
    case 'park':
      return { id, kind: step.does, proposal: proposal(step.proposal) }
    case 'cosponsor':
      return { id, kind: 'cosponsor', proposal: proposal(step.proposal), onBehalfOf: step.onBehalfOf }
    case 'position':
      return { id, kind: 'position', ...matterOf(step, view), position: step.position, onBehalfOf: step.onBehalfOf }
    case 'reject': {
      const place = step.reflectedIn
      const reflectedIn = place === undefined ? undefined : (view.called.get(place) ?? paragraph(place))
      return { id, kind: 'reject', proposal: proposal(step.proposal), reflectedIn }
    }
    case 'reopen':
      return { id, kind: 'reopen', ...matterOf(step, view), reason: step.reason }
    case 'bracket':
      return { id, kind: 'bracket', paragraph: paragraph(step.paragraph) }
    case 'agree':
      return { id, kind: 'agree', paragraph: paragraph(step.paragraph), adRef: step.adRef }
    case 'grantPen':
    case 'revokePen':
      return { id, kind: step.does, delegations: step.delegations }
    case 'issue':
      return { id, kind: 'issue', label: step.label }
  }
}

export function toChange(step: ChangeStep, view: View): ChangeRequest {
  const block = (reference: string) => findParagraph(view.text, view.floor, view.profile, reference)
  if (step.amend !== undefined) {
    const amended = block(step.amend)
    return { kind: 'amend', paragraph: amended.id, content: newWording(step, amended.node.content) }
  }
  if (step.insertAfter !== undefined) {
    return { kind: 'insert', after: block(step.insertAfter).id, content: newWording(step, Fragment.empty) }
  }
  if (step.delete !== undefined) return { kind: 'delete', paragraph: block(step.delete).id }
  if (step.move !== undefined && step.after !== undefined) {
    return { kind: 'move', paragraph: block(step.move).id, after: block(step.after).id }
  }
  throw new Difference('The step names no change: amend, insertAfter, delete, or move with after.')
}

function newWording(step: Wording, before: Fragment): Content {
  if (step.words !== undefined) return step.words
  if (step.replace === undefined) throw new Difference('The step has no wording: give words, or replace and with.')
  return (replaceWords(before, step.replace, step.with ?? '').toJSON() ?? []) as InlineJSON
}

export function proposalCalled(view: View, name: string): Proposal {
  const id = view.called.get(name)
  const proposal = id === undefined ? undefined : view.floor.proposals.get(id)
  if (!proposal) throw new Difference(`No proposal called ${name} is on the floor.`)
  return proposal
}

function proposedWords({ change }: Proposal): Fragment {
  return change.kind === 'amend' || change.kind === 'insert' ? fromJSON(change.content) : Fragment.empty
}

function matterOf(
  step: { readonly proposal?: string | undefined; readonly paragraph?: string | undefined },
  view: View
): { proposal: string } | { paragraph: string } {
  if (step.proposal !== undefined) return { proposal: proposalCalled(view, step.proposal).id }
  if (step.paragraph === undefined) throw new Difference('The step names neither a proposal nor a paragraph.')
  return { paragraph: findParagraph(view.text, view.floor, view.profile, step.paragraph).id }
}
