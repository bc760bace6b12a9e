/**
 * An invite link as others open it: where they reach this conference, which in the desktop program is not where its pages
 * come from. Called when an invite is given out.
 */
import type { Bridge } from '#core/protocol/bridge.ts'

/**
 * @param url the link as the relay gives it, of which what stands behind the `#` is right in any case
 * @returns null in the desktop program while the conference is not hosted: then nobody else reaches it
 */
export async function inviteLink(bridge: Bridge | null, origin: string, url: string): Promise<string | null> {
  const { hash } = new URL(url)
  if (bridge === null) return `${origin}/${hash}`
  const { address } = await bridge.ask('about', undefined)
  return address === null ? null : `${address}/${hash}`
}
