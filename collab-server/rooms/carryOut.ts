/**
 * Carries out a command inside a round: the one place where `core`'s decision meets the documents. Text, floor and
 * receipt go into the same batch, so that no crash leaves one without the others.
 */
import type { Command } from '#core/commands/command.ts'
import type { Participant } from '#core/conference/conference.ts'
import { decide } from '#core/decide/decide.ts'
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { restoreRoom, writeAsRelay, type CommandAnswer, type HallContext, type Round } from '#relay/rooms/round.ts'
import { settleText } from '#relay/rooms/settleText.ts'
import { openSheet, planFloor } from '#relay/rooms/writeFloor.ts'
import type { Session } from '#relay/sessions/createSessions.ts'

export interface CommandRequest {
  readonly draft: string
  readonly command: Command
  /** SHA-256 over draft and command, to recognise the same one. */
  readonly digest: string
  readonly session: Session
  readonly participant: Participant
}

/** @returns the answer, and whether it depends on this round becoming durable */
export async function carryOut(
  context: HallContext,
  round: Round,
  request: CommandRequest
): Promise<{ answer: CommandAnswer; provisional: boolean }> {
  const { draft, command, participant, session } = request
  const before =
    round.receipts.find((stored) => stored.receipt.id === command.id) ?? (await context.store.findReceipt(command.id))
  if (before) {
    if (before.digest === request.digest && before.receipt.participant.id === participant.id) {
      return { answer: { ok: true, receipt: before.receipt }, provisional: round.receipts.includes(before) }
    }
    return {
      answer: {
        ok: false,
        code: 'id-used',
        message:
          'This command id was already used for something else, so nothing was done. Send it again with a new id.'
      },
      provisional: false
    }
  }

  const text = await context.openRoom(draft, 'text')
  const floor = await context.openRoom(draft, 'floor')
  await settleText(context, round, text)
  const sheet = await openSheet(context, floor, command.kind === 'configure')
  const info = context.conference.drafts.find((candidate) => candidate.id === draft)
  if (!info) throw new RangeError(`There is no draft ${draft}.`)
  const decision = decide(
    {
      conference: context.conference,
      draft,
      profile: info.profile,
      text: text.text(),
      floor: sheet.full,
      actor: participant,
      now: context.now().toISOString(),
      seq: floor.seq + 1,
      newId: context.newId
    },
    command
  )
  if (!decision.ok) return { answer: decision, provisional: false }

  const author = { session: session.id, participant: participant.id, receipt: decision.receipt.seq }
  const plan = await planFloor(context, sheet, decision.floor)
  const written = [...new Set([text, floor, ...plan.rooms])].map((room) => [room, room.accepted.length] as const)
  const updates = round.updates.length
  try {
    if (decision.text.length > 0) {
      writeAsRelay(context, round, text, author, () => applyTextChange(text.fragment, decision.text))
    }
    plan.write(round, author)
  } catch (error) {
    // Half a decision must not stand: the rooms go back to where they were before it.
    round.updates.length = updates
    for (const [room, mark] of written) {
      room.outgoing.length -= room.accepted.length - mark
      room.accepted.length = mark
      await restoreRoom(context, room)
    }
    throw error
  }
  text.takeChanged()
  floor.floorChanged()
  floor.seq = decision.receipt.seq
  round.rooms.add(floor)
  round.receipts.push({ receipt: decision.receipt, digest: request.digest })
  return { answer: { ok: true, receipt: decision.receipt }, provisional: true }
}
