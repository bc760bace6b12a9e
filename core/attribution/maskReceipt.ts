/**
 * A line of the record as somebody may see it. What they, or their delegation, sent they see as they sent it, but for the
 * names of others in its words. The stored record keeps all. Called by the relay for every receipt that it answers
 * with. Rules A12 and A13.
 */
import { createMask, type Mask } from '#core/attribution/createMask.ts'
import { maskValue } from '#core/attribution/maskValue.ts'
import { placeholderName, A_DELEGATION } from '#core/attribution/placeholder.ts'
import { knowsNames, type Attribution } from '#core/attribution/policy.ts'
import type { Conference, Participant } from '#core/conference/conference.ts'
import type { Receipt, Refused } from '#core/decide/outcome.ts'

type Known = Pick<Conference, 'delegations' | 'groups'>

/** The receipt as its sender is answered. */
export function maskOwnReceipt(receipt: Receipt, policy: Attribution, conference: Known, sender: Participant): Receipt {
  if (knowsNames(policy, sender.role)) return receipt
  const { participant, command, ...line } = receipt
  return { ...maskValue(line, ownMask(policy, conference, sender, command)), participant, command }
}

/** Reads records for whoever asks, and keeps what it masked: a receipt never changes, and many read the same. */
export function createRecordMask(
  conference: Known
): (record: readonly Receipt[], policy: Attribution, reader: Participant) => readonly Receipt[] {
  let kept = new Map<string, Receipt>()
  let keptFor: Attribution = 'full'
  return (record, policy, reader) => {
    if (knowsNames(policy, reader.role)) return record
    if (policy !== keptFor) kept = new Map()
    keptFor = policy
    const mask = createMask(policy, conference)
    const own = reader.role === 'delegate' ? reader.delegation : undefined
    const ownMask = own === undefined ? mask : createMask(policy, conference, new Set([own]))
    const keep = (view: string, receipt: Receipt, make: () => Receipt): Receipt => {
      const key = `${receipt.draft} ${receipt.seq} ${view}`
      const masked = kept.get(key) ?? make()
      kept.set(key, masked)
      return masked
    }
    return record.map((receipt) => {
      if (isOfDelegation(receipt, reader))
        return keep(`of ${own}`, receipt, () => maskOwnReceipt(receipt, policy, conference, reader))
      if (isFor(receipt, own)) return keep(`for ${own}`, receipt, () => maskReceipt(receipt, ownMask))
      return keep('', receipt, () => maskReceipt(receipt, mask))
    })
  }
}

/** A refusal as its sender is told: "still held by a delegation". */
export function maskRefusal<Refusal extends Pick<Refused, 'message'>>(
  refusal: Refusal,
  policy: Attribution,
  conference: Known,
  sender: Participant,
  command: unknown
): Refusal {
  if (knowsNames(policy, sender.role)) return refusal
  return { ...refusal, message: ownMask(policy, conference, sender, command).words(refusal.message) }
}

function maskReceipt(receipt: Receipt, mask: Mask): Receipt {
  const { participant, id: _id, command, ...line } = receipt
  const { id, name, role } = participant
  const officer = role === 'chair' || role === 'secretariat'
  return {
    ...maskValue(line, mask),
    // The sender chose it, and could be known by it.
    id: '',
    participant: officer ? { id, name, role } : { id: '', name: placeholderName(A_DELEGATION)!, role },
    command: { ...maskValue(command, mask), id: '' }
  }
}

/** Recorded in the delegation's name: it reads its own there. */
function isFor({ command }: Receipt, delegation: string | undefined): boolean {
  return delegation !== undefined && 'onBehalfOf' in command && command.onBehalfOf === delegation
}

/** Only delegates: what the secretariat recorded for others is not its own. */
function isOfDelegation({ participant }: Receipt, reader: Participant): boolean {
  return reader.role === 'delegate' && participant.role === 'delegate' && participant.delegation === reader.delegation
}

/** Whom somebody named themselves they may be answered about by name. */
function ownMask(policy: Attribution, conference: Known, sender: Participant, command: unknown): Mask {
  const own = new Set(sender.delegation === undefined ? [] : [sender.delegation])
  const collect = (value: unknown): void => {
    if (typeof value === 'string') own.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(command)
  return createMask(policy, conference, own)
}
