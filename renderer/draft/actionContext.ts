/**
 * What is possible at this moment for what is selected: read by the buttons, by the keys, and by what carries them out.
 */
import { confirmable } from '#renderer/agreement/confirmable.ts'
import { isSponsor } from '#core/decide/isSponsor.ts'
import { selectedWords } from '#renderer/capture/selectedWords.ts'
import { holdsPen } from '#core/rooms/roomRights.ts'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { findParagraph, findProposal, type Selection } from '#renderer/draft/selection.ts'
import { drivenScreen } from '#renderer/screen/driveScreen.ts'
import type { ActionContext } from '#renderer/keyboard/actions.ts'

export function actionContext(
  seat: Seat,
  model: DraftModel | null,
  selection: Selection,
  holding: boolean
): ActionContext {
  const { participant, conference } = seat.session
  const stored = selection.proposal === null ? undefined : model?.floor.proposals.get(selection.proposal)
  const paragraph = model ? findParagraph(model.compiled, selection.paragraph) : null
  return {
    role: participant.role,
    paragraph,
    proposal: model ? (findProposal(model.compiled, selection.proposal)?.proposal ?? null) : null,
    isSponsor: stored !== undefined && isSponsor(participant, stored, conference),
    holdsPen: holdsPen(participant, model?.floor.meta.pen ?? []),
    hasDesk: seat.bench !== null,
    holding,
    nothingAgreed: model?.compiled.settings.nothingAgreed ?? false,
    confirmable: paragraph ? confirmable(seat.session, paragraph) : [],
    selectsWords: selectedWords() !== null,
    hasScreen: drivenScreen.get() !== null
  }
}
