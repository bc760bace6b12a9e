/**
 * Under which addresses other computers on the network can reach this one, the likeliest first. Called by the shell with
 * what Node says of the network cards; asks nothing itself.
 */
import type { NetworkInterfaceInfo } from 'node:os'
import type { LocalAddress } from '#core/protocol/shellState.ts'

type Cards = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Cards that programs make for themselves: containers, virtual machines, private tunnels. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt|tailscale|vEthernet)/i

export function lanAddresses(cards: Cards): readonly LocalAddress[] {
  const found: { address: string; card: string; rank: number }[] = []
  for (const [card, infos] of Object.entries(cards)) {
    for (const { address, family, internal } of infos ?? []) {
      // IPv6 addresses cannot be read aloud; every network that people meet in has IPv4.
      if (internal || family !== 'IPv4' || address.startsWith('169.254.')) continue
      found.push({ address, card, rank: (VIRTUAL.test(card) ? 2 : 0) + (isPrivate(address) ? 0 : 1) })
    }
  }
  found.sort((a, b) => a.rank - b.rank || a.card.localeCompare(b.card, 'en') || a.address.localeCompare(b.address))
  return found.map(({ address, card }) => ({ address, card }))
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
}
