/** `chapeau create`: a new conference file, and the invites that are shown this once. Called by `runChapeau`. */
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import { usage } from '#relay/cli/refusal.ts'
import type { Output } from '#relay/cli/output.ts'

export interface CreateOptions {
  readonly data: string
  readonly from: string
  /** How many sessions each invite opens, and for how many days; once, and for half a year, where nothing is said. */
  readonly inviteUses?: number
  readonly inviteDays?: number
  /** Where people will reach it, and whether with a certificate of its own: both go into the links. */
  readonly publicUrl?: string
  readonly tls?: 'self'
}

export async function create(options: CreateOptions, output: Output): Promise<void> {
  const { data, from, inviteUses: uses, inviteDays: days, publicUrl: baseUrl, tls } = options
  if (tls && baseUrl?.startsWith('http:')) throw usage('With --tls self, --public-url begins with https.')
  const { created, remarks } = await createConferenceFile(data, from, {
    ...(uses !== undefined && { uses }),
    ...(days !== undefined && { days }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(tls !== undefined && { tls })
  })
  remarks.forEach(output.note)
  output.result(created)
}
