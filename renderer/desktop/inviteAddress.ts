/**
 * The address that goes into an invite link: where others reach this conference, which in the desktop program is not where
 * its pages come from. Called when an invite is given out.
 */
import type { Bridge } from '#core/protocol/bridge.ts'

export async function inviteAddress(bridge: Bridge | null, origin: string): Promise<string> {
  if (bridge === null) return origin
  const { address } = await bridge.ask('about', undefined)
  return address ?? origin
}
