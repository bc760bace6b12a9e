/**
 * What the start page and the page for hosting show, put together from the parts of the shell. Called by the answers of
 * the bridge each time something has changed.
 */
import { readFileSync } from 'node:fs'
import { inviteHash } from '#core/protocol/pin.ts'
import type { OpenConferenceState, ShellState } from '#core/protocol/shellState.ts'
import { conferenceKey, type LibraryFile } from '#main/files/createLibrary.ts'
import { pinWords } from '#main/join/pinWords.ts'
import type { Nearby } from '#main/host/nearby.ts'
import { showRecent } from '#main/keep/recentConferences.ts'
import type { Shell } from '#main/shell/createShell.ts'
import { DEFAULT_SAMPLE, sampleFiles, sampleNames } from '#relay/cli/samples.ts'

export function describeState(shell: Shell, nearby: Pick<Nearby, 'list'>, canUpdate: boolean): ShellState {
  const ours = new Set(shell.library.all().map(({ file }) => shell.hosting.addressOf(file)))
  return {
    recent: shell.recent.get().map(showRecent),
    samples: samples(),
    // One does not join what one hosts.
    nearby: nearby.list().filter(({ address }) => !ours.has(address)),
    open: shell.library.all().map((opened) => describeOpen(opened, shell)),
    addresses: shell.addresses(),
    updates: canUpdate ? shell.settings.get().updates : null
  }
}

function describeOpen({ file, conference }: LibraryFile, shell: Shell): OpenConferenceState {
  const hostedAt = shell.hosting.addressOf(file)
  const connected = conference.connected()
  const pin = shell.hosting.pinOf(file)
  return {
    id: conferenceKey(file),
    title: conference.title,
    file,
    hostedAt,
    fingerprint: pin === null ? null : pinWords(pin),
    seats: conference.links.map(({ participant }) => ({
      participant: participant.id,
      name: participant.name,
      role: participant.role,
      delegation: participant.delegation ?? null,
      connected: connected.has(participant.id),
      ...guestLink(conference.guestInvite(participant.id), hostedAt, pin)
    }))
  }
}

/** A link for one device of one guest, which the links of this computer's own windows are not. */
function guestLink(
  invite: ReturnType<LibraryFile['conference']['guestInvite']>,
  hostedAt: string | null,
  pin: string | null
): { readonly link: string | null; readonly used: boolean } {
  if (hostedAt === null || invite === null) return { link: null, used: false }
  return { link: `${hostedAt}/${inviteHash(invite.code, pin)}`, used: invite.used }
}

let known: ShellState['samples'] | null = null

/** The samples' titles, read once; the usual one first. */
function samples(): ShellState['samples'] {
  known ??= sampleNames()
    .map((name) => {
      const { title } = JSON.parse(readFileSync(sampleFiles(name).conference, 'utf8')) as { title: string }
      return { name, title }
    })
    .sort((a, b) => Number(b.name === DEFAULT_SAMPLE) - Number(a.name === DEFAULT_SAMPLE))
  return known
}
